import { UnreadableError } from '../../document.ts'

/** Elements within each other; pages of the worst taste have a hundred. */
const MAX_NESTING = 1000
/** Elements of a page; each takes some kilobytes while it is read, and long articles have a few thousand. */
const MAX_ELEMENTS = 100_000
/** Signs of equality, as an attribute has one: a tag of a million attributes takes a gigabyte. */
const MAX_ATTRIBUTES = 500_000

/** Elements that close themselves, or are closed by the next of their kind, so that they never pile up. */
const CLOSED = new Set(
  `area base br col colgroup dd dt embed head html body hr img input li link meta optgroup option p param rp rt source
  tbody td tfoot th thead tr track wbr`.split(/\s+/),
)

/**
 * Refuses pages that would take the parser minutes or all memory, and those whose elements, never closed, would pile up:
 * their tree is deeper than a program can walk.
 *
 * @throws {UnreadableError} `too-deep`, `too-many-elements`
 */
export function refuseWildMarkup(source: string): void {
  const open = new Map<string, number>()
  let depth = 0
  let elements = 0
  refuseManyAttributes(source)
  for (const [, slash, tag] of source.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9]{0,20})/g)) {
    if (slash === '' && ++elements > MAX_ELEMENTS) throw tooMany(`${MAX_ELEMENTS} elements`)
    const name = tag!.toLowerCase()
    if (CLOSED.has(name)) continue
    const count = open.get(name) ?? 0
    if (slash === '') {
      open.set(name, count + 1)
      if (++depth > MAX_NESTING) throw tooDeep()
    } else if (count > 0) {
      open.set(name, count - 1)
      depth--
    }
  }
}

function refuseManyAttributes(source: string): void {
  let attributes = 0
  for (let at = source.indexOf('='); at >= 0; at = source.indexOf('=', at + 1))
    if (++attributes > MAX_ATTRIBUTES) throw tooMany(`${MAX_ATTRIBUTES} attributes`)
}

function tooMany(what: string): UnreadableError {
  return new UnreadableError(
    'too-many-elements',
    `The page holds more than ${what}. Save the text of the release as .txt or .docx and drop that.`,
  )
}

/** For trees that are found too deep when they are walked. */
export function tooDeep(): UnreadableError {
  return new UnreadableError(
    'too-deep',
    `The page holds more than ${MAX_NESTING} elements, each within the next. Save the text of the release as .txt or .docx and drop that.`,
  )
}

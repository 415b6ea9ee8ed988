import { UnreadableError } from '../../document.ts'

/** Elements within each other; pages of the worst taste have a hundred. */
const MAX_NESTING = 1000

/** Elements that close themselves, or are closed by the next of their kind, so that they never pile up. */
const CLOSED = new Set(
  `area base br col colgroup dd dt embed head html body hr img input li link meta optgroup option p param rp rt source
  tbody td tfoot th thead tr track wbr`.split(/\s+/),
)

/**
 * Refuses pages whose elements, never closed, would pile up: their tree is deeper than a program can walk.
 *
 * @throws {UnreadableError} `too-deep`
 */
export function refuseDeepNesting(source: string): void {
  const open = new Map<string, number>()
  let depth = 0
  for (const [, slash, tag] of source.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9]{0,20})/g)) {
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

/** For trees that are found too deep when they are walked. */
export function tooDeep(): UnreadableError {
  return new UnreadableError(
    'too-deep',
    `The page holds more than ${MAX_NESTING} elements, each within the next. Save the text of the release as .txt or .docx and drop that.`,
  )
}

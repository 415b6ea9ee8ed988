/** What a page's JSON-LD says of its article. */
export interface LinkedArticle {
  readonly published: string | undefined
  readonly headline: string | undefined
}

const NONE: LinkedArticle = { published: undefined, headline: undefined }

/** Types of schema.org that are one text, against lists, sites and the pages around it. */
const IS_TEXT = /(?:article|posting|report|release)$/i

/** Objects in one block: a shop's catalogue has fewer. */
const MOST_OBJECTS = 1000

/**
 * Date and headline of the article that a JSON-LD block describes; where none of its objects calls itself one, of the first
 * that has a date. A block that is no JSON says nothing: half of the pages that break it do so in a description.
 */
export function articleOf(source: string): LinkedArticle {
  let data: unknown
  try {
    data = JSON.parse(unwrapped(source))
  } catch {
    return NONE
  }
  const objects = objectsIn(data)
  const dated = objects.filter(({ datePublished }) => typeof datePublished === 'string')
  const found = dated.find(isText) ?? dated[0] ?? objects.find(isText)
  return found === undefined ? NONE : { published: textOf(found.datePublished), headline: textOf(found.headline) }
}

/** Without the comment or CDATA marks in which old programs hide scripts. */
function unwrapped(source: string): string {
  return source
    .trim()
    .replace(/^(?:\/\/\s*)?<!(?:--|\[CDATA\[)/, '')
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>)$/, '')
}

/** Objects in the order of the block: those of lists and of `@graph`, and what a page says it is mainly about. */
function objectsIn(data: unknown): readonly Record<string, unknown>[] {
  const found: Record<string, unknown>[] = []
  const waiting: unknown[] = [data]
  while (waiting.length > 0 && found.length < MOST_OBJECTS) {
    const item = waiting.shift()
    if (Array.isArray(item)) waiting.unshift(...item.slice(0, MOST_OBJECTS))
    else if (typeof item === 'object' && item !== null) {
      const object = item as Record<string, unknown>
      found.push(object)
      waiting.push(object['@graph'], object.mainEntity)
    }
  }
  return found
}

function isText({ '@type': type }: Record<string, unknown>): boolean {
  return [type].flat().some((name) => typeof name === 'string' && IS_TEXT.test(name))
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

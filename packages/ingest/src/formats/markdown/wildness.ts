/** A longer file is no release in Markdown; its parser takes 25 µs a letter. */
const MAX_LENGTH = 500_000
/** Lines of lists, tables, quotes and headings: each takes the parser a third of a millisecond. */
const MAX_MARKED = 5000
/** Quotes and lists within each other. */
const MAX_NESTING = 60
/** Columns by which a list item is moved in. */
const MAX_INDENT = 100
/** The parser holds every sign of a paragraph that may open or close something against the others: so many pairs in a file. */
const MAX_PAIRS = 20_000_000

/**
 * What in a Markdown source would take its parser longer than a text of its length may, in words; undefined for anything
 * that people write.
 */
export function wildnessOf(source: string): string | undefined {
  if (source.length > MAX_LENGTH) return `${source.length} letters`
  let pairs = 0
  let signs = 0
  let marked = 0
  for (const line of source.split(/\r\n|\r|\n/)) {
    const prefix = /^[\s>*+-]*/.exec(line)![0]
    if ((prefix.match(/[>*+-](?=\s|>|$)/g)?.length ?? 0) > MAX_NESTING) return 'quotes or lists nested too deep'
    if (prefix.length > MAX_INDENT && /[*+-]\s|\d[.)]\s/.test(line.slice(0, prefix.length + 12)))
      return 'lists nested too deep'
    if (/^\s*(?:$|#|[*+-]\s)/.test(line)) signs = 0
    if (/^\s*(?:[#>|*+-]|\d{1,9}[.)])/.test(line) && ++marked > MAX_MARKED)
      return 'thousands of lines of lists or tables'
    const own = line.match(/[*_`~[\]!<]/g)?.length ?? 0
    pairs += own * (2 * signs + own)
    signs += own
    if (pairs > MAX_PAIRS) return 'more signs of markup than text'
  }
  return undefined
}

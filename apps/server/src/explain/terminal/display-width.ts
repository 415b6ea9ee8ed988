/** Columns of a terminal that a text takes: East Asian wide characters and pictures two, combining marks and invisible ones none. */
export function displayWidth(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment)
  return width
}

export const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const PICTURE = /\p{Emoji_Presentation}|\uFE0F/u

/** Wide and fullwidth characters (UAX #11), by the blocks that hold them; JavaScript's properties do not know them. */
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{17000}-\u{18DFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]$/u

/** Whether a grapheme is East Asian and wide: a line may end before or after it. */
export function isWide(grapheme: string): boolean {
  return WIDE.test(String.fromCodePoint(grapheme.codePointAt(0)!))
}

export function graphemeWidth(grapheme: string): number {
  if (grapheme.length === 1 && grapheme < '\u0300') return grapheme === '\u00AD' ? 0 : 1
  if (PICTURE.test(grapheme)) return 2
  let width = 0
  for (const character of grapheme) width += ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}

/** A paragraph as its letters are set. */
export interface SetParagraph {
  /** Of most of its letters, in points. */
  readonly size: number
  /** Its letters. */
  readonly length: number
}

/** A title is so much larger than the text. */
const LARGER = 1.2
/** Longer paragraphs are no title. */
const LONGEST = 250
/** So much text above it is the text itself. */
const TEXT = 400
/** A title may run over so many paragraphs. */
const LINES = 3

/**
 * The paragraphs that are the title of a document whose program knows no headings, or whose author made them by hand: the
 * first that are set in the largest letters, above the text. Indexes in order; none where nothing is larger than the text.
 */
export function titleBySize(paragraphs: readonly SetParagraph[]): readonly number[] {
  const weights = new Map<number, number>()
  for (const { size, length } of paragraphs) weights.set(size, (weights.get(size) ?? 0) + length)
  const usual = [...weights].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0
  let above = 0
  const head = paragraphs.findIndex(({ length, size }) => {
    above += size < usual * LARGER ? length : 0
    return above > TEXT
  })
  const candidates = (head < 0 ? paragraphs : paragraphs.slice(0, head)).filter(({ length }) => length <= LONGEST)
  const largest = Math.max(0, ...candidates.map(({ size }) => size))
  if (largest < usual * LARGER) return []
  const first = paragraphs.findIndex((one) => one.size === largest && candidates.includes(one))
  const found: number[] = []
  for (let at = first; paragraphs[at]?.size === largest && found.length < LINES; at++) found.push(at)
  return found
}

import type { Line } from './lines.ts'

/** Lines so near the top or bottom of a page may be its head or foot. */
const EDGE_LINES = 4
/** Points by which a running head may stand higher or lower from page to page. */
const DRIFT = 8
/** A title is so much larger than the line that repeats it on later pages. */
const TITLE = 1.1
/** If more of the file than this calls itself an artifact, the marks are worthless. */
const MOST_ARTIFACTS = 0.4

/** The lines of the text, and those that pages repeat around it, each once. */
export interface Sorted {
  readonly text: readonly Line[]
  readonly heads: readonly Line[]
  readonly feet: readonly Line[]
}

/**
 * Sets running heads, feet and page numbers aside: what the program marked as such, what stands at the same height of
 * several pages and says the same but for numbers, what repeats the title on later pages, and numbers that count the pages.
 */
export function withoutFurniture(pages: readonly (readonly Line[])[]): Sorted {
  const all = pages.flat()
  const marked = lengthOf(all.filter(({ artifact }) => artifact)) <= lengthOf(all) * MOST_ARTIFACTS
  const titles = new Map((pages[0] ?? []).map(({ text, size }) => [keyOf(text), size]))
  const edges = pages.map((lines) => edgesOf(lines))
  const seen = new Map<string, Line[]>()
  for (const { head, foot } of edges)
    for (const line of [...head, ...foot]) seen.set(keyOf(line.text), [...(seen.get(keyOf(line.text)) ?? []), line])
  const aside = new Set<Line>()
  edges.forEach(({ head, foot }, index) => {
    for (const line of [...head, ...foot]) {
      const twins = seen.get(keyOf(line.text))!
      const repeated = twins.some(({ page, y }) => page !== line.page && Math.abs(y - line.y) <= DRIFT)
      const title = index > 0 && head.includes(line) && (titles.get(keyOf(line.text)) ?? 0) > line.size * TITLE
      if (repeated || title || countsPages(line, pages.length)) aside.add(line)
    }
  })
  if (marked) for (const line of all) if (line.artifact) aside.add(line)
  const text = all.filter((line) => !aside.has(line))
  const once = onceEach([...aside])
  const isHead = (line: Line) => line.y < middleOf(pages[line.page - 1] ?? [])
  return { text, heads: once.filter(isHead), feet: once.filter((line) => !isHead(line)) }
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0)
}

/** Digits change from page to page, and so may what is around them. */
function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Nd}+/gu, '#')
    .replace(/\s+/g, ' ')
    .trim()
}

function edgesOf(lines: readonly Line[]): { readonly head: readonly Line[]; readonly foot: readonly Line[] } {
  const heights = [...new Set(lines.map(({ y }) => y))]
  const top = heights[Math.min(EDGE_LINES, heights.length) - 1] ?? 0
  const bottom = heights.at(-Math.min(EDGE_LINES, heights.length)) ?? 0
  const middle = middleOf(lines)
  return {
    head: lines.filter(({ y }) => y <= top && y <= middle),
    foot: lines.filter(({ y }) => y >= bottom && y > middle),
  }
}

function middleOf(lines: readonly Line[]): number {
  return ((lines[0]?.y ?? 0) + (lines.at(-1)?.y ?? 0)) / 2
}

/** `2`, `- 2 -`, `Seite 2 von 3`, `第2页`: few letters, and no number but the page's own and how many there are. */
function countsPages({ text, page }: Line, total: number): boolean {
  const numbers = text.normalize('NFKC').match(/\p{Nd}+/gu)
  if (numbers === null || numbers.length > 2) return false
  const [own, of] = numbers.map(numberOf)
  if (own !== page || (of !== undefined && of !== total)) return false
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters > 0 && of === undefined && total === 1) return false
  return letters <= 12 && text.length <= 24 && !/[.!?:,].*\p{L}/u.test(text)
}

/** Digits of any script. */
function numberOf(digits: string): number {
  let value = 0
  for (const digit of digits) {
    let zero = digit.codePointAt(0)!
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0)! - zero < 9) zero--
    value = value * 10 + (digit.codePointAt(0)! - zero)
  }
  return value
}

function onceEach(lines: readonly Line[]): readonly Line[] {
  const seen = new Set<string>()
  return lines.filter(({ text }) => {
    const key = keyOf(text)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

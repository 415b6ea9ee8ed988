import { unitClass } from '../unit-class.ts'

/** A text in which terms are looked for, folded unit by unit so that offsets stay what they are: once for all tables. */
export interface RunningText {
  readonly text: string
  /** With one sign for each of apostrophe, space and hyphen. */
  readonly cased: string
  /** The same in small letters. */
  readonly folded: string
  /** Where a term may begin, in order: everywhere but within a word. */
  readonly edges: readonly number[]
}

/** Paragraphs of one release, which are asked for countries before they are tagged. Longer texts would keep too much. */
const recent: RunningText[] = []
const MOST_RECENT = 64
const LONGEST = 10_000

export function runningText(text: string): RunningText {
  // Few have the same length, and to compare those is less than to hash a paragraph.
  for (const each of recent) if (each.text === text) return each
  const cased = foldMarks(text)
  const running = { text, cased, folded: foldCase(cased), edges: edgesOf(cased) }
  if (text.length > LONGEST) return running
  if (recent.length >= MOST_RECENT) recent.length = 0
  recent.push(running)
  return running
}

/** One sign for each of apostrophe, space and hyphen. */
export function foldMarks(text: string): string {
  const composed = text.normalize('NFC')
  const same = composed.length === text.length ? composed : text
  // Most texts have one kind of each.
  return FOLDED_MARK.test(same)
    ? same
        .replace(/[’‘ʼ]/g, "'")
        .replace(/[^\S ]/g, ' ')
        .replace(/[‐‑]/g, '-')
    : same
}

const FOLDED_MARK = /[’‘ʼ‐‑]|[^\S ]/

export function foldCase(text: string): string {
  // The one letter of Turkish and Azerbaijani that grows in small letters.
  const lower = text.replaceAll('İ', 'i').toLowerCase()
  return lower.length === text.length ? lower : text
}

const isLetter = unitClass(/[\p{L}\p{M}\p{N}]/u)
const isUnspaced = unitClass(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u)

function edgesOf(text: string): readonly number[] {
  const edges: number[] = []
  for (let at = 0; at < text.length; at++)
    if (at === 0 || !isLetter(text.charCodeAt(at - 1)) || isUnspaced(text.charCodeAt(at))) edges.push(at)
  return edges
}

/** Whether a word may end before an offset, which is not the first. */
export function closesWord(text: string, at: number): boolean {
  return at >= text.length || !isLetter(text.charCodeAt(at)) || isUnspaced(text.charCodeAt(at - 1))
}

/** Where the word ends that goes on at an offset. */
export function wordEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && isLetter(text.charCodeAt(end)) && !isUnspaced(text.charCodeAt(end))) end++
  return end
}

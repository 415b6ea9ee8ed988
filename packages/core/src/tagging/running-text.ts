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
  for (const each of recent) if (each.text.length === text.length && each.text === text) return each
  const running = readText(text)
  if (text.length > LONGEST) return running
  if (recent.length >= MOST_RECENT) recent.length = 0
  recent.push(running)
  return running
}

function readText(text: string): RunningText {
  const edges: number[] = []
  let all = 0
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if ((before & LETTER) === 0 || (kind & UNSPACED) !== 0) edges.push(at)
    all |= kind
    before = kind
  }
  const cased = (all & MAY_FOLD) === 0 ? text : foldMarks(text)
  return { text, cased, folded: foldCase(cased), edges }
}

/** One sign for each of apostrophe, space and hyphen. */
export function foldMarks(text: string): string {
  const composed = text.normalize('NFC')
  const same = composed.length === text.length ? composed : text
  return same
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[^\S ]/g, ' ')
    .replace(/[‐‑]/g, '-')
}

export function foldCase(text: string): string {
  // The one letter of Turkish and Azerbaijani that grows in small letters.
  const lower = text.replaceAll('İ', 'i').toLowerCase()
  return lower.length === text.length ? lower : text
}

const ASKED = 1
/** Part of a word, as marks are folded. */
const LETTER = 2
/** Of a script that sets no spaces between words. */
const UNSPACED = 4
/** A mark that is folded, or a unit that normalisation may join with another or replace. */
const MAY_FOLD = 8

const kinds = new Uint8Array(0x10000)

/** What a UTF-16 unit is, asked of each of them once. */
function kindOf(unit: number): number {
  if (kinds[unit] === 0) kinds[unit] = readKind(String.fromCharCode(unit))
  return kinds[unit]!
}

function readKind(unit: string): number {
  let kind = ASKED
  if (/[[\p{L}\p{M}\p{N}]--ʼ]/v.test(unit)) kind |= LETTER
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(unit)) kind |= UNSPACED
  if (/[’‘ʼ‐‑\p{M}\p{Cs}\u1100-\u11FF]|[^\S ]/u.test(unit) || unit.normalize('NFC') !== unit) kind |= MAY_FOLD
  return kind
}

/** Whether a word may end before an offset, which is not the first. */
export function closesWord(text: string, at: number): boolean {
  return (
    at >= text.length ||
    (kindOf(text.charCodeAt(at)) & LETTER) === 0 ||
    (kindOf(text.charCodeAt(at - 1)) & UNSPACED) !== 0
  )
}

/** Where the word ends that goes on at an offset. */
export function wordEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && (kindOf(text.charCodeAt(end)) & (LETTER | UNSPACED)) === LETTER) end++
  return end
}

import { unitClass } from '@dateline/core'
import { remembered } from './remembered.ts'

const compiled = new WeakMap<readonly string[], Words>()

/** The words of a table, compiled once for as long as the table lives. */
export function wordsOf(table: readonly string[]): Words {
  let words = compiled.get(table)
  if (words === undefined) {
    words = new Words(table)
    compiled.set(table, words)
  }
  return words
}

/** Words that were folded before, for a release asks for each of its words in dozens of tables. */
const folds = remembered<string>(10_000)
/** Longer texts are lines: each is held against dozens of tables in turn, then comes no more, and may keep a whole document. */
const WORD = 12
/** Longer ones are not kept, for they would outlive their document. */
const LINE = 10_000
const lines: { readonly text: string; readonly result: string }[] = []
const MOST_LINES = 4

/** Folds case, apostrophes and spaces without changing the length of the text. */
export function foldWords(text: string): string {
  if (isFolded(text)) return text
  return text.length > WORD ? foldLine(text) : folds.get(text, fold)
}

/** Units that folding changes, and halves of letters that it may. */
const mayFold = unitClass(/[\p{Changes_When_Lowercased}\p{Cs}’‘ʼ´`\u00A0\u202F\u2009]/u)

/** Most words of a text are as they are asked for. */
function isFolded(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (mayFold(text.charCodeAt(at))) return false
  return true
}

function foldLine(text: string): string {
  if (text.length > LINE) return fold(text)
  const known = lines.find((line) => line.text === text)
  if (known !== undefined) return known.result
  const result = fold(text)
  if (lines.length === MOST_LINES) lines.shift()
  lines.push({ text, result })
  return result
}

function fold(text: string): string {
  const lower = text.replaceAll('İ', 'i').toLowerCase()
  const same =
    lower.length === text.length
      ? lower
      : Array.from(text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('')
  return same.replace(/[’‘ʼ´`]/g, "'").replace(/[\u00A0\u202F\u2009]/g, ' ')
}

/** Spaces, colons and full stops around a word that is a whole line. */
const LONGEST_TAIL = 20

/** Lines of a language table, folded for matching: case, apostrophes and white space do not count. */
export class Words {
  private readonly all: ReadonlySet<string>
  private readonly longest: number
  private beginnings: WordsByUnit | undefined
  private endings: WordsByUnit | undefined

  constructor(table: readonly string[]) {
    this.all = new Set(table.map((word) => foldWords(word.normalize('NFC'))))
    let longest = 0
    for (const word of this.all) longest = Math.max(longest, word.length)
    this.longest = longest + LONGEST_TAIL
  }

  has(word: string): boolean {
    return this.all.has(foldWords(word))
  }

  /** The same for a word that is folded already, as tokens are. */
  holds({ folded }: { readonly folded: string }): boolean {
    return this.all.has(folded)
  }

  /** Whether the whole text is one of the words, but for a colon or full stop at its end. */
  is(text: string): boolean {
    if (text.length > this.longest) return false
    const folded = foldWords(text).trim()
    return this.all.has(folded) || (/[:.：…]$/.test(folded) && this.all.has(folded.replace(/\s*[:.：…]+$/, '')))
  }

  /** Whether one of the words stands anywhere in the text, as whole words. */
  within(text: string): boolean {
    const folded = foldWords(text)
    for (let at = 0; at < folded.length; at++) {
      if (at > 0 && !isBoundary(folded.charCodeAt(at - 1), folded, at)) continue
      for (const word of this.beginningWith(folded.charCodeAt(at))) if (standsAt(word, folded, at)) return true
    }
    return false
  }

  /** Length of the longest word that the text ends with, as whole words; 0 if none. */
  endsWith(text: string): number {
    if (text === '') return 0
    const last = foldWords(text.slice(-1)).charCodeAt(0)
    this.endings ??= byUnit(this.all, (word) => word.charCodeAt(word.length - 1))
    const words = this.endings.get(last)
    if (words === undefined) return 0
    const folded = foldWords(text.slice(-LONGEST_SEARCHED))
    const isWhole = (at: number) =>
      at === 0 || isBoundary(folded.charCodeAt(at - 1), folded, at) || isBoundary(last, folded, at)
    return words.find((word) => folded.endsWith(word) && isWhole(folded.length - word.length))?.length ?? 0
  }

  /** Length of the longest word that the text begins with, as whole words; 0 if none. */
  startsWith(text: string): number {
    if (text === '') return 0
    const words = this.beginningWith(foldWords(text.slice(0, 1)).charCodeAt(0))
    if (words.length === 0) return 0
    const folded = foldWords(text.slice(0, LONGEST_SEARCHED))
    return words.find((word) => standsAt(word, folded, 0))?.length ?? 0
  }

  private beginningWith(unit: number): readonly string[] {
    this.beginnings ??= byUnit(this.all, (word) => word.charCodeAt(0))
    return this.beginnings.get(unit) ?? NO_WORDS
  }
}

/** How far words are looked for at either end of a text. */
const LONGEST_SEARCHED = 120

const NO_WORDS: readonly string[] = []

/** Words by one of their units, longest first: few of them are worth comparing. Made when first asked for. */
type WordsByUnit = ReadonlyMap<number, readonly string[]>

function byUnit(all: Iterable<string>, unitOf: (word: string) => number): WordsByUnit {
  return Map.groupBy(
    [...all].toSorted((a, b) => b.length - a.length),
    unitOf,
  )
}

/** Whether a word stands at an offset of a text and ends there. */
function standsAt(word: string, text: string, at: number): boolean {
  const end = at + word.length
  return text.startsWith(word, at) && isBoundary(word.charCodeAt(word.length - 1), text, end)
}

const isLetter = unitClass(/[\p{L}\p{N}]/u)
const isUnspaced = unitClass(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u)

/** Whether a word whose last unit is `last` may end before an offset. */
function isBoundary(last: number, text: string, at: number): boolean {
  if (at >= text.length) return true
  const next = text.charCodeAt(at)
  return !isLetter(next) || !isLetter(last) || isUnspaced(last) || isUnspaced(next)
}

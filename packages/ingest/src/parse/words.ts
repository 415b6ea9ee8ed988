import { unitClass } from '@dateline/core'
import { fold, foldedUnit } from './folding.ts'
import { PackedForms } from './packed-forms.ts'
import { PackedWords } from './packed-words.ts'
import { remembered } from './remembered.ts'
import type { HashedWord } from './word-hash.ts'

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

/** Spaces, colons and full stops around a word that is a whole line. */
const LONGEST_TAIL = 20

/** Lines of a language table, folded for matching: case, apostrophes and white space do not count. */
export class Words {
  private readonly table: readonly string[]
  private readonly all: PackedWords
  private readonly longest: number
  private beginnings: PackedForms | undefined
  private endings: WordsByUnits | undefined

  constructor(table: readonly string[]) {
    this.table = table
    const words = foldedWords(table)
    this.all = PackedWords.of(words)
    this.longest = words.reduce((longest, { length }) => Math.max(longest, length), 0) + LONGEST_TAIL
  }

  has(word: string): boolean {
    return this.all.has(foldWords(word))
  }

  /** The same for a word that is folded already, as tokens are. */
  holds(word: HashedWord): boolean {
    return this.all.holds(word)
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
    for (let at = 0; at < folded.length; at++)
      if (isWordStart(folded, at) && this.longestAt(folded, at) > 0) return true
    return false
  }

  /** Length of the longest word that the text ends with, as whole words; 0 if none. */
  endsWith(text: string): number {
    if (text === '') return 0
    const last = foldedUnit(unitAt(text, text.length - 1))
    this.endings ??= byUnits(this.table, lastUnits)
    const words = this.endings.get(keyOf(last, foldedUnit(unitAt(text, text.length - 2))))
    if (words === undefined && !this.endings.has(last)) return 0
    const folded = foldWords(text.slice(-LONGEST_SEARCHED))
    const isWhole = (at: number) => isWordStart(folded, at) || !isSpaced(last)
    for (const word of words ?? NO_WORDS)
      if (folded.endsWith(word) && isWhole(folded.length - word.length)) return word.length
    return this.endings.has(last) && isWhole(folded.length - 1) ? 1 : 0
  }

  /** Length of the longest word that the text begins with, as whole words; 0 if none. */
  startsWith(text: string): number {
    if (text === '') return 0
    const first = foldedUnit(unitAt(text, 0))
    const beginnings = this.byBeginning()
    if (!beginnings.has(keyOf(first, foldedUnit(unitAt(text, 1)))) && !beginnings.has(first)) return 0
    return this.longestAt(foldWords(text.slice(0, LONGEST_SEARCHED)), 0)
  }

  private longestAt(folded: string, at: number): number {
    const first = folded.charCodeAt(at)
    const beginnings = this.byBeginning()
    for (const length of beginnings.lengthsAt(keyOf(first, unitAt(folded, at + 1)), folded, at))
      if (isWordEnd(folded, at + length)) return length
    return beginnings.has(first) && isWordEnd(folded, at + 1) ? 1 : 0
  }

  private byBeginning(): PackedForms {
    this.beginnings ??= new PackedForms(longestFirst(this.table), firstUnits)
    return this.beginnings
  }
}

/** How far words are looked for at either end of a text. */
const LONGEST_SEARCHED = 120

const NO_WORDS: readonly string[] = []

/** Words by two of their units, or the one that they have, longest first: few of them are worth comparing. Made when first asked for. */
type WordsByUnits = ReadonlyMap<number, readonly string[]>

function byUnits(table: readonly string[], unitsOf: (word: string) => number): WordsByUnits {
  return Map.groupBy(longestFirst(table), unitsOf)
}

function longestFirst(table: readonly string[]): readonly string[] {
  return foldedWords(table).toSorted((a, b) => b.length - a.length)
}

/** Each word once. */
function foldedWords(table: readonly string[]): readonly string[] {
  return [...new Set(table.map((word) => foldWords(word.normalize('NFC'))))]
}

function firstUnits(word: string): number {
  return word.length === 1 ? word.charCodeAt(0) : keyOf(word.charCodeAt(0), word.charCodeAt(1))
}

function lastUnits(word: string): number {
  const { length } = word
  return length === 1 ? word.charCodeAt(0) : keyOf(word.charCodeAt(length - 1), word.charCodeAt(length - 2))
}

function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0
}

/** A number for two units, the second where there is one. Two halves of a letter may fold otherwise than each alone. */
function keyOf(unit: number, next: number): number {
  return UNITS + (Math.imul(isHalf(unit) ? 0 : unit, 0x3f1) ^ (isHalf(next) ? 0 : next === FINAL_SIGMA ? SIGMA : next))
}

const UNITS = 0x10000
const isHalf = unitClass(/\p{Cs}/u)
/** Sigma is written otherwise at the end of a word, which two units do not tell. */
const SIGMA = 'σ'.charCodeAt(0)
const FINAL_SIGMA = 'ς'.charCodeAt(0)

/** Letters and figures of scripts that set spaces between words. */
export const isSpaced = unitClass(/[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]/v)

function isWordStart(text: string, at: number): boolean {
  return at === 0 || isWordEnd(text, at)
}

/** Whether a word may end before an offset. */
function isWordEnd(text: string, at: number): boolean {
  return at >= text.length || !isSpaced(text.charCodeAt(at)) || !isSpaced(text.charCodeAt(at - 1))
}

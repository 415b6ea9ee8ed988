import { type Language, unitClass } from '@dateline/core'
import { phrasesOf } from './phrases.ts'
import type { Token } from './tokens.ts'
import { foldWords } from './words.ts'

/** Where a phrase of a table stands: so many tokens, the first of them behind `lead` characters that are attached to it. */
export interface PhraseMatch {
  readonly length: number
  readonly lead: number
}

/** Vowel points of Arabic and Hebrew, and the stroke that lengthens an Arabic word: print has them or leaves them out. */
const POINTS = /[\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u0591-\u05C7]/gu
/** Alef with a sign that print often leaves out. */
const ALEFS = /[\u0622\u0623\u0625\u0671]/gu
const SIGNS = new RegExp(`${POINTS.source}|${ALEFS.source}`, 'u')

/** A word as tables are asked for it: without vowel points, every alef the plain one. */
export function plainWord(word: string): string {
  for (let at = 0; at < word.length; at++)
    if (!isPlain(word.charCodeAt(at))) return word.normalize('NFC').replace(POINTS, '').replace(ALEFS, '\u0627')
  return word
}

/** Letters that are as they are asked for, whatever stands behind them: no sign follows that would join them. */
const isPlain = unitClass({
  test: (unit) => !/[\p{M}\p{Cs}\u1100-\u11FF]/u.test(unit) && unit.normalize('NFC') === unit && unit.search(SIGNS) < 0,
})

const plainTables = new WeakMap<readonly string[], readonly string[]>()

function plainTable(table: readonly string[]): readonly string[] {
  let plain = plainTables.get(table)
  if (plain === undefined) {
    plain = table.map(plainWord)
    plainTables.set(table, plain)
  }
  return plain
}

/** The tokens of a text without their points, and what is left of each that no table knows when a prefix is taken off. */
interface PlainText {
  readonly tokens: readonly Token[]
  readonly detached: (readonly Detached[] | undefined)[]
}

const plainTexts = new WeakMap<readonly Token[], PlainText>()

function plainText(tokens: readonly Token[]): PlainText {
  let plain = plainTexts.get(tokens)
  if (plain === undefined) {
    plain = { tokens: tokens.map(plainToken), detached: [] }
    plainTexts.set(tokens, plain)
  }
  return plain
}

function plainToken(token: Token): Token {
  const text = plainWord(token.text)
  return { ...token, text, folded: foldWords(text) }
}

/** What a word may be with something attached to its front; nothing where a table knows it as it is. */
function detachedAt(plain: PlainText, index: number, language: Language): readonly Detached[] {
  let options = plain.detached[index]
  if (options === undefined) {
    const { text } = plain.tokens[index]!
    options = vocabularyOf(language).has(text) ? [] : detached(text, language)
    plain.detached[index] = options
  }
  return options
}

/**
 * The longest phrase of a table that begins at `index`. The word is tried as printed first; only a word that no table of the
 * language knows may be one with something attached to its front: `والوزيرة`, `للمديرة`, `فقال`.
 */
export function phraseAt(
  table: readonly string[],
  tokens: readonly Token[],
  index: number,
  language: Language,
): PhraseMatch | undefined {
  const plain = plainText(tokens)
  if (plain.tokens[index] === undefined) return undefined
  const phrases = phrasesOf(plainTable(table))
  const length = phrases.at(plain.tokens, index)
  if (length > 0) return { length, lead: 0 }
  for (const { bare, lead } of detachedAt(plain, index, language)) {
    const found = phrases.at(plain.tokens, index, bare)
    if (found > 0) return { length: found, lead: printedLead(tokens[index]!.text, lead) }
  }
  return undefined
}

/** Whether one word stands in a table, with or without something attached to it. */
export function isWordOf(
  table: readonly string[],
  tokens: readonly Token[],
  index: number,
  language: Language,
): boolean {
  return phraseAt(table, tokens, index, language) !== undefined
}

/** Whether one word stands in a table just as it is. */
export function isWholeWordOf(table: readonly string[], tokens: readonly Token[], index: number): boolean {
  return phrasesOf(plainTable(table)).at(plainText(tokens).tokens, index) > 0
}

/** What a language attaches to the front of words, by its first letter, and what the bare word may begin with instead. */
interface Attached {
  readonly prefix: string
  readonly base: readonly string[]
}

const attachedBy = new WeakMap<Language, ReadonlyMap<string, readonly Attached[]>>()

function attachedIn(language: Language): ReadonlyMap<string, readonly Attached[]> {
  let attached = attachedBy.get(language)
  if (attached === undefined) {
    const endings = [...language.people.endings, ...language.places.endings]
    const all = endings.flatMap(({ prefixes, base }) => prefixes.map((prefix) => ({ prefix, base })))
    attached = Map.groupBy(all, ({ prefix }) => prefix.slice(0, 1))
    attachedBy.set(language, attached)
  }
  return attached
}

/** What may be left of a word when something attached to its front is taken off, and how many letters that was. */
export interface Detached {
  readonly bare: string
  readonly lead: number
  readonly prefix: string
}

/** All that may be left of a word. */
export function detached(word: string, language: Language): readonly Detached[] {
  return (attachedIn(language).get(word.slice(0, 1)) ?? []).flatMap(({ prefix, base }) =>
    word.startsWith(prefix) && word.length >= prefix.length + 2
      ? base.map((start) => ({ bare: start + word.slice(prefix.length), lead: prefix.length, prefix }))
      : [],
  )
}

/** How many printed characters the first `letters` letters of a word take, with the points over them. */
function printedLead(printed: string, letters: number): number {
  let left = letters
  let at = 0
  while (left > 0 && at < printed.length) {
    at++
    left--
    while (at < printed.length && plainWord(printed[at]!) === '') at++
  }
  return at
}

const vocabularies = new WeakMap<Language, ReadonlySet<string>>()

function vocabularyOf(language: Language): ReadonlySet<string> {
  let vocabulary = vocabularies.get(language)
  if (vocabulary === undefined) {
    const { attribution, people, roles, organisations, places, quotes, dates, structure } = language
    const tables = [attribution, people, roles, organisations, places, quotes].flatMap((table) =>
      Object.values(table).filter(isWords),
    )
    const all = [...tables, ...dates.months, ...dates.weekdays, structure.conjunctions]
    vocabulary = new Set(all.flat().flatMap((phrase) => plainWord(phrase).split(/\s+/)))
    vocabularies.set(language, vocabulary)
  }
  return vocabulary
}

/** Whether a word stands in any table of its language, as a word or within a phrase. */
export function isKnownWord(word: string, language: Language): boolean {
  return vocabularyOf(language).has(plainWord(word))
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

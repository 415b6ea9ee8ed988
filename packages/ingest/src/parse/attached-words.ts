import { type Language, unitClass } from '@dateline/core'
import { PackedWords } from './packed-words.ts'
import { firstWords, type Phrases, phrasesOf } from './phrases.ts'
import { remembered, rememberedByLanguage } from './remembered.ts'
import { foldedWord, readAs, type Token } from './tokens.ts'
import type { HashedWord } from './word-hash.ts'

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

/** Words with points or signs that were asked for before. */
const plainWords = remembered<string>(2_000)

/** A word as tables are asked for it: without vowel points, every alef the plain one. */
export function plainWord(word: string): string {
  for (let at = 0; at < word.length; at++) if (!isPlain(word.charCodeAt(at))) return plainWords.get(word, withoutSigns)
  return word
}

function withoutSigns(word: string): string {
  return word.normalize('NFC').replace(POINTS, '').replace(ALEFS, '\u0627')
}

/** Letters that are as they are asked for, whatever stands behind them: no sign follows that would join them. */
const isPlain = unitClass({
  test: (unit) => !/[\p{M}\p{Cs}\u1100-\u11FF]/u.test(unit) && unit.normalize('NFC') === unit && unit.search(SIGNS) < 0,
})

const plainTables = new WeakMap<readonly string[], Phrases>()

function plainPhrases(table: readonly string[]): Phrases {
  let plain = plainTables.get(table)
  if (plain === undefined) {
    plain = phrasesOf(table.map(plainWord))
    plainTables.set(table, plain)
  }
  return plain
}

/** The tokens of a text without their points, and how each may begin a phrase. */
interface PlainText {
  readonly tokens: readonly Token[]
  readonly openings: (Opening | undefined)[]
}

/** How a word may begin a phrase of any table: as it is, or what is left of it when a prefix is taken off. */
interface Opening {
  readonly whole: boolean
  readonly detached: readonly Detached[]
}

const plainTexts = new WeakMap<readonly Token[], PlainText>()

function plainText(tokens: readonly Token[]): PlainText {
  let plain = plainTexts.get(tokens)
  if (plain === undefined) {
    const all: Token[] = []
    for (const token of tokens) all.push(plainToken(token))
    plain = { tokens: all, openings: [] }
    plainTexts.set(tokens, plain)
  }
  return plain
}

function plainToken(token: Token): Token {
  const text = plainWord(token.text)
  return text === token.text ? token : readAs(token, text)
}

/** A word that a table knows as it is has nothing attached to its front. Most words begin no phrase at all. */
function openingAt(plain: PlainText, index: number, language: Language): Opening {
  let opening = plain.openings[index]
  if (opening === undefined) {
    const token = plain.tokens[index]!
    const known = openingsOf(language)
    const opens = (word: HashedWord) => known === undefined || known.holds(word)
    const vocabulary = vocabularyOf(language)
    const isKnown = token.text === token.folded ? vocabulary.holds(token) : vocabulary.has(token.text)
    const options = isKnown ? [] : detached(token.text, language)
    opening = { whole: opens(token), detached: options.filter(({ bare }) => opens(foldedWord(bare))) }
    plain.openings[index] = opening
  }
  return opening
}

const openings = new WeakMap<Language, { readonly words: PackedWords | undefined }>()

/** The words with which phrases of any table begin that is asked for them; undefined where any word may. */
function openingsOf(language: Language): PackedWords | undefined {
  let known = openings.get(language)
  if (known === undefined) {
    const tables = tablesOf(language).map((table) => firstWords(table.map(plainWord)))
    known = {
      words: tables.every((words) => words !== undefined)
        ? PackedWords.of(tables.flatMap((words) => words ?? []))
        : undefined,
    }
    openings.set(language, known)
  }
  return known.words
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
  const { whole, detached } = openingAt(plain, index, language)
  if (!whole && detached.length === 0) return undefined
  const phrases = plainPhrases(table)
  const length = whole ? phrases.at(plain.tokens, index) : 0
  if (length > 0) return { length, lead: 0 }
  for (const { bare, lead } of detached) {
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
  return plainPhrases(table).at(plainText(tokens).tokens, index) > 0
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

const taken = rememberedByLanguage<readonly Detached[]>(2_000)

/** All that may be left of a word. */
export function detached(word: string, language: Language): readonly Detached[] {
  return taken(language).get(word, (own) => takeOff(own, language))
}

function takeOff(word: string, language: Language): readonly Detached[] {
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

const vocabularies = new WeakMap<Language, PackedWords>()

function vocabularyOf(language: Language): PackedWords {
  let vocabulary = vocabularies.get(language)
  if (vocabulary === undefined) {
    const { months, weekdays } = language.dates
    const all = [...tablesOf(language), ...months, ...weekdays]
    vocabulary = PackedWords.of(all.flat().flatMap((phrase) => plainWord(phrase).split(/\s+/)))
    vocabularies.set(language, vocabulary)
  }
  return vocabulary
}

function tablesOf(language: Language): readonly (readonly string[])[] {
  const { attribution, people, roles, organisations, places, quotes, structure } = language
  const tables = [attribution, people, roles, organisations, places, quotes].flatMap((table) => Object.values(table))
  return [...tables.filter(isWords), structure.conjunctions]
}

/** Whether a word stands in any table of its language, as a word or within a phrase. */
export function isKnownWord(word: string, language: Language): boolean {
  return vocabularyOf(language).has(plainWord(word))
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

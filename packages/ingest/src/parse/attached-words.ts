import type { Language } from '@dateline/core'
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

/** Most words have none of them. */
const SIGNS = new RegExp(`${POINTS.source}|${ALEFS.source}`, 'u')

/** A word as tables are asked for it: without vowel points, every alef the plain one. */
export function plainWord(word: string): string {
  const composed = word.normalize('NFC')
  return SIGNS.test(composed) ? composed.replace(POINTS, '').replace(ALEFS, '\u0627') : composed
}

const plainTables = new WeakMap<readonly string[], readonly string[]>()

function plainTable(table: readonly string[]): readonly string[] {
  let plain = plainTables.get(table)
  if (plain === undefined) {
    plain = table.map(plainWord)
    plainTables.set(table, plain)
  }
  return plain
}

const plainTexts = new WeakMap<readonly Token[], readonly Token[]>()

function plainTokens(tokens: readonly Token[]): readonly Token[] {
  let plain = plainTexts.get(tokens)
  if (plain === undefined) {
    plain = tokens.map((token) => {
      const text = plainWord(token.text)
      return { ...token, text, folded: foldWords(text) }
    })
    plainTexts.set(tokens, plain)
  }
  return plain
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
  const plain = plainTokens(tokens)
  const token = plain[index]
  if (token === undefined) return undefined
  const phrases = phrasesOf(plainTable(table))
  const length = phrases.at(plain, index)
  if (length > 0) return { length, lead: 0 }
  if (isKnownWord(token.text, language)) return undefined
  for (const { bare, lead } of detached(token.text, language)) {
    const found = phrases.at(plain, index, bare)
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
  return phrasesOf(plainTable(table)).at(plainTokens(tokens), index) > 0
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
export function detached(
  word: string,
  language: Language,
): readonly { readonly bare: string; readonly lead: number; readonly prefix: string }[] {
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

/** Whether a word stands in any table of its language, as a word or within a phrase. */
export function isKnownWord(word: string, language: Language): boolean {
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
  return vocabulary.has(plainWord(word))
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

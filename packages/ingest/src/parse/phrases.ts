import { Groups } from './groups.ts'
import type { Token } from './tokens.ts'
import { foldWords } from './words.ts'

/**
 * A table of words and phrases, ready to be looked for in the tokens of a text. A word with `*` at its beginning matches any
 * beginning (`*minister`), in a capitalised token only from seven letters on, or where it has two (`**chef`): short endings
 * are those of names, too.
 */
export interface Phrases {
  /** The most tokens that a phrase beginning at `index` has, its first word read as `opening` if given; 0 if none does. */
  at(tokens: readonly Token[], index: number, opening?: string): number
  /** The most tokens that a phrase ending with the token at `index` has; 0 if none does. */
  endingAt(tokens: readonly Token[], index: number): number
  /** Whether one word alone is a phrase. */
  holds(token: Token): boolean
}

/** An ending of fewer letters says nothing of a capitalised word. */
const LONG = 7

const compiled = new WeakMap<readonly string[], Phrases>()

/** The phrases of a table, compiled once for as long as the table lives. */
export function phrasesOf(table: readonly string[]): Phrases {
  let phrases = compiled.get(table)
  if (phrases === undefined) {
    phrases = compile(table)
    compiled.set(table, phrases)
  }
  return phrases
}

function compile(table: readonly string[]): Phrases {
  const phrases = new Set<string>()
  const endings = new Set<string>()
  const inNames = new Set<string>()
  for (const phrase of table) {
    if (isEnding(phrase)) {
      const ending = foldWords(phrase.replace(/^\*+/u, '').normalize('NFC'))
      endings.add(ending)
      if (phrase.startsWith('**') || ending.length >= LONG) inNames.add(ending)
      continue
    }
    const words = plainOf(phrase)
    if (words !== '') phrases.add(words)
  }
  // A phrase is one text and no list of its words: tables have tens of thousands of them, in every thread.
  const longestFirst = [...phrases].toSorted((a, b) => wordCount(b) - wordCount(a))
  const grouped = (wordOf: (phrase: string) => string) => {
    const groups = new Groups<string>()
    for (const phrase of longestFirst) groups.add(wordOf(phrase), phrase)
    return groups
  }
  const byFirst = grouped(firstOf)
  // Few tables are asked so.
  let byLast: Groups<string> | undefined
  const byUnit = Map.groupBy(endings, (ending) => ending.charCodeAt(ending.length - 1))
  const ends = (word: string, capital: boolean): number => {
    if (byUnit.size === 0) return 0
    const fitting = byUnit.get(word.charCodeAt(word.length - 1))
    return fitting?.some((ending) => word.endsWith(ending) && (!capital || inNames.has(ending))) === true ? 1 : 0
  }
  return {
    holds: ({ folded, capital }) => isAmong(folded, byFirst.get(folded)) || ends(folded, capital) > 0,
    at: (tokens, index, opening) => {
      const first = tokens[index]
      if (first === undefined) return 0
      const word = opening === undefined ? first.folded : foldWords(opening)
      return standing(byFirst.get(word), goesOn, tokens, index) || ends(word, first.capital)
    },
    endingAt: (tokens, index) => {
      const last = tokens[index]
      if (last === undefined) return 0
      byLast ??= grouped(lastOf)
      return standing(byLast.get(last.folded), leadsTo, tokens, index) || ends(last.folded, last.capital)
    },
  }
}

/** The words with which the phrases of a table begin, folded; undefined where one is an ending, for then any word may. */
export function firstWords(table: readonly string[]): readonly string[] | undefined {
  return table.some(isEnding) ? undefined : table.map((phrase) => firstOf(plainOf(phrase)))
}

function isEnding(phrase: string): boolean {
  return /^\*{1,2}[^\s*]+$/u.test(phrase)
}

/** The words of a phrase with a space between them, as tokens are folded. */
function plainOf(phrase: string): string {
  const folded = foldWords(phrase.normalize('NFC'))
  if (/^[\p{L}\p{M}\p{N}]+$/u.test(folded)) return folded
  return folded
    .replace(/[^\p{L}\p{M}\p{N}\s'*.-]+/gu, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word !== '')
    .join(' ')
}

function firstOf(phrase: string): string {
  const end = phrase.indexOf(' ')
  return end < 0 ? phrase : phrase.slice(0, end)
}

function lastOf(phrase: string): string {
  return phrase.slice(phrase.lastIndexOf(' ') + 1)
}

/** The words of the first of some phrases that stands at a token; 0 if none does. */
function standing(
  phrases: string | readonly string[] | undefined,
  stands: (phrase: string, tokens: readonly Token[], index: number) => boolean,
  tokens: readonly Token[],
  index: number,
): number {
  if (phrases === undefined) return 0
  if (typeof phrases === 'string') return stands(phrases, tokens, index) ? wordCount(phrases) : 0
  for (const phrase of phrases) if (stands(phrase, tokens, index)) return wordCount(phrase)
  return 0
}

function isAmong(word: string, phrases: string | readonly string[] | undefined): boolean {
  return phrases === word || (Array.isArray(phrases) && phrases.includes(word))
}

function wordCount(phrase: string): number {
  let count = 1
  for (let at = phrase.indexOf(' '); at >= 0; at = phrase.indexOf(' ', at + 1)) count++
  return count
}

/** Whether the words of a phrase behind its first stand behind a token. */
function goesOn(phrase: string, tokens: readonly Token[], index: number): boolean {
  let at = phrase.indexOf(' ')
  for (let next = index + 1; at >= 0; next++) {
    const word = tokens[next]?.folded
    const end = at + 1 + (word?.length ?? 0)
    if (word === undefined || !phrase.startsWith(word, at + 1)) return false
    if (end < phrase.length && phrase[end] !== ' ') return false
    at = end < phrase.length ? end : -1
  }
  return true
}

/** Whether the words of a phrase before its last stand before a token. */
function leadsTo(phrase: string, tokens: readonly Token[], index: number): boolean {
  let at = phrase.lastIndexOf(' ')
  for (let next = index - 1; at >= 0; next--) {
    const word = tokens[next]?.folded
    const start = at - (word?.length ?? 0)
    if (word === undefined || start < 0 || !phrase.startsWith(word, start)) return false
    if (start > 0 && phrase[start - 1] !== ' ') return false
    at = start - 1
  }
  return true
}

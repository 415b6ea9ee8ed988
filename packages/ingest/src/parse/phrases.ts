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
  // Most phrases are one word, which takes a tenth of the memory of a list.
  const single = new Set<string>()
  const byFirst = new Map<string, string[][]>()
  const byLast = new Map<string, string[][]>()
  const endings = new Set<string>()
  const inNames = new Set<string>()
  for (const phrase of table) {
    if (/^\*{1,2}[^\s*]+$/u.test(phrase)) {
      const ending = foldWords(phrase.replace(/^\*+/u, '').normalize('NFC'))
      endings.add(ending)
      if (phrase.startsWith('**') || ending.length >= LONG) inNames.add(ending)
      continue
    }
    const words = partsOf(
      foldWords(phrase.normalize('NFC'))
        .replace(/[^\p{L}\p{M}\p{N}\s'*.-]+/gu, ' ')
        .trim(),
    )
    if (words.length === 0) continue
    if (words.length === 1) single.add(words[0]!)
    else {
      push(byFirst, words[0]!, words)
      push(byLast, words.at(-1)!, words)
    }
  }
  const byUnit = Map.groupBy(endings, (ending) => ending.charCodeAt(ending.length - 1))
  const ends = (word: string, capital: boolean): number => {
    const fitting = byUnit.get(word.charCodeAt(word.length - 1))
    return fitting?.some((ending) => word.endsWith(ending) && (!capital || inNames.has(ending))) === true ? 1 : 0
  }
  return {
    at: (tokens, index, opening) => {
      const first = tokens[index]
      if (first === undefined) return 0
      const word = opening === undefined ? first.folded : foldWords(opening)
      const whole = longest(byFirst.get(word), tokens, index, 1)
      return whole > 0 ? whole : single.has(word) ? 1 : ends(word, first.capital)
    },
    endingAt: (tokens, index) => {
      const last = tokens[index]
      if (last === undefined) return 0
      const word = last.folded
      const whole = longest(byLast.get(word), tokens, index, -1)
      return whole > 0 ? whole : single.has(word) ? 1 : ends(word, last.capital)
    },
  }
}

/** The most words of a phrase that stands from a token on, or up to it; the word at the token is known to be its own. */
function longest(
  phrases: readonly (readonly string[])[] | undefined,
  tokens: readonly Token[],
  index: number,
  step: 1 | -1,
): number {
  if (phrases === undefined) return 0
  let best = 0
  for (const words of phrases)
    if (words.length > best && standsAt(words, tokens, step > 0 ? index : index - words.length + 1, index))
      best = words.length
  return best
}

function standsAt(words: readonly string[], tokens: readonly Token[], first: number, known: number): boolean {
  for (let at = 0; at < words.length; at++)
    if (first + at !== known && tokens[first + at]?.folded !== words[at]) return false
  return true
}

function partsOf(phrase: string): string[] {
  return phrase
    .split(/\s+/)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word !== '')
}

function push(map: Map<string, string[][]>, key: string, words: string[]): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [words])
  else list.push(words)
}

import type { Language } from '@dateline/core'

/** A word of a text, with the punctuation inside names: `O'Neill`, `Jean-Luc`, `H.E`. `[start, end)` counts in the text. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Begins with a capital letter. */
  readonly capital: boolean
  /** Followed by an apostrophe and s, which are no part of the token: `Iceland's`. */
  readonly possessive: boolean
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ.‑-][\p{L}\p{M}\p{N}]+)*/gu

/**
 * The words of a text. `elided` are the short words that a language joins to the next by an apostrophe (`l'`, `d'`): they
 * are tokens of their own.
 */
export function tokensOf(text: string, elided: readonly string[] = []): readonly Token[] {
  return Array.from(text.matchAll(WORD)).flatMap((match): Token | Token[] => {
    const lead = leadOf(match[0], elided)
    if (lead > 0) {
      const start = match.index + lead
      const rest = tokenOf(match[0].slice(lead), start)
      return [
        { text: match[0].slice(0, lead), start: match.index, end: start, capital: false, possessive: false },
        rest,
      ]
    }
    return tokenOf(match[0], match.index)
  })
}

function leadOf(word: string, elided: readonly string[]): number {
  const at = elided.length === 0 ? -1 : word.search(/['’ʼ]/u)
  if (at < 0 || at + 1 >= word.length) return 0
  const lead = `${word.slice(0, at).toLowerCase()}'`
  return elided.includes(lead) ? at + 1 : 0
}

function tokenOf(printed: string, start: number): Token {
  const possessive = /.['’ʼ]s$/u.test(printed)
  const text = possessive ? printed.slice(0, -2) : printed
  return { text, start, end: start + text.length, capital: /^\p{Lu}/u.test(text), possessive }
}

const elisions = new WeakMap<Language, readonly string[]>()

/** The short words that a language elides: prefixes of its endings that close with an apostrophe. */
export function elidedIn(language: Language): readonly string[] {
  let found = elisions.get(language)
  if (found === undefined) {
    const endings = [...language.people.endings, ...language.places.endings]
    found = [...new Set(endings.flatMap(({ prefixes }) => prefixes.filter((prefix) => prefix.endsWith("'"))))]
    elisions.set(language, found)
  }
  return found
}

/** How many words a text has; where a script writes none, two characters count as one. */
export function countWords(text: string): number {
  let words = 0
  for (const [word] of text.matchAll(WORD)) words += UNSPACED.test(word) ? Math.ceil(word.length / 2) : 1
  return words
}

/** Whether nothing but white space lies between two tokens. */
export function adjoin(text: string, left: Token, right: Token): boolean {
  return text.slice(left.end, right.start).trim() === ''
}

/** Index of the first token that begins at or after an offset. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

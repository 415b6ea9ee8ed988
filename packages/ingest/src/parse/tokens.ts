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

export function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(WORD), (match) => {
    const possessive = /.['’ʼ]s$/u.test(match[0])
    const word = possessive ? match[0].slice(0, -2) : match[0]
    return {
      text: word,
      start: match.index,
      end: match.index + word.length,
      capital: /^\p{Lu}/u.test(word),
      possessive,
    }
  })
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

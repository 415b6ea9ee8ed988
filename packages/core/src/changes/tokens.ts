/** A word, a figure or a sign of a script without spaces; `[start, end)` counts in its text. */
export interface Token {
  readonly text: string
  /** As it is compared: NFKC, without marks that vary with the keyboard. */
  readonly folded: string
  readonly start: number
  readonly end: number
}

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}'
const TOKEN = new RegExp(
  // A figure with its separators, a sign of a script without spaces, or a word with what binds its parts.
  `\\p{Nd}+(?:[.,٬٫'’\\u00A0\\u202F]\\p{Nd}+)*|[${HAN}]|(?:(?![${HAN}])[\\p{L}\\p{M}\\p{N}])+(?:['’ʼ-](?:(?![${HAN}])[\\p{L}\\p{M}\\p{N}])+)*`,
  'gu',
)

/** The words of a text without what stands between them. */
export function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => ({
    text: word,
    folded: word.normalize('NFKC').replace(/[’ʼ]/g, "'"),
    start: index,
    end: index + word.length,
  }))
}

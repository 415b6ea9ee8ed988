/** Lines of a language table, folded for matching: case, apostrophes and white space do not count. */
export interface Words {
  /** Whether the whole text is one of the words, but for a colon or full stop at its end. */
  is(text: string): boolean
  /** Length of the longest word that the text begins with, as whole words; 0 if none. */
  startsWith(text: string): number
  /** Length of the longest word that the text ends with, as whole words; 0 if none. */
  endsWith(text: string): number
  has(word: string): boolean
  /** Whether one of the words stands anywhere in the text, as whole words. */
  within(text: string): boolean
}

const compiled = new WeakMap<readonly string[], Words>()

/** The words of a table, compiled once for as long as the table lives. */
export function wordsOf(table: readonly string[]): Words {
  let words = compiled.get(table)
  if (words === undefined) {
    words = compile(table)
    compiled.set(table, words)
  }
  return words
}

/** Words that were folded before, for a release asks for each of its words in dozens of tables. */
const folds = new Map<string, string>()
/** Longer texts are lines: each is held against dozens of tables in turn, then comes no more, and may keep a whole document. */
const WORD = 12
const MOST_FOLDS = 10_000
const lines: { readonly text: string; readonly result: string }[] = []
const MOST_LINES = 4

/** Folds case, apostrophes and spaces without changing the length of the text. */
export function foldWords(text: string): string {
  if (text.length > WORD) return foldLine(text)
  let folded = folds.get(text)
  if (folded === undefined) {
    if (folds.size >= MOST_FOLDS) folds.clear()
    folded = fold(text)
    folds.set(text, folded)
  }
  return folded
}

function foldLine(text: string): string {
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

function compile(table: readonly string[]): Words {
  const all = new Set(table.map((word) => foldWords(word.normalize('NFC'))))
  const byStart = new Map<string, string[]>()
  for (const word of all) {
    const start = startOf(word)
    const list = byStart.get(start)
    if (list === undefined) byStart.set(start, [word])
    else list.push(word)
  }
  for (const list of byStart.values()) list.sort((a, b) => b.length - a.length)
  const longest = Math.max(0, ...[...all].map((word) => word.length)) + LONGEST_TAIL
  return {
    has: (word) => all.has(foldWords(word)),
    is: (text) => {
      if (text.length > longest) return false
      const folded = foldWords(text).trim()
      return all.has(folded) || (/[:.：…]$/.test(folded) && all.has(folded.replace(/\s*[:.：…]+$/, '')))
    },
    within: (text) => {
      const folded = foldWords(text)
      return [...all].some((word) => {
        for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
          if (isBoundary(word, folded, at + word.length) && (at === 0 || isBoundary(folded[at - 1]!, folded, at)))
            return true
        return false
      })
    },
    endsWith: (text) => {
      const folded = foldWords(text.slice(-120))
      let longest = 0
      for (const word of all) {
        const at = folded.length - word.length
        const isWhole = at === 0 || isBoundary(folded[at - 1]!, folded, at) || isBoundary(word, folded, at)
        if (word.length > longest && folded.endsWith(word) && isWhole) longest = word.length
      }
      return longest
    },
    startsWith: (text) => {
      const folded = foldWords(text.slice(0, 120))
      for (const word of byStart.get(startOf(folded)) ?? [])
        if (folded.startsWith(word) && isBoundary(word, folded, word.length)) return word.length
      return 0
    },
  }
}

/** The first character picks the few words worth comparing. */
function startOf(text: string): string {
  return text.slice(0, 1)
}

function isBoundary(word: string, text: string, at: number): boolean {
  const next = text[at]
  if (next === undefined || !/[\p{L}\p{N}]/u.test(next)) return true
  const last = word.at(-1)!
  return !/[\p{L}\p{N}]/u.test(last) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(last + next)
}

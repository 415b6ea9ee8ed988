import { PackedPhrases } from './packed-phrases.ts'
import { foldedWord, type Token } from './tokens.ts'
import { foldWords } from './words.ts'

/** An ending of fewer letters says nothing of a capitalised word. */
const LONG = 7

const compiled = new WeakMap<readonly string[], Phrases>()

/** The phrases of a table, compiled once for as long as the table lives. */
export function phrasesOf(table: readonly string[]): Phrases {
  let phrases = compiled.get(table)
  if (phrases === undefined) {
    phrases = new Phrases([table])
    compiled.set(table, phrases)
  }
  return phrases
}

/**
 * A table of words and phrases, ready to be looked for in the tokens of a text. A word with `*` at its beginning matches any
 * beginning (`*minister`), in a capitalised token only from seven letters on, or where it has two (`**chef`): short endings
 * are those of names, too.
 */
export class Phrases {
  private readonly tables: readonly (readonly string[])[]
  private readonly byFirst: PackedPhrases
  /** Few tables are asked so. */
  private byLast: PackedPhrases | undefined
  private readonly endings: Endings | undefined

  /** Several tables are asked as one. */
  constructor(tables: readonly (readonly string[])[]) {
    this.tables = tables
    this.byFirst = new PackedPhrases(plainPhrases(tables))
    const endings = tables.flatMap((table) => table.filter(isEnding))
    this.endings = endings.length === 0 ? undefined : new Endings(endings)
  }

  /** Whether one word alone is a phrase. */
  holds(token: Token): boolean {
    return this.byFirst.holds(token) || this.endings?.fits(token.folded, token.capital) === true
  }

  /** The most tokens that a phrase beginning at `index` has, its first word read as `opening` if given; 0 if none does. */
  at(tokens: readonly Token[], index: number, opening?: string): number {
    const first = tokens[index]
    if (first === undefined) return 0
    const word = opening === undefined ? first : foldedWord(opening)
    const length = this.byFirst.lengthAt(word, tokens, index, 1)
    if (length > 0 || this.endings === undefined) return length
    return Number(this.endings.fits(word.folded, first.capital))
  }

  /** The most tokens that a phrase ending with the token at `index` has; 0 if none does. */
  endingAt(tokens: readonly Token[], index: number): number {
    const last = tokens[index]
    if (last === undefined) return 0
    this.byLast ??= new PackedPhrases(plainPhrases(this.tables).map((words) => words.toReversed()))
    const length = this.byLast.lengthAt(last, tokens, index, -1)
    if (length > 0 || this.endings === undefined) return length
    return Number(this.endings.fits(last.folded, last.capital))
  }
}

/** Letters by which endings are found; shorter ones are looked through. */
const TAIL = 3

/** What words of a table may end in. */
class Endings {
  private readonly short: readonly string[]
  private readonly byTail: ReadonlyMap<number, readonly string[]>
  private readonly inNames: ReadonlySet<string>

  constructor(marked: readonly string[]) {
    const endings = new Set<string>()
    const inNames = new Set<string>()
    for (const phrase of marked) {
      const ending = foldWords(phrase.replace(/^\*+/u, '').normalize('NFC'))
      endings.add(ending)
      if (phrase.startsWith('**') || ending.length >= LONG) inNames.add(ending)
    }
    this.short = [...endings].filter(({ length }) => length < TAIL)
    this.byTail = Map.groupBy(
      [...endings].filter(({ length }) => length >= TAIL),
      tailOf,
    )
    this.inNames = inNames
  }

  fits(word: string, capital: boolean): boolean {
    const isEnd = (ending: string) => word.endsWith(ending) && (!capital || this.inNames.has(ending))
    return this.short.some(isEnd) || (word.length >= TAIL && this.byTail.get(tailOf(word))?.some(isEnd) === true)
  }
}

/** One number for the last letters of a word; two words may share it. */
function tailOf(word: string): number {
  const last = word.length - 1
  return (word.charCodeAt(last) << 16) ^ (word.charCodeAt(last - 1) << 8) ^ word.charCodeAt(last - 2)
}

/** The phrases of tables as their words, each once. */
function plainPhrases(tables: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const phrases = new Set<string>()
  for (const table of tables) for (const phrase of table) if (!isEnding(phrase)) phrases.add(plainOf(phrase))
  phrases.delete('')
  return Array.from(phrases, (phrase) => phrase.split(' '))
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

import { createRequire } from 'node:module'

/**
 * What runs of four bytes say of the language of a text: the smallest table of eld, see `scripts/generate-ngrams.ts`.
 * Fifty thousand runs are kept as the one text that they are read as, for as objects they would take thirty megabytes of
 * every thread, and seventy while they are read.
 */
interface NgramTable {
  /** A line for each run, sorted: the run, a tab, and languages with their scores: `ar72 fa59`. */
  readonly ngrams: string
  /** By language, ISO 639-1 (`no` for Norwegian): the score from 0 to 1 that texts in it usually have. */
  readonly usual: Readonly<Record<string, number>>
}

let loaded: NgramTable | undefined

/** The table, read when a text first needs it: the common words of a release mostly say its language beyond doubt. */
function table(): NgramTable {
  loaded ??= createRequire(import.meta.url)('./ngrams.json') as NgramTable
  return loaded
}

/** Calls `found` with every language in which a run of bytes is frequent, and how much it speaks for it. */
export function scoresOf(ngram: string, found: (language: string, score: number) => void): void {
  const { ngrams } = table()
  const line = lineOf(ngrams, `${ngram}\t`)
  if (line === undefined) return
  for (const entry of line.split(' ')) found(entry.slice(0, 2), Number(entry.slice(2)))
}

/** The score that texts in a language usually have. */
export function usualScore(language: string): number {
  return table().usual[language]!
}

/** What stands behind `key` in the line that begins with it. */
function lineOf(lines: string, key: string): string | undefined {
  let low = 0
  let high = lines.length
  while (low < high) {
    const start = lines.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1
    const end = lines.indexOf('\n', start)
    if (lines.startsWith(key, start)) return lines.slice(start + key.length, end)
    if (lines.slice(start, start + key.length) < key) low = end + 1
    else high = start
  }
  return undefined
}

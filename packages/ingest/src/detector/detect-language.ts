import { scoresOf, usualScore } from './ngram-table.ts'

/** The language that a text is most likely in. */
export interface Detected {
  /** ISO 639-1 (`no` for Norwegian); undefined where no run of letters is known. */
  readonly language: string | undefined
  /** How much speaks for it, from 0 to 1. */
  readonly score: number
  /** Whether the score is one that texts in the language have. */
  readonly isReliable: boolean
}

/** The units of text that are looked at, and the bytes: after the first space behind `ENOUGH`, after any letter behind `MOST`. */
const UNITS = 1000
const ENOUGH = 350
const MOST = 380
/** Bytes of a word in which runs are looked for. */
const LONG_WORD = 70
/** The least that a known run speaks for its language; the table has what is beyond it. */
const LEAST = 53
/** At this sum a run the score is one half. */
const HALF = 25
/** In fewer runs chance has too much of a say. */
const FEW = 3
/** Texts of a language have at least so much of its usual score. */
const USUAL_SHARE = 0.75

/** Whatever is no letter of the basic plane, but for an apostrophe between letters. */
const BETWEEN_WORDS = /[^[\p{L}--[\u{10000}-\u{10FFFF}]]]+(?<!['`\u2019])/gv

/**
 * Names the language of a text by its runs of four bytes, as eld does (Efficient Language Detector 2.1, whose table it
 * reads): every run that a word has speaks for the languages in which it is frequent.
 */
export function detectLanguage(text: string): Detected {
  const words = wordsIn(text.slice(0, UNITS).replace(BETWEEN_WORDS, ' ').trim().toLowerCase())
  const runs = new Set(words.flatMap(runsOf))
  const sums = new Map<string, number>()
  for (const run of runs)
    scoresOf(run, (language, score) => sums.set(language, (sums.get(language) ?? 0) + score + LEAST))
  let language: string | undefined
  let most = 0
  for (const [tag, sum] of sums) if (sum > most || (sum === most && tag < language!)) [language, most] = [tag, sum]
  if (language === undefined) return { language, score: 0, isReliable: false }
  const score = most / runs.size / (most / runs.size + HALF)
  return { language, score, isReliable: runs.size >= FEW && score >= usualScore(language) * USUAL_SHARE }
}

/** The words at the beginning of a text, each as its bytes in UTF-8. */
function wordsIn(text: string): string[][] {
  const words: string[][] = []
  let word: string[] = []
  let count = 0
  for (const char of text) {
    if (char === ' ') {
      if (word.length > 0) words.push(word)
      word = []
      if (count > ENOUGH) break
      count++
    } else {
      const bytes = bytesOf(char)
      word.push(...bytes)
      count += bytes.length
    }
    if (count > MOST) break
  }
  if (word.length > 0) words.push(word)
  return words
}

/** First bytes of letters that no language of the table is written with; one counts like another. */
const UNKNOWN = /^(?:C[017ABCD]|D[4CDEF]|EE)$/

const utf8 = new TextEncoder()

/** The bytes of a character as the table prints them: ASCII as it is, the others in hexadecimal. */
function bytesOf(char: string): string[] {
  if (char < '\u0080') return [char]
  const bytes = Array.from(utf8.encode(char), (byte) => byte.toString(16).toUpperCase())
  return bytes.map((byte) => (UNKNOWN.test(byte) ? ' ' : byte))
}

/** Runs of four bytes, the next from three bytes on; with a space where the word begins or ends. */
function runsOf(word: readonly string[]): string[] {
  const runs: string[] = []
  const length = Math.min(word.length, LONG_WORD)
  let at = 0
  for (; at + 4 < length; at += 3) runs.push(`${at === 0 ? ' ' : ''}${word.slice(at, at + 4).join('')}`)
  runs.push(`${at === 0 ? ' ' : ''}${word.slice(length === 3 ? 0 : Math.max(0, length - 4)).join('')} `)
  return runs
}

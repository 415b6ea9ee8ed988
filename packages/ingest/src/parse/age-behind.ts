import { type Language, unitClass } from '@dateline/core'
import { foldWords } from './words.ts'

/**
 * The ages that stand behind a name: `, 19 anni,`, `, who is 10 years old`, `, de 15 anos`. Compared piece by piece: as one
 * pattern for all phrases of a language, they took a hundred kilobytes of machine code in every thread.
 */

/** A phrase with the number in it taken out. */
interface AgePhrase {
  readonly before: string
  readonly after: string
}

interface Ages {
  readonly phrases: readonly AgePhrase[]
  /** Relative pronouns, which may open the phrase. */
  readonly relative: readonly string[]
}

const compiled = new WeakMap<Language, Ages>()

function agesOf({ people, roles }: Language): Ages {
  const phrases = people.ages.flatMap((phrase) => {
    if (!phrase.includes('#')) return []
    const [before = '', after = ''] = phrase.split('#').map((part) => foldWords(part.trim()))
    return [{ before, after }]
  })
  return { phrases, relative: roles.relative.map(foldWords) }
}

/** Letters behind a name within which its age stands. */
const REACH = 96

function agesIn(language: Language): Ages {
  let ages = compiled.get(language)
  if (ages === undefined) {
    ages = agesOf(language)
    compiled.set(language, ages)
  }
  return ages
}

/** Whether words behind a name say how old somebody is: `, 19 anni,`, `, who is 10 years old`, `, de 15 anos`. */
export function isAgedBehind(text: string, nameEnd: number, language: Language): boolean {
  const { phrases, relative } = agesIn(language)
  const words = behindMark(text, nameEnd, /^\s*[,(]\s*/)
  if (words === undefined) return false
  const clauses = relative.flatMap((word) => {
    const space = words.startsWith(word) ? spaceAt(words, word.length) : 0
    return space === 0 ? [] : [words.slice(word.length + space)]
  })
  return [words, ...clauses].some((clause) => phrases.some((phrase) => opens(clause, phrase)))
}

/** Whether an age stands behind a name without a mark: `är 52 år`, `tiene 34 años`. */
export function isAgedWithoutMark(text: string, nameEnd: number, language: Language): boolean {
  const words = behindMark(text, nameEnd, /^\s+/)
  return words !== undefined && opensWithWord(words, language)
}

/** Words that say what somebody is, between a mark and the age, at most. */
const MOST_CALLED = 4

/** Whether an age stands further behind a name: `, une infirmière de 34 ans`. */
export function isAgedFurtherBehind(text: string, nameEnd: number, language: Language): boolean {
  let words = behindMark(text, nameEnd, /^\s*,\s+/)
  for (let called = 0; called < MOST_CALLED && words !== undefined; called++) {
    words = behindMark(words, 0, /^\p{Ll}{2,20}\s+/u)
    if (words !== undefined && opensWithWord(words, language)) return true
  }
  return false
}

/** What stands behind what the pattern finds from an offset on, folded; undefined where it finds nothing. */
function behindMark(text: string, from: number, mark: RegExp): string | undefined {
  const behind = text.slice(from, from + REACH)
  const found = mark.exec(behind)
  return found === null ? undefined : foldWords(behind.slice(found[0].length))
}

function opensWithWord(text: string, language: Language): boolean {
  return agesIn(language).phrases.some((phrase) => phrase.before !== '' && opens(text, phrase))
}

/** A number that a phrase opens or closes with stands in figures; behind one at the front comes a mark: not `Viborg, 12 år efter`. */
function opens(text: string, { before, after }: AgePhrase): boolean {
  if (before === '')
    return endsOf(text, figuresAt(text, 0), after).some((end) => /^\s*(?:[,.;:!?)»”"–—]|$)/.test(text.slice(end)))
  const space = text.startsWith(before) ? spaceAt(text, before.length) : 0
  if (space === 0) return false
  const start = before.length + space
  const figures = figuresAt(text, start)
  const ends = after === '' ? figures : endsOf(text, [...figures, ...wordsAt(text, start)], after)
  return ends.some((end) => end === text.length || !isLetter(text.charCodeAt(end)))
}

const isLetter = unitClass(/[\p{L}\p{N}]/u)

/** Where what stands behind a number ends, if the number ends at one of these places. */
function endsOf(text: string, numberEnds: readonly number[], after: string): readonly number[] {
  return numberEnds
    .flatMap((end) => (/[\s-]/.test(text.charAt(end)) ? [end + 1, end] : [end]))
    .filter((at) => text.startsWith(after, at))
    .map((at) => at + after.length)
}

function spaceAt(text: string, at: number): number {
  return /^\s*/.exec(text.slice(at))![0].length
}

/** Where a number of one or two figures may end that begins here. */
function figuresAt(text: string, at: number): readonly number[] {
  const figures = /^\d{1,2}/.exec(text.slice(at))?.[0].length ?? 0
  return Array.from({ length: figures }, (_, index) => at + index + 1)
}

/** Where a number in letters may end that begins here; another word may be joined to it: `ikiyaşında`. */
function wordsAt(text: string, at: number): readonly number[] {
  const letters = /^\p{Ll}{2,12}/u.exec(text.slice(at))?.[0].length ?? 0
  return Array.from({ length: Math.max(0, letters - 1) }, (_, index) => at + index + 2)
}

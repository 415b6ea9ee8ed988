import { type Language, unitClass } from '@dateline/core'
import { isSpace } from './tokens.ts'
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
  /** The first letters of what may open an age in words, by their first unit; of a capital none, for it is looked at again. */
  readonly openings: ReadonlyMap<number, readonly string[]>
}

const compiled = new WeakMap<Language, Ages>()

function agesOf({ people, roles }: Language): Ages {
  const phrases = people.ages.flatMap((phrase) => {
    if (!phrase.includes('#')) return []
    const [before = '', after = ''] = phrase.split('#').map((part) => foldWords(part.trim()))
    return [{ before, after }]
  })
  const relative = roles.relative.map(foldWords)
  const letters = [...phrases.map(({ before }) => before), ...relative].flatMap(
    (word) => /^\p{L}+/u.exec(word)?.[0] ?? [],
  )
  const openings = new Map<number, readonly string[]>()
  for (const opening of new Set(letters)) {
    const unit = opening.charCodeAt(0)
    openings.set(unit, [...(openings.get(unit) ?? []), opening])
    openings.set(opening.toUpperCase().charCodeAt(0), [])
  }
  return { phrases, relative, openings }
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
  const mark = spaceEnd(text, nameEnd)
  if (!(text.charAt(mark) === ',' || text.charAt(mark) === '(')) return false
  const start = spaceEnd(text, mark + 1)
  if (!mayOpen(text, start, language)) return false
  const { phrases, relative } = agesIn(language)
  const words = foldWords(text.slice(start, nameEnd + REACH))
  const opensAt = (at: number) => phrases.some((phrase) => opens(words, at, phrase))
  return (
    opensAt(0) ||
    relative.some((word) => {
      const clause = words.startsWith(word) ? spaceEnd(words, word.length) : 0
      return clause > word.length && opensAt(clause)
    })
  )
}

/** Whether an age stands behind a name without a mark: `är 52 år`, `tiene 34 años`. */
export function isAgedWithoutMark(text: string, nameEnd: number, language: Language): boolean {
  const start = spaceEnd(text, nameEnd)
  if (start === nameEnd || !mayOpen(text, start, language)) return false
  return opensWithWord(foldWords(text.slice(start, nameEnd + REACH)), 0, language)
}

/** Words that say what somebody is, between a mark and the age, at most. */
const MOST_CALLED = 4

/** Whether an age stands further behind a name: `, une infirmière de 34 ans`. */
export function isAgedFurtherBehind(text: string, nameEnd: number, language: Language): boolean {
  const mark = spaceEnd(text, nameEnd)
  const start = spaceEnd(text, mark + 1)
  if (text.charAt(mark) !== ',' || start === mark + 1) return false
  const words = text.slice(start, nameEnd + REACH)
  let at = 0
  for (let called = 0; called < MOST_CALLED; called++) {
    CALLED.lastIndex = at
    if (!CALLED.test(words)) return false
    at = CALLED.lastIndex
    if (mayOpen(words, at, language) && opensWithWord(foldWords(words), at, language)) return true
  }
  return false
}

/** One of them. */
const CALLED = /[\p{Ll}\p{Lu}\p{Lt}]{2,20}\s+/uy

/** Whether an age may begin at an offset of a text that is not folded: with a figure, or with the first letters of its first word. */
function mayOpen(text: string, at: number, language: Language): boolean {
  if (at >= text.length) return false
  const unit = text.charCodeAt(at)
  if (isFigure(unit)) return true
  const openings = agesIn(language).openings.get(unit)
  return openings !== undefined && (openings.length === 0 || openings.some((opening) => text.startsWith(opening, at)))
}

function opensWithWord(text: string, at: number, language: Language): boolean {
  return agesIn(language).phrases.some((phrase) => phrase.before !== '' && opens(text, at, phrase))
}

/** A number that a phrase opens or closes with stands in figures; behind one at the front comes a mark: not `Viborg, 12 år efter`. */
function opens(text: string, at: number, { before, after }: AgePhrase): boolean {
  if (before === '') return endsInFigures(text, at, after, isMarked)
  const start = text.startsWith(before, at) ? spaceEnd(text, at + before.length) : 0
  if (start <= at + before.length) return false
  if (endsInFigures(text, start, after, isWordEnd)) return true
  if (after === '') return false
  LETTERS.lastIndex = start
  const letters = LETTERS.test(text) ? LETTERS.lastIndex - start : 0
  for (let length = FEWEST_LETTERS; length <= letters; length++)
    if (closes(text, start + length, after, isWordEnd)) return true
  return false
}

const MOST_FIGURES = 2
/** A number in letters; another word may be joined to it: `ikiyaşında`. */
const LETTERS = /\p{Ll}{2,12}/uy
const FEWEST_LETTERS = 2
const isLetter = unitClass(/[\p{L}\p{N}]/u)

function isFigure(unit: number): boolean {
  return unit >= FIRST_FIGURE && unit <= LAST_FIGURE
}

const FIRST_FIGURE = 0x30
const LAST_FIGURE = 0x39

type Ends = (text: string, end: number) => boolean

function endsInFigures(text: string, at: number, after: string, ends: Ends): boolean {
  for (let end = at; end < at + MOST_FIGURES && end < text.length && isFigure(text.charCodeAt(end)); end++)
    if (closes(text, end + 1, after, ends)) return true
  return false
}

/** Whether what stands behind a number follows here, and ends; a space or a hyphen may stand between. */
function closes(text: string, at: number, after: string, ends: Ends): boolean {
  if (
    after !== '' &&
    /[\s-]/.test(text.charAt(at)) &&
    text.startsWith(after, at + 1) &&
    ends(text, at + 1 + after.length)
  )
    return true
  return text.startsWith(after, at) && ends(text, at + after.length)
}

function isWordEnd(text: string, end: number): boolean {
  return end === text.length || !isLetter(text.charCodeAt(end))
}

function isMarked(text: string, end: number): boolean {
  const mark = spaceEnd(text, end)
  return mark === text.length || CLOSING.has(text.charAt(mark))
}

const CLOSING = new Set(',.;:!?)»”"–—')

function spaceEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && isSpace(text.charCodeAt(end))) end++
  return end
}

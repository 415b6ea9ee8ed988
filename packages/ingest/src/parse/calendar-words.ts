import type { Language } from '@dateline/core'
import { plainWord } from './attached-words.ts'
import { PackedWords } from './packed-words.ts'
import type { Token } from './tokens.ts'
import { foldWords } from './words.ts'

interface CalendarWords {
  readonly months: PackedWords
  /** Months and weekdays. */
  readonly all: PackedWords
  /** The same without vowel points, */
  readonly plain: PackedWords
  /** and in any case. */
  readonly folded: PackedWords
}

const compiled = new WeakMap<Language, CalendarWords>()

function calendarWords(language: Language): CalendarWords {
  let words = compiled.get(language)
  if (words === undefined) {
    const { months, weekdays } = language.dates
    const all = [...months, ...weekdays].flat()
    words = {
      months: PackedWords.of(months.flat()),
      all: PackedWords.of(all),
      plain: PackedWords.of(all.map(plainWord)),
      folded: PackedWords.of(all.map(foldWords)),
    }
    compiled.set(language, words)
  }
  return words
}

/** Whether a word is the name of a month, as the language prints it. */
export function isMonth(token: Token, language: Language): boolean {
  const { folded, months } = calendarWords(language)
  return folded.holds(token) && months.has(token.text)
}

/** Whether a word is the name of a month or of a weekday, as the language prints it. */
export function isCalendarWord(word: string, language: Language): boolean {
  return calendarWords(language).all.has(word)
}

/** The same, as printed or in small letters. */
export function isCalendarToken(token: Token, language: Language): boolean {
  const { folded, all } = calendarWords(language)
  return folded.holds(token) && (all.has(token.text) || all.has(token.text.toLowerCase()))
}

/** The same, with or without vowel points. */
export function isPlainCalendarWord(word: string, language: Language): boolean {
  return calendarWords(language).plain.has(plainWord(word))
}

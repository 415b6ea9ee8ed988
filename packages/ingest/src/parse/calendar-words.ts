import type { Language } from '@dateline/core'
import { plainWord } from './attached-words.ts'
import { PackedWords } from './packed-words.ts'

interface CalendarWords {
  readonly months: PackedWords
  /** Months and weekdays. */
  readonly all: PackedWords
  /** The same without vowel points. */
  readonly plain: PackedWords
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
    }
    compiled.set(language, words)
  }
  return words
}

/** Whether a word is the name of a month, as the language prints it. */
export function isMonth(word: string, language: Language): boolean {
  return calendarWords(language).months.has(word)
}

/** Whether a word is the name of a month or of a weekday, as the language prints it. */
export function isCalendarWord(word: string, language: Language): boolean {
  return calendarWords(language).all.has(word)
}

/** The same, with or without vowel points. */
export function isPlainCalendarWord(word: string, language: Language): boolean {
  return calendarWords(language).plain.has(plainWord(word))
}

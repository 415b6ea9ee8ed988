import type { Language } from '@dateline/core'
import { plainWord } from './attached-words.ts'

interface CalendarWords {
  readonly months: ReadonlySet<string>
  /** Months and weekdays without vowel points. */
  readonly plain: ReadonlySet<string>
}

const compiled = new WeakMap<Language, CalendarWords>()

function calendarWords(language: Language): CalendarWords {
  let words = compiled.get(language)
  if (words === undefined) {
    const { months, weekdays } = language.dates
    words = { months: new Set(months.flat()), plain: new Set([...months, ...weekdays].flat().map(plainWord)) }
    compiled.set(language, words)
  }
  return words
}

/** Whether a word is the name of a month, as the language prints it. */
export function isMonth(word: string, language: Language): boolean {
  return calendarWords(language).months.has(word)
}

/** Whether a word is the name of a month or of a weekday, with or without vowel points. */
export function isCalendarWord(word: string, language: Language): boolean {
  return calendarWords(language).plain.has(plainWord(word))
}

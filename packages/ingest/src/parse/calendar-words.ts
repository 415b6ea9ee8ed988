import type { Language } from '@dateline/core'
import { plainWord } from './attached-words.ts'

interface CalendarWords {
  readonly months: ReadonlySet<string>
  /** Months and weekdays. */
  readonly all: ReadonlySet<string>
  /** The same without vowel points. */
  readonly plain: ReadonlySet<string>
}

const compiled = new WeakMap<Language, CalendarWords>()

function calendarWords(language: Language): CalendarWords {
  let words = compiled.get(language)
  if (words === undefined) {
    const { months, weekdays } = language.dates
    const all = [...months, ...weekdays].flat()
    words = { months: new Set(months.flat()), all: new Set(all), plain: new Set(all.map(plainWord)) }
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

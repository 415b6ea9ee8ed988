import { calendarOf } from './calendar.ts'
import type { Knowledge } from './knowledge.ts'
import type { Language } from './language.ts'

/**
 * A language that has no tables: releases in it are published with what needs no language. Its dates are read all the same
 * where the runtime knows its calendar (Unicode CLDR).
 */
export function unknownLanguage(tag: string, { blank }: Pick<Knowledge, 'blank'>): Language {
  const { script = 'Latn' } = new Intl.Locale(tag).maximize()
  return {
    ...blank,
    language: { tag, name: tag, script, direction: RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr', common: [] },
    dates: { ...blank.dates, ...calendarOf(tag) },
  }
}

const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])

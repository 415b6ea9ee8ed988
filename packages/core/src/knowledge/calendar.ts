import type { Language } from './language.ts'

const FORMATS = [
  { month: 'long' },
  { month: 'short' },
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
] as const

type DayOrder = Language['dates']['numeric']

/**
 * What Unicode CLDR, as the runtime carries it, knows of a language's dates: names of months and weekdays, alone and as they
 * stand in a date, and the order of all-numeric dates, in the shape of a table `dates.yaml`. Empty for a language that the runtime does not know.
 */
export function calendarOf(tag: string): {
  readonly months?: string[][]
  readonly weekdays?: string[][]
  readonly numeric?: DayOrder
} {
  if (Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0) return {}
  const options = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const
  const months = FORMATS.map((format) => new Intl.DateTimeFormat(tag, { ...options, ...format }))
  const weekdays = (['long', 'short'] as const).map((weekday) => new Intl.DateTimeFormat(tag, { ...options, weekday }))
  return {
    months: Array.from({ length: 12 }, (_, month) => named(months, 'month', Date.UTC(2024, month, 15))),
    // 1 January 2024 was a Monday.
    weekdays: Array.from({ length: 7 }, (_, day) => named(weekdays, 'weekday', Date.UTC(2024, 0, 1 + day))),
    numeric: orderOf(new Intl.DateTimeFormat(tag, { ...options, dateStyle: 'short' })),
  }
}

/** `dmy`, `mdy` or `ymd`; some calendars of CLDR put the year between, and are read day first. */
function orderOf(format: Intl.DateTimeFormat): DayOrder {
  const parts = format.formatToParts(0).filter(({ type }) => type === 'day' || type === 'month' || type === 'year')
  const order = parts.map(({ type }) => type[0]).join('')
  return order === 'mdy' || order === 'ymd' ? order : 'dmy'
}

function named(formats: readonly Intl.DateTimeFormat[], part: 'month' | 'weekday', time: number): string[] {
  const names = formats.flatMap((format) =>
    format
      .formatToParts(time)
      .filter(({ type, value }) => type === part && /\p{L}/u.test(value))
      .map(({ value }) => value.normalize('NFC').replace(/\.$/, '')),
  )
  return [...new Set(names)]
}

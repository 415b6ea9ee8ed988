const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const LONG_DAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const MONTH = `(?<month>${MONTHS.join('|')})`
const TIME = '(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)'

const FORMS = [
  new RegExp(`^${DAY}, (?<day>\\d\\d) ${MONTH} (?<year>\\d{4}) ${TIME} GMT$`),
  new RegExp(`^${LONG_DAY}, (?<day>\\d\\d)-${MONTH}-(?<year>\\d\\d) ${TIME} GMT$`),
  new RegExp(`^${DAY} ${MONTH} (?<day>[ \\d]\\d) ${TIME} (?<year>\\d{4})$`),
]

/** An instant as header fields print it, in whole seconds: `Sat, 21 Nov 2026 18:11:35 GMT` (RFC 9110 §5.6.7). */
export function formatHttpDate(date: Date): string {
  return date.toUTCString()
}

/**
 * The instant of a header field in any of the three forms that a recipient must read (RFC 9110 §5.6.7): IMF-fixdate,
 * RFC 850 and asctime. Undefined for everything else, and for days that do not exist. `now` decides the century of the
 * two-digit years of RFC 850.
 */
export function readHttpDate(field: string, now: Date): Date | undefined {
  for (const form of FORMS) {
    const parts = form.exec(field.trim())?.groups
    if (parts === undefined) continue
    const day = Number(parts.day)
    const hour = Number(parts.hour)
    const minute = Number(parts.minute)
    if (hour > 23 || minute > 59 || Number(parts.second) > 60) return undefined
    const year = parts.year!.length === 2 ? fullYear(Number(parts.year), now) : Number(parts.year)
    const date = new Date(0)
    date.setUTCFullYear(year, MONTHS.indexOf(parts.month!), day)
    if (date.getUTCDate() !== day) return undefined
    date.setUTCHours(hour, minute, Number(parts.second))
    return date
  }
  return undefined
}

/** A two-digit year that seems more than 50 years ahead is the last past year with those digits (RFC 9110 §5.6.7). */
function fullYear(twoDigits: number, now: Date): number {
  const current = now.getUTCFullYear()
  const year = current - (current % 100) + twoDigits
  return year > current + 50 ? year - 100 : year
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DATE =
  /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|GMT|UT|UTC|Z)?/i

/** The date of a mail (RFC 5322 §3.3) as an RFC 3339 instant that keeps the sender's offset; undefined if it is none. */
export function isoInstant(written: string): string | undefined {
  const match = DATE.exec(written.trim())
  if (match === null) return undefined
  const [, day, name, year, hour, minute, second = '00', zone = '+0000'] = match
  const month = MONTHS.indexOf(name!.toLowerCase()) + 1
  if (month === 0) return undefined
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : '+00:00'
  const instant = `${year}-${String(month).padStart(2, '0')}-${day!.padStart(2, '0')}T${hour}:${minute}:${second}${offset}`
  return Number.isNaN(Date.parse(instant)) ? undefined : instant
}

import type { Language } from '@dateline/core'
import { asciiDigits } from './dates.ts'
import { foldWords, wordsOf } from './words.ts'
import { zoneIn } from './zones.ts'

/** A time of day with the zone that stands beside it, if any. */
export interface FoundTime {
  readonly hour: number
  readonly minute: number
  /** `+01:00` or `Europe/Lisbon`, as `offsetAt` reads it; undefined where no zone is named. */
  readonly zone: string | undefined
  /** What the text says behind it; undefined for noon and midnight. */
  readonly rest: string | undefined
}

/** A number that can be an hour, with its minutes. */
const HOUR = /(?<![\p{Nd}.:,])(?<h>\d{1,2})(?:(?:[:.]|\s?[hH]\s?|[时時点點])(?<m>\d\d)分?(?!\d))?(?::\d\d)?(?!\p{Nd})/gu

/** The first time of day in a text from which dates have been cut; noon and midnight count. */
export function findTime(text: string, language: Language): FoundTime | undefined {
  const { dates } = language
  const digits = asciiDigits(text)
  for (const match of digits.matchAll(HOUR)) {
    const { h, m } = match.groups!
    const before = digits.slice(Math.max(0, match.index - 40), match.index).trimEnd()
    const { isClock, half, rest } = behindHour(before, digits.slice(match.index + match[0].length), language)
    const isHour = m !== undefined || half !== undefined || isClock || wordsOf(dates.clockBefore).endsWith(before) > 0
    if (/[\p{L}--\p{Script=Han}]$/v.test(digits.slice(0, match.index)) || !isHour) continue
    const minute = Number(m ?? 0)
    const hour = half !== undefined && Number(h) <= 12 ? (Number(h) % 12) + (half === 'pm' ? 12 : 0) : Number(h)
    if (hour > 24 || minute > 59) continue
    return { hour, minute, zone: findZone(rest, language) ?? findZone(digits, language), rest }
  }
  const zone = findZone(digits, language)
  if (wordsOf(dates.noon).within(digits)) return { hour: 12, minute: 0, zone, rest: undefined }
  if (wordsOf(dates.midnight).within(digits)) return { hour: 0, minute: 0, zone, rest: undefined }
  return undefined
}

/** What stands around an hour: a word for clock time, or a zone; the half of the day; and what is said behind these. */
function behindHour(
  before: string,
  after: string,
  language: Language,
): { readonly isClock: boolean; readonly half: 'am' | 'pm' | undefined; readonly rest: string } {
  const { clockAfter, am, pm, noon } = language.dates
  let rest = after.trimStart()
  const word = wordsOf(clockAfter).startsWith(rest)
  rest = rest.slice(word).trimStart()
  const latin = /^([ap])\.?\s?m\b\.?/i.exec(rest)
  const halves = { am: wordsOf(am).startsWith(rest), pm: wordsOf(pm).startsWith(rest) }
  const named = halves.am > 0 ? 'am' : halves.pm > 0 ? 'pm' : undefined
  const ahead =
    wordsOf(am).endsWith(before) > 0
      ? 'am'
      : wordsOf(pm).endsWith(before) + wordsOf(noon).endsWith(before) > 0
        ? 'pm'
        : undefined
  const half = latin === null ? (named ?? ahead) : latin[1]!.toLowerCase() === 'p' ? 'pm' : 'am'
  rest = rest.slice(latin === null ? halves.am || halves.pm : latin[0].length)
  const isClock = word > 0 || zoneIn(rest.slice(0, 40).replace(/^\(/, ''), language)?.start === 0
  return { isClock, half, rest }
}

/** Whether nothing but the words of a date stands behind a time: no place whose clock might be meant. */
export function saysNoMore(rest: string | undefined, { dates }: Language): boolean {
  if (rest === undefined) return false
  const tables = [dates.links, dates.ordinals, ...dates.weekdays]
  const words = foldWords(rest)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '')
  return words.every((word) => tables.some((table) => wordsOf(table).has(word)))
}

/** Clocks are at most so many hours ahead of UTC or behind it. */
const MOST_HOURS = 14

/** An offset directly behind a time, or behind UTC; other figures with a sign are telephones, diseases and spans of time. */
const OFFSET = /(?:^\s?(?=\+)|^(?=[−-])|(?:UTC|GMT)\s?)([+−-])(\d{1,2})(?::?(\d\d))?(?![\d\s]*\d)(?!\p{L})/u

function findZone(text: string, language: Language): string | undefined {
  const numeric = OFFSET.exec(text.slice(0, 60))
  const named = zoneIn(text, language)
  if (numeric !== null && (named === undefined || numeric.index <= named.end + 1)) {
    const [, sign, hours, minutes = '00'] = numeric
    if (Number(hours) > MOST_HOURS || Number(minutes) > 59) return undefined
    return `${sign === '+' ? '+' : '-'}${hours!.padStart(2, '0')}:${minutes}`
  }
  if (named !== undefined) return named.zone
  return /(?<=\d)Z\b/.test(text) ? '+00:00' : undefined
}

import { type Language, unitClass } from '@dateline/core'
import { inSigns, monthOf, SIGNS } from './date-signs.ts'
import { foldWords } from './words.ts'

/** A calendar date found in a text; `year` is undefined where the text names none. `[start, end)` counts in that text. */
export interface FoundDate {
  readonly year: number | undefined
  readonly month: number
  readonly day: number
  readonly start: number
  readonly end: number
}

/** The ISO day of a date that has a year. */
export function isoDay(date: Pick<FoundDate, 'month' | 'day'> & { readonly year: number }): string {
  return `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
}

/**
 * All dates of a text in the order in which they stand: day and month by name in any order, `14-Aug-2012`, ISO, all-numeric
 * in the language's order, and 年月日. Digits of other scripts count as digits. A date that no calendar has is none.
 */
export function findDates(text: string, language: Language): readonly FoundDate[] {
  if (!/[\p{Nd}月월]/u.test(text)) return NO_DATES
  const last = lines.get(language)
  if (last?.text === text) return last.found
  const found = readDates(text, language)
  if (text.length <= LINE) lines.set(language, { text, found })
  return found
}

const NO_DATES: readonly FoundDate[] = []

/** The last line of each language: a line is asked for its dates by one question after the other. */
const lines = new WeakMap<Language, { readonly text: string; readonly found: readonly FoundDate[] }>()
/** Longer texts are not kept. */
const LINE = 1000

function readDates(text: string, language: Language): readonly FoundDate[] {
  const folded = asciiDigits(foldWords(text))
  const found: FoundDate[] = []
  const dates = language.dates.numeric === 'ymd' ? YEAR_FIRST : DATES
  for (const { start, end } of stretchesOf(folded)) {
    const { text: stretch, starts } = inSigns(folded.slice(start, end), language)
    if (!MAY_BE_DATE.test(stretch)) continue
    // A pattern of its own for each text, as `matchAll` makes it, takes longer than the search.
    dates.lastIndex = 0
    for (let match = dates.exec(stretch); match !== null; match = dates.exec(stretch)) {
      const date = readMatch(match, language)
      const [from, to] = [match.index, match.index + match[0].length].map((at) => start + starts[at]!)
      if (date !== undefined) found.push({ ...date, start: from!, end: to! })
    }
  }
  return found
}

/** A date reaches so far on either side of a digit: weekday, links and a month. */
const REACH = 60

/** Where dates can stand: around the digits of a text, from white space to white space. Far fewer places than it has words. */
function stretchesOf(digits: string): readonly { readonly start: number; readonly end: number }[] {
  const stretches: { start: number; end: number }[] = []
  for (let index = 0; index < digits.length; index++) {
    if (!isDigit(digits.charCodeAt(index))) continue
    const first = index
    while (index + 1 < digits.length && isDigit(digits.charCodeAt(index + 1))) index++
    // A day has two figures at most: years and sums alone are no date.
    if (index - first >= 2 && !/[月월]/.test(digits.slice(first, index + 1))) continue
    const start = digits.lastIndexOf(' ', Math.max(0, first - REACH)) + 1
    const space = digits.indexOf(' ', first + REACH)
    const end = space < 0 ? digits.length : space
    const last = stretches.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else stretches.push({ start, end })
  }
  return stretches
}

const isDigit = unitClass(/[0-9月월]/)

/** Digits of any script as 0 to 9, unit by unit. */
export function asciiDigits(text: string): string {
  return hasAsciiDigits(text) ? text : withAsciiDigits(text)
}

const isOtherDigit = unitClass(/(?![0-9])\p{Nd}/u)

function hasAsciiDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isOtherDigit(text.charCodeAt(at))) return false
  return true
}

function withAsciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => (digit.length === 1 ? String(digitOf(digit)) : digit))
}

/** Each script has its ten digits in a row, and no two rows touch (Unicode, 4.6). */
function digitOf(digit: string): number {
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCharCode(digit.charCodeAt(0) - value - 1))) value++
  return value
}

const NAME = SIGNS.month
// UN releases in Arabic print a month under both of its names: آذار/مارس.
const MONTH = `${NAME}(?: ?/ ?${NAME})?`
const WEEKDAY = `(?:${SIGNS.weekday}\\.?[,،]? {1,2})?`
const ORDINAL = `(?:\\.| ?${SIGNS.ordinal})?`
const LINK = `(?:${SIGNS.link} )?`
const AFTER = `(?:[,،]? \\(?${SIGNS.weekday}${SIGNS.over}\\)?)?`
const year = (name: string) => `(?<${name}>(?:19|20)\\d\\d)(?: ?${SIGNS.year})?`

const IN_WORDS = [
  `(?<d7>\\d{1,2})(?<sep7>[-/.])(?<m7>${NAME})\\k<sep7>${year('y7')}`,
  `${year('y8')}(?<sep8>[-/.])(?<m8>${NAME})\\k<sep8>(?<d8>\\d{1,2})`,
  `${WEEKDAY}${LINK}(?<d1>\\d{1,2})${ORDINAL} {0,2}${LINK}(?<m1>${MONTH})\\.?(?:[,،]? {1,2}${LINK}${year('y1')}${AFTER})?`,
  `${WEEKDAY}(?<m2>${MONTH})\\.? {1,2}${LINK}(?<d2>\\d{1,2})${ORDINAL}(?!\\d)(?:[,،]? {1,2}${year('y2')})?`,
  `${WEEKDAY}${year('y3')}[-/.] ?(?<m3>\\d{1,2})[-/.] ?(?<d3>\\d{1,2})`,
  `${WEEKDAY}(?<a4>\\d{1,2})(?<sep>[-/.]) ?(?<b4>\\d{1,2})\\k<sep> ?${year('y4')}`,
]

const FORMS = [
  `${SIGNS.edge}(?:${IN_WORDS.join('|')})${SIGNS.over}`,
  `(?:(?:${year('y5')}|(?:中華)?(?:民國|民国) ?(?<r5>\\d{2,3})) ?[年년] ?)?(?<m5>\\d{1,2}) ?[月월] ?(?<d5>\\d{1,2}) ?[日號号일]`,
  '(?<y6>[〇零一二三四五六七八九]{4})年(?<m6>[一二三四五六七八九十]{1,2})月(?<d6>[一二三四五六七八九十]{1,3})[日号號]',
]

/** What every date has: a month by its name, or a sign between two figures. */
const MAY_BE_DATE = new RegExp(`${NAME}|[月월]|[-/.] ?\\d`)

/** Finds dates in signed text; the other one where the year comes first. */
const DATES = new RegExp(FORMS.join('|'), 'g')
const YEAR_FIRST = new RegExp(
  [...FORMS, `${SIGNS.edge}${year('y9')}\\.? (?<m9>${MONTH})\\.? (?<d9>\\d{1,2})${SIGNS.over}`].join('|'),
  'g',
)

function readMatch(match: RegExpMatchArray, language: Language): Omit<FoundDate, 'start' | 'end'> | undefined {
  const part = match.groups ?? {}
  const number = (name: string) => (part[name] === undefined ? undefined : Number(part[name]))
  if (part.m1 !== undefined) return real(number('y1'), monthOf(part.m1), number('d1'))
  if (part.m2 !== undefined) return real(number('y2'), monthOf(part.m2), number('d2'))
  for (const way of [7, 8, 9])
    if (part[`m${way}`] !== undefined) return real(number(`y${way}`), monthOf(part[`m${way}`]!), number(`d${way}`))
  if (part.m3 !== undefined) return real(number('y3'), number('m3'), number('d3'))
  if (part.m5 !== undefined)
    return real(part.r5 === undefined ? number('y5') : REPUBLIC + number('r5')!, number('m5'), number('d5'))
  if (part.m6 !== undefined) return real(inDigits(part.y6!), inNumerals(part.m6), inNumerals(part.d6!))
  const [a, b] = [number('a4')!, number('b4')!]
  const monthFirst = b > 12 || (a <= 12 && language.dates.numeric === 'mdy')
  return monthFirst ? real(number('y4'), a, b) : real(number('y4'), b, a)
}

/** The year before the first of the Republic of China, by which Taiwan counts. */
const REPUBLIC = 1911

const NUMERALS = '〇一二三四五六七八九'

/** `二〇二六`: a figure for each place. */
function inDigits(text: string): number {
  return Number(Array.from(text.replaceAll('零', '〇'), (char) => NUMERALS.indexOf(char)).join(''))
}

/** `二十四`: tens and ones. */
function inNumerals(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['〇', text]
  const value = (part: string | undefined, none: number) =>
    part === undefined || part === '' ? none : NUMERALS.indexOf(part)
  return value(tens, 1) * 10 + value(ones, 0)
}

function real(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
): Omit<FoundDate, 'start' | 'end'> | undefined {
  if (month === undefined || day === undefined || month < 1 || month > 12 || day < 1) return undefined
  const last = new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()
  return day > last ? undefined : { year, month, day }
}

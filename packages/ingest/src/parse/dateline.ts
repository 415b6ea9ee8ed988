import type { Dateline, GazetteerPlace, Knowledge, Language, Notice } from '@dateline/core'
import { type Passage, passageOf, slicePassage } from '../passage.ts'
import { bareOf } from './bare.ts'
import { countryOfCity, countryOfState, namesInBrackets } from './dateline-city.ts'
import { reachOfDateline } from './dateline-ruled-out.ts'
import { type FoundDate, findDates, isoDay } from './dates.ts'
import { namesOffice } from './issuer-line.ts'
import { endsSentence, fits, isAllCaps, weighs } from './prose.ts'
import { readOnce } from './read-once.ts'
import { foldWords, wordsOf } from './words.ts'

/** The dateline at the head of a text, and the text that it opens. */
export interface FoundDateline {
  readonly dateline: Dateline
  /** The dateline as printed, up to its separator. */
  readonly passage: Passage
  /** What follows the separator. */
  readonly rest: Passage
}

/** A dateline in a line of its own is no longer. */
const LONGEST_ALONE = 70

/** A dateline is over by here. */
const REACH = 160

/** Between a dateline and the text: dashes with space around them, long dashes, two hyphens, a colon, bar or full stop. */
const SEPARATOR =
  /\s*(?:--+|[–—―－]+|\s-(?=\s)|(?<=[\p{L}\p{N})])-\s)\s*|\s*(?:(?<!\d):|:(?!\d\d)|[|：])\s*|\.\s*[–—-]+\s*|[.。]\s+|\s{2,}/gu

/** Day and month in figures, without a year: `22.6.` */
const SHORT_DAY = /(?<=\p{L}),?\s+\d{1,2}\.\s?\d{1,2}\.$/u

/**
 * Reads place and date from the opening of a text: `Juba, 3 May 2026 – `, `GENEVA/NEW YORK (IOM) -- `, `日内瓦1月22日电`.
 * What stands before the separator must be places, country, date and agency and nothing else; otherwise there is no
 * dateline. Place and date may be set apart by a separator of their own.
 */
export const parseDateline = readOnce(readDateline)

function readDateline(opening: Passage, language: Language, knowledge: Knowledge): FoundDateline | undefined {
  const text = opening.text.slice(0, REACH)
  const reach = reachOfDateline(text, language)
  if (reach === 0) return undefined
  let found: FoundDateline | undefined
  for (const { at, end } of endsOfHead(text, reach, language)) {
    const head = text.slice(0, at)
    if (!fits(head, 110)) break
    const separator = text.slice(at, end)
    const opens = /[:：]/u.test(separator) && opensText(opening.text, end)
    const read = readHead(head, separator, language, knowledge, opens)
    if (read === undefined) {
      if (found !== undefined) break
      continue
    }
    const addsDate = found?.dateline.date === null && read.date !== null
    const addsPlace = found?.dateline.place === null && read.place !== null
    if (found !== undefined && !addsDate && !addsPlace) break
    found = {
      dateline: { text: head.trim(), ...read },
      passage: slicePassage(opening, 0, at),
      rest: slicePassage(opening, end),
    }
  }
  return found === undefined ? undefined : behindAgency(found, language)
}

/** Whether running text follows, that a name with a colon may open as a dateline. */
function opensText(text: string, at: number): boolean {
  return endsSentence(text) && weighs(text.slice(at), LEAST_TEXT) && /^[\p{L}\p{N}«“„"「]/u.test(text.slice(at))
}

/** The weight of a text behind a town and a colon at least. */
const LEAST_TEXT = 60

/** `МОСКВА, 4 мая. /ТАСС/. `, `DAVIS, Calif.--(BUSINESS WIRE)--`: an agency behind the separator is none of the text. */
function behindAgency(found: FoundDateline, language: Language): FoundDateline {
  const [printed, slashed, bracketed] =
    /^(?:\/\s?([^/\n]{2,20}?)\s?\/|\(([^()\n]{2,20})\))[\s.–—-]*/.exec(found.rest.text) ?? []
  const name = slashed ?? bracketed
  if (printed === undefined || !wordsOf(language.dateline.agencies).is(name!)) return found
  return { ...found, rest: slicePassage(found.rest, printed.length) }
}

/** Where a dateline ends in a text, and where what parts the two does. */
interface End {
  readonly at: number
  readonly end: number
}

/** Where the dateline may end within its reach, in order: at separators, behind closing words, and behind a full date that nothing follows but the text. */
function endsOfHead(text: string, reach: number, language: Language): readonly End[] {
  const dates = findDates(text, language)
  // `TAMPERE 22.6. Kuljettajien lakko …`: the full stop belongs to the day and the month.
  const closed = (at: number) =>
    text[at] === '.' && (dates.some(({ end }) => end === at + 1) || SHORT_DAY.test(text.slice(0, at + 1))) ? at + 1 : at
  const ends: End[] = []
  SEPARATOR.lastIndex = 0
  for (let match = SEPARATOR.exec(text); match !== null && match.index <= reach; match = SEPARATOR.exec(text))
    ends.push({ at: closed(match.index), end: match.index + match[0].length })
  for (const word of language.dateline.closers) {
    const at = text.indexOf(word)
    if (at > 0 && at < 40) {
      // A reporter in brackets behind the closing word belongs to it: 电（记者陈一鸣）.
      const after = /^(?:[\s:：–—―)）】-]|[（(][^（）()]{2,16}[）)])*/u.exec(text.slice(at + word.length))![0]
      ends.push({ at: at + word.length, end: at + word.length + after.length })
    }
  }
  const slashed = text.includes('/') ? text.matchAll(/\/\s?([^/\n]{2,20}?)\s?\/[\s.–—-]*/g) : []
  for (const match of slashed)
    if (wordsOf(language.dateline.agencies).is(match[1]!))
      ends.push({
        at: match.index + match[0].trimEnd().replace(/[\s.–—-]+$/, '').length,
        end: match.index + match[0].length,
      })
  const inBrackets = text.startsWith('(') ? /^\([^()]{6,80}\)\s*[–—-]?\s*/u.exec(text)?.[0] : undefined
  if (inBrackets !== undefined && findDates(inBrackets, language).some(({ year }) => year !== undefined))
    ends.push({ at: inBrackets.lastIndexOf(')') + 1, end: inBrackets.length })
  const bracket = /^[（【][^（）【】]{2,40}[）】]/u.exec(text)?.[0]
  if (bracket !== undefined) ends.push({ at: bracket.length, end: bracket.length })
  const date = dates.find((candidate) => candidate.year !== undefined)
  if (date !== undefined) ends.push(...endsAtDate(text, date))
  // The full stop of a year's short form closes the dateline as well as the date: 4 мая 2026 г. –
  const isWithin = (at: number) => dates.some(({ start, end }) => start < at && at < end - 1)
  const isEnd = ({ at }: End) => at > 0 && at <= reach && !isWithin(at) && !isShortForm(text, at, language)
  return ends.filter(isEnd).toSorted((a, b) => a.at - b.at || b.end - a.end)
}

/** Where a dateline may end at a full date. */
function endsAtDate(text: string, date: FoundDate): readonly End[] {
  const ends: End[] = []
  if (date.end < text.length && /^[.\s]*\p{Lu}/u.test(text.slice(date.end)))
    ends.push({ at: date.end, end: date.end + /^[.\s]*/u.exec(text.slice(date.end))![0].length })
  if (text.slice(0, date.start).trim() === '') {
    const comma = /^\s*[，,]\s*/u.exec(text.slice(date.end))
    if (comma !== null) ends.push({ at: date.end, end: date.end + comma[0].length })
  }
  // 2026年5月4日于北京: the place stands behind the date, and nothing behind it.
  if (text.length <= 40 && /^\p{Script=Han}+$/u.test(text.slice(date.end)))
    ends.push({ at: text.length, end: text.length })
  // 3 березня 2026 року, Рені: so does a city behind the date in a line of their own.
  if (text.length <= LONGEST_ALONE && /^\s*$/.test(text.slice(0, date.start)))
    if (/^\s*[，,]\s+\p{Lu}[^.,:!?]*$/u.test(text.slice(date.end))) ends.push({ at: text.length, end: text.length })
  // 2026年6月3日，舟山
  if (text.length <= 40 && text.slice(0, date.start).trim() === '')
    if (/^[，,、\s]{1,2}\p{Script=Han}{2,8}$/u.test(text.slice(date.end)))
      ends.push({ at: text.length, end: text.length })
  const behind = text.slice(date.end)
  const tail = CLOCK_BEHIND.test(behind) ? behind : /^[\s.)）]*$/u.exec(behind)?.[0]
  if (tail !== undefined) ends.push({ at: date.end + tail.trimEnd().replace(/[.]+$/, '').length, end: text.length })
  return ends
}

/** `BEDFORD, N.H. (AP) – `: the full stop of a state's short form closes nothing. */
function isShortForm(text: string, at: number, language: Language): boolean {
  if (text[at] !== '.' || /^\.\s*[–—-]/.test(text.slice(at, at + 3))) return false
  const comma = text.lastIndexOf(',', at)
  return comma >= 0 && countryOfState(text.slice(comma + 1, at).trim(), language) !== undefined
}

/** Time of day behind a date: `, 10:30`, ` kl. 9.00`, `, 08:15 Uhr`. */
const CLOCK_BEHIND = /^\.?[\s,|·•–—-]*(?:\p{L}{1,4}\.?\s)?\d{1,2}[:.h]\d\d(?:\s\p{L}{1,5}\.?)?\s*$/u

/** What a dateline says whose text up to its separator is `head`; undefined where anything else stands there. */
export function readHead(
  head: string,
  separator: string,
  language: Language,
  knowledge: Knowledge,
  opensText = false,
): Omit<Dateline, 'text'> | undefined {
  const dates = findDates(head, language)
  const date = dates.find((found) => found.year !== undefined) ?? dates[0]
  const undated =
    date === undefined
      ? head.replace(SHORT_DAY, '')
      : `${head.slice(0, date.start)} ${head.slice(date.end).replace(CLOCK_BEHIND, '')}`
  const unwrapped = /^\s*[(（【].*[)）】]?\s*$/u.test(undated) ? undated.replace(/[()（）【】]/gu, ' ') : undated
  const parts = withoutAgencies(unwrapped, language).split(', ')
  // Beside a date of our calendar, a part with figures is the same day in another one.
  const named = date === undefined ? parts : parts.filter((part) => !/\p{N}/u.test(part))
  const names = placeNames(named.join(', '), language, knowledge)
  if (names === undefined) return undefined
  const day = date?.year === undefined ? null : isoDay({ year: date.year, month: date.month, day: date.day })
  if (names.length === 0) return date?.year === undefined ? undefined : { place: null, country: null, date: day }
  const cities = names.filter((_, index) => !isCountryBehind(names, index, language, knowledge))
  const first = cities[0] ?? names[0]!
  // `TIEDOTE 3.6.2026` is a label with its day.
  if (wordsOf(language.structure.label).is(first)) return undefined
  const known = lookupPlace(first, knowledge)
  const dashed = /[–—―-]/u.test(separator) || isClosed(head, language)
  const around = namesInBrackets(undated)
  const isPlaced = around.some((name) => lookupPlace(name, knowledge).length > 0)
  if (date === undefined && known.length === 0 && !(dashed && (isAllCaps(first) || isPlaced))) return undefined
  if (known.length === 0 && namesOffice(first, language)) return undefined
  if (
    date === undefined &&
    !dashed &&
    !isAllCaps(first) &&
    !(opensText && isTown(cities, undated, knowledge)) &&
    !areKnownCities(names, undated, separator, knowledge)
  )
    return undefined
  return {
    place: printedPlace(undated, cities.length > 0 ? cities : [first]),
    country: countryOfCity(first, { behind: names, around }, language, knowledge),
    date: day,
  }
}

/** `Mombasa`, `Dohuk/Oslo`: a town that is known, alone or with another. */
function isTown(names: readonly string[], head: string, knowledge: Knowledge): boolean {
  if (names.length !== 1 && !(names.length === 2 && head.includes('/'))) return false
  return names.some((name) => lookupPlace(name, knowledge).some(({ kind }) => kind === 'city'))
}

/** `Яремче. Від сьогодні`, `Helsinki/Arawa. Kolmekymmentä`: a city alone before a full stop, or two with a slash. */
function areKnownCities(names: readonly string[], head: string, separator: string, knowledge: Knowledge): boolean {
  if (!/^[.。]/.test(separator) || (names.length > 1 && !(names.length === 2 && head.includes('/')))) return false
  return names.every((name) => lookupPlace(name, knowledge).some(({ kind }) => kind === 'city'))
}

function isClosed(head: string, language: Language): boolean {
  return language.dateline.closers.some((word) => head.endsWith(word))
}

/** Cuts what stands in brackets or slashes, agencies at either end, and the words that close a dateline. */
function withoutAgencies(text: string, language: Language): string {
  const { agencies, closers } = language.dateline
  let rest = bareOf(text.replace(/[([（【][^()[\]（）【】]{0,60}[)\]）】]/g, ' '), '([（【', ')]）】')
  rest = rest.replace(/\/\s?([^/]{2,20}?)\s?\//g, (whole, name: string) => (wordsOf(agencies).is(name) ? ' ' : whole))
  const closer = closers.filter((word) => rest.endsWith(word)).toSorted((a, b) => b.length - a.length)[0]
  if (closer !== undefined) rest = rest.slice(0, -closer.length).trim()
  const parts = rest.split(/[,،，、]/).map((part) => part.trim())
  while (parts.length > 1 && wordsOf(agencies).is(parts.at(-1)!)) parts.pop()
  const [first = ''] = parts
  const agency = agencies.find((name) => first.startsWith(name) && first !== name && /\p{Script=Han}/u.test(name))
  if (agency !== undefined) parts[0] = first.slice(agency.length).trim()
  return parts.filter((part) => part !== '').join(', ')
}

const between = new WeakMap<Language, RegExp>()

/** What stands between the names of a dateline: a sign, or a word for `and`. */
function betweenNames(language: Language): RegExp {
  let pattern = between.get(language)
  if (pattern === undefined) {
    const words = language.dateline.conjunctions.filter((word) => /\p{L}/u.test(word))
    const joined = words.map((word) => RegExp.escape(word)).join('|')
    pattern = new RegExp(`\\s*[,،，、/;·•|–—―－]\\s*|\\s-\\s${joined === '' ? '' : `|\\s(?:${joined})\\s`}`, 'iu')
    between.set(language, pattern)
  }
  return pattern
}

/** The names of places in a dateline's head, in order; undefined if anything else stands there. */
function placeNames(text: string, language: Language, knowledge: Knowledge): readonly string[] | undefined {
  const { links, cityWords } = language.dateline
  const names: string[] = []
  for (const part of text.split(betweenNames(language))) {
    const words = withoutLinks(part.trim().split(/\s+/), links).filter(
      (word) => word !== '' && !wordsOf(cityWords).is(word),
    )
    const name = words.join(' ').replace(/^[.\s-]+|[.\s-]+$/g, '')
    if (name === '') continue
    const found = unspacedNames(name, language, knowledge)
    if (words.length > 5 || !found.every(isNameLike)) return undefined
    names.push(...found)
  }
  return names.length > 4 ? undefined : names
}

/** Words without links at either end: those inside belong to a name, `Frankfurt am Main`. */
function withoutLinks(words: readonly string[], links: readonly string[]): readonly string[] {
  const isLink = (word: string) => wordsOf(links).is(word)
  const first = words.findIndex((word) => !isLink(word))
  return first < 0 ? [] : words.slice(first, words.findLastIndex((word) => !isLink(word)) + 1)
}

/**
 * `菲律宾马尼拉` is a country and its city, `中央社記者吳欣怡日內瓦` an agency, its reporter and the city: what is known at
 * the end is the place, if a country, an agency or a reporter is what stands before it.
 */
function unspacedNames(name: string, language: Language, knowledge: Knowledge): readonly string[] {
  if (!/\p{Script=Han}/u.test(name)) return [name]
  const { links } = language.dateline
  const linked = name.replace(/\d{1,2}日/gu, '')
  const link = links.find(
    (word) => /^\p{Script=Han}+$/u.test(word) && linked.startsWith(word) && linked.length > word.length + 1,
  )
  const bare = link === undefined ? linked : linked.slice(link.length)
  if (!/^\p{Script=Han}{3,}$/u.test(bare) || lookupPlace(bare, knowledge).length > 0) return [bare]
  for (let length = Math.min(8, bare.length - 2); length >= 2; length--) {
    const [front, back] = [bare.slice(0, -length), bare.slice(-length)]
    if (lookupPlace(back, knowledge).length === 0) continue
    if (lookupPlace(front, knowledge).some((place) => place.kind === 'country')) return [back, front]
    const { agencies } = language.dateline
    if (
      agencies.some((agency) => front.startsWith(agency)) ||
      language.structure.byline.some((word) => front.includes(word))
    )
      return [back]
  }
  return [bare]
}

/** Every word begins with a capital, but for short words inside a name; letters, hyphens and apostrophes only. */
function isNameLike(name: string): boolean {
  if (!/^[\p{L}\p{M}][\p{L}\p{M}\s.'’ʼ-]*$/u.test(name)) return false
  if (/\p{Script=Han}/u.test(name) && name.length > 8) return false
  const words = name.split(/[\s-]+/)
  const [first] = words
  if (first === undefined || first === '' || /^\p{Ll}/u.test(first)) return false
  return words.slice(1).every((word) => !/^\p{Ll}/u.test(word) || word.length <= 3)
}

/** A country or state that only says where the city before it lies. */
function isCountryBehind(names: readonly string[], index: number, language: Language, knowledge: Knowledge): boolean {
  if (index === 0) return false
  if (countryOfState(names[index]!, language) !== undefined) return true
  const kinds = lookupPlace(names[index]!, knowledge)
  const whole = kinds.find((place) => place.kind === 'country' || place.kind === 'region')
  const capital = kinds.find((place) => place.kind === 'city' && place.capital)
  if (whole === undefined || capital === undefined) return whole !== undefined
  // `Obock, Djibouti`: a country that is called like its capital, behind another town of it.
  return whole.country === capital.country && liesIn(names[index - 1]!, whole.country, knowledge)
}

/** Whether a name is that of a town in a country, and no capital. */
function liesIn(name: string, country: string | null, knowledge: Knowledge): boolean {
  const [first] = lookupPlace(name, knowledge)
  return first !== undefined && !first.capital && first.country === country
}

/** The city or cities as printed, with what joins them: `Geneva/New York`, `LONDON and NAIROBI`. */
function printedPlace(text: string, cities: readonly string[]): string {
  const first = text.indexOf(cities[0]!)
  const last = cities.at(-1)!
  const close = text.indexOf(last, first) + last.length
  // `Frankfurt a. M.`: the full stop belongs to the short form.
  const end = /(?:^|[\s.])\p{L}$/u.test(last) && text[close] === '.' ? close + 1 : close
  return first >= 0 && end > first ? text.slice(first, end).trim() : cities.join(', ')
}

function lookupPlace(name: string, knowledge: Knowledge): readonly GazetteerPlace[] {
  return knowledge.places.lookup(name)
}

/** `Madrid, 3 de mayo de 2026`: a place and a date in a line of their own. */
export function isDatelineAlone(line: Passage, language: Language, knowledge: Knowledge): boolean {
  if (!fits(line.text, LONGEST_ALONE) || !/[\p{Nd}月월]/u.test(line.text)) return false
  const found = parseDateline(line, language, knowledge)
  return found !== undefined && found.rest.text === '' && found.dateline.place !== null && found.dateline.date !== null
}

/** A dateline that people wrote in front matter, with or without a separator: `Juba, 3 May 2026`, `Juba`. */
export function writtenDateline(
  text: string | undefined,
  language: Language,
  knowledge: Knowledge,
): Dateline | undefined {
  if (text === undefined) return undefined
  const line = `${text} – `
  const found = parseDateline(passageOf(line, [{ value: line, start: 0, end: line.length }]), language, knowledge)
  return found === undefined ? { text, place: text, country: null, date: null } : { ...found.dateline, text }
}

/** A date without a year in the dateline, told so that somebody can say it better. */
export function datelineNotices(found: FoundDateline, language: Language): readonly Notice[] {
  const { date, text } = found.dateline
  if (date !== null || findDates(text, language).length === 0) return []
  return [
    {
      rule: 'date-without-year',
      message: `dateline: expected a year after "${foldWords(text)}", found none; kept no date. Write \`date:\` in the front matter.`,
      span: null,
    },
  ]
}

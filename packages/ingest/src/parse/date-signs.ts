import { type Language, unitClass } from '@dateline/core'
import { foldWords } from './words.ts'

/**
 * A text of which every word that dates are made of is one sign, the same in all languages. So one pattern finds the dates of
 * all of them: a pattern with the months of a language took half a megabyte of every thread, for each language.
 */
export interface SignedText {
  readonly text: string
  /** Where each unit stands in the text that was signed, and behind the last where that ends. */
  readonly starts: readonly number[]
}

/** What a word is in dates, as its place in the signs. Behind them stand the months, then those that are weekdays as well. */
const KINDS = ['weekday', 'link', 'ordinal', 'year'] as const
type Kind = (typeof KINDS)[number]
const MONTHS = 12
const MONTH = KINDS.length
const WEEKDAY_TOO = MONTH + MONTHS
/** Signs of the same words in a row, once for each way in which they begin and end. */
const ROW = 32
const OPENS_WITH_MARK = ROW
const CLOSES_WITH_MARK = 2 * ROW
const EDGES = [0, OPENS_WITH_MARK, CLOSES_WITH_MARK, OPENS_WITH_MARK + CLOSES_WITH_MARK] as const

/** The first of the signs (for private use in Unicode), and what stands for any letter that no date has. */
const FIRST = 0xe000
const OTHER = 0xf000
/** Stands in no text (Unicode noncharacter). Behind a text, it spares the engine a second pattern for narrow characters. */
const NOTHING = 0xffff

/** Letters that a date of any language may have. */
const EASTERN = '年년月월日號号일中華民國国〇零一二三四五六七八九十'
/** Figures with the word for month, and letters for day and year, are read in all languages alike. */
const READ_AS_PRINTED = new RegExp(`^(?:\\d{1,2}[月월]|[${EASTERN}])$`)

const range = (from: number, to: number) =>
  EDGES.map((edge) => `${String.fromCharCode(FIRST + edge + from)}-${String.fromCharCode(FIRST + edge + to)}`).join('')
const kind = (name: Kind) => range(KINDS.indexOf(name), KINDS.indexOf(name))
const row = (edge: number) => `${String.fromCharCode(FIRST + edge)}-${String.fromCharCode(FIRST + edge + ROW - 1)}`
const PRINTED = `a-z0-9${EASTERN}${String.fromCharCode(OTHER)}`

/** Parts of a pattern over signed text. */
export const SIGNS = {
  month: `[${range(MONTH, WEEKDAY_TOO + MONTHS - 1)}]`,
  weekday: `[${kind('weekday')}${range(WEEKDAY_TOO, WEEKDAY_TOO + MONTHS - 1)}]`,
  link: `[${kind('link')}]`,
  ordinal: `[日號号${kind('ordinal')}]`,
  year: `[${kind('year')}]`,
  /** Behind it no letter or figure ends. */
  edge: `(?<![${PRINTED}${row(0)}${row(OPENS_WITH_MARK)}])`,
  /** No letter or figure begins here. */
  over: `(?![${PRINTED}${row(0)}${row(CLOSES_WITH_MARK)}])`,
} as const

/** The month that a sign stands for, from 1 on. */
export function monthOf(sign: string): number {
  return ((((sign.charCodeAt(0) - FIRST) % ROW) - MONTH) % MONTHS) + 1
}

interface Word {
  readonly word: string
  readonly sign: number
}

const compiled = new WeakMap<Language, ReadonlyMap<number, readonly Word[]>>()

/** The words of a language's dates by their first unit, longest first. */
function wordsOfDates(language: Language): ReadonlyMap<number, readonly Word[]> {
  let words = compiled.get(language)
  if (words === undefined) {
    const places = new Map<string, number>()
    const add = (texts: readonly string[], place: (known: number | undefined) => number) => {
      for (const text of texts.map(foldWords)) places.set(text, place(places.get(text)))
    }
    const { months, weekdays, ordinals, links, year } = language.dates
    for (const [month, names] of months.entries()) add(names, (known) => known ?? MONTH + month)
    add(weekdays.flat(), (known = 0) => (known >= MONTH && known < WEEKDAY_TOO ? known + MONTHS : known))
    for (const [name, table] of [
      ['link', links],
      ['ordinal', ordinals],
      ['year', year],
    ] as const)
      add(table, (known) => known ?? KINDS.indexOf(name))
    const all = Array.from(places, ([word, place]) => ({ word, sign: signOf(word, place) }))
    words = Map.groupBy(
      all.filter(({ word }) => !READ_AS_PRINTED.test(word)).sort((a, b) => b.word.length - a.word.length),
      ({ word }) => word.charCodeAt(0),
    )
    compiled.set(language, words)
  }
  return words
}

function signOf(word: string, place: number): number {
  const opens = isLetter(word.charCodeAt(0)) ? 0 : OPENS_WITH_MARK
  const closes = isLetter(word.charCodeAt(word.length - 1)) ? 0 : CLOSES_WITH_MARK
  return FIRST + opens + closes + place
}

const isLetter = unitClass(/[\p{L}\p{N}]/u)
const isFigure = unitClass(/\p{Nd}/u)
const isPrinted = unitClass(new RegExp(`[\\0-\\x7f${EASTERN}]`, 'u'))

/** Units that are made a text at once. */
const AT_ONCE = 4096

/** Signs a folded text. */
export function inSigns(folded: string, language: Language): SignedText {
  const words = wordsOfDates(language)
  const spaced = folded.replace(/[^\S ]/g, ' ')
  const starts: number[] = []
  let units: number[] = []
  let text = ''
  for (let at = 0; at < spaced.length; ) {
    starts.push(at)
    const unit = spaced.charCodeAt(at)
    const isWithin = at > 0 && isLetter(unit) && goesOn(spaced.charCodeAt(at - 1), unit)
    const found = isWithin ? undefined : words.get(unit)?.find(({ word }) => standsAt(word, spaced, at))
    const char = spaced.codePointAt(at)!
    units.push(found?.sign ?? plain(char))
    at += found?.word.length ?? (char > 0xffff ? 2 : 1)
    if (units.length < AT_ONCE) continue
    text += String.fromCharCode(...units)
    units = []
  }
  starts.push(spaced.length, spaced.length)
  return { text: text + String.fromCharCode(...units, NOTHING), starts }
}

/** A word that begins where none goes on stands there if none goes on behind it. Figures may touch letters, but no mark at its end may. */
function standsAt(word: string, text: string, at: number): boolean {
  if (!text.startsWith(word, at)) return false
  const end = at + word.length
  if (end === text.length) return true
  const last = word.charCodeAt(word.length - 1)
  return isLetter(last) ? !goesOn(text.charCodeAt(end), last) : !isLetter(text.charCodeAt(end))
}

function goesOn(unit: number, edge: number): boolean {
  return isLetter(unit) && isFigure(unit) === isFigure(edge)
}

/** The unit that stands for a character which is no word of dates. */
function plain(char: number): number {
  if (char > 0xffff) return /^[\p{L}\p{N}]/u.test(String.fromCodePoint(char)) ? OTHER : NOTHING
  if (isPrinted(char)) return char
  if (isLetter(char)) return OTHER
  return char >= FIRST && char <= OTHER ? NOTHING : char
}

import { countryNames } from './countries.ts'
import type { Gazetteer, GazetteerPlace } from './gazetteer.ts'
import { createNameIndex, isCapitals } from './gazetteer-index.ts'
import { countNames, formatLine, parseLine, walkLines } from './gazetteer-lines.ts'
import type { OwnPlace, PlaceTables } from './gazetteer-tables.ts'

/** Another name of a country in a language, as printed: `USA`, `Bandaríkin`. */
export interface CountryAlias {
  readonly tag: string
  readonly code: string
  readonly name: string
}

export interface GazetteerOptions {
  /** BCP 47 tags: countries have their CLDR names in each of these languages. */
  readonly languages: readonly string[]
  /** Everyday names of countries. Those that end in `*` are stems, not names, and are left out. */
  readonly aliases: readonly CountryAlias[]
}

/** In capitals, short names may be abbreviations (ILO): only the best known of these are places. */
const SHORT = 4
const WELL_KNOWN = 100_000
/** An own place and a generated one of the same name and country are the same if they are less than this apart, in degrees. */
const SAME_PLACE = { city: 0.5, region: 5, country: 0, other: 0 } as const
/** What stands beside a line's number in the index: whether the name is the place's first, or one of GeoNames' others. */
const OWN = 1
const OTHER = 0
/** Another name counts as if its place were so much smaller: Puno is a town in Peru sooner than a name of Pune. */
const OTHER_NAME = 1 / 30
/** So does a name that is printed with other accents or marks. */
const OTHER_SPELLING = 1 / 3

/** Among places of one name, those whose inhabitants are not known rank with cities of this size. */
const ASSUMED = { city: 20_000, region: 500_000, other: 500_000, country: 0 } as const

const NONE: readonly GazetteerPlace[] = []

/**
 * Makes the gazetteer out of its tables.
 *
 * Names match as printed, or all in capitals; with any apostrophe or hyphen, or without; and, from five letters on,
 * without their accents. Places of one name come in this order: countries, capitals, then by inhabitants, where a region
 * or a sea counts like a city of half a million, and who only has it as another name, or otherwise spelt, counts less;
 * among equals by country code, none last, then by name.
 *
 * A name that several places share gives them all (Georgia, San José, Congo): which one is meant only the text can say.
 */
export function assembleGazetteer(tables: PlaceTables, options: GazetteerOptions): Gazetteer {
  const own = [...countryPlaces(tables, options), ...tables.own]
  // What the gazetteer keeps must not hold on to the tables: their text would stay beside its own.
  const { everyday } = tables
  const endOfGenerated = tables.generated.length
  const text = tables.generated + own.map((place) => formatLine(toPlace(place), place.names.slice(1))).join('')
  const index = createNameIndex(text, countNames(text))
  const starts: number[] = []
  const places: GazetteerPlace[] = []
  const placeAt = (line: number): GazetteerPlace => {
    const start = starts[line]!
    places[line] ??= parseLine(text.slice(start, text.indexOf('\n', start)))
    return places[line]
  }

  /** The generated place that a hand-kept one is, under whatever name. */
  const findGenerated = (place: OwnPlace): number | undefined => {
    const same: number[] = []
    for (const name of place.names) {
      index.find(name, (value) => {
        if (value >> 1 < generated && isSamePlace(place, placeAt(value >> 1))) same.push(value >> 1)
      })
      if (same.length > 0) break
    }
    return same.sort((a, b) => placeAt(b).population - placeAt(a).population)[0]
  }

  let line = 0
  let isFirst = true
  /** How many lines were generated. */
  let generated = 0
  const addName = (start: number, end: number): void => {
    index.add(start, end, line * 2 + (isFirst || start > endOfGenerated ? OWN : OTHER))
    isFirst = false
  }
  const addTown = (start: number): void => {
    line = starts.push(start) - 1
    isFirst = true
  }
  const addOwn = (start: number): void => {
    addTown(start)
    const place = own[line - generated]!
    const same = findGenerated(place)
    if (same === undefined) return
    places[same] = { ...placeAt(same), name: place.names[0]! }
    line = same
  }
  walkLines(text, 0, endOfGenerated, addTown, addName)
  generated = starts.length
  walkLines(text, endOfGenerated, text.length, addOwn, addName)

  return {
    lookup(name, language) {
      const hits: Hit[] = []
      const isShort = name.length <= SHORT && isCapitals(name)
      index.find(name, (value, start, end) => {
        const place = placeAt(value >> 1)
        const isExact = text.slice(start, end) === name
        if (isShort && !isExact && !isWellKnown(place)) return
        const weight = size(place) * ((value & 1) === OWN ? 1 : OTHER_NAME) * (isExact ? 1 : OTHER_SPELLING)
        const known = hits.find((hit) => hit.place === place)
        if (known === undefined) hits.push({ place, weight })
        else known.weight = Math.max(known.weight, weight)
      })
      if (hits.length === 0 || isEveryday(everyday, name, language)) return NONE
      return hits.sort(byRank).map(({ place }) => place)
    },
    reach: index.reach,
  }
}

/** Languages written in two ways, each with names of its own. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  nb: ['nb', 'nn'],
  pt: ['pt', 'pt-PT'],
  zh: ['zh', 'zh-Hant'],
}

function countryPlaces(tables: PlaceTables, options: GazetteerOptions): readonly OwnPlace[] {
  const aliases = Map.groupBy(
    options.aliases.filter(({ name }) => !name.endsWith('*')),
    ({ code }) => code,
  )
  return tables.countries.map(({ code, latitude, longitude, names }) => {
    const tags = ['en', ...options.languages].flatMap((tag) => VARIANTS[tag] ?? [tag])
    const display = tags.flatMap((tag) => countryNames(code, tag))
    const everyday = (aliases.get(code) ?? []).map(({ name }) => name.normalize('NFC'))
    const all = [...new Set([...display, ...names, ...everyday])]
    return { kind: 'country', country: code, latitude, longitude, population: 0, names: all }
  })
}

function toPlace(place: OwnPlace): GazetteerPlace {
  const { kind, country, latitude, longitude, population, names } = place
  return { kind, country, latitude, longitude, population, capital: false, name: names[0]! }
}

function isSamePlace(a: OwnPlace, b: GazetteerPlace): boolean {
  if (a.kind !== b.kind || a.country !== b.country) return false
  const apart = SAME_PLACE[a.kind]
  return Math.abs(a.latitude - b.latitude!) < apart && Math.abs(a.longitude - b.longitude!) < apart
}

function isEveryday(everyday: PlaceTables['everyday'], name: string, language: string | undefined): boolean {
  const word = name.toLowerCase()
  if (everyday.get('all')?.has(word) === true) return true
  return language !== undefined && everyday.get(language.split('-')[0]!)?.has(word) === true
}

function isWellKnown(place: GazetteerPlace): boolean {
  return place.capital || place.kind !== 'city' || place.population >= WELL_KNOWN
}

interface Hit {
  readonly place: GazetteerPlace
  weight: number
}

function byRank({ place: a, weight: weightA }: Hit, { place: b, weight: weightB }: Hit): number {
  return rank(a) - rank(b) || weightB - weightA || order(a.country ?? '~', b.country ?? '~') || order(a.name, b.name)
}

function rank(place: GazetteerPlace): number {
  if (place.kind === 'country') return 0
  return place.capital ? 1 : 2
}

function size(place: GazetteerPlace): number {
  return place.population === 0 ? ASSUMED[place.kind] : place.population
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

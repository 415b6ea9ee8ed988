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
/** An own place and a town of the same name and country are the same if they are less than this apart, in degrees. */
const SAME_PLACE = 0.5

const NONE: readonly GazetteerPlace[] = []

/**
 * Makes the gazetteer out of its tables.
 *
 * Names match as printed, or all in capitals; with any apostrophe or hyphen, or without; and, from five letters on,
 * without their accents. Places of one name come in this order: countries, capitals, regions and what is no town, towns
 * by inhabitants; among equals by country code, then by name.
 */
export function assembleGazetteer(tables: PlaceTables, options: GazetteerOptions): Gazetteer {
  const own = [...countryPlaces(tables, options), ...tables.own]
  const text = tables.cities + own.map((place) => formatLine(toPlace(place), place.names.slice(1))).join('')
  const index = createNameIndex(text, countNames(text))
  const starts: number[] = []
  const places: GazetteerPlace[] = []
  const placeAt = (line: number): GazetteerPlace => {
    const start = starts[line]!
    places[line] ??= parseLine(text.slice(start, text.indexOf('\n', start)))
    return places[line]
  }
  let line = 0
  walkLines(
    text,
    (start) => {
      line = starts.push(start) - 1
      if (start < tables.cities.length) return
      const place = placeAt(line)
      const town = place.kind === 'city' ? findTown(place) : undefined
      if (town === undefined) return
      places[town] = { ...placeAt(town), name: place.name }
      line = town
    },
    (start, end) => index.add(start, end, line),
  )
  function findTown(place: GazetteerPlace): number | undefined {
    let town: number | undefined
    index.find(place.name, (other) => {
      if (isSamePlace(place, placeAt(other)) && !(town! > other)) town = other
    })
    return town
  }
  return {
    lookup(name) {
      const lines: number[] = []
      const isShort = name.length <= SHORT && isCapitals(name)
      index.find(name, (found, start, end) => {
        if (lines.includes(found)) return
        if (!isShort || isWellKnown(placeAt(found)) || text.slice(start, end) === name) lines.push(found)
      })
      if (lines.length === 0 || tables.everyday.has(name.toLowerCase())) return NONE
      return lines.map(placeAt).sort(byRank)
    },
    reach: index.reach,
  }
}

function countryPlaces(tables: PlaceTables, options: GazetteerOptions): readonly OwnPlace[] {
  const aliases = Map.groupBy(
    options.aliases.filter(({ name }) => !name.endsWith('*')),
    ({ code }) => code,
  )
  return tables.countries.map(({ code, latitude, longitude, names }) => {
    const display = ['en', ...options.languages].flatMap((tag) => countryNames(code, tag))
    const everyday = (aliases.get(code) ?? []).map(({ name }) => name.normalize('NFC'))
    const all = [...new Set([...display, ...names, ...everyday])]
    return { kind: 'country', country: code, latitude, longitude, population: 0, names: all }
  })
}

function toPlace(place: OwnPlace): GazetteerPlace {
  const { kind, country, latitude, longitude, population, names } = place
  return { kind, country, latitude, longitude, population, capital: false, name: names[0]! }
}

function isSamePlace(a: GazetteerPlace, b: GazetteerPlace): boolean {
  if (a.kind !== b.kind || a.country !== b.country) return false
  return Math.abs(a.latitude! - b.latitude!) < SAME_PLACE && Math.abs(a.longitude! - b.longitude!) < SAME_PLACE
}

function isWellKnown(place: GazetteerPlace): boolean {
  return place.capital || place.kind !== 'city' || place.population >= WELL_KNOWN
}

function byRank(a: GazetteerPlace, b: GazetteerPlace): number {
  return (
    rank(a) - rank(b) || b.population - a.population || order(a.country ?? '', b.country ?? '') || order(a.name, b.name)
  )
}

function rank(place: GazetteerPlace): number {
  if (place.kind === 'country') return 0
  if (place.capital) return 1
  return place.kind === 'city' ? 3 : 2
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

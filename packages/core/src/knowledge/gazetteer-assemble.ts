import { countryNames, stateOf } from './countries.ts'
import type { GazetteerPlace } from './gazetteer.ts'
import { buildNameIndex, findNames } from './gazetteer-index.ts'
import { countNames, formatLine, placeAt, sharedUnits, walkLines } from './gazetteer-lines.ts'
import { type GazetteerData, OTHER, OWN } from './gazetteer-lookup.ts'
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

/** An own place and a generated one of the same name and country are the same if they are less than this apart, in degrees. */
const SAME_PLACE = { city: 0.5, region: 5, country: 0, other: 0 } as const

/** Makes of the tables what the gazetteer looks up in. */
export function assembleGazetteer(tables: PlaceTables, options: GazetteerOptions): GazetteerData {
  const own = [...countryPlaces(tables, options), ...tables.own]
  const endOfGenerated = tables.generated.length
  const text = sharedUnits(
    tables.generated + own.map((place) => formatLine(toPlace(place), place.names.slice(1))).join(''),
  )
  const { index, add } = buildNameIndex(text, countNames(text))
  const starts: number[] = []
  const renamed = new Map<number, string>()

  /** The generated place that a hand-kept one is, under whatever name. */
  const findGenerated = (place: OwnPlace): number | undefined => {
    const same = new Map<number, GazetteerPlace>()
    for (const name of place.names) {
      findNames(index, name, (value) => {
        if (value >> 1 >= generated) return
        const found = placeAt(text, starts[value >> 1]!)
        if (isSamePlace(place, found)) same.set(value >> 1, found)
      })
      if (same.size > 0) break
    }
    return [...same].sort(([, a], [, b]) => b.population - a.population)[0]?.[0]
  }

  let line = 0
  let isFirst = true
  /** How many lines were generated. */
  let generated = 0
  const addName = (start: number, end: number): void => {
    add(start, end, line * 2 + (isFirst || start > endOfGenerated ? OWN : OTHER))
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
    renamed.set(same, place.names[0]!)
    line = same
  }
  walkLines(text, 0, endOfGenerated, addTown, addName)
  generated = starts.length
  walkLines(text, endOfGenerated, text.length, addOwn, addName)
  const lines = new Int32Array(new SharedArrayBuffer(starts.length * Int32Array.BYTES_PER_ELEMENT))
  lines.set(starts)
  return { lines, names: index, renamed, everyday: tables.everyday, villages: tables.villages, sounds: tables.sounds }
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
  return tables.countries.map(({ code, latitude, longitude, population, names }): OwnPlace => {
    const tags = ['en', ...options.languages].flatMap((tag) => VARIANTS[tag] ?? [tag])
    const display = tags.flatMap((tag) => countryNames(code, tag))
    const everyday = (aliases.get(code) ?? []).map(({ name }) => name.normalize('NFC'))
    const all = [...new Set([...display, ...names, ...everyday])]
    const country = stateOf(code)
    return { kind: country === code ? 'country' : 'region', country, latitude, longitude, population, names: all }
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

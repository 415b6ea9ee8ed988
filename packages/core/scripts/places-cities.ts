import { stateOf } from '../src/knowledge/countries.ts'
import type { OwnPlace } from '../src/knowledge/gazetteer-tables.ts'

/** One populated place of GeoNames' cities500 table. */
export interface City {
  readonly id: number
  readonly name: string
  readonly ascii: string
  readonly alternates: readonly string[]
  readonly latitude: number
  readonly longitude: number
  /** GeoNames feature code: PPLC is a capital, PPLA the seat of a first-level region. */
  readonly code: string
  readonly country: string
  /** The ISO 3166-1 code, which a department overseas has of its own. */
  readonly territory: string
  readonly population: number
  readonly timeZone: string
}

/** Every place from this many inhabitants on. */
const ALWAYS = 5_000
/** And at least the largest of each country, so that small countries are not reduced to their capital. */
const PER_COUNTRY = 1_000
/** Capitals and seats of regions and districts, whatever their size: press releases name them. */
const SEATS = new Set(['PPLC', 'PPLA', 'PPLA2', 'PPLG'])
/** No longer lived in, or only ever written of in the past. */
export const GONE = new Set(['PPLH', 'PPLCH', 'PPLQ'])

/** Reads the table: tab-separated, columns as in the GeoNames export format. */
export function parseGeoNames(text: string): readonly City[] {
  const cities: City[] = []
  for (const line of text.split('\n')) {
    const column = line.split('\t')
    if (column.length < 19) continue
    cities.push({
      id: Number(column[0]),
      name: column[1]!.normalize('NFC'),
      ascii: column[2]!,
      alternates: column[3] === '' ? [] : column[3]!.normalize('NFC').split(','),
      latitude: Number(column[4]),
      longitude: Number(column[5]),
      // The capital of a department overseas is the seat of a region.
      code: column[7] === 'PPLC' && stateOf(column[8]!) !== column[8] ? 'PPLA' : column[7]!,
      country: stateOf(column[8]!),
      territory: column[8]!,
      population: Number(column[14]),
      timeZone: column[17]!,
    })
  }
  return cities
}

/** A place of the hand-kept tables is a GeoNames place of one of its names and its country this near, in degrees. */
const NEAR = 0.5

/** The places worth knowing: the constants above say which, and those of the hand-kept tables whatever their size. */
export function chooseCities(cities: readonly City[], own: readonly OwnPlace[]): readonly City[] {
  const towns = Map.groupBy(
    own.filter(({ kind }) => kind === 'city'),
    ({ country }) => country,
  )
  const ranks = new Map<string, number>()
  const bySize = [...cities].sort((a, b) => b.population - a.population || a.id - b.id)
  return bySize.filter((city) => {
    if (GONE.has(city.code)) return false
    const rank = (ranks.get(city.territory) ?? 0) + 1
    ranks.set(city.territory, rank)
    if (city.population >= ALWAYS || rank <= PER_COUNTRY || SEATS.has(city.code)) return true
    return (towns.get(city.country) ?? []).some((town) => isSame(city, town))
  })
}

function isSame(city: City, town: OwnPlace): boolean {
  if (Math.abs(city.latitude - town.latitude) > NEAR || Math.abs(city.longitude - town.longitude) > NEAR) return false
  return town.names.some((name) => name === city.name || name === city.ascii || city.alternates.includes(name))
}

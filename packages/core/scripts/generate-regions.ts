/**
 * Writes `places/regions.tsv`, the first-level regions of all countries with their names in the languages that are read
 * here, from Natural Earth's table of states and provinces (1:10m, as GeoJSON): `node scripts/generate-regions.ts
 * admin1.json`. Left out are regions that are called like a town of theirs, and names that are sooner another's or a word.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { readPlaceTables } from '../src/knowledge/gazetteer-files.ts'
import { formatLine, parseLine } from '../src/knowledge/gazetteer-lines.ts'
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts'
import { ELSEWHERE, namesOfRegion } from './regions-names.ts'

/** A town of this size in another country has the name first: Granada is in Spain. */
const WELL_KNOWN = 50_000

interface State {
  readonly iso_3166_2: string | null
  readonly latitude: number
  readonly longitude: number
  /** `name_en`, `name_zh`, … */
  readonly [property: string]: string | number | null
}

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('generate-regions: expected the path of admin1.json, got none')
const written = new URL('../places/regions.tsv', import.meta.url)
writeFileSync(written, '')

const { places, languages } = loadKnowledge()
const tables = readPlaceTables()
/** A region that is called like a town of its country is not listed: the word beside the name says what is meant. */
const towns = new Set(
  [
    ...tables.generated.trimEnd().split('\n').map(parseLine),
    ...tables.own.flatMap(({ kind, country, names }) =>
      kind === 'city' ? names.map((name) => ({ country, name })) : [],
    ),
  ].map(({ country, name }) => `${country} ${name.toLowerCase()}`),
)
const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: readonly { properties: State }[] }
/** Every word of every table: months, verbs, nouns, what a topic is called. */
const words = new Set([...languages.values()].flatMap((language) => [...stringsIn(language)]))
const seen = new Set<string>()
const lines = features.flatMap(({ properties }) => {
  const { iso_3166_2: code, latitude, longitude } = properties
  // A tilde marks what is no region of ISO 3166-2, mostly because it is disputed.
  const country = /^([A-Z]{2})-\w+$/.exec(code ?? '')?.[1]
  if (country === undefined || ELSEWHERE.has(country) || ELSEWHERE.has(code!)) return []
  const names = namesOfRegion(properties)
  if (names.length === 0 || names.some((name) => towns.has(`${country} ${name.toLowerCase()}`))) return []
  const [name, ...others] = names.filter(isFree)
  if (name === undefined || name !== names[0] || seen.has(`${country} ${name}`)) return []
  seen.add(`${country} ${name}`)
  return formatLine({ kind: 'region', country, latitude, longitude, population: 0, capital: false, name }, others)
})
writeFileSync(written, lines.toSorted().join(''))
console.log(`${lines.length} regions`)

/** Whether no word, no country and no well-known town is called so. */
function isFree(name: string): boolean {
  if (words.has(name.toLowerCase())) return false
  return places
    .lookup(name)
    .every(
      (place) => place.kind === 'region' || (place.kind === 'city' && place.population < WELL_KNOWN && !place.capital),
    )
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value.toLowerCase().replace(/\*$/, '')
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* stringsIn(part)
}

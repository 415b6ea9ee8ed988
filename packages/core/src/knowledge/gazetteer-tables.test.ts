import { readdirSync, readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { COUNTRY_CODES } from './countries.ts'
import { assembleGazetteer } from './gazetteer-assemble.ts'
import { readPlaceTables } from './gazetteer-files.ts'
import { parseLine } from './gazetteer-lines.ts'
import { gazetteerOf } from './gazetteer-lookup.ts'

const PLACES = new URL('../../places/', import.meta.url)
/** Those that the tables of places speak beside the languages that have a folder. */
const PROMISED = ['de', 'fi', 'it', 'nb', 'pt', 'sv', 'tr', 'uk']
const LANGUAGES = [...new Set([...readdirSync(new URL('../languages/', PLACES)), ...PROMISED])].sort()
const KEYS = new Set(['name', 'kind', 'country', 'lat', 'lon', 'population', 'also', ...LANGUAGES])

const tables = readPlaceTables()
const lines = tables.generated.trimEnd().split('\n')
const places = lines.map(parseLine)
const towns = places.filter(({ kind }) => kind === 'city')
const regions = places.filter(({ kind }) => kind === 'region')
const files = readdirSync(PLACES).filter((file) => file.endsWith('.yaml') && file !== 'everyday.yaml')

describe.each(files)('%s', (file) => {
  const text = readFileSync(new URL(file, PLACES), 'utf8')
  const entries = load(text) as readonly Readonly<Record<string, unknown>>[]

  test('has one entry a line, in NFC', () => {
    const lines = text.trimEnd().split('\n')
    expect(lines.filter((line) => line.startsWith('- { ') && line.endsWith(' }'))).toHaveLength(entries.length)
    expect(lines.filter((line) => !line.startsWith('- ') && !line.startsWith('#'))).toEqual([])
    expect(text.normalize('NFC') === text).toBe(true)
  })

  test('stands in the order of countries and names, each once', () => {
    const keys = entries.map((entry) => `${entry.country ?? entry.code ?? ''}\t${entry.name ?? ''}`)
    expect(keys).toEqual([...new Set(keys)].sort())
  })

  test('gives every name once, under a language of the wire', () => {
    for (const { code, capital, ...entry } of entries) {
      if (code !== undefined) continue
      expect(
        Object.keys(entry).filter((key) => !KEYS.has(key)),
        `${entry.name}`,
      ).toEqual([])
      const others = LANGUAGES.concat('also').flatMap((key) => String(entry[key] ?? '').split(' / '))
      const names = [entry.name, ...others.filter((name) => name !== '')]
      expect(names, `${entry.name}`).toEqual([...new Set(names)])
    }
  })
})

test('every country of ISO 3166-1 has its place', () => {
  expect(tables.countries.map(({ code }) => code)).toEqual(COUNTRY_CODES)
})

test('a hand-kept town or region lies near a town of its country', () => {
  const byCountry = Map.groupBy(towns, ({ country }) => country)
  const far = tables.own.filter(({ kind, country, latitude, longitude }) => {
    const reach = kind === 'city' ? 3 : 8
    return !(byCountry.get(country) ?? []).some(
      (town) => Math.abs(town.latitude! - latitude) < reach && Math.abs(town.longitude! - longitude) < reach * 2,
    )
  })
  expect(far.filter(({ country }) => country !== null).map(({ names }) => names[0])).toEqual([])
})

test('the generated tables are sorted, in NFC, and hold every capital and the regions of nearly all countries', () => {
  for (const table of [lines.slice(0, towns.length), lines.slice(towns.length)])
    expect(table.every((line, at) => at === 0 || table[at - 1]! < line)).toBe(true)
  expect(tables.generated.normalize('NFC') === tables.generated).toBe(true)
  expect(towns.filter(({ capital }) => capital).length).toBeGreaterThan(230)
  expect(new Set(regions.map(({ country }) => country)).size).toBeGreaterThan(140)
})

test('a generated region is no town of its country, and lies near one', () => {
  const byCountry = Map.groupBy(towns, ({ country }) => country)
  const odd = regions.filter(({ name, country, latitude, longitude }) => {
    const own = byCountry.get(country) ?? []
    const isNear = own.some(
      (town) => Math.abs(town.latitude! - latitude!) < 8 && Math.abs(town.longitude! - longitude!) < 16,
    )
    return !isNear || own.some((town) => town.name === name)
  })
  expect(odd).toEqual([])
})

test('everyday words are in small letters, and each would be a place if it were not listed', () => {
  const bare = gazetteerOf(assembleGazetteer({ ...tables, everyday: new Map() }, { languages: LANGUAGES, aliases: [] }))
  for (const [tag, words] of tables.everyday) {
    const needless = [...words].filter((word) => {
      const forms = [word, word.toUpperCase(), word[0]!.toUpperCase() + word.slice(1)]
      return word !== word.toLowerCase() || forms.every((form) => bare.lookup(form).length === 0)
    })
    expect(needless, tag).toEqual([])
  }
})

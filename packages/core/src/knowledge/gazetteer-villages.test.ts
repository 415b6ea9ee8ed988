import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatVillages, villageKey, villagesNamed } from './gazetteer-villages.ts'

const place = (country: string, kind: 'city' | 'region' = 'city') => ({
  country,
  kind,
  latitude: 1.5,
  longitude: -2.25,
})
const table = Buffer.from(
  [
    formatVillages('a', [place('FR')]),
    formatVillages('kato tritos', [place('GR'), place('CY')]),
    formatVillages('kurigram', [{ ...place('BD', 'region'), latitude: null, longitude: null }]),
    formatVillages('село', [place('RU')]),
  ].join(''),
)

test('a village is found however it is printed, with every country that has one of its name', () => {
  expect(villagesNamed(table, 'Káto-Tritos').map(({ country }) => country)).toEqual(['GR', 'CY'])
  expect(villagesNamed(table, 'A')[0]).toMatchObject({ country: 'FR', latitude: 1.5, longitude: -2.25, name: 'A' })
  expect(villagesNamed(table, 'Село')).toHaveLength(1)
})

test('a district of which no town is known has no position', () => {
  expect(villagesNamed(table, 'Kurigram')).toEqual([
    { kind: 'region', country: 'BD', latitude: null, longitude: null, population: 0, capital: false, name: 'Kurigram' },
  ])
})

test('the beginning of a name is none', () => {
  for (const name of ['Kato', 'Kurigrams', 'Z', '', '-']) expect(villagesNamed(table, name)).toEqual([])
})

test('the table of small places is in the order in which it is searched, each name once and as names are compared', () => {
  const lines = readFileSync(new URL('../../places/villages.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const keys = lines.map((line) => line.slice(0, line.indexOf('\t')))
  const sorted = keys.map((key) => Buffer.from(`${key}\t`)).sort(Buffer.compare)
  expect(keys.findIndex((key, at) => `${key}\t` !== sorted[at]!.toString())).toBe(-1)
  expect(keys.filter((key) => key !== villageKey(key))).toEqual([])
  expect(new Set(keys).size).toBe(keys.length)
})

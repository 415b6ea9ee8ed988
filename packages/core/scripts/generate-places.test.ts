import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseGeoNames } from './places-cities.ts'
import { withoutClashes } from './places-clashes.ts'
import { namesOf } from './places-names.ts'

const [town] = parseGeoNames(
  [
    ...['1', 'Nyhavn', 'Nyhavn', "NYH,http://en.wikipedia.org/wiki/Nyhavn,ny ha fu,Nýhöfn,Nyhofn,Ny'havn,Nihavnas"],
    ...['55.68', '12.59', 'P', 'PPL', 'DK', '', '17', '', '', '', '20000', '', '3', 'Europe/Copenhagen', '2023-01-01'],
  ].join('\t'),
)

test('codes, addresses and transliterations are no names, and what a lookup finds anyway is not kept twice', () => {
  expect(namesOf(town!, ['Нюхавн', 'Nyhavn'])).toEqual(['Nyhavn', 'Nihavnas', 'Nyhofn', 'Нюхавн'])
})

test('a small town keeps only names in other scripts', () => {
  const names = namesOf({ ...town!, population: 900, alternates: ['Nihavnas', 'Нюхавн', '新港'] }, [])
  expect(names).toEqual(['Nyhavn', 'Нюхавн', '新港'])
})

test('an alternate name that is rather another place of some size is dropped', () => {
  const rival = { ...town!, id: 2, name: 'Nihavnas', country: 'LT', population: 15_000 }
  const named = [
    { city: town!, names: ['Nyhavn', 'Nihavnas'] },
    { city: rival, names: ['Nihavnas'] },
  ]
  expect(withoutClashes(named, [])[0]?.names).toEqual(['Nyhavn'])
  const hamlet = { city: { ...rival, population: 900 }, names: ['Nihavnas'] }
  expect(withoutClashes([named[0]!, hamlet], [])[0]?.names).toEqual(['Nyhavn', 'Nihavnas'])
})

test('the table of towns is what the generator writes', async () => {
  const { generateCities } = await import('./generate-places.ts')
  const kept = readFileSync(new URL('../places/cities.tsv', import.meta.url), 'utf8')
  expect(generateCities() === kept, 'cities.tsv is stale: run npm run places -w @dateline/core').toBe(true)
}, 60_000)

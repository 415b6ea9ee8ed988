import { describe, expect, test } from 'vitest'
import { buildGazetteer } from './gazetteer-build.ts'

const LANGUAGES = ['ar', 'da', 'de', 'en', 'es', 'fi', 'fr', 'is', 'it', 'nb', 'pt', 'ru', 'sv', 'tr', 'uk', 'zh']
const ALIASES = [
  { tag: 'en', code: 'US', name: 'USA' },
  { tag: 'ru', code: 'US', name: 'американск*' },
]
const places = buildGazetteer({ languages: LANGUAGES, aliases: ALIASES })

/** The best place of a name as `Name/COUNTRY/kind`. */
function best(name: string): string | undefined {
  const [place] = places.lookup(name)
  return place && `${place.name}/${place.country}/${place.kind}`
}

describe('a city is known by the names that the languages of the wire print', () => {
  test.each([
    ['Copenhagen', 'Copenhagen/DK/city'],
    ['København', 'Copenhagen/DK/city'],
    ['Kaupmannahöfn', 'Copenhagen/DK/city'],
    ['Kopenhagen', 'Copenhagen/DK/city'],
    ['Копенгаген', 'Copenhagen/DK/city'],
    ['哥本哈根', 'Copenhagen/DK/city'],
    ['الخرطوم', 'Khartoum/SD/city'],
    ['Goma', 'Goma/CD/city'],
    ['Київ', 'Kyiv/UA/city'],
  ])('%s is %s', (name, expected) => {
    expect(best(name)).toBe(expected)
  })
})

describe('a name is found however it is printed', () => {
  test.each([
    ['KØBENHAVN', 'Copenhagen/DK/city'],
    ['REYKJAVIK', 'Reykjavík/IS/city'],
    ['İZMİR', 'İzmir/TR/city'],
    ['IZMIR', 'İzmir/TR/city'],
    ["CÔTE D'IVOIRE", 'Côte d’Ivoire/CI/country'],
    ['COTE D’IVOIRE', 'Côte d’Ivoire/CI/country'],
    ["Cote d'Ivoire", 'Côte d’Ivoire/CI/country'],
    ['N’Djamena', "N'Djamena/TD/city"],
    ['Ndjamena', "N'Djamena/TD/city"],
    ['Port au Prince', 'Port-au-Prince/HT/city'],
    ['Port‑au‑Prince', 'Port-au-Prince/HT/city'],
    ['the Hague', 'The Hague/NL/city'],
    ['Орел', 'Orël/RU/city'],
    ['MALI', 'Mali/ML/country'],
  ])('%s is %s', (name, expected) => {
    expect(best(name)).toBe(expected)
  })
})

describe('words that are no place are left alone', () => {
  test.each(['geneva', 'nice', 'para', 'police', 'Of', 'OF', 'Are', 'ARE', 'ILO', 'Mali’s', "'Mali", '', 'IATA'])(
    '%j',
    (word) => {
      expect(places.lookup(word)).toEqual([])
    },
  )
})

describe('how far to read on after a first word', () => {
  test.each([
    ['Port', 3],
    ['PORT', 3],
    ['Xyzzyx', 0],
  ])('%s: at least %i', (first, words) => {
    expect(places.reach(first)).toBeGreaterThanOrEqual(words)
    expect(places.reach(first) > 0).toBe(words > 0)
  })

  test('in Chinese, names are counted in characters', () => {
    expect(places.reach('哥')).toBeGreaterThanOrEqual(4)
  })
})

test('everyday names of countries are found, stems are not', () => {
  expect(best('USA')).toBe('United States/US/country')
  expect(places.lookup('американск')).toEqual([])
})

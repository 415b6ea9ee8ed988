import { describe, expect, test } from 'vitest'
import { COUNTRY_CODES, countryName, stateOf } from './countries.ts'
import { buildGazetteer } from './gazetteer-build.ts'
import { gazetteerOf } from './gazetteer-lookup.ts'

const LANGUAGES = ['ar', 'da', 'de', 'en', 'es', 'fi', 'fr', 'is', 'it', 'nb', 'pt', 'ru', 'sv', 'tr', 'uk', 'zh']
const ALIASES = [
  { tag: 'en', code: 'US', name: 'USA' },
  { tag: 'ru', code: 'US', name: 'американск*' },
]
const places = gazetteerOf(buildGazetteer({ languages: LANGUAGES, aliases: ALIASES }))

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

describe('one name of several places gives them all, the likeliest first', () => {
  test.each([
    ['Georgia', ['Georgia/GE/country', 'Georgia/US/region']],
    ['Congo', ['Democratic Republic of the Congo/CD/country', 'Republic of the Congo/CG/country']],
    ['San José', ['San José/CR/city', 'San Jose/US/city']],
    ['Boa Vista', ['Boa Vista/BR/city', 'Boa Vista Island/CV/region']],
    ['Roma', ['Rome/IT/city', 'Roma/AU/city']],
    ['Valence', ['Valence/FR/city', 'Valencia/ES/city']],
    ['Concórdia', ['Concórdia/BR/city', 'Concordia/AR/city']],
    ['Gaza', ['Gaza Strip/PS/region', 'Gaza City/PS/city']],
    ['Niger', ['Niger/NE/country']],
    ['عمان', ['Oman/OM/country', 'Amman/JO/city']],
  ])('%s', (name, expected) => {
    const all = places.lookup(name).map((place) => `${place.name}/${place.country}/${place.kind}`)
    expect(all[0]).toBe(expected[0])
    expect(all).toEqual(expect.arrayContaining(expected))
  })
})

describe('regions, camps and seas are places too', () => {
  test.each([
    ['Tigray', 'Tigray/ET/region'],
    ['شمال دارفور', 'North Darfur/SD/region'],
    ['北基伍省', 'North Kivu/CD/region'],
    ['Донецкая область', 'Donetsk Oblast/UA/region'],
    ['Каталонія', 'Catalonia/ES/region'],
    ['Bæjaraland', 'Bavaria/DE/region'],
    ['Dadaab', 'Dadaab/KE/city'],
    ['الزعتري', "Za'atari/JO/city"],
    ['مكلي', 'Mekelle/ET/city'],
    ['Kutupalong', 'Kutupalong/BD/city'],
    ['the Sahel', 'Sahel/null/other'],
    ['Välimeri', 'Mediterranean Sea/null/other'],
    ['Batı Balkanlar', 'Western Balkans/null/other'],
    ['北欧', 'Nordic countries/null/other'],
  ])('%s is %s', (name, expected) => {
    expect(best(name)).toBe(expected)
  })

  test('a hand-kept town that the table of towns has too is one place, with its inhabitants', () => {
    const [fasher, ...others] = places.lookup('El Fasher')
    expect(others).toEqual([])
    expect(fasher!.population).toBeGreaterThan(200_000)
    expect(places.lookup('法希尔')).toEqual([fasher])
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

test('a word of the language of the text is no place in it', () => {
  expect(places.lookup('Como', 'es')).toEqual([])
  expect(places.lookup('COMO', 'pt-BR')).toEqual([])
  expect(places.lookup('Como', 'it')[0]?.country).toBe('IT')
  expect(places.lookup('Als', 'de')).toEqual([])
  expect(places.lookup('Als', 'da')[0]?.country).toBe('DK')
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

  test('in Chinese, few names begin with two characters, whichever way these are written', () => {
    expect(places.reach('哥伦')).toBeGreaterThanOrEqual(4)
    expect(places.reach('哥倫')).toBe(places.reach('哥伦'))
    expect(places.reach('哥的')).toBe(0)
  })
})

test('every country is found by its name in every language', () => {
  for (const code of COUNTRY_CODES) {
    for (const tag of LANGUAGES) {
      const found = places.lookup(countryName(code, tag)).map(({ kind, country }) => `${kind} ${country}`)
      expect(found, `${tag}: ${countryName(code, tag)}`).toContain(
        `${stateOf(code) === code ? 'country' : 'region'} ${stateOf(code)}`,
      )
    }
  }
})

test('everyday names of countries are found, stems are not', () => {
  expect(best('USA')).toBe('United States/US/country')
  expect(places.lookup('американск')).toEqual([])
})

test('the gazetteer is ready in a second and stays small', () => {
  const started = performance.now()
  const before = process.memoryUsage()
  const another = gazetteerOf(buildGazetteer({ languages: LANGUAGES, aliases: [] }))
  expect(performance.now() - started).toBeLessThan(1_500)
  expect(another.lookup('Juba')).toHaveLength(1)
  const after = process.memoryUsage()
  const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers
  expect(grown).toBeLessThan(150_000_000)
})

test('a hundred thousand words are looked up in a blink', () => {
  const words = ['Geneva', 'the', 'of', 'migrants', 'Женева', 'xyzzy', 'REYKJAVÍK', '日内瓦', 'Minister', 'said']
  const started = performance.now()
  let found = 0
  for (let at = 0; at < 100_000; at++) found += places.lookup(words[at % words.length]!).length > 0 ? 1 : 0
  expect(found).toBe(40_000)
  expect(performance.now() - started).toBeLessThan(1_000)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COUNTRY_CODES, stateOf } from './knowledge/countries.ts'
import { readSelection } from './read-selection.ts'
import { type Choice, LISTINGS, type Selection, selectionPath } from './selection.ts'

const slug = fc.stringMatching(/^[a-zéøж难ع][a-zéøж难ع0-9]{0,8}(-[a-z0-9]{1,6}){0,2}$/)
const sorted = (value: fc.Arbitrary<string>) =>
  fc.uniqueArray(value, { minLength: 1, maxLength: 5 }).map((values) => values.toSorted())
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const languages = fc.constantFrom('fr', 'en', 'zh-Hans', 'zh-Hant', 'pt-BR', 'nb', 'ar')
const shared = {
  country: sorted(fc.constantFrom(...new Set(COUNTRY_CODES.map(stateOf)))),
  topic: sorted(fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/)),
  newsroom: sorted(slug.map((id) => id.normalize('NFC'))),
  person: sorted(slug.map((id) => id.normalize('NFC'))),
  q: fc.constantFrom('harbour', '“old harbour” fees', '难民', 'a,b & c=d', '100% + 5', 'اللاجئين', "l'aide"),
  from: day,
  to: day,
}
const choice = (more: { language: fc.Arbitrary<string[]> }): fc.Arbitrary<Choice> =>
  fc.record({ ...shared, ...more }, { requiredKeys: [] })
const wanted = choice({ language: fc.uniqueArray(languages, { minLength: 1, maxLength: 4 }) })
const unwanted = choice({ language: sorted(languages) }).filter((not) => Object.keys(not).length > 0)
const selections: fc.Arbitrary<Selection> = fc
  .tuple(wanted, fc.option(unwanted, { nil: undefined }))
  .map(([choice, not]) => (not === undefined ? choice : { ...choice, not }))

test('the address of any selection of releases or quotes reads back as the same selection', () => {
  fc.assert(
    fc.property(selections, fc.constantFrom(...LISTINGS), (selection, of) => {
      expect(readSelection(selectionPath(selection, of))).toEqual({ of, selection })
    }),
    { numRuns: 500 },
  )
})

test('who asks for a department overseas gets its state, and who asks for what governs itself gets that', () => {
  expect(readSelection('/country/re')).toMatchObject({ selection: { country: ['FR'] } })
  expect(readSelection('/country/gl')).toMatchObject({ selection: { country: ['GL'] } })
})

test.each([
  [{}, '/news'],
  [{ country: ['IS'] }, '/country/is'],
  [{ country: ['IS'], topic: ['migration'] }, '/country/is/topic/migration'],
  [{ language: ['zh-Hant'] }, '/language/zh-Hant'],
  [{ person: ['runa-bek-7h2kq9d3xv'] }, '/person/runa-bek-7h2kq9d3xv'],
  [{ newsroom: ['السلام'] }, '/newsroom/%D8%A7%D9%84%D8%B3%D9%84%D8%A7%D9%85'],
  [{ country: ['IS', 'DK'] }, '/search?country=dk,is'],
  [{ language: ['fr', 'en'] }, '/search?language=fr,en'],
  [{ q: '“old harbour”', from: '2026-03-01' }, '/search?q=%E2%80%9Cold%20harbour%E2%80%9D&from=2026-03-01'],
  [{ country: ['IS'], not: { topic: ['health'] } }, '/search?country=is&not.topic=health'],
])('%j has the address %s', (selection, address) => expect(selectionPath(selection)).toBe(address))

test('quotes are filtered by a query, like a search', () => {
  expect(selectionPath({}, 'quotes')).toBe('/quotes')
  expect(selectionPath({ country: ['IS'], topic: ['migration'] }, 'quotes')).toBe('/quotes?country=is&topic=migration')
})

test('commas mean or, a key given twice too, keys mean and, not. excludes; forms leave fields open', () => {
  expect(readSelection('/search?country=is,DK&country=fo&topic=&not.language=fr&utm_source=x')).toEqual({
    of: 'articles',
    selection: { country: ['DK', 'FO', 'IS'], not: { language: ['fr'] } },
  })
})

test('languages that are wanted keep their order, which says what is preferred', () => {
  expect(readSelection('/search?language=zh-hant,fr&not.language=ru,da')).toEqual({
    of: 'articles',
    selection: { language: ['zh-Hant', 'fr'], not: { language: ['da', 'ru'] } },
  })
})

test.each([
  ['/search?country=is,zz', 'country', 'zz'],
  ['/country/iceland', 'country', 'iceland'],
  ['/search?not.topic=%3Cb%3E', 'not.topic', '<b>'],
  ['/language/en-12', 'language', 'en-12'],
  ['/search?person=a%2Fb', 'person', 'a/b'],
  ['/search?from=2026-02-30', 'from', '2026-02-30'],
  ['/search?to=yesterday', 'to', 'yesterday'],
  ['/search?from=2026-01-01,2026-02-01', 'from', '2026-02-01'],
  ['/quotes?q=%E2%80%93', 'q', '–'],
  [`/search?q=${'a%20'.repeat(31)}`, 'q', 'a '.repeat(31).trim()],
  [`/search?topic=${Array.from({ length: 61 }, (_, n) => `t${n}`).join(',')}`, 'topic', 't60'],
])('%s can mean nothing, and the reading says by which value', (address, key, value) => {
  expect(readSelection(address)).toEqual({ problem: { key, value } })
})

test.each([
  '/',
  '/feeds',
  '/country',
  '/country/',
  '/country/is/',
  '/country/is/health',
  '/topic/a/country/is',
  '/country/%FF',
])('%s is no listing', (address) => expect(readSelection(address)).toBeUndefined())

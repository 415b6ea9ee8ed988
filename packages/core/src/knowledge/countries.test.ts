import { expect, test } from 'vitest'
import { COUNTRY_CODES, countryName, countryNames, isCountryCode } from './countries.ts'

test('countries are called as news calls them', () => {
  expect(countryName('IS', 'fr')).toBe('Islande')
  expect(countryName('DK', 'is')).toBe('Danmörk')
  expect(countryName('BA', 'en')).toBe('Bosnia and Herzegovina')
  expect(countryName('LC', 'en-GB')).toBe('Saint Lucia')
  expect(countryName('CD', 'es')).toBe('República Democrática del Congo')
  expect(countryName('CD', 'zh-Hans')).toBe('刚果民主共和国')
  expect(countryName('CD', 'zh-Hant')).toBe('剛果民主共和國')
  expect(countryName('HK', 'en')).toBe('Hong Kong')
  expect(countryName('MM', 'ru')).toBe('Мьянма')
})

test('what stands in brackets is not lost on whoever looks a country up', () => {
  expect(countryNames('MM', 'en')).toEqual(['Myanmar', 'Myanmar (Burma)'])
  expect(countryNames('CD', 'zh')).toContain('刚果')
})

test('two countries never share a label', () => {
  for (const tag of ['ar', 'da', 'de', 'en', 'es', 'fi', 'fr', 'is', 'it', 'nb', 'pt', 'ru', 'sv', 'tr', 'uk', 'zh']) {
    const labels = COUNTRY_CODES.map((code) => countryName(code, tag))
    expect(
      labels.filter((label, at) => labels.indexOf(label) !== at),
      tag,
    ).toEqual([])
  }
})

test('codes are ISO 3166-1 in capitals, and XK', () => {
  expect(COUNTRY_CODES).toHaveLength(250)
  expect(isCountryCode('XK')).toBe(true)
  expect(isCountryCode('dk')).toBe(false)
  expect(isCountryCode('UK')).toBe(false)
})

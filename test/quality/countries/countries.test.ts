import { loadKnowledge } from '@dateline/core/tables'
import { describe, expect, test } from 'vitest'
import { chooseCountries } from '../../../packages/core/src/tagging/countries.ts'
import { MAIN_WEIGHTS, SUBJECT_WEIGHTS } from '../../../packages/core/src/tagging/country-weights.ts'
import { shortReleases } from './cases.ts'
import { fitMain, fitSubject } from './fit.ts'
import { scoreOf } from './score.ts'

const cases = await shortReleases(loadKnowledge())
const weights = { subject: SUBJECT_WEIGHTS, main: MAIN_WEIGHTS }

// `node test/quality/countries/main.ts` says more, and fits the weights again.
test('short releases of one phenomenon each are about the countries that they are about', () => {
  const { f, first } = scoreOf(cases, () => weights)
  expect(f).toBeGreaterThanOrEqual(0.92)
  expect(first).toBeGreaterThanOrEqual(0.87)
})

describe.each(Object.entries(weights))('the weights of %s', (_, values) => {
  test('say that most is said of what a release is about, and that who gives is not', () => {
    expect(values.share).toBeGreaterThan(0)
    expect(values.gives).toBeLessThan(0)
    expect(values.datelineTown).toBeGreaterThan(0)
  })
})

test('a language that the weights have not seen is read hardly worse', () => {
  const seen = cases.filter(({ language }) => language !== 'en')
  const unseen = cases.filter(({ language }) => language === 'en')
  const fitted = { subject: fitSubject(seen), main: fitMain(seen) }
  expect(scoreOf(unseen, () => fitted).f).toBeGreaterThanOrEqual(0.85)
})

test('a country that a release only has a word of is not chosen', () => {
  const { candidates } = cases.find(({ file }) => file.includes('donors listed at the end'))!
  expect(candidates.map(({ code }) => code)).toEqual(expect.arrayContaining(['HT', 'CA', 'DE', 'JP', 'SE']))
  expect(chooseCountries(candidates, SUBJECT_WEIGHTS, MAIN_WEIGHTS).map(({ code }) => code)).toEqual(['HT'])
})

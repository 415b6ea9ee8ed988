import type { Knowledge, Language } from '@dateline/core'
import { expect, test } from 'vitest'
import { release } from '../store/sample.ts'
import { withStatedTags } from './stated-tags.ts'

const knowledge = {
  languages: new Map([['da', { topics: { health: { label: 'Sundhed' } } } as unknown as Language]]),
  topics: new Map([
    ['health', { id: 'health', labels: { en: 'Health care' } }],
    ['food-security', { id: 'food-security', labels: {} }],
  ]),
  places: {
    lookup: (name: string) => (name === 'Islande' ? [{ kind: 'country', country: 'IS' }] : []),
    reach: () => 1,
  },
} as unknown as Knowledge

const found = release({
  countries: [{ code: 'NO', weight: 1, evidence: [] }],
  topics: [{ id: 'education', weight: 1, evidence: [] }],
})

test('countries and topics that people name stand in place of those found, the first before the others', () => {
  const tagged = withStatedTags(found, { countries: ['dk, Islande'], topics: ['Sundhed', 'Food security'] }, knowledge)
  expect(tagged.countries.map(({ code }) => code)).toEqual(['DK', 'IS'])
  expect(tagged.countries[0]!.weight).toBeGreaterThan(tagged.countries[1]!.weight)
  expect(tagged.topics.map(({ id }) => id)).toEqual(['health', 'food-security'])
  expect(tagged.notices).toEqual([])
})

test('what people do not name stays as it was found', () => {
  expect(withStatedTags(found, { topics: ['Health care'] }, knowledge)).toMatchObject({
    countries: [{ code: 'NO' }],
    topics: [{ id: 'health' }],
  })
})

test('a name that nobody knows is left out with a notice', () => {
  const tagged = withStatedTags(found, { countries: ['Atlantis', 'IS'] }, knowledge)
  expect(tagged.countries.map(({ code }) => code)).toEqual(['IS'])
  expect(tagged.notices).toMatchObject([{ rule: 'countries-unknown', message: expect.stringContaining('Atlantis') }])
})

test('tags of a site that are none of ours replace nothing, an empty list replaces all', () => {
  const tagged = withStatedTags(found, { countries: [], topics: ['press', 'news'] }, knowledge)
  expect(tagged.countries).toEqual([])
  expect(tagged.topics).toEqual(found.topics)
  expect(tagged.notices.map(({ rule }) => rule)).toEqual(['topics-unknown', 'topics-unknown'])
})

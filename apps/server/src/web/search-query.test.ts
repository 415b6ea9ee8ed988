import { selectionPath } from '@dateline/core'
import { expect, test } from 'vitest'
import { readSearchQuery } from './search-query.ts'

const KNOWN = { country: ['IS', 'DK'], topic: ['health'], language: ['fr', 'zh-Hant'], newsroom: ['harbour-north'] }
const read = (query: string) =>
  readSearchQuery(new URLSearchParams(query), async (key, value) => KNOWN[key].includes(value))

test('commas mean or, keys mean and, not. excludes', async () => {
  expect(await read('country=is,dk&topic=health&not.language=fr')).toEqual({
    selection: { country: ['DK', 'IS'], topic: ['health'], not: { language: ['fr'] } },
  })
})

test('a key given twice means either', async () => {
  expect(await read('country=is&country=dk')).toEqual({ selection: { country: ['DK', 'IS'] } })
})

test('languages keep their order, which says what is preferred', async () => {
  expect(await read('language=zh-hant,fr')).toEqual({ selection: { language: ['zh-Hant', 'fr'] } })
})

test('a field of a form that was left open selects nothing', async () => {
  expect(await read('country=&topic=health&language=')).toEqual({ selection: { topic: ['health'] } })
})

test('an unknown key says nothing', async () => {
  expect(await read('utm_source=mail&country=is')).toEqual({ selection: { country: ['IS'] } })
})

test.each([
  ['country=is,zz', 'country', 'zz'],
  ['country=iceland', 'country', 'iceland'],
  ['not.topic=gossip', 'not.topic', 'gossip'],
  ['language=%3Cb%3E', 'language', '<b>'],
  ['newsroom=nobody', 'newsroom', 'nobody'],
])('%s is refused, and the refusal names the value', async (query, key, value) => {
  expect(await read(query)).toEqual({ problem: { key, value } })
})

test('equal searches have one address, however they are written', async () => {
  const addresses = await Promise.all(
    ['country=is,dk&topic=health', 'topic=health&country=DK,IS', 'country=dk&x=1&country=is,is&topic=health'].map(
      async (query) => {
        const read_ = await read(query)
        return 'selection' in read_ ? selectionPath(read_.selection) : read_.problem
      },
    ),
  )
  expect(new Set(addresses)).toEqual(new Set(['/search?country=dk,is&topic=health']))
})

import { expect, test } from 'vitest'
import { anyOf } from './any-of.ts'

const matches = (words: readonly string[], text: string) => new RegExp(`^${anyOf(words)}`, 'iu').exec(text)?.[0]

test('of months that begin alike the longest is read, in whatever case the table and the text write it', () => {
  const months = ['Tammi', 'tammikuu', 'tammikuuta', 'tam.', 'NİSAN', 'nisan', '3月']
  for (const text of ['tammikuuta 2026', 'Tammikuuta', 'TAMMIKUUTA'])
    expect(matches(months, text)).toBe(text.slice(0, 10))
  expect(matches(months, 'tammikuussa')).toBe('tammikuu')
  expect(matches(months, 'tammi')).toBe('tammi')
  expect(matches(months, 'tam. 3')).toBe('tam.')
  expect(matches(months, 'NİSAN')).toBe('NİSAN')
  expect(matches(months, '3月4日')).toBe('3月')
})

test('what is no word of the table is none of its beginnings, and signs stand for themselves', () => {
  expect(matches(['tammikuu'], 'tammi')).toBeUndefined()
  expect(matches(['a.m'], 'abm')).toBeUndefined()
  expect(matches(['a-b', 'a(b'], 'a(b')).toBe('a(b')
  expect(matches([], 'tammi')).toBeUndefined()
})

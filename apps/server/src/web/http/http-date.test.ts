import { expect, test } from 'vitest'
import { formatHttpDate, readHttpDate } from './http-date.ts'

const now = new Date('2026-03-10T12:00:00Z')
const instant = new Date('1994-11-06T08:49:37Z')

test.each([
  ['IMF-fixdate', 'Sun, 06 Nov 1994 08:49:37 GMT'],
  ['RFC 850', 'Sunday, 06-Nov-94 08:49:37 GMT'],
  ['asctime', 'Sun Nov  6 08:49:37 1994'],
])('a date in the form of %s is read', (_, field) => {
  expect(readHttpDate(field, now)).toEqual(instant)
})

test('a date is printed as IMF-fixdate', () => {
  expect(formatHttpDate(instant)).toBe('Sun, 06 Nov 1994 08:49:37 GMT')
})

test('a two-digit year is never more than fifty years ahead', () => {
  expect(readHttpDate('Friday, 01-Jan-76 00:00:00 GMT', now)?.getUTCFullYear()).toBe(2076)
  expect(readHttpDate('Saturday, 01-Jan-77 00:00:00 GMT', now)?.getUTCFullYear()).toBe(1977)
})

test.each([
  '',
  '0',
  '1994-11-06T08:49:37Z',
  'Sun, 06 Nov 1994 08:49:37',
  'Sun, 06 Nov 1994 08:49:37 CET',
  'Sun, 31 Feb 1994 08:49:37 GMT',
  'Sun, 06 Nov 1994 24:49:37 GMT',
  'Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT',
])('“%s” is no date', (field) => {
  expect(readHttpDate(field, now)).toBeUndefined()
})

import { describe, expect, it } from 'vitest'
import { knowledge } from '../testing.ts'
import { findDates, findTime, isoDay } from './dates.ts'

const english = knowledge().languages.get('en')!
const days = (text: string) =>
  findDates(text, english).map((date) =>
    date.year === undefined ? `--${date.month}-${date.day}` : isoDay({ ...date, year: date.year }),
  )

describe('dates in running text', () => {
  it.each([
    ['on 24 October 2024', ['2024-10-24']],
    ['on October 24, 2024', ['2024-10-24']],
    ['Oct. 24, 2024', ['2024-10-24']],
    ['Sept. 3rd, 2025', ['2025-09-03']],
    ['the 3rd of May 2026', ['2026-05-03']],
    ['Thursday, 24 October 2024', ['2024-10-24']],
    ['2024-10-24', ['2024-10-24']],
    ['24/10/2024', ['2024-10-24']],
    ['10/24/2024', ['2024-10-24']],
    ['24.10.2024', ['2024-10-24']],
    ['٢٤/١٠/٢٠٢٤', ['2024-10-24']],
    ['observed on 24 October', ['--10-24']],
    ['from 3 May 2026 to 5 June 2026', ['2026-05-03', '2026-06-05']],
    ['31 February 2026', []],
    ['Some 1,514 people and 213.581 more', []],
    ['Resolution 12/2024/5', []],
    ['Mayor 12', []],
  ])('%j has %j', (text, expected) => expect(days(text)).toEqual(expected))
})

describe('times of day', () => {
  it.each([
    ['06:00 GMT', { hour: 6, minute: 0, zone: '+00:00' }],
    ['9 am CET', { hour: 9, minute: 0, zone: '+01:00' }],
    ['12:30 p.m. EST', { hour: 12, minute: 30, zone: '-05:00' }],
    ['12 a.m. UTC', { hour: 0, minute: 0, zone: '+00:00' }],
    ['00.01 BST', { hour: 0, minute: 1, zone: '+01:00' }],
    ['10:00 (UTC+2)', { hour: 10, minute: 0, zone: '+02:00' }],
    ['10:00', { hour: 10, minute: 0, zone: undefined }],
    ['noon GMT', { hour: 12, minute: 0, zone: '+00:00' }],
    ['on the day', undefined],
    ['25:00 GMT', undefined],
  ])('%j is %j', (text, expected) => {
    const { hour, minute, zone } = findTime(text, english) ?? {}
    expect(hour === undefined ? undefined : { hour, minute, zone }).toEqual(expected)
  })
})

import { unknownLanguage } from '@dateline/core'
import { describe, expect, it } from 'vitest'
import { knowledge } from '../testing.ts'
import { findDates, isoDay } from './dates.ts'

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
    ['of 1,200 in 2025, 300 by 24 October 2026, 1500 in all', ['2026-10-24']],
    ['Mayor 12', []],
  ])('%j has %j', (text, expected) => expect(days(text)).toEqual(expected))
})

describe('dates in other calendars and figures', () => {
  const daysIn = (tag: string, text: string) =>
    findDates(text, knowledge().languages.get(tag) ?? unknownLanguage(tag, knowledge())).map(({ year, month, day }) =>
      isoDay({ year: year!, month, day }),
    )
  it.each([
    ['zh', '二〇二六年五月四日', '2026-05-04'],
    ['zh', '二零二六年十二月二十四日', '2026-12-24'],
    ['zh', '民國115年5月4日', '2026-05-04'],
    ['ar', 'الاثنين 17 ذو القعدة 1447 هـ الموافق 4 مايو 2026 م', '2026-05-04'],
    ['ar', '٤ أيار/مايو ٢٠٢٦', '2026-05-04'],
    ['pt', '1.º de junho de 2026', '2026-06-01'],
    ['fi', 'Maanantai 4.5.2026', '2026-05-04'],
    ['tr', '4 Mayıs 2026 Pazartesi', '2026-05-04'],
    ['tr', '4.Mayıs.2026', '2026-05-04'],
    ['de', '4-Mai-2026', '2026-05-04'],
    ['uk', '2026-травня-04', '2026-05-04'],
    ['hu', '2026. május 4., hétfő', '2026-05-04'],
    ['ko', '2026년 5월 4일', '2026-05-04'],
    ['ko', '2026. 5. 4.', '2026-05-04'],
    ['bn', '৪ মে, ২০২৬', '2026-05-04'],
    ['en', 'on 4-May-2026', '2026-05-04'],
    ['es', 'mar 5 mar 2024', '2024-03-05'],
    ['pt', 'junho 1.º, 2026', '2026-06-01'],
    ['ru', '4-го мая 2026 г.', '2026-05-04'],
    ['vi', '4 tháng 12, 2026', '2026-12-04'],
    ['ja', '2026年5月4日月曜日', '2026-05-04'],
  ])('%s: %s', (tag, text, day) => expect(daysIn(tag, text)).toEqual([day]))

  it.each([
    ['de', 'am 4 Maifeiern 2026'],
    ['fr', 'les 4 marsouins de 2026'],
    ['en', 'all 4 Mayors of 2026'],
  ])('%s: no month is the beginning of another word: %s', (tag, text) => expect(daysIn(tag, text)).toEqual([]))

  it('take the weekday that stands behind them', () => {
    const [date] = findDates('4 Mayıs 2026 Pazartesi – Köprü açıldı.', knowledge().languages.get('tr')!)
    expect(date?.end).toBe('4 Mayıs 2026 Pazartesi'.length)
  })
})

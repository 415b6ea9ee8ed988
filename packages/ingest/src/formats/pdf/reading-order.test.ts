import { expect, it } from 'vitest'
import type { Glyph } from './glyphs.ts'
import { bracketsAreMirrored, inReadingOrder, mirrored } from './reading-order.ts'

/** Signs as they stand on a page, from left to right. */
function printed(signs: string): Glyph[] {
  return Array.from(signs, (text, x) => ({
    text,
    x,
    y: 0,
    width: 1,
    size: 10,
    bold: false,
    link: undefined,
    artifact: false,
  }))
}

const read = (signs: string, rtl = true) =>
  inReadingOrder(printed(signs), rtl)
    .map(({ text }) => text)
    .join('')

/** What a page shows for it: right-to-left words turned round, everything else as it is. */
const turned = (text: string) => Array.from(text).toReversed().join('')

it.each([
  ['words', 'ميناء العقبة', turned('ميناء العقبة')],
  ['a date', 'في 17 مارس 2026', `2026 ${turned('مارس')} 17 ${turned('في')}`],
  ['a number with a point', 'بلغ 3.5 مليون', `${turned('مليون')} 3.5 ${turned('بلغ')}`],
  ['a share', 'أن 12% منهم', `${turned('منهم')} %12 ${turned('أن')}`],
  ['a telephone number', 'هاتف +962 6 555', `555 6 962+ ${turned('هاتف')}`],
  ['Latin words', 'بيان IOM Jordan اليوم', `${turned('اليوم')} IOM Jordan ${turned('بيان')}`],
  ['an address behind a number', 'هاتف 0133، press@irbid.example', `press@irbid.example ،0133 ${turned('هاتف')}`],
  ['a stretched word', 'مليون', turned('ملي88ون')],
])('a right-to-left line keeps %s in order', (_, text, signs) => expect(read(signs)).toBe(text))

it('an Arabic name in a left-to-right line is read from the right', () =>
  expect(read(`the word ${turned('ميناء العقبة')} means port`, false)).toBe('the word ميناء العقبة means port'))

it('brackets that were stored as they look are turned round', () => {
  expect(bracketsAreMirrored(['مليون دينار )نحو 2.4 مليون دولار( في'])).toBe(true)
  expect(bracketsAreMirrored(['مليون دينار (نحو 2.4 مليون دولار) في'])).toBe(false)
  expect(mirrored(')نحو( »نعم«')).toBe('(نحو) «نعم»')
})

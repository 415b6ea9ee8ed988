import { expect, it } from 'vitest'
import { numbersIn } from './numbers.ts'

it.each([
  ['en', '1.2 million people, 12,500 of 3.5 per cent, 5 m deep', '1200000 12500 3.5 5'],
  ['de', '1,2 Millionen, 12.500 und 180 Mio. Euro', '1200000 12500 180000000'],
  ['fr', '3 200 places, 1,5 milliard', '3200 1500000000'],
  ['ru', '1,2 млн, 12 500, 180 миллионам, 4 тыс.', '1200000 12500 180000000 4000'],
  ['zh', '1.8万人，6,500万美元，3亿', '18000 65000000 300000000'],
  ['ar', '١٫٢ مليون و ١٢٬٥٠٠ و 4 آلاف', '1200000 12500 4000'],
  ['tr', '40 bin aile, 2.400 ev', '40000 2400'],
  ['fi', '2,5 miljardin, 1 200 lasta', '2500000000 1200'],
  ['en', 'on 24.10.2026 at 12 2026', '24 10 2026 12 2026'],
  ['en-12', '5 million', '5'],
])('the numbers of a text in %s are read by their values', (language, text, values) => {
  expect(
    numbersIn(text, language)
      .map(({ value }) => value)
      .join(' '),
  ).toBe(values)
})

import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { CLINIC, CLINIC_IN_ARABIC, CLINIC_IN_CHINESE, english, explained } from '../testing.ts'
import { displayWidth } from './display-width.ts'
import { terminalText } from './terminal-text.ts'
import { wrap } from './wrap.ts'

async function print(text: string, columns: number, colours = false) {
  const { explanation } = await explained(text)
  return terminalText(explanation, english, { columns, colours })
}

/** What stands in the column of the source, without margin, marks and breaks. */
const sourceOf = (printed: string) =>
  printed
    .split('\n')
    .flatMap((line) => line.split('│')[1] ?? [])
    .join('\n')
    .replace(/[\u2066-\u2069]/g, '')

test.each([
  ['English', CLINIC],
  ['Arabic', CLINIC_IN_ARABIC],
  ['Chinese', CLINIC_IN_CHINESE],
])('a release in %s fits a terminal of any width and loses no word', async (_language, text) => {
  for (const columns of [60, 80, 140, 400])
    for (const colours of [false, true]) {
      const printed = stripVTControlCharacters(await print(text, columns, colours))
      for (const line of printed.split('\n')) expect(displayWidth(line.trimEnd())).toBeLessThanOrEqual(columns)
      const source = sourceOf(printed).replace(/\[[A-Z]+:|\]/g, '')
      expect(source.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }
})

test('without colours every mark is a letter in brackets, and nothing is an escape sequence', async () => {
  const printed = await print(CLINIC, 80)
  expect(printed).toMatch(/“\[Q:Nobody should wait for a (?:\[K:doctor\]|doctor),\]” \[A:said\s/)
  expect(printed).toContain('[P:Runa')
  expect(printed).toMatch(/^Dateline +│ \[D:\[L:?C?:?Akureyri/m)
  expect(printed).toMatch(/^Quote 1 +│ “\[Q:/m)
  expect(printed).toMatch(/^About +│ \[X:About the clinic\]\n +│ \[X:It has/m)
  expect(stripVTControlCharacters(printed)).toBe(printed)
})

test('with colours the text stands as it was written', async () => {
  const printed = await print(CLINIC, 80, true)
  expect(printed).toContain('\x1b[33m')
  expect(stripVTControlCharacters(printed)).toContain('“Nobody should wait for a doctor,” said Runa Bek')
})

test('the reasons stand beside a wide text and below a narrow one, and always below one that runs to the left', async () => {
  const first = (printed: string) => printed.split('\n').find((line) => line.includes('The release'))!
  expect(first(await print(CLINIC, 140))).toMatch(/│.*│ The release/)
  expect(first(await print(CLINIC, 80))).toBe('The release')
  expect(first(await print(CLINIC_IN_ARABIC, 140))).toBe('The release')
})

test('no release reaches the terminal with a control character or turns around what stands beside it', async () => {
  const hostile = `Pier \x1b[2J opens\x9b31m in\u202E Akureyri\r\n\r\nAkureyri, 2 March 2026 – \x07A pier\x7f opened.\u2067\n`
  for (const colours of [false, true]) {
    const printed = stripVTControlCharacters(await print(hostile, 80, colours))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(printed).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
    expect(printed).toContain('␛[2J')
  }
})

test('quotes that begin in one line are all named in the margin', async () => {
  const { explanation } = await explained(CLINIC, 'x', (release) => {
    const [quote] = release.quotes
    const at = CLINIC.indexOf('It has twelve beds.')
    const short = ([from, to]: readonly [number, number]) => ({
      ...quote!,
      attribution: null,
      span: [from, to] as const,
    })
    return { ...release, quotes: [short([at, at + 2]), short([at + 3, at + 6]), short([at + 7, at + 13])] }
  })
  const printed = terminalText(explanation, english, { columns: 80, colours: true })
  expect(
    stripVTControlCharacters(printed)
      .match(/^Quote \d +│/gm)
      ?.map((label) => label[6]),
  ).toEqual(['1', '2', '3'])
})

test.each([
  ['abc', 3],
  ['叙利亚', 6],
  ['ｗ、。', 6],
  ['한국 ｶﾅ', 7],
  ['e\u0301', 1],
  ['👩‍👩‍👧', 2],
  ['السلام\u0651', 6],
  ['\u2068a\u2069', 1],
])('%s takes %i columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns)
})

test('lines end at spaces, around East Asian characters but not before their closing marks, and within endless words', () => {
  const lines = (text: string, width: number) =>
    wrap([{ text, style: [] }], width).map(({ runs }) => runs.map(({ text }) => text).join(''))
  expect(lines('one two three', 7)).toEqual(['one two', 'three'])
  expect(lines('a\n\nb', 7)).toEqual(['a', '', 'b'])
  expect(lines('厦门在海边。好', 10)).toEqual(['厦门在海', '边。好'])
  expect(lines('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
})

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readGaps } from './gaps.ts'
import { evalTable, reportOf, scoreTable } from './report.ts'
import { byColumn, type Table } from './table.ts'
import { worstMisreadings } from './worst-misreadings.ts'

const mark = (column: string, want: string | null, got: string | null) => ({ column, outcome: 'missed', want, got })
const release = (language: string, ...marks: object[]) => ({
  about: { language, file: `${language}/01.txt` },
  reading: { release: {}, text: '', failure: undefined },
  marks,
})

function table(...scored: object[]): Table {
  const row = (value: number) => byColumn((column) => (column === 'spans' ? null : value))
  const rows = new Map([
    ['da', row(0.9)],
    ['is', row(0.25)],
  ])
  return { scored, rows, pooled: row(0.6), worst: row(0.25), errors: new Map() } as unknown as Table
}

test('a table of scores has a column for each language, and a dash where nothing was asked', () => {
  const lines = scoreTable(table()).split('\n')
  expect(lines[0]).toMatch(/\| +da \| +is \| pooled \| worst \|$/)
  expect(lines.find((line) => line.startsWith('| title '))).toMatch(/0\.90 \| 0\.25 \| +0\.60 \| +0\.25 \|$/)
  expect(lines.at(-1)).toMatch(/^\| spans +\| +– /)
})

test('the worst misreadings are of many kinds, leaks and false speakers first, the weakest language before others', () => {
  const worst = worstMisreadings(
    table(
      release('da', mark('title', 'Flood', 'Home'), mark('title', 'Storm', 'Menu'), mark('speakers', 'Ida: no', 'Per')),
      release('is', mark('title', 'Flóð', 'Forsíða'), mark('embargo', '2026-02-03T09:00:00Z', null)),
    ),
    4,
  )
  expect(worst.map(({ file, want }) => [file, want])).toEqual([
    ['is/01.txt', '2026-02-03T09:00:00Z'],
    ['da/01.txt', 'Ida: no'],
    ['is/01.txt', 'Flóð'],
    ['da/01.txt', 'Flood'],
  ])
})

test('where a set wants nothing and nothing was given, there is no figure', () => {
  const rows = {
    ALL: { docs: 2, title: { value: 0.5 }, people: { f1: 0.4, gold: 5 } },
    am: { docs: 1, title: { value: null }, people: { f1: 1, gold: 0 } },
  }
  expect(evalTable(rows).split('\n').slice(2)).toEqual([
    '| am  |    1 |     – |      – |',
    '| ALL |    2 |  0.50 |   0.40 |',
  ])
})

test('the report says of each language what still goes wrong', () => {
  const about = { ...table(), errors: new Map([['da', byColumn(() => 0)]]) } as Table
  const text = reportOf({
    fixtures: about,
    corpus: undefined,
    sets: [],
    gaps: new Map([['da', '- Ships are people.']]),
  })
  expect(text).toContain('## What still goes wrong, and why\n')
  expect(text).toContain('### Danish (`da`)\n\n- Ships are people.\n')
})

test('every language with tables has its list of what goes wrong, and each list a language', () => {
  const languages = join(import.meta.dirname, '..', '..', 'packages', 'core', 'languages')
  expect([...readGaps().keys()]).toEqual(readdirSync(languages).sort())
  for (const list of readGaps().values()) expect(list).toMatch(/^- \S/)
})

import { readFileSync } from 'node:fs'
import { loadKnowledge } from '@dateline/core/tables'
import { reader } from '@dateline/server/src/reading/reader.ts'
import { expect, test } from 'vitest'
import { type Floors, fallInWords, fallsOf } from './floors.ts'
import { readCases } from './gold.ts'
import { FIXTURES, FLOORS } from './paths.ts'
import { readingOf } from './reading.ts'
import { tableOf } from './table.ts'

const read = reader(loadKnowledge())
const table = await tableOf(readCases(FIXTURES), ({ bytes, file }) => readingOf(read, bytes, file))

test('every fixture can be read', () => {
  const unread = table.scored.flatMap(({ about, reading }) =>
    reading.failure === undefined ? [] : [`${about.file}: ${reading.failure}`],
  )
  expect(unread).toEqual([])
})

// What has fallen: `npm run quality -- --errors` shows why.
test('releases are read no worse than the floors say', () => {
  const floors = JSON.parse(readFileSync(FLOORS, 'utf8')) as Floors
  expect(fallsOf(table, floors).map(fallInWords)).toEqual([])
})

import { readTables } from '@dateline/core'
import { expect, test } from 'vitest'
import { handOver, tablesOf } from './handed-tables.ts'

const FINNISH = readTables({ languages: ['fi'] })

test('a thread is handed all that is known of languages, topics and places', () => {
  const { languages, terms, ...others } = tablesOf(handOver(FINNISH))
  expect({ ...others, languages: new Map(Array.from(languages, ([tag, tables]) => [tag, { ...tables }])) }).toEqual(
    FINNISH,
  )
  expect([...terms!.keys()]).toEqual(['fi'])
})

test('all threads are handed the same bytes, in memory that they share', () => {
  const { others } = handOver(FINNISH)
  expect(others.buffer).toBeInstanceOf(SharedArrayBuffer)
  expect(handOver(FINNISH).others).toBe(others)
})

import { readTables } from '@dateline/core/tables'
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

test('all that threads look up in where it lies, they share', () => {
  const buffers = (value: unknown): readonly ArrayBufferLike[] => {
    if (ArrayBuffer.isView(value)) return [value.buffer]
    if (value instanceof Map) return [...value.values()].flatMap(buffers)
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buffers) : []
  }
  const { terms, languages } = handOver(FINNISH)
  const all = [terms, languages].flatMap(buffers)
  expect(all.length).toBeGreaterThan(40)
  expect(all.filter((buffer) => !(buffer instanceof SharedArrayBuffer))).toEqual([])
})

test('tables that are asked once are made again when they are asked again', () => {
  const finnish = tablesOf(handOver(FINNISH)).languages.get('fi')!
  expect(finnish.topics).toEqual(FINNISH.languages.get('fi')!.topics)
  expect(finnish.people).toBe(finnish.people)
})

import { deflateSync } from 'node:zlib'
import type { KnowledgeTables } from '@dateline/core'
import { readTables } from '@dateline/core/tables'
import { UnreadableError } from '@dateline/ingest'
import { afterEach, expect, test } from 'vitest'
import { openReaders, READING_LIMITS, type Readers, TooSlowError } from './read-apart.ts'

const ENGLISH = readTables({ languages: ['en'] })

let readers: Readers
afterEach(() => readers.close())

const bytes = (text: string) => new TextEncoder().encode(text)
const PIER = 'New pier opens in Akureyri\n\nAKUREYRI, Iceland, 2 March 2026 – A new pier opened on Monday.\n'
/** Takes seconds, whatever the reader: almost as large as a file may be. */
const ENDLESS = bytes(`${PIER}${'Runa Bekdal said “we sail” in Akureyri. '.repeat(450_000)}`)

test('a release is read in a thread as it would be in the house, and what cannot be read keeps its reason', async () => {
  readers = openReaders(ENGLISH)
  const { releases, stated } = await readers.read(bytes(`---\nstatus: withheld\n---\n${PIER}`), 'pier.md')
  expect(releases[0]).toMatchObject({ title: 'New pier opens in Akureyri', language: 'en' })
  expect(stated.status).toBe('withheld')
  await expect(readers.read(bytes(''), 'empty.txt')).rejects.toThrow(UnreadableError)
})

test('what is known of the office reaches the thread', async () => {
  readers = openReaders(ENGLISH)
  const pier = bytes(`EMBARGO: 3 March 2026, 06:00\n\n${PIER}`)
  const { releases } = await readers.read(pier, 'pier.txt', { timezone: 'Asia/Tokyo' })
  expect(releases[0]!.embargo).toMatchObject({ state: 'until', until: '2026-03-03T06:00:00+09:00' })
})

test('a thread that has rested, and forgotten what it knew, reads as before', async () => {
  readers = openReaders(ENGLISH)
  const before = await readers.read(bytes(PIER), 'pier.txt')
  await new Promise((resolve) => setTimeout(resolve, 6000))
  expect(await readers.read(bytes(PIER), 'pier.txt')).toEqual(before)
}, 20_000)

test('a file that takes too long is broken off, and meanwhile and afterwards others are read', async () => {
  // Room enough that time is what runs out, however busy the machine is, and both threads at work before it is measured.
  readers = openReaders(ENGLISH, { milliseconds: 1000, megabytes: 4 * READING_LIMITS.megabytes })
  await Promise.all(['a.txt', 'b.txt'].map((file) => readers.read(bytes(PIER), file)))
  const order: string[] = []
  const slow = readers.read(ENDLESS, 'endless.txt').catch((error: unknown) => {
    order.push('endless')
    return error
  })
  const quick = readers.read(bytes(PIER), 'pier.txt').then(() => order.push('pier'))
  await Promise.all([slow, quick])
  expect(await slow).toBeInstanceOf(TooSlowError)
  expect(order).toEqual(['pier', 'endless'])
  const both = [readers.read(bytes(PIER), 'a.txt'), readers.read(bytes(PIER), 'b.txt')]
  expect((await Promise.all(both)).map(({ releases }) => releases.length)).toEqual([1, 1])
}, 20_000)

test('without its tables no thread starts, and whoever waits is told why', async () => {
  readers = openReaders({ languages: new Map(), topics: new Map() } as unknown as KnowledgeTables)
  await expect(readers.read(bytes(PIER), 'pier.txt')).rejects.toThrow(/undefined/)
})

/** Spaces between two strings of a page, packed twice: a few hundred bytes for each hundred megabytes. */
function bomb(megabytes: number): Uint8Array {
  const page = deflateSync(deflateSync(Buffer.alloc(megabytes * 1_000_000, ' ')))
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>',
    `<</Length ${page.length}/Filter[/FlateDecode/FlateDecode]>>stream\n${page.toString('latin1')}\nendstream`,
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer<</Size 5/Root 1 0 R>>\n%%EOF\n`, 'latin1')
}

test('a file that fills the memory with buffers is refused with what to do, and others go on', async () => {
  readers = openReaders(ENGLISH, { milliseconds: 60_000, megabytes: 200 })
  const packed = bomb(300)
  expect(packed.length).toBeLessThan(100_000)
  const hostile = readers.read(packed, 'bomb.pdf', undefined)
  const other = readers.read(bytes(PIER), 'pier.txt', undefined)
  await expect(hostile).rejects.toMatchObject({
    rule: 'too-much-memory',
    message: expect.stringMatching(/200 MB.*Drop/),
  })
  expect((await other).releases).toHaveLength(1)
  expect((await readers.read(bytes(PIER), 'pier.txt', undefined)).releases).toHaveLength(1)
}, 60_000)

test('a file of which the reading needs too many objects is refused, and the service lives', async () => {
  readers = openReaders(ENGLISH, { milliseconds: 60_000, megabytes: 120 })
  await expect(readers.read(ENDLESS, 'endless.txt', undefined)).rejects.toMatchObject({ rule: 'too-much-memory' })
  expect((await readers.read(bytes(PIER), 'pier.txt', undefined)).releases).toHaveLength(1)
}, 60_000)

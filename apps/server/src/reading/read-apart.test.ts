import { UnreadableError } from '@dateline/ingest'
import { afterEach, expect, test } from 'vitest'
import { openReaders, type Readers, TooSlowError } from './read-apart.ts'

let readers: Readers
afterEach(() => readers.close())

const bytes = (text: string) => new TextEncoder().encode(text)
const PIER = 'New pier opens in Akureyri\n\nAKUREYRI, Iceland, 2 March 2026 – A new pier opened on Monday.\n'
/** Takes seconds, whatever the reader: millions of words. */
const ENDLESS = bytes(`${PIER}${'Runa Bekdal said “we sail” in Akureyri. '.repeat(150_000)}`)

test('a release is read in a thread as it would be in the house, and what cannot be read keeps its reason', async () => {
  readers = openReaders({ languages: ['en'] })
  const { releases, stated } = await readers.read(bytes(`---\nstatus: withheld\n---\n${PIER}`), 'pier.md')
  expect(releases[0]).toMatchObject({ title: 'New pier opens in Akureyri', language: 'en' })
  expect(stated.status).toBe('withheld')
  await expect(readers.read(bytes(''), 'empty.txt')).rejects.toThrow(UnreadableError)
})

test('what is known of the office reaches the thread', async () => {
  readers = openReaders({ languages: ['en'] })
  const pier = bytes(`EMBARGO: 3 March 2026, 06:00\n\n${PIER}`)
  const { releases } = await readers.read(pier, 'pier.txt', { timezone: 'Asia/Tokyo' })
  expect(releases[0]!.embargo).toMatchObject({ state: 'until', until: '2026-03-03T06:00:00+09:00' })
})

test('a file that takes too long is broken off, and meanwhile and afterwards others are read', async () => {
  readers = openReaders({ languages: ['en'] }, 2000)
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
  readers = openReaders({ languages: ['en'], extraDirs: [new URL('../testing/broken', import.meta.url).pathname] })
  await expect(readers.read(bytes(PIER), 'pier.txt')).rejects.toThrow(/topics\/broken\.yaml/)
})

import { expect, test } from 'vitest'
import { CODINGS, type Coding } from './content-coding.ts'
import { represent } from './representation.ts'

test('the bytes of a coding are made once, and off the main thread', async () => {
  const feed = represent('<rss>Harbour clinic opens</rss>'.repeat(20_000), 'application/rss+xml', new Date(0))
  for (const coding of Object.keys(CODINGS) as Coding[]) {
    if (coding !== 'identity') expect(feed.ready(coding)).toBeUndefined()
    const made = feed.coded(coding)
    // The call only hands the bytes over: the thread is free while they are coded.
    if (coding !== 'identity') expect(feed.ready(coding)).toBeUndefined()
    expect(await feed.coded(coding)).toBe(await made)
    expect(feed.ready(coding)).toBe(await made)
  }
})

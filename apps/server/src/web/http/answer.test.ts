import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { answer } from './answer.ts'
import { type Representation, represent } from './representation.ts'

const TEXT = '<rss>Harbour clinic opens</rss>'.repeat(20)
const changed = new Date('2026-03-02T08:00:10.700Z')
const later = new Date('2026-03-02T09:00:00Z')
const feed = represent(TEXT, 'application/rss+xml; charset=utf-8', changed)

function ask(
  headers: Record<string, string> | Headers,
  about: { now?: Date; of?: Representation; method?: string } = {},
) {
  const request = new Request('https://wire.example.org/news.rss', { method: about.method ?? 'GET', headers })
  return answer(request, about.of ?? feed, {
    now: about.now ?? later,
    cacheControl: 'public, max-age=60',
    open: true,
    link: '<https://wire.example.org/news.rss>; rel="self"',
  })
}

const tagOf = async (coding: string) => (await ask({ 'Accept-Encoding': coding })).headers.get('etag')!

test('a first request gets the text with both validators', async () => {
  const response = await ask({})
  expect(response.status).toBe(200)
  expect(await response.text()).toBe(TEXT)
  expect(response.headers.get('etag')).toMatch(/^"[\w-]{27}"$/)
  expect(response.headers.get('last-modified')).toBe('Mon, 02 Mar 2026 08:00:11 GMT')
  expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(TEXT)))
})

test.each([
  ['the tag', (tag: string) => tag],
  ['the weak form of the tag', (tag: string) => `W/${tag}`],
  ['a list with the tag', (tag: string) => `"x", ${tag}`],
  ['a list with a comma inside another tag', (tag: string) => `"a,b", W/${tag}`],
  ['a star', () => '*'],
])('If-None-Match with %s is answered with 304', async (_, field) => {
  const response = await ask({ 'If-None-Match': field(await tagOf('identity')) })
  expect(response.status).toBe(304)
  expect(await response.text()).toBe('')
})

test('If-None-Match on several lines is one list', async () => {
  const headers = new Headers([
    ['If-None-Match', '"x"'],
    ['If-None-Match', await tagOf('identity')],
  ])
  expect((await ask(headers)).status).toBe(304)
})

test.each([
  ['an empty tag, as curl sends it first', () => '""'],
  ['another tag', () => '"x"'],
  ['a part of the tag', (tag: string) => `${tag.slice(0, 10)}"`],
  ['the tag without its marks', (tag: string) => tag.slice(1, -1)],
  ['the tag inside another', (tag: string) => `"x${tag.slice(1)}`],
  ['nothing', () => ''],
])('If-None-Match with %s is answered with 200', async (_, field) => {
  expect((await ask({ 'If-None-Match': field(await tagOf('identity')) })).status).toBe(200)
})

test('If-None-Match decides alone, whatever If-Modified-Since says', async () => {
  const since = 'Mon, 02 Mar 2026 08:30:00 GMT'
  expect((await ask({ 'If-None-Match': '"x"', 'If-Modified-Since': since })).status).toBe(200)
  const old = 'Sun, 01 Mar 2026 00:00:00 GMT'
  expect((await ask({ 'If-None-Match': await tagOf('identity'), 'If-Modified-Since': old })).status).toBe(304)
})

test.each([
  ['the date it was given', 'Mon, 02 Mar 2026 08:00:11 GMT', 304],
  ['a later date of its own clock', 'Mon, 02 Mar 2026 08:30:00 GMT', 304],
  ['the date in the form of RFC 850', 'Monday, 02-Mar-26 08:00:11 GMT', 304],
  ['the date in the form of asctime', 'Mon Mar  2 08:00:11 2026', 304],
  ['an earlier date', 'Mon, 02 Mar 2026 08:00:10 GMT', 200],
  ['rubbish', 'yesterday', 200],
])('a reader that sends %s as If-Modified-Since gets its answer', async (_, field, status) => {
  expect((await ask({ 'If-Modified-Since': field })).status).toBe(status)
})

test('304 carries what a cache and a script need, and nothing of the body', async () => {
  const { headers } = await ask({ 'If-None-Match': '*', 'Accept-Encoding': 'br' })
  expect(Object.fromEntries(headers)).toEqual({
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'ETag, Link',
    'cache-control': 'public, max-age=60',
    date: 'Mon, 02 Mar 2026 09:00:00 GMT',
    etag: await tagOf('br'),
    'last-modified': 'Mon, 02 Mar 2026 08:00:11 GMT',
    link: '<https://wire.example.org/news.rss>; rel="self"',
    vary: 'Accept-Encoding',
  })
})

test('each coding has a tag of its own, and any of them is recognised under any other', async () => {
  const tags = await Promise.all(['br', 'zstd', 'gzip', 'identity'].map(tagOf))
  expect(new Set(tags).size).toBe(4)
  for (const tag of tags)
    for (const coding of ['br', 'identity']) {
      const response = await ask({ 'If-None-Match': tag, 'Accept-Encoding': coding })
      expect([response.status, response.headers.get('etag')]).toEqual([304, tag])
    }
})

test('a coded answer says so and decodes to the text', async () => {
  const response = await ask({ 'Accept-Encoding': 'gzip;q=0.5, br' })
  expect(response.headers.get('content-encoding')).toBe('br')
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(response.headers.get('content-length')).toBe(String(bytes.length))
  expect(brotliDecompressSync(bytes).toString()).toBe(TEXT)
})

test('of two changes in one second the second is seen by a reader that has nothing but the date', async () => {
  const second = new Date('2026-03-02T08:00:10.900Z')
  for (const seen of ['2026-03-02T08:00:10.800Z', '2026-03-02T08:00:11.500Z']) {
    const first = await ask({}, { now: new Date(seen) })
    const since = first.headers.get('last-modified')!
    const next = await ask(
      { 'If-Modified-Since': since },
      { now: later, of: represent(`${TEXT}more`, 'text/plain', second) },
    )
    // Whoever asked before the second change is told; the date is never that of a second still running.
    expect(next.status).toBe(200)
  }
})

test('a date that a reader sends from its own clock in the second of a change brings the change', async () => {
  expect((await ask({ 'If-Modified-Since': 'Mon, 02 Mar 2026 08:00:10 GMT' })).status).toBe(200)
})

test('Last-Modified is never later than Date', async () => {
  const fresh = represent(TEXT, 'text/plain', later)
  const { headers } = await ask({}, { now: later, of: fresh })
  expect(Date.parse(headers.get('last-modified')!)).toBeLessThan(Date.parse(headers.get('date')!))
})

import { type Article, publicPeople, type Release } from '@dateline/core'
import { FORMATS } from '@dateline/feeds'
import { expect, test } from 'vitest'
import { release } from '../store/sample.ts'
import type { Admission } from '../store/store.ts'
import { createApp } from './app.ts'
import { about, HARBOUR, knowledge, nothing, tag, type Wire, wire } from './testing/wire.ts'

const EVERYWHERE = [
  '/',
  '/news',
  '/country/is',
  '/topic/health',
  '/newsroom/harbour',
  '/language/en',
  '/feeds',
  '/feeds.opml',
  '/news.rss',
  '/news.atom',
  '/news.json',
  '/news.ninjs',
  '/country/is.atom',
  '/country/is/topic/health.json',
  '/search.rss?country=is',
]

const SECRET = { title: 'Secret bridge', countries: [tag('IS')], topics: [about('health')] }

/** What readers can see of the whole wire: status, validators and bytes of every address. */
async function everything({ get }: Wire, paths: readonly string[]) {
  return Promise.all(
    paths.map(async (path) => {
      const response = await get(path)
      const { headers } = response
      return [
        path,
        response.status,
        headers.get('etag'),
        headers.get('last-modified'),
        headers.get('cache-control'),
        await response.text(),
      ]
    }),
  )
}

test('of an embargoed release there is no trace before its instant, and from it on it is everywhere', async () => {
  const site = await wire()
  await site.publish({ title: 'Harbour fees', countries: [tag('IS')], topics: [about('health')] })
  site.at('2026-03-02T09:00:00.000Z')
  const article = `/article/k3`
  const paths = [
    ...EVERYWHERE,
    '/sitemap.xml',
    '/sitemap/1.xml',
    '/robots.txt',
    article,
    `${article}.json`,
    `${article}.ninjs`,
  ]
  const before = await everything(site, paths)

  const { key } = await site.store.admit({
    newsroom: HARBOUR,
    release: release(SECRET),
    now: site.now(),
    decision: { kind: 'embargo', until: new Date('2026-03-02T12:00:00.000Z') },
  })
  expect(article).toBe(`/article/${key}`)
  expect(await everything(site, paths)).toEqual(before)
  site.at('2026-03-02T11:59:59.999Z')
  expect(await everything(site, paths)).toEqual(before)

  site.at('2026-03-02T12:00:00.000Z')
  for (const [path, status, , , , text] of await everything(site, paths)) {
    expect([path, status]).toEqual([path, 200])
    if (!/^\/(?:feeds|sitemap|robots)/.test(String(path))) expect(text).toContain('Secret bridge')
  }
})

test('two wires, one with an embargoed release and one without, answer byte for byte alike on every surface', async () => {
  const runa = { name: 'Runa Bek', role: 'Director', organisation: 'Harbour Aid', mentions: [] }
  const hidden = {
    ...SECRET,
    people: [runa, { ...runa, name: 'Sara Holm', organisation: 'Quiet Office' }],
    media: [
      {
        file: 'heron.png',
        sha256: 'feed'.repeat(16),
        type: 'image/png',
        bytes: 6,
        alt: 'A heron',
        caption: null,
        credit: 'Sara Holm',
      },
    ],
    body: { text: 'A heron nests under the bridge.', html: '<p>A heron nests under the bridge.</p>', blocks: [] },
    quotes: [],
  }
  let name = 'a'
  const keysOf = () => {
    const given = new Map<string, number>()
    return () => {
      given.set(name, (given.get(name) ?? 0) + 1)
      return `${name}${given.get(name)}`
    }
  }
  const [secretive, open] = await Promise.all([
    wire(undefined, undefined, keysOf()),
    wire(undefined, undefined, keysOf()),
  ])
  const both = async (act: (site: Wire) => Promise<unknown>) => {
    for (const site of [secretive, open]) await act(site)
  }
  const until = { kind: 'embargo', until: new Date('2026-03-02T12:00:00.000Z') } as const
  const admit = (about: Partial<Release>, more: Partial<Admission> = {}, newsroom: Admission['newsroom'] = HARBOUR) =>
    secretive.store.admit({ newsroom, release: release(about), now: secretive.now(), decision: until, ...more })

  await both((site) => site.publish({ title: 'Harbour fees', countries: [tag('IS')], people: [runa] }))
  const [{ id, story }] = (await secretive.store.list({}, { limit: 1 }, secretive.now())).articles as [Article]
  name = 's'
  await admit(hidden)
  await admit({ ...hidden, language: 'fr', title: 'Pont secret' }, { translates: id })
  await admit({ ...hidden, quotes: [] }, { corrects: { id, note: 'A secret note', substantive: true } })
  await admit(hidden, {}, { id: 'quiet', name: 'Quiet Office', usageTerms: 'secret terms' })
  await admit(hidden, { decision: { kind: 'hold', reason: 'secret reason' } })
  name = 'b'
  await both(async (site) => {
    site.at('2026-03-02T10:00:00.000Z')
    await site.publish({ title: 'Ferry', countries: [tag('DK')], topics: [about('health')] })
  })

  const page = await open.text(`/article/${id.split(':').at(-1)}`)
  const person = /href="(\/person\/[^"]*)"/.exec(page)![1]!
  const key = (site: string) =>
    publicPeople({ people: [{ ...runa, name: 'Sara Holm', organisation: 'Quiet Office' }], quotes: [] }, site)[0]!.key
  const listings = [
    '/news',
    '/quotes',
    '/country/is',
    '/topic/health',
    '/newsroom/harbour',
    '/language/en',
    '/language/fr',
    person,
  ]
  const searches = [
    'q=heron',
    'q=fees',
    'language=fr,en',
    'language=en,fr',
    'country=is,dk&not.topic=health',
    'from=2026-03-02',
    'newsroom=quiet',
    `person=${key(open.store.tagAuthority)}`,
  ]
  const paths = [
    ...['', ...Object.values(FORMATS).map(({ extension }) => `.${extension}`)].flatMap((end) => [
      ...listings.map((path) => path + end),
      ...searches.map((query) => `/search${end}?${query}`),
      ...searches.map((query) => `/quotes${end}?${query}`),
    ]),
    ...searches.map((query) => `/api/v1/articles?${query}`),
    ...['/', '/feeds', '/feeds.opml', '/robots.txt', '/api/v1/articles', '/api/v1/changes', '/api/v1/changes?since=1'],
    ...['/api/v1/changes?since=3', '/api/v1/changes.ndjson', `/person/sara-holm-${key(open.store.tagAuthority)}`],
    `/media/${'feed'.repeat(16)}/heron.png`,
    `/media/${'0000'.repeat(16)}/heron.png`,
    ...['a1', 's1', 's3', 'b1'].flatMap((key) => [
      `/article/${key}`,
      `/article/${key}.json`,
      `/api/v1/articles/${key}`,
    ]),
  ]
  secretive.files.set('feed'.repeat(16), new TextEncoder().encode('secret'))
  for (const instant of ['2026-03-02T10:00:01.000Z', '2026-03-02T11:59:59.999Z']) {
    for (const site of [secretive, open]) site.at(instant)
    expect(await everything(secretive, paths)).toEqual(await everything(open, paths))
  }
  // The test sees what it looks for: at the instant all of it comes out.
  for (const site of [secretive, open]) site.at('2026-03-02T12:00:00.000Z')
  const differing = (await everything(secretive, paths)).filter(
    ([path, status]) => String(path).includes('q=heron') && status === 200,
  )
  expect(differing.some(([, , , , , text]) => String(text).includes('Secret bridge'))).toBe(true)
  expect(await secretive.store.translations([story], secretive.now())).not.toEqual(new Map())
  expect(await everything(secretive, paths)).not.toEqual(await everything(open, paths))
})

test('a newsroom that has nothing but an embargoed release does not exist yet', async () => {
  const site = await wire()
  await site.store.admit({
    newsroom: { id: 'quiet', name: 'Quiet Office' },
    release: release(SECRET),
    now: site.now(),
    decision: { kind: 'embargo', until: new Date('2026-03-02T12:00:00.000Z') },
  })
  expect((await site.get('/newsroom/quiet.rss')).status).toBe(404)
  expect((await site.get('/search.rss?newsroom=quiet')).status).toBe(400)
  expect(await site.text('/feeds')).not.toContain('Quiet Office')
  site.at('2026-03-02T12:00:00.000Z')
  expect((await site.get('/newsroom/quiet.rss')).status).toBe(200)
})

test('while nothing changes the bytes stay, through days and in another process', async () => {
  const site = await wire()
  await site.publish(SECRET)
  site.at('2026-03-02T09:00:00.000Z')
  const before = await everything(site, EVERYWHERE)
  site.at('2026-03-09T09:00:00.000Z')
  expect(await everything(site, EVERYWHERE)).toEqual(before)
  const other = await wire()
  await other.publish(SECRET)
  other.at('2026-03-20T09:00:00.000Z')
  expect(await everything(other, EVERYWHERE)).toEqual(before)
})

test('two releases in one second are both seen by a reader that has nothing but the date', async () => {
  const site = await wire()
  site.at('2026-03-02T10:00:00.100Z')
  await site.publish({ title: 'First' })
  site.at('2026-03-02T10:00:00.300Z')
  const since = (await site.get('/news.rss')).headers.get('last-modified')!
  site.at('2026-03-02T10:00:00.700Z')
  await site.publish({ title: 'Second' })
  for (const later of ['2026-03-02T10:00:00.800Z', '2026-03-02T10:00:02.000Z', '2026-03-03T00:00:00.000Z']) {
    site.at(later)
    const response = await site.get('/news.rss', { 'If-Modified-Since': since })
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('Second')])
  }
})

test('a correction that waited for its embargo is seen by a reader with a clock of its own', async () => {
  const site = await wire()
  const { id, key } = await site.publish(SECRET)
  site.at('2026-03-02T09:00:00.000Z')
  await site.store.admit({
    newsroom: HARBOUR,
    release: release({ ...SECRET, subtitle: 'Opens in May' }),
    now: site.now(),
    decision: { kind: 'embargo', until: new Date('2026-03-02T12:00:00.000Z') },
    corrects: { id, note: null, substantive: false },
  })
  const since = 'Mon, 02 Mar 2026 11:00:00 GMT'
  site.at('2026-03-02T11:00:00.000Z')
  expect((await site.get(`/article/${key}`, { 'If-Modified-Since': since })).status).toBe(304)
  site.at('2026-03-02T13:00:00.000Z')
  const response = await site.get(`/article/${key}`, { 'If-Modified-Since': since })
  expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('Opens in May')])
})

test('a new process may render the same news in another way, so a date from before it is too old', async () => {
  const site = await wire()
  await site.publish(SECRET)
  site.at('2026-03-02T09:00:00.000Z')
  const { headers } = await site.get('/news.rss')
  site.at('2026-03-02T10:00:00.000Z')
  const next = createApp({
    store: site.store,
    knowledge,
    config: { url: 'https://wire.example.org', trustProxy: false },
    read: nothing,
    media: async () => undefined,
    clock: site.now,
  })
  const ask = async (name: string, value: string) =>
    (await next.request('/news.rss', { headers: { [name]: value } })).status
  expect(await ask('If-Modified-Since', headers.get('last-modified')!)).toBe(200)
  expect(await ask('If-None-Match', headers.get('etag')!)).toBe(304)
})

test('a release elsewhere leaves a feed as it is', async () => {
  const site = await wire()
  await site.publish(SECRET)
  site.at('2026-03-02T09:00:00.000Z')
  const first = await site.get('/country/is.rss')
  await site.publish({ title: 'Ferry', countries: [tag('NO')], topics: [] }, { id: 'ferries', name: 'Ferries' })
  site.at('2026-03-02T10:00:00.000Z')
  for (const condition of [
    { 'If-None-Match': first.headers.get('etag')! },
    { 'If-Modified-Since': first.headers.get('last-modified')! },
  ])
    expect((await site.get('/country/is.rss', condition)).status).toBe(304)
})

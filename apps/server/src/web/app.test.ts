import { articleSchema } from '@dateline/core/schemas'
import { expect, test, vi } from 'vitest'
import { release } from '../store/sample.ts'
import { about, tag, wire } from './testing/wire.ts'

const ICELAND = { countries: [tag('IS')], topics: [about('health')] }
const FEEDS = ['rss', 'atom', 'json']

test.each([
  '/news',
  '/country/is',
  '/topic/health',
  '/country/is/topic/health',
  '/language/en',
  '/newsroom/harbour',
  '/search?country=dk,is&not.topic=education',
])('%s is a page, and with an extension a feed of the same news', async (path) => {
  const { publish, get, text } = await wire()
  await publish(ICELAND)
  expect((await get(path)).headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await text(path)).toContain('New pier opens in Akureyri')
  for (const extension of FEEDS) {
    const address = path.replace(/(\?|$)/, `.${extension}$1`)
    const response = await get(address)
    expect(response.status).toBe(200)
    expect(response.headers.get('link')).toBe(`<https://wire.example.org${address}>; rel="self"`)
    const feed = await response.text()
    expect(feed).toContain('New pier opens in Akureyri')
    // The body names the same address as the header.
    expect(feed.replaceAll('&amp;', '&').replaceAll('&#x26;', '&')).toContain(`"https://wire.example.org${address}"`)
    expect(await text(path)).toContain(`href="https://wire.example.org${address.replaceAll('&', '&amp;')}"`)
  }
})

test('feeds are served as what they are, whatever a reader would rather have', async () => {
  const { publish, get } = await wire()
  await publish(ICELAND)
  const types = await Promise.all(
    FEEDS.map(async (extension) =>
      (await get(`/news.${extension}`, { Accept: 'text/html' })).headers.get('content-type'),
    ),
  )
  expect(types).toEqual([
    'application/rss+xml; charset=utf-8',
    'application/atom+xml; charset=utf-8',
    'application/feed+json',
  ])
})

test('a feed says of itself what its header fields say: its address, and how often to ask', async () => {
  const { publish, get } = await wire()
  await publish(ICELAND)
  const response = await get('/country/is.rss')
  const text = await response.text()
  const [, link] = /^<(.*)>; rel="self"$/.exec(response.headers.get('link')!)!
  const [, seconds] = /max-age=(\d+)/.exec(response.headers.get('cache-control')!)!
  expect(text.match(/<atom:link href="([^"]*)" rel="self"/)?.[1]).toBe(link)
  expect(Number(text.match(/<ttl>(\d+)<\/ttl>/)?.[1]) * 60).toBe(Number(seconds))
})

test('a country in the wrong case, a topic and a language too, move to their one address', async () => {
  const { get } = await wire()
  const moves = async (path: string) => {
    const response = await get(path)
    return [response.status, response.headers.get('location')]
  }
  expect(await moves('/country/IS.rss')).toEqual([301, 'https://wire.example.org/country/is.rss'])
  expect(await moves('/country/Is/topic/Health')).toEqual([301, 'https://wire.example.org/country/is/topic/health'])
  expect(await moves('/language/FR.json')).toEqual([301, 'https://wire.example.org/language/fr.json'])
})

test.each([
  '/country/zz',
  '/country/iceland',
  '/topic/gossip',
  '/language/xx',
  '/language/en-12',
  '/newsroom/nobody',
  '/article/none',
  '/x',
])('%s is a page that says that nothing is there', async (path) => {
  const { get } = await wire()
  const response = await get(path)
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('public, max-age=60')
  expect(await response.text()).toContain('<h1>Nothing is at this address</h1>')
})

test('a feed of a country that does not exist is refused in one line', async () => {
  const { get } = await wire()
  const response = await get('/country/zz.rss')
  expect(response.status).toBe(404)
  expect((await response.text()).length).toBeLessThan(100)
})

test('a search for what does not exist says which value it does not know', async () => {
  const { get } = await wire()
  const response = await get('/search.rss?country=is,zz')
  expect([response.status, await response.text()]).toEqual([400, expect.stringMatching(/“zz”.*country/)])
  const page = await get('/search?not.topic=%3Cb%3E')
  expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('“&lt;b&gt;”')])
})

test('unknown parameters change nothing, not even the memory that an answer takes', async () => {
  const { publish, get, text } = await wire()
  await publish(ICELAND)
  expect(await text('/news.rss?utm_source=x')).toBe(await text('/news.rss'))
  expect((await get('/search.rss?country=is&utm_source=x')).headers.get('link')).toBe(
    '<https://wire.example.org/country/is.rss>; rel="self"',
  )
})

test('a place in a list that the wire never gave is refused', async () => {
  const { get } = await wire()
  expect((await get('/news.atom?after=<>')).status).toBe(400)
})

test('the news go back page by page, each article once', async () => {
  const { publish, at, text } = await wire()
  for (let i = 0; i < 65; i++) {
    at(new Date(Date.UTC(2026, 2, 3, 0, i)).toISOString())
    await publish({ title: `Notice ${i}` })
  }
  const seen: string[] = []
  const sizes: number[] = []
  let address: string | undefined = '/news.json'
  while (address !== undefined) {
    const feed = JSON.parse(await text(address)) as { items: { title: string }[]; next_url?: string }
    sizes.push(feed.items.length)
    seen.push(...feed.items.map(({ title }) => title))
    address = feed.next_url?.replace('https://wire.example.org', '')
  }
  expect(sizes).toEqual([50, 15])
  expect(seen).toEqual(Array.from({ length: 65 }, (_, i) => `Notice ${64 - i}`))
  const older = /<a href="([^"]*)" rel="next">Older<\/a>/.exec(await text('/news'))![1]!
  expect(await text(older)).toContain('Notice 34<')
})

test('a feed without news is a feed, dated by the birth of the store', async () => {
  const { get, text, at } = await wire('2026-03-02T08:00:00.000Z')
  at('2026-03-05T08:00:00.000Z')
  expect((await get('/country/fo.atom')).status).toBe(200)
  expect(await text('/country/fo.atom')).toContain('<updated>2026-03-02T08:00:00')
})

test('an article is at its key under any slug, and names its one address', async () => {
  const { publish, text } = await wire()
  const { key } = await publish(ICELAND)
  const canonical = `<link rel="canonical" href="https://wire.example.org/article/${key}/new-pier-opens-in-akureyri">`
  for (const path of [`/article/${key}`, `/article/${key}/old-title`, `/article/${key}/new-pier-opens-in-akureyri`])
    expect(await text(path)).toContain(canonical)
})

test('an article as data has the shape of the model', async () => {
  const { publish, get } = await wire()
  const article = await publish(ICELAND)
  const response = await get(`/article/${article.key}.json`)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(articleSchema.parse(await response.json())).toEqual(article)
})

test('of a killed article the page says 410 with the notice, the data says canceled, the text is nowhere', async () => {
  const { publish, get, text, store, at, now } = await wire()
  const { id, key } = await publish(ICELAND)
  await text(`/article/${key}`)
  at('2026-03-02T10:00:00.000Z')
  await store.kill(id, 'The pier is not open.', now())
  const page = await get(`/article/${key}/new-pier`, { 'If-None-Match': '*' })
  expect(page.status).toBe(410)
  const notice = await page.text()
  expect(notice).toContain('The pier is not open.')
  expect(notice).toContain('<meta name="robots" content="noindex">')
  const data = await get(`/article/${key}.json`)
  expect([data.status, await data.json()]).toEqual([200, expect.objectContaining({ id, status: 'canceled' })])
  for (const path of [
    '/',
    '/news',
    '/country/is',
    '/news.rss',
    '/news.atom',
    '/news.json',
    '/feeds',
    `/article/${key}`,
  ])
    expect(await text(path)).not.toContain('Akureyri')
  expect(await text('/news.atom')).toContain('The pier is not open.')
})

test('a held article is nowhere, like one that never was', async () => {
  const { publish, get, text, store, now } = await wire()
  const { id, key } = await publish(ICELAND)
  await text('/news')
  await store.hold(id, 'legal', now())
  expect((await get(`/article/${key}`)).status).toBe(404)
  expect((await get(`/article/${key}.json`)).status).toBe(404)
  expect(await text('/news')).not.toContain('Akureyri')
  // The newsroom stays known: its readers keep an empty feed.
  expect((await get('/newsroom/harbour.rss')).status).toBe(200)
})

test('a correction is seen at once and says what it corrects', async () => {
  const { publish, text, store, now } = await wire()
  const { id, key } = await publish(ICELAND)
  const before = await text(`/article/${key}`)
  expect(before).not.toContain('Corrected')
  await store.admit({
    newsroom: { id: 'harbour', name: 'Harbour Authority' },
    release: release({ title: 'New pier opens in Dalvík' }),
    now: now(),
    decision: { kind: 'publish' },
    corrects: { id, note: 'The pier is in Dalvík.', substantive: true },
  })
  const after = await text(`/article/${key}`)
  expect(after).toContain('New pier opens in Dalvík')
  expect(after.split('The pier is in Dalvík.')).toHaveLength(3)
  expect(after).toContain('<p dir="auto">The pier is in Dalvík.</p>')
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is for no address of the wire', async (method) => {
  const { app } = await wire()
  for (const path of ['/', '/news.rss', '/country/is', '/article/x.json', '/healthz']) {
    const response = await app.request(path, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  }
})

test('HEAD says what GET says, without the body', async () => {
  const { app, publish, get } = await wire()
  await publish(ICELAND)
  for (const path of ['/', '/news.rss', '/feeds.opml', '/article/k1', '/article/none']) {
    const head = await app.request(path, { method: 'HEAD' })
    expect(await head.text()).toBe('')
    expect([head.status, Object.fromEntries(head.headers)]).toEqual([
      (await get(path)).status,
      Object.fromEntries((await get(path)).headers),
    ])
  }
})

test('scripts of other sites may ask for feeds with conditions', async () => {
  const { app } = await wire()
  const response = await app.request('/news.json', {
    method: 'OPTIONS',
    headers: { Origin: 'https://partner.example', 'Access-Control-Request-Headers': 'if-none-match' },
  })
  expect(response.status).toBe(204)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('access-control-allow-headers')).toMatch(/If-None-Match/)
  expect(Number(response.headers.get('access-control-max-age'))).toBeGreaterThan(3600)
})

test('every answer varies by coding only, sets no cookie and is not guessed at', async () => {
  const { publish, get } = await wire()
  const { key } = await publish(ICELAND)
  for (const path of [
    '/',
    '/news',
    '/news.rss',
    `/article/${key}.json`,
    '/feeds',
    '/feeds.opml',
    '/robots.txt',
    '/none',
  ]) {
    const { headers } = await get(path)
    expect(headers.get('vary')).toBe('Accept-Encoding')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.has('set-cookie')).toBe(false)
  }
})

test('a delta is never offered, even to a reader that asks for one', async () => {
  const { get } = await wire()
  expect((await get('/news.rss', { 'A-IM': 'feed', 'If-None-Match': '"x"' })).status).toBe(200)
})

test('a page may load nothing but its style sheet and its pictures', async () => {
  const { get, text } = await wire()
  expect((await get('/')).headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  const sheet = /<link rel="stylesheet" href="([^"]*)">/.exec(await text('/'))![1]!
  const response = await get(sheet)
  expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(response.headers.get('cache-control')).toContain('immutable')
})

test('the service says that it lives, and that its store answers', async () => {
  const { get, store } = await wire()
  expect(await (await get('/healthz')).text()).toBe('ok\n')
  expect((await get('/readyz')).status).toBe(200)
  await store.close()
  expect((await get('/healthz')).status).toBe(200)
  expect((await get('/readyz')).status).toBe(503)
})

test('while the store does not answer a feed is never empty and never an error page with 200', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { get, store } = await wire()
  await store.close()
  const response = await get('/news.rss')
  expect([response.status, response.headers.get('retry-after'), response.headers.get('cache-control')]).toEqual([
    503,
    '30',
    'no-store',
  ])
  expect(logged).toHaveBeenCalledWith(expect.stringContaining('/news.rss'))
  logged.mockRestore()
})

test('every feed there is stands in the list for readers, with its page', async () => {
  const { publish, get, text } = await wire()
  await publish(ICELAND)
  const opml = await text('/feeds.opml')
  expect((await get('/feeds.opml')).headers.get('content-type')).toBe('text/x-opml; charset=utf-8')
  const outlines = [...opml.matchAll(/<outline type="rss"[^>]*xmlUrl="([^"]*)" htmlUrl="([^"]*)"/g)]
  expect(outlines.map(([, feed]) => feed!.replace('https://wire.example.org', ''))).toEqual([
    '/news.rss',
    '/quotes.rss',
    '/country/is.rss',
    '/topic/education.rss',
    '/topic/fishing.rss',
    '/topic/health.rss',
    '/language/ar.rss',
    '/language/en.rss',
    '/language/fr.rss',
    '/newsroom/harbour.rss',
  ])
  for (const [, feed, page] of outlines)
    for (const address of [feed!, page!])
      expect((await get(address.replace('https://wire.example.org', ''))).status).toBe(200)
})

test('a feed of the longest releases stays under a mebibyte, and its pages reach every one of them', async () => {
  const { publish, text, at } = await wire()
  const long = `<p>${'Harbour '.repeat(20_000)}</p>`
  for (let i = 0; i < 9; i++) {
    at(new Date(Date.UTC(2026, 2, 3, 0, i)).toISOString())
    await publish({ ...ICELAND, title: `Long ${i}`, body: { text: '', html: long, blocks: [] } })
  }
  const seen: string[] = []
  let address: string | undefined = '/news.json'
  while (address !== undefined) {
    const document = await text(address)
    expect(Buffer.byteLength(document)).toBeLessThan(1_000_000)
    const feed = JSON.parse(document) as { items: { title: string }[]; next_url?: string }
    seen.push(...feed.items.map(({ title }) => title))
    address = feed.next_url?.replace('https://wire.example.org', '')
  }
  expect(seen).toEqual(Array.from({ length: 9 }, (_, i) => `Long ${8 - i}`))
})

test('a publication makes only the feeds anew to which it belongs', async () => {
  const { publish, text, store } = await wire()
  await publish(ICELAND)
  const list = vi.spyOn(store, 'list')
  const made = async () => {
    list.mockClear()
    for (const path of ['/news.rss', '/country/is.rss', '/country/is/topic/health.atom', '/topic/education.json'])
      await text(path)
    return list.mock.calls.map(([selection]) => selection)
  }
  expect(await made()).toHaveLength(4)
  expect(await made()).toHaveLength(0)
  await publish({ title: 'Ferry', countries: [tag('NO')], topics: [about('education')] })
  expect(await made()).toEqual([{}, { topic: ['education'] }])
})

test('a page names its own feeds in its head: each format, with its language and its whole address', async () => {
  const { publish, text } = await wire()
  await publish(ICELAND)
  const links = [
    ...(await text('/country/is')).matchAll(
      /<link rel="alternate" type="([^"]*)" title="([^"]*)" hreflang="([^"]*)" href="([^"]*)">/g,
    ),
  ]
  expect(links.map(([, ...parts]) => parts)).toEqual(
    [
      ['application/rss+xml', 'Iceland (RSS)', 'rss'],
      ['application/atom+xml', 'Iceland (Atom)', 'atom'],
      ['application/feed+json', 'Iceland (JSON Feed)', 'json'],
      ['application/json', 'Iceland (ninjs)', 'ninjs'],
    ].map(([type, title, end]) => [type, title, 'en', `https://wire.example.org/country/is.${end}`]),
  )
})

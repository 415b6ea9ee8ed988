import type { Release } from '@dateline/core'
import { FORMATS } from '@dateline/feeds'
import { expect, test } from 'vitest'
import { release } from '../store/sample.ts'
import { about, HARBOUR, tag, type Wire, wire } from './testing/wire.ts'

const RUNA = { name: 'Runa Bek', role: 'Director', organisation: 'Harbour Aid', mentions: [] }
const ENDS = Object.values(FORMATS).map(({ extension }) => `.${extension}`)

const said = (text: string, name = 'Runa Bek') => ({
  text,
  speaker: { name, role: 'Director', organisation: null },
  jointSpeakers: [],
  attribution: null,
  span: [0, 1] as const,
  inBody: [0, 1] as const,
})

interface JsonFeed {
  readonly title: string
  readonly description: string
  readonly next_url?: string
  readonly _dateline: { readonly identity: string; readonly updated: string }
  readonly items: readonly {
    readonly id: string
    readonly url: string
    readonly title: string
    readonly language: string
    readonly date_published: string
    readonly date_modified: string
    readonly content_html: string
    readonly authors: readonly { readonly name: string }[]
    readonly _dateline: { readonly status: string; readonly alternates: readonly { readonly language: string }[] }
  }[]
}

const feedAt = async ({ text }: Wire, path: string) => JSON.parse(await text(path)) as JsonFeed

/** Publishes a version of an article in another language. */
const translate = ({ store, now }: Wire, id: string, about: Partial<Release>) =>
  store.admit({ newsroom: HARBOUR, release: release(about), now: now(), decision: { kind: 'publish' }, translates: id })

/** The path of the one person page that an article links to. */
async function personPath({ text }: Wire, article: string): Promise<string> {
  return /href="(\/person\/[^"]*)"/.exec(await text(`/article/${article}`))![1]!
}

test('a search by words and days is a page and a feed; what it looks for stands in its title and in its form', async () => {
  const site = await wire()
  await site.publish({ title: 'Heron count', countries: [tag('IS')] })
  await site.publish({ title: 'Harbour fees' })
  for (const end of ENDS) {
    const feed = await site.text(`/search${end}?q=heron`)
    expect(feed).toContain('Heron count')
    expect(feed).not.toContain('Harbour fees')
  }
  const page = await site.text('/search?q=heron&country=is&from=2026-03-01&to=2026-03-31&not.q=fees')
  expect(page).toContain('<h1>Iceland · “heron” · from 1 March 2026 · until 31 March 2026 · without “fees”</h1>')
  for (const field of ['name="q" value="heron"', 'name="from" value="2026-03-01"', 'name="not.q" value="fees"'])
    expect(page).toContain(field)
})

test('a search that can find nothing, and one for no words at all, are a feed without items and a refusal', async () => {
  const site = await wire()
  await site.publish()
  expect((await feedAt(site, '/search.json?q=nosuchword')).items).toEqual([])
  const refused = await site.get('/search.atom?q=%E2%80%93')
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('“–”')])
  expect((await site.get('/search.rss?from=2026-13-01')).status).toBe(400)
})

test('a search feed stays as it is while other news come', async () => {
  const site = await wire()
  await site.publish({ title: 'Heron count' })
  site.at('2026-03-02T09:00:00.000Z')
  const etag = (await site.get('/search.atom?q=heron')).headers.get('etag')!
  await site.publish({ title: 'Harbour fees' })
  site.at('2026-03-02T10:00:00.000Z')
  expect((await site.get('/search.atom?q=heron', { 'If-None-Match': etag })).status).toBe(304)
})

test('a person with a role in an organisation has a page with feeds and the words that join its releases', async () => {
  const site = await wire()
  const { key } = await site.publish({
    people: [RUNA, { name: 'Amna Idris', role: 'Survivor', organisation: null, mentions: [] }],
  })
  await site.publish({ title: 'Elsewhere', people: [{ ...RUNA, organisation: 'Ferry Line' }] })
  const path = await personPath(site, key)
  expect(path).toMatch(/^\/person\/runa-bek-[0-9a-z]{10}$/)
  const page = await site.text(path)
  expect(page).toContain('<h1>Runa Bek</h1>')
  expect(page).toContain('<span class="role">Harbour Aid</span>')
  expect(page).toContain('The same name in other organisations')
  expect(page).not.toContain('Elsewhere')
  expect((await feedAt(site, `${path}.json`)).items).toHaveLength(1)
  expect(await site.text(`/article/${key}`)).not.toMatch(/\/person\/amna/)
})

test('a person is found under the key whatever name is in the address, and moves to the one that it has', async () => {
  const site = await wire()
  const { key } = await site.publish({ people: [RUNA] })
  const path = await personPath(site, key)
  const id = path.split('-').at(-1)
  const moved = await site.get(`/person/r-bek-${id}.rss`)
  expect([moved.status, moved.headers.get('location')]).toEqual([301, `https://wire.example.org${path}.rss`])
  expect((await site.get(`/search.rss?person=${id}`)).headers.get('link')).toBe(
    `<https://wire.example.org${path}.rss>; rel="self"`,
  )
  expect((await site.get('/person/runa-bek-0000000000')).status).toBe(404)
  expect((await site.get('/search.rss?person=runa-bek-0000000000')).status).toBe(400)
})

test('every quote is an item with its speaker, its address and its release, in every format', async () => {
  const site = await wire()
  const { key } = await site.publish({ quotes: [said('We are glad.'), said('So are we.', 'Tomas Lind')] })
  const address = `https://wire.example.org/article/${key}/new-pier-opens-in-akureyri`
  const feed = await feedAt(site, '/quotes.json')
  expect(feed._dateline.identity).toBe('quote')
  expect(feed.items.map(({ id, url, title, authors }) => [id, url, title, authors])).toEqual([
    [
      `tag:wire.example.org,2026:quote:${key}-1`,
      `${address}#quote-1`,
      'Runa Bek: “We are glad.”',
      [{ name: 'Runa Bek' }],
    ],
    [
      `tag:wire.example.org,2026:quote:${key}-2`,
      `${address}#quote-2`,
      'Tomas Lind: “So are we.”',
      [{ name: 'Tomas Lind' }],
    ],
  ])
  expect(feed.items[0]!.content_html).toBe(
    `<div lang="en" dir="ltr"><blockquote cite="${address}#quote-1"><p>We are glad.</p></blockquote><p>— Runa Bek, Director</p><p><cite><a href="${address}">New pier opens in Akureyri</a></cite>, <bdi>Harbour Authority</bdi></p></div>`,
  )
  for (const format of ['rss', 'atom']) {
    const text = await site.text(`/quotes.${format}`)
    expect(text).toContain(`tag:wire.example.org,2026:quote:${key}-2`)
    expect(text).toContain('Tomas Lind: “So are we.”')
  }
  const page = await site.text('/quotes')
  expect(page).toContain(`<a href="/article/${key}/new-pier-opens-in-akureyri#quote-2">`)
  expect(await site.text(`/article/${key}`)).toContain('id="quote-2"')
})

test('quotes are filtered like news, and their feeds go back page by page', async () => {
  const site = await wire()
  const many = Array.from({ length: 75 }, (_, n) => said(`Sentence ${n}.`))
  await site.publish({ quotes: many, countries: [tag('IS')] })
  await site.publish({ quotes: [said('Elsewhere.')], countries: [tag('DK')] })
  const first = await feedAt(site, '/quotes.json?country=is')
  expect(first.title).toBe('Dateline · Quotes · Iceland')
  const second = await feedAt(site, first.next_url!.replace('https://wire.example.org', ''))
  expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(
    many.map(({ text }) => `Runa Bek: “${text}”`),
  )
  expect(second.next_url).toBeUndefined()
  expect((await feedAt(site, '/quotes.json?q=elsewhere')).items).toHaveLength(1)
  expect((await site.get('/quotes.atom?topic=gossip')).status).toBe(400)
})

test('a feed that prefers languages carries each story once, under the id of the story, and says so', async () => {
  const site = await wire()
  const english = await site.publish({ title: 'Pier', quotes: [] })
  const path = '/search.json?language=fr,en'
  const before = await feedAt(site, path)
  expect(before._dateline.identity).toBe('story')
  expect(before.description).toMatch(/Ids are those of stories/)
  expect(before.items).toMatchObject([{ id: english.story, language: 'en', title: 'Pier' }])
  site.at('2026-03-02T10:00:00.000Z')
  const french = await translate(site, english.id, { title: 'Quai', language: 'fr' })
  const after = await feedAt(site, path)
  expect(after.items).toMatchObject([
    {
      id: english.story,
      language: 'fr',
      title: 'Quai',
      url: expect.stringContaining(french.key),
      date_published: before.items[0]!.date_published,
      date_modified: '2026-03-02T10:00:00.000Z',
    },
  ])
  expect((await feedAt(site, '/search.json?language=en,fr')).items).toMatchObject([{ language: 'en', title: 'Pier' }])
  // Every other feed carries each version under its own id.
  expect((await feedAt(site, '/news.json')).items.map(({ id }) => id)).toEqual([french.id, english.id])
})

test('language versions point at each other, and a reader of the one learns at once that the other came', async () => {
  const site = await wire()
  const english = await site.publish({ title: 'Pier' })
  site.at('2026-03-02T09:00:00.000Z')
  const { headers } = await site.get('/language/en.atom')
  const french = await translate(site, english.id, { title: 'Quai', language: 'fr' })
  site.at('2026-03-02T09:01:00.000Z')
  const answered = await site.get('/language/en.atom', { 'If-Modified-Since': headers.get('last-modified')! })
  expect(answered.status).toBe(200)
  expect(await answered.text()).toContain(
    `<link rel="alternate" type="text/html" hreflang="fr" href="https://wire.example.org/article/${french.key}/quai"/>`,
  )
  const page = await site.text(`/article/${english.key}`)
  expect(page).toContain(
    `<link rel="alternate" hreflang="fr" href="https://wire.example.org/article/${french.key}/quai">`,
  )
  expect(page).toContain('In other languages')
  expect(await site.text(`/article/${french.key}`)).toContain(`hreflang="en"`)
})

test('what an issuer allows stands in each of its items', async () => {
  const site = await wire()
  const terms = ['Free to reprint & show', 'https://licences.example/by']
  for (const usageTerms of terms)
    await site.store.admit({
      newsroom: { ...HARBOUR, usageTerms },
      release: release(),
      now: site.now(),
      decision: { kind: 'publish' },
    })
  expect(await site.text('/news.atom')).toContain('<rights type="text">Free to reprint &amp; show</rights>')
  expect(await site.text('/news.atom')).toContain('<link rel="license" href="https://licences.example/by"/>')
  expect(await site.text('/news.rss')).toContain('<dc:rights>Free to reprint &#x26; show</dc:rights>')
  expect(await site.text('/news.json')).toContain('"license":"https://licences.example/by"')
})

test('a quote in the text of a release is marked with its address and its speaker', async () => {
  const site = await wire()
  const { key } = await site.publish()
  const [item] = (await feedAt(site, '/news.json')).items
  expect(item!.content_html).toContain(
    `<blockquote cite="https://wire.example.org/article/${key}/new-pier-opens-in-akureyri#quote-1" title="Runa Bek, harbour master"><p>“It will shelter forty boats,” said Runa Bek.</p></blockquote>`,
  )
})

const DOOMED = {
  title: 'Pelican bridge',
  lede: 'A heron nests there.',
  countries: [tag('IS')],
  topics: [about('health')],
  people: [RUNA],
  quotes: [said('Nobody saw the osprey.')],
  body: { text: 'A heron nests there. Nobody saw the osprey.', html: '<p>A heron nests there.</p>', blocks: [] },
}
const OF_ITS_TEXT = /pelican|heron|osprey|Runa Bek|Harbour Aid/i

/** Every surface on which the doomed release stands, or stood. */
async function surfaces(site: Wire, key: string): Promise<readonly string[]> {
  const person = await personPath(site, key)
  const listings = ['/news', '/quotes', '/country/is', '/country/is/topic/health', '/newsroom/harbour', person]
  const queries = ['country=dk,is', 'language=fr,en', `person=${person.split('/').at(-1)}`, 'from=2026-03-01']
  return [
    ...['', ...ENDS].flatMap((end) => [
      ...listings.map((path) => path + end),
      ...queries.flatMap((query) => [`/search${end}?${query}`, `/quotes${end}?${query}`]),
    ]),
    ...['/', '/feeds', '/feeds.opml', '/api/v1/articles', '/api/v1/changes', '/api/v1/changes.ndjson'],
    ...[`/article/${key}`, `/article/${key}.json`, `/article/${key}.ninjs`, `/api/v1/articles/${key}`],
  ]
}

test('of a killed release nothing but its notice is on any surface, and everybody who had it is told', async () => {
  const site = await wire()
  const { id, key } = await site.publish(DOOMED)
  await site.publish({
    title: 'Ferry',
    people: [],
    quotes: [],
    body: { text: 'It sails.', html: '<p>It sails.</p>', blocks: [] },
  })
  const paths = await surfaces(site, key)
  for (const path of paths) await site.text(path)
  site.at('2026-03-02T10:00:00.000Z')
  await site.store.kill(id, 'The figures were wrong.', site.now())
  for (const path of paths) {
    const text = await site.text(path)
    // The address of the person's feed is what its reader wrote.
    expect([path, text.replaceAll(/runa-bek-[0-9a-z]{10}/g, '').match(OF_ITS_TEXT)]).toEqual([path, null])
    const isFeed = ENDS.some((end) => path.includes(end)) && !path.startsWith('/article')
    if (isFeed) expect([path, text]).toEqual([path, expect.stringContaining('The figures were wrong.')])
  }
  for (const q of ['pelican', 'heron', 'osprey'])
    for (const of of ['search', 'quotes']) expect((await feedAt(site, `/${of}.json?q=${q}`)).items).toEqual([])
  const [quote] = (await feedAt(site, '/quotes.json')).items
  expect(quote).toMatchObject({
    id: `tag:wire.example.org,2026:quote:${key}-1`,
    title: 'Withdrawn',
    date_modified: '2026-03-02T10:00:00.000Z',
    _dateline: { status: 'canceled' },
  })
  expect(await site.text('/quotes.atom')).toContain(
    `<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="tag:wire.example.org,2026:quote:${key}-1"`,
  )
})

test('a held release is on no surface, as if it had never been there', async () => {
  const site = await wire()
  const { id, key } = await site.publish(DOOMED)
  const paths = await surfaces(site, key)
  site.at('2026-03-02T10:00:00.000Z')
  await site.store.hold(id, 'ask the minister', site.now())
  for (const path of paths) {
    const text = (await site.text(path)).replaceAll(/runa-bek-[0-9a-z]{10}/g, '')
    expect([path, text.match(OF_ITS_TEXT), text.includes('minister')]).toEqual([path, null, false])
  }
  expect((await feedAt(site, '/quotes.json')).items).toEqual([])
})

test('a corrected release is corrected on every surface, under the same ids', async () => {
  const site = await wire()
  const { id, key } = await site.publish(DOOMED)
  const before = (await feedAt(site, '/quotes.json')).items[0]!
  site.at('2026-03-02T10:00:00.000Z')
  await site.store.admit({
    newsroom: HARBOUR,
    release: release({ ...DOOMED, title: 'Stork bridge', quotes: [said('Nobody saw the osprey.'), said('I did.')] }),
    now: site.now(),
    decision: { kind: 'publish' },
    corrects: { id, note: 'It was a stork.', substantive: true },
  })
  for (const end of ENDS) {
    const feed = await site.text(`/news${end}`)
    expect([end, feed.includes('Stork bridge'), feed.includes('Pelican'), feed.includes(id)]).toEqual([
      end,
      true,
      false,
      true,
    ])
  }
  expect((await feedAt(site, '/search.json?q=pelican')).items).toEqual([])
  const quotes = (await feedAt(site, '/quotes.json')).items
  expect(quotes.map(({ id }) => id)).toEqual([before.id, `tag:wire.example.org,2026:quote:${key}-2`])
  // Its words and its speaker are the same, so no reader is told that it changed.
  expect(quotes[0]!.date_modified).toBe(before.date_modified)
})

import { selectionPath } from '@dateline/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feedOf } from './feed-of.ts'
import { busySource, exampleArticle, exampleSource, exampleWithdrawal } from './testing/example.ts'

const PICTURE = {
  file: 'é.png',
  sha256: '0'.repeat(64),
  type: 'image/png',
  bytes: 5,
  alt: 'A pier',
  caption: null,
  credit: 'R. Bek',
  path: '/media/é.png',
}

const one = (changes: Parameters<typeof exampleArticle>[0], more: Parameters<typeof exampleSource>[0] = {}) =>
  feedOf(exampleSource({ articles: [exampleArticle(changes)], ...more })).items[0]!

describe('the feed of a selection', () => {
  it('keeps the id of a release when its title, its address or the host of the wire changes', () => {
    const { id } = one({})
    expect(id).toBe('tag:wire.example.org,2026:article:7h2kq9d3xv')
    expect(one({ title: 'Clinic opens', slug: 'clinic-opens', updated: '2026-04-01T00:00:00.000Z' }).id).toBe(id)
    expect(one({}, { site: { ...exampleSource().site, url: 'http://elsewhere.example/wire' } }).id).toBe(id)
  })

  it('keeps its own id on every page and every host', () => {
    const path = selectionPath({ country: ['IS', 'DK'], topic: ['health'] })
    const { site } = exampleSource()
    const here = feedOf(exampleSource({ path }))
    expect(here.id).toBe('tag:wire.example.org,2026:feed:search?country=dk,is&topic=health')
    expect(feedOf(exampleSource({ path, after: 'x' })).id).toBe(here.id)
    expect(feedOf(exampleSource({ path, site: { ...site, url: 'https://new.example/wire' } })).id).toBe(here.id)
  })

  it('knows its address, and that of its page and its next page, in every format', () => {
    const feed = feedOf(exampleSource({ path: '/search?country=dk,is', after: 'a b', next: 'c&d' }))
    expect(feed.page).toBe('https://wire.example.org/search?country=dk,is&after=a%20b')
    expect(feed.self.atom).toBe('https://wire.example.org/search.atom?country=dk,is&after=a%20b')
    expect(feed.next?.json).toBe('https://wire.example.org/search.json?country=dk,is&after=c%26d')
  })

  it('percent-encodes the addresses of releases in any script', () => {
    const { url } = one({ slug: 'عيادة-الميناء' })
    expect(url).toBe(
      'https://wire.example.org/article/7h2kq9d3xv/%D8%B9%D9%8A%D8%A7%D8%AF%D8%A9-%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1',
    )
  })

  it('puts the newest first, by first publication; a correction moves nothing', () => {
    const old = exampleArticle({ key: 'a', firstPublished: '2026-03-01T00:00:00Z', updated: '2026-03-31T00:00:00Z' })
    const young = exampleArticle({ key: 'b', firstPublished: '2026-03-02T00:00:00Z', updated: '2026-03-02T00:00:00Z' })
    const feed = feedOf(exampleSource({ articles: [old, young] }))
    expect(feed.items.map(({ id }) => id.at(-1))).toEqual(['b', 'a'])
  })

  it('keeps the given order among releases of the same instant', () => {
    const articles = ['c', 'a', 'b'].map((key) => exampleArticle({ key }))
    expect(feedOf(exampleSource({ articles })).items.map(({ id }) => id.at(-1))).toEqual(['c', 'a', 'b'])
  })

  it('was never updated before it was published, and the feed not before its items', () => {
    const time = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString())
    fc.assert(
      fc.property(fc.array(fc.tuple(time, time), { maxLength: 5 }), time, time, (times, killed, changed) => {
        const articles = times.map(([firstPublished, updated], index) =>
          exampleArticle({ key: `${index}`, firstPublished, updated }),
        )
        const withdrawals = [exampleWithdrawal({ updated: killed })]
        const { items, updated } = feedOf(exampleSource({ articles, withdrawals, updated: changed }))
        expect(items).toHaveLength(times.length + 1)
        for (const item of items) {
          expect(Date.parse(item.updated)).toBeGreaterThanOrEqual(Date.parse(item.published))
          expect(Date.parse(updated)).toBeGreaterThanOrEqual(Date.parse(item.updated))
        }
        expect(Date.parse(updated)).toBeGreaterThanOrEqual(Date.parse(changed))
      }),
    )
  })

  it('moves its own time when something is withdrawn from it', () => {
    const before = feedOf(busySource({ updated: '2026-01-01T00:00:00.000Z', withdrawals: [] }))
    const after = feedOf(busySource({ updated: '2026-01-01T00:00:00.000Z' }))
    expect([before.updated, after.updated]).toEqual(['2026-03-12T11:30:00.250Z', '2026-03-12T12:00:00.000Z'])
  })

  it('says nothing of a killed release but its notice', () => {
    const notice = feedOf(exampleSource({ withdrawals: [exampleWithdrawal()] })).items[0]
    expect(notice).toMatchObject({
      status: 'canceled',
      title: 'Withdrawn',
      url: 'https://wire.example.org/article/m4w8c2z6rt',
      points: [],
      enclosures: [],
      alternates: [],
    })
    expect(notice?.categories.map(({ code }) => code)).toEqual(['canceled'])
  })

  it('shows the notice and not the release, should it be given both', () => {
    const killed = exampleWithdrawal()
    const source = exampleSource({ articles: [exampleArticle({ key: killed.key })], withdrawals: [killed] })
    expect(feedOf(source).items.map(({ status }) => status)).toEqual(['canceled'])
  })

  it('names stories where a language preference picks one version of each, and keeps the version that stands', () => {
    const { story } = exampleArticle()
    const killed = exampleWithdrawal({ story, language: 'ar' })
    const feed = feedOf(exampleSource({ identity: 'story', articles: [exampleArticle()], withdrawals: [killed] }))
    expect(feed.identity).toBe('story')
    expect(feed.items.map(({ id, status }) => [id, status])).toEqual([[story, 'usable']])
  })

  it('says each IPTC code once, though two topics share it', () => {
    const { vocabulary } = exampleSource()
    const item = one(
      { topics: ['refugees-asylum', 'internal-displacement'].map((id) => ({ id, weight: 0.5, evidence: [] })) },
      { vocabulary: { ...vocabulary, mediaTopics: () => ['20000645'] } },
    )
    expect(item.categories.filter(({ kind }) => kind === 'media-topic').map(({ code }) => code)).toEqual(['20000645'])
  })

  it('points at places and not at the middle of countries, the place of the dateline first', () => {
    const [iceland, reykjavik] = exampleArticle().places
    const vik = { ...reykjavik!, name: 'Vik', latitude: 63.4, longitude: -19 }
    const nowhere = { ...reykjavik!, name: 'Nowhere', latitude: null, longitude: null }
    const dateline = { text: 'VIK –', place: 'VÍK', country: 'IS', date: null }
    expect(one({ dateline, places: [iceland!, reykjavik!, nowhere, vik] }).points.map(({ name }) => name)).toEqual([
      'Vik',
      'Reykjavik',
    ])
  })

  it.each([
    ['whose type is unknown', { type: null, bytes: 5 }],
    ['whose length is unknown', { type: 'image/png', bytes: null }],
    ['that is empty', { type: 'image/png', bytes: 0 }],
  ])('leaves out a file %s', (_what, known) => {
    expect(one({ media: [{ ...PICTURE, ...known }] }).enclosures).toEqual([])
  })

  it('leaves out a file that the wire does not serve', () => {
    expect(one({ media: [{ ...PICTURE, path: null }] }).enclosures).toEqual([])
  })

  it('gives a file its address, what it shows and who made it', () => {
    expect(one({ media: [PICTURE] }).enclosures).toEqual([
      {
        url: 'https://wire.example.org/media/%C3%A9.png',
        type: 'image/png',
        length: 5,
        title: 'A pier',
        credit: 'R. Bek',
      },
    ])
    expect(one({ media: [{ ...PICTURE, caption: 'The new pier' }] }).enclosures[0]?.title).toBe('The new pier')
  })

  it('names the author once where newsroom and byline are the same', () => {
    expect(one({ byline: 'Harbour Aid' }).authors).toEqual(['Harbour Aid'])
  })

  it('refuses what is neither a path nor an address', () => {
    expect(() => one({ media: [] }, { path: 'news' })).toThrow('expected a path or an absolute address, got "news"')
  })

  it('dates the entry of a story by the story: it keeps its place, and changes when another version takes it over', () => {
    const french = exampleArticle({
      key: 'f',
      language: 'fr',
      firstPublished: '2026-03-12T10:00:00.000Z',
      updated: '2026-03-12T10:00:00.000Z',
    })
    const stories = new Map([
      [french.story, { firstPublished: '2026-03-12T09:00:00.000Z', updated: '2026-03-12T10:00:00.000Z' }],
    ])
    const feed = feedOf(exampleSource({ identity: 'story', articles: [french], stories }))
    expect(feed.items).toMatchObject([
      { id: french.story, published: '2026-03-12T09:00:00.000Z', updated: '2026-03-12T10:00:00.000Z' },
    ])
  })

  it.each([
    ['Free to reprint & show', { rights: 'Free to reprint & show', license: undefined }],
    ['https://licences.example/by', { rights: undefined, license: 'https://licences.example/by' }],
    ['See https://licences.example/by', { rights: 'See https://licences.example/by', license: undefined }],
    ['javascript:alert(1)', { rights: 'javascript:alert(1)', license: undefined }],
    [' ', { rights: undefined, license: undefined }],
    [null, { rights: undefined, license: undefined }],
  ])('says of the usage terms %j what they are', (usageTerms, said) => {
    expect(one({ usageTerms })).toMatchObject(said)
  })
})

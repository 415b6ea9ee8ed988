import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feedOf } from '../feed-of.ts'
import { renderFeed, renderItem } from '../formats.ts'
import { busySource, exampleArticle, exampleSource, exampleWithdrawal } from '../testing/example.ts'
import { ninjsRules, readNinjs } from '../testing/ninjs-rules.ts'

const HELGADOTTIR = { name: 'Asta Helgadottir', role: 'chief nurse', organisation: 'Harbour Aid' }

const QUOTE = {
  text: 'We are glad,',
  number: 3,
  speaker: HELGADOTTIR,
  jointSpeakers: [],
  attribution: null,
  span: [0, 12] as [number, number],
  inBody: [0, 12] as [number, number],
}

const quoted = exampleArticle({
  version: 3,
  note: 'The clinic opened on Thursday.',
  subtitle: 'Forty beds for seafarers',
  byline: 'Brynja Olafs',
  published: '2026-03-12T08:00:00+02:00',
  embargo: { state: 'until', until: '2026-03-12T09:00:00Z', text: 'Embargoed until 9 a.m. GMT' },
  usageTerms: 'https://creativecommons.org/licenses/by-sa/4.0/',
  people: [
    { ...HELGADOTTIR, mentions: [] },
    { name: 'Jon Bek', role: null, organisation: null, mentions: [] },
  ],
  organisations: [{ name: 'Harbour Aid', mentions: [] }],
  topics: [{ id: 'health', weight: 0.904, evidence: [] }],
  quotes: [QUOTE, { ...QUOTE, number: 4, speaker: { name: null, role: null, organisation: 'Ministry of Health' } }],
})

const item = (article = quoted) => readNinjs(renderItem('ninjs', feedOf(exampleSource({ articles: [article] }))))

describe('an article as ninjs', () => {
  it('is one object that keeps every rule of the standard', () => {
    expect(item()).toMatchObject({
      uri: 'tag:wire.example.org,2026:article:7h2kq9d3xv',
      standard: { name: 'ninjs', version: '3.1' },
      type: 'text',
      version: '3',
      firstCreated: '2026-03-12T09:00:00.000Z',
      contentCreated: '2026-03-12T06:00:00.000Z',
      embargoedUntil: '2026-03-12T09:00:00.000Z',
      pubStatus: 'usable',
      language: 'en',
      located: 'REYKJAVIK',
      by: 'Brynja Olafs',
      edNote: 'CORRECTION (v3): The clinic opened on Thursday.',
      copyrightHolder: 'Harbour Aid',
      rightsInfo: { linkedRights: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    })
    expect(item().headlines?.map(({ role, value }) => [role, value])).toEqual([
      ['main', 'Harbour clinic opens in Reykjavik'],
      ['sub', 'Forty beds for seafarers'],
    ])
  })

  it('has its text with markup and without, each with the dateline in front', () => {
    const [html, plain] = item().bodies!
    expect(html).toMatchObject({ role: 'main', contentType: 'text/html' })
    expect(html!.value).toContain('<p>REYKJAVIK, 12 March 2026 – A clinic')
    expect(plain!.value).toMatch(/^REYKJAVIK, 12 March 2026 – A clinic for seafarers opened/)
    expect(plain!.charCount).toBe(plain!.value.replaceAll('\n', '').length)
  })

  it('names people by how they stand to it, and never by their role', () => {
    expect(item().people).toEqual([
      { name: 'Asta Helgadottir', rel: 'speaker' },
      { name: 'Jon Bek', rel: 'mention' },
    ])
  })

  it('says what it is about, with whole numbers, and calls a Media Topic broader, never the same', () => {
    const { subjects, places } = item()
    expect(subjects).toEqual([
      {
        name: 'Health',
        rel: 'about',
        uri: 'tag:wire.example.org,2026:topic:health',
        creator: 'Dateline',
        relevance: 90,
      },
      {
        rel: 'broader',
        uri: 'http://cv.iptc.org/newscodes/mediatopic/07000000',
        literal: 'medtop:07000000',
        creator: 'Dateline',
      },
    ])
    expect(places).toEqual([
      { name: 'Iceland', rel: 'about', uri: 'http://cvx.iptc.org/iso3166-1a2/IS', literal: 'IS' },
      { name: 'Reykjavik', rel: 'dateline', geoJSON: { type: 'Point', coordinates: [-21.9426, 64.1466] } },
    ])
  })

  it('carries each quote as a component with who speaks, a person or an office', () => {
    const [named, office] = item().associations!
    expect(named).toEqual({
      name: 'quote-3',
      rel: 'quote',
      uri: 'tag:wire.example.org,2026:quote:7h2kq9d3xv-3',
      type: 'component',
      profile: 'quote',
      language: 'en',
      bodies: [{ role: 'main', contentType: 'text/plain', value: 'We are glad,' }],
      people: [{ name: 'Asta Helgadottir', rel: 'speaker' }],
      organisations: [{ name: 'Harbour Aid', rel: 'affiliation' }],
      altIds: [
        {
          role: 'page',
          value: 'https://wire.example.org/article/7h2kq9d3xv/harbour-clinic-opens-in-reykjavik#quote-3',
        },
      ],
    })
    expect(office).toMatchObject({ people: [], organisations: [{ name: 'Ministry of Health', rel: 'speaker' }] })
  })

  it('says no time that the document does not state', () => {
    const undated = item(exampleArticle({ published: '2026-03-12' }))
    expect(undated).not.toHaveProperty('contentCreated')
    expect(undated).not.toHaveProperty('embargoedUntil')
    expect(undated).not.toHaveProperty('edNote')
  })

  it('dates a version that waited for its embargo by its first publication', () => {
    const waited = exampleArticle({ versionCreated: '2026-03-11T15:00:00.000Z' })
    expect(item(waited).versionCreated).toBe('2026-03-12T09:00:00.000Z')
  })

  it('is canceled when it was killed, with the reason for editors and nothing of its text', () => {
    const source = exampleSource({ withdrawals: [exampleWithdrawal()] })
    const killed = readNinjs(renderItem('ninjs', feedOf(source)))
    expect(killed).toMatchObject({
      uri: 'tag:wire.example.org,2026:article:m4w8c2z6rt',
      version: '2',
      pubStatus: 'canceled',
      headlines: [{ role: 'main', value: 'Withdrawn' }],
      edNote: 'KILL: Withdrawn: the figures belong to another harbour.',
      bodies: [],
    })
    for (const member of ['associations', 'people', 'places', 'descriptions']) expect(killed).not.toHaveProperty(member)
  })

  it('is asked of one article at a time', () => {
    expect(() => renderItem('ninjs', feedOf(busySource()))).toThrow(/one item/)
  })
})

describe('a listing as ninjs', () => {
  it('is a composite that keeps every rule of the standard, its articles and all', () => {
    const feed = readNinjs(renderFeed('ninjs', feedOf(busySource())))
    expect(feed).toMatchObject({ uri: 'tag:wire.example.org,2026:feed:news', type: 'composite', profile: 'feed' })
    expect(feed.associations?.map(({ rel, pubStatus }) => [rel, pubStatus])).toEqual([
      ['item', 'usable'],
      ['item', 'usable'],
      ['item', 'canceled'],
      ['item', 'usable'],
    ])
  })

  it('keeps the rules whatever stands in a release', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 })
    const weight = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(text, text, text, weight, (a, b, c, share) => {
        const person = { name: a, role: b, organisation: c }
        const article = exampleArticle({
          title: a,
          slug: b,
          byline: c,
          subtitle: a,
          lede: b,
          note: c,
          published: a,
          embargo: { state: 'until', until: b, text: c },
          usageTerms: `https://${c}`,
          people: [{ ...person, mentions: [] }],
          organisations: [{ name: b, mentions: [] }],
          quotes: [{ ...QUOTE, text: a, speaker: person }],
          countries: [{ code: 'IS', weight: share, evidence: [] }],
          topics: [{ id: 'health', weight: share, evidence: [] }],
        })
        expect(() => readNinjs(renderFeed('ninjs', feedOf(exampleSource({ articles: [article] }))))).not.toThrow()
      }),
      { numRuns: 200 },
    )
  })
})

describe('a listing of quotes as ninjs', () => {
  const [first] = quoted.quotes
  const source = exampleSource({
    path: '/quotes',
    identity: 'quote',
    quotes: [{ article: quoted, quote: first!, since: '2026-03-12T09:00:00.000Z' }],
    quoteWithdrawals: [{ article: exampleWithdrawal(), number: 1 }],
  })

  it('has the object that the article carries, alone, and who issued it', () => {
    const [quote] = readNinjs(renderFeed('ninjs', feedOf(source))).associations!
    const [carried] = item().associations!
    expect(quote).toMatchObject({ ...carried, name: expect.any(String), rel: 'item', altIds: expect.any(Array) })
    expect(quote!.infoSources).toEqual([{ name: 'Harbour Aid', role: 'originator' }])
  })

  it('says of a quote of a killed release that it is canceled, and not a word of it', () => {
    const [, killed] = readNinjs(renderFeed('ninjs', feedOf(source))).associations!
    expect(killed).toMatchObject({ pubStatus: 'canceled', bodies: [] })
  })
})

describe('the rules themselves', () => {
  const valid = item()
  it.each([
    ['a version that is a number', { version: 3 }],
    ['an embargo that is null', { embargoedUntil: null }],
    ['the older name of the embargo', { embargoed: '2026-03-12T09:00:00Z' }],
    ['a status of its own', { pubStatus: 'corrected' }],
    ['an urgency of nothing', { urgency: 0 }],
    ['a share instead of a whole number', { subjects: [{ name: 'Health', relevance: 0.9 }] }],
    ['a role on a person', { people: [{ name: 'Asta Helgadottir', role: 'chief nurse' }] }],
    ['loose coordinates', { places: [{ name: 'Reykjavik', latitude: 64.1, longitude: -21.9 }] }],
    ['an association without a name', { associations: [{ uri: 'tag:wire.example.org,2026:quote:a-1' }] }],
    ['an association without a uri', { associations: [{ name: 'quote-1' }] }],
    ['rights that say nothing', { rightsInfo: {} }],
    ['rights said twice', { rightsInfo: { linkedRights: 'https://wire.example.org/', encodedRights: 'x' } }],
    ['a member of our own', { _dateline: {} }],
    ['a local time', { contentCreated: '2026-03-12T09:00:00' }],
  ])('refuse %s', (_, wrong) => {
    expect(ninjsRules.safeParse(valid).success).toBe(true)
    expect(ninjsRules.safeParse({ ...valid, ...wrong }).success).toBe(false)
  })
})

import { parseAtomFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { feedOf } from '../feed-of.ts'
import { renderFeed } from '../formats.ts'
import { busySource, exampleArticle, exampleSource } from '../testing/example.ts'
import { all, links, readXml, text } from '../testing/read-xml.ts'

const document = renderFeed('atom', feedOf(busySource()))
const feed = readXml(document)
const entries = all(feed, 'entry')

describe('an Atom feed', () => {
  it('has an id, a title, a time and an author', () => {
    expect(text(feed, 'id')).toBe('tag:wire.example.org,2026:feed:news')
    expect(text(feed, 'title')).toBe('All news')
    expect(text(feed, 'updated')).toBe('2026-03-12T12:00:00.000Z')
    expect(all(feed, 'author').map((author) => text(author, 'name'))).toEqual(['Harbour Wire'])
    expect(links(feed, 'license')).toEqual([{ rel: 'license', href: 'https://creativecommons.org/licenses/by/4.0/' }])
  })

  it('has entries with an id, a title, a time and an author each', () => {
    for (const entry of entries) {
      expect(text(entry, 'id')).toMatch(/^tag:wire\.example\.org,2026:article:[0-9a-z]+$/)
      expect(text(entry, 'title')).not.toBe('')
      expect(text(entry, 'updated')).toMatch(/^2026-03-1\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      expect(all(entry, 'author').length).toBeGreaterThan(0)
    }
  })

  it('says that titles, rights and summaries are text, and content HTML', () => {
    const types = [feed, ...entries].flatMap(({ children }) =>
      children.flatMap(({ name, attributes }) =>
        ['title', 'subtitle', 'rights', 'summary', 'content'].includes(name) ? [`${name} ${attributes.type}`] : [],
      ),
    )
    expect(new Set(types)).toEqual(
      new Set(['title text', 'subtitle text', 'rights text', 'summary text', 'content html']),
    )
  })

  it('never has two alternates of one type and language, and says both of each', () => {
    const story = exampleArticle().story
    const twice = exampleArticle({ key: 'z9', language: 'ar', story })
    const again = exampleArticle({ key: 'z8', language: 'ar', story })
    const own = exampleArticle({ key: 'z7', story })
    const source = exampleSource({
      articles: [exampleArticle()],
      translations: new Map([[story, [exampleArticle(), own, twice, again]]]),
    })
    for (const element of [...entries, ...all(readXml(renderFeed('atom', feedOf(source))), 'entry'), feed]) {
      const alternates = links(element, 'alternate').map(({ type, hreflang }) => `${type} ${hreflang}`)
      expect(new Set(alternates).size).toBe(alternates.length)
      for (const alternate of alternates) expect(alternate).toMatch(/^text\/html [a-z]{2}/)
    }
  })

  it('says the language of the feed and of each entry', () => {
    expect(feed.attributes['xml:lang']).toBe('en')
    expect(entries.map(({ attributes }) => attributes['xml:lang'])).toEqual(['ar', 'en', 'en', 'zh-Hans'])
  })

  it('has a term in every category', () => {
    for (const category of entries.flatMap((entry) => all(entry, 'category'))) {
      expect(category.attributes.term).toMatch(/\S/)
      expect(category.attributes.scheme).toMatch(/^[a-z]+:/)
    }
  })

  it('buries a killed release a second before the notice that stands in its place', () => {
    const notice = entries[2]!
    const tombstones = all(feed, 'at:deleted-entry')
    expect(tombstones).toHaveLength(1)
    expect(tombstones[0]?.attributes).toMatchObject({
      'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
      ref: text(notice, 'id'),
      when: '2026-03-12T11:59:59.000Z',
    })
    expect(text(notice, 'updated')).toBe('2026-03-12T12:00:00.000Z')
    expect(text(tombstones[0]!, 'at:comment')).toBe('Withdrawn: the figures belong to another harbour.')
  })

  it('is understood by a common parser', () => {
    expect(parseAtomFeed(document).entries?.[1]).toMatchObject({
      id: 'tag:wire.example.org,2026:article:7h2kq9d3xv',
      title: { value: 'Harbour clinic opens in Reykjavik', type: 'text' },
      content: { value: expect.stringContaining('<p>REYKJAVIK, 12 March 2026 – A clinic'), type: 'html' },
      authors: [{ name: 'Harbour Aid' }, { name: 'Brynja Olafs' }],
      published: '2026-03-12T09:00:00.000Z',
      updated: '2026-03-12T11:30:00.250Z',
      georss: { point: { lat: 64.1466, lng: -21.9426 } },
      xml: { lang: 'en' },
    })
  })

  it('speaks of tombstones only where there is one', () => {
    expect(renderFeed('atom', feedOf(busySource({ withdrawals: [] })))).not.toContain('tombstones')
  })
})

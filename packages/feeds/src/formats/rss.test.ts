import { parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { feedOf } from '../feed-of.ts'
import { renderFeed } from '../formats.ts'
import { busySource, exampleArticle, exampleSource } from '../testing/example.ts'
import { all, links, readXml, text } from '../testing/read-xml.ts'

const document = renderFeed('rss', feedOf(busySource()))
const channel = all(readXml(document), 'channel')[0]!
const items = all(channel, 'item')
const english = items[1]!

describe('an RSS feed', () => {
  it('has a title, a link and a description, and says how often to ask in two ways that agree', () => {
    expect(text(channel, 'title')).toBe('All news')
    expect(text(channel, 'link')).toBe('https://wire.example.org/news')
    expect(text(channel, 'description')).toBe('Every release on the wire')
    expect(text(channel, 'ttl')).toBe('5')
    expect(text(channel, 'sy:updatePeriod')).toBe('hourly')
    expect(text(channel, 'sy:updateFrequency')).toBe('12')
  })

  it.each([
    [undefined, undefined, undefined],
    [60, '60', '1'],
    [7, '7', undefined],
    [90, '90', undefined],
  ])(
    'with a refresh of %s minutes gives a frequency only where whole numbers can say it',
    (minutes, ttl, frequency) => {
      const feed = feedOf(exampleSource({ refreshMinutes: minutes }))
      const plain = all(readXml(renderFeed('rss', feed)), 'channel')[0]!
      expect(text(plain, 'ttl')).toBe(ttl)
      expect(text(plain, 'sy:updateFrequency')).toBe(frequency)
    },
  )

  it('gives ids that are no addresses, and says so', () => {
    for (const item of items) {
      const [guid, ...others] = all(item, 'guid')
      expect(guid?.attributes).toEqual({ isPermaLink: 'false' })
      expect(others).toEqual([])
      expect(guid?.text).toMatch(/^tag:/)
    }
  })

  it('names authors as creators, one element each, and never as an e-mail address', () => {
    expect(all(english, 'dc:creator').map((creator) => creator.text)).toEqual(['Harbour Aid', 'Brynja Olafs'])
    for (const item of items) expect(all(item, 'author')).toEqual([])
  })

  it('has one enclosure at most; further files are media content', () => {
    expect(all(english, 'enclosure').map(({ attributes }) => attributes)).toEqual([
      { url: 'https://wire.example.org/media/quay.jpg', length: '48213', type: 'image/jpeg' },
    ])
    expect(all(english, 'media:content')).toHaveLength(1)
  })

  it('puts the summary before the content, even where there is none', () => {
    const bare = feedOf(exampleSource({ articles: [exampleArticle({ lede: null })] }))
    const without = all(all(readXml(renderFeed('rss', bare)), 'channel')[0]!, 'item')
    for (const item of [...items, ...without]) {
      const names = item.children.map(({ name }) => name)
      expect(names).toContain('description')
      expect(names.indexOf('description')).toBeLessThan(names.indexOf('content:encoded'))
    }
  })

  it('writes signs of markup in plain text as hexadecimal references', () => {
    const title = 'R&D: 5 < 6'
    const feed = feedOf(exampleSource({ title, articles: [exampleArticle({ title })] }))
    expect(renderFeed('rss', feed).match(/<title>.*<\/title>/g)).toEqual([
      '<title>R&#x26;D: 5 &#x3C; 6</title>',
      '<title>R&#x26;D: 5 &#x3C; 6</title>',
    ])
  })

  it('gives a summary as HTML, so that markup in it is text in every reader', () => {
    const feed = feedOf(exampleSource({ articles: [exampleArticle({ lede: '<script>R&D</script>' })] }))
    const item = all(all(readXml(renderFeed('rss', feed)), 'channel')[0]!, 'item')[0]!
    expect(text(item, 'description')).toBe('&lt;script&gt;R&amp;D&lt;/script&gt;')
  })

  it('names itself once', () => {
    expect(links(channel, 'self', 'atom:link')).toEqual([
      { href: 'https://wire.example.org/news.rss', rel: 'self', type: 'application/rss+xml' },
    ])
  })

  it('writes dates with a year of four digits, in GMT', () => {
    const dates = [channel, ...items].flatMap((element) => [
      ...all(element, 'lastBuildDate'),
      ...all(element, 'pubDate'),
    ])
    expect(dates).toHaveLength(5)
    for (const date of dates) expect(date.text).toMatch(/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/)
  })

  it('says when an item last changed, which RSS has no word for', () => {
    expect(text(english, 'atom:updated')).toBe('2026-03-12T11:30:00.250Z')
  })

  it('is understood by a common parser, with all that RSS has only by its modules', () => {
    expect(parseRssFeed(document).items?.[1]).toMatchObject({
      guid: { value: 'tag:wire.example.org,2026:article:7h2kq9d3xv', isPermaLink: false },
      content: { encoded: expect.stringContaining('<p>REYKJAVIK, 12 March 2026 – A clinic for seafarers opened') },
      dc: { creators: ['Harbour Aid', 'Brynja Olafs'], languages: ['en'] },
      atom: { updated: '2026-03-12T11:30:00.250Z', links: [{ rel: 'alternate', hreflang: 'ar' }] },
      media: { contents: [{ fileSize: 48_213, type: 'application/pdf' }] },
      georss: { point: { lat: 64.1466, lng: -21.9426 } },
    })
  })

  it('says where an item happens', () => {
    expect(text(english, 'georss:point')).toBe('64.1466 -21.9426')
  })
})

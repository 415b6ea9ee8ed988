import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parseFeed } from 'feedsmith'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { feedOf } from './feed-of.ts'
import { FORMAT_NAMES, FORMATS, type FormatName, renderFeed } from './formats.ts'
import type { FeedModel } from './model.ts'
import { busySource, exampleArticle, exampleSource } from './testing/example.ts'
import { ELSEWHERE, type ItemReading, readFeed } from './testing/read-feed.ts'

/** What stands in a release, and what every reader of a feed must then see. */
const PIECES: readonly (readonly [written: string, read: string])[] = [
  ['\u0000', ''],
  ['\u0007', ''],
  ['\u000b', ''],
  ['\u001f', ''],
  ['\u007f', ''],
  ['\u0099', ''],
  ['\ufffd', ''],
  ['\ufffe', ''],
  ['\uffff', ''],
  ['\ud83d-', '-'],
  ['-\ude00 ', '- '],
  ['\r\n', '\n'],
  ['\u0085', '\n'],
  ...[
    ...['a', ' ', '\n', '\t', '&', '<', '>', '"', "'", '&amp;', '&lt;b&gt;', '&#x26;', '&nosuch;', '<b>', '</title>'],
    ...[']]>', ']]]]>', '<![CDATA[', '-->', '<?xml?>', '%', '\\u0041', '\u2028', '{"a":1}', '$&', '$1', '__proto__'],
    ...['\u202eabc\u202c', '\u2067ריש\u2069', '😀', '👩‍👩‍👧', '𠮷', 'العربية', '中文，', 'e\u0301', 'Ελλάδα'],
  ].map((both) => [both, both] as const),
]
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => ({
    written: `T${pieces.map(([written]) => written).join('')}.`,
    read: `T${pieces.map(([, read]) => read).join('')}.`,
  })),
  fc
    .string({ unit: 'grapheme' })
    .filter((text) => !text.includes('\ufffd'))
    .map((both) => ({ written: `T${both}`, read: `T${both}` })),
)

/** The formats that feedsmith knows. */
const COMMON: ReadonlySet<string> = new Set(['atom', 'json', 'rdf', 'rss'])

afterEach(() => vi.useRealTimers())

describe.each(FORMAT_NAMES)('a feed in %s', (format) => {
  const render = (feed: FeedModel) => renderFeed(format, feed)
  const read = (feed: FeedModel) => readFeed(format, render(feed))

  it('is the same bytes an hour later, and leaves what it was given alone', () => {
    const feed = deepFreeze(feedOf(busySource()))
    vi.useFakeTimers({ now: Date.UTC(2026, 2, 12, 13) })
    const first = render(feed)
    vi.setSystemTime(Date.UTC(2026, 2, 12, 14))
    expect(render(feedOf(busySource()))).toBe(first)
    expect(render(feed)).toBe(first)
  })

  it('begins with its first sign, without a byte order mark, and names no style sheet', () => {
    const document = render(feedOf(busySource()))
    const isXml = FORMATS[format].mediaType.endsWith('xml')
    expect(document).toMatch(isXml ? /^<\?xml version="1\.0" encoding="utf-8"\?>/ : /^\S/)
    expect(document).not.toContain('xml-stylesheet')
    expect(document).not.toContain('\ufeff')
  })

  it('is valid before the first release, and says when the wire began', () => {
    const empty = read(feedOf(exampleSource()))
    expect(empty.items).toEqual([])
    expect(empty).toMatchObject({ title: 'All news', language: 'en', updated: '2026-01-01T00:00:00.000Z' })
  })

  it('says the same as every other format', () => {
    const feed = feedOf(busySource())
    const standing = { ...feed, items: feed.items.filter(({ status }) => status === 'usable') }
    const shared = (name: FormatName) =>
      readFeed(name, renderFeed(name, standing)).items.map((item) => without(item, format))
    expect(shared(format)).toEqual(shared('json'))
  })

  it('says where it is, where its page and where its next page are, and nothing of a hub', () => {
    const feed = feedOf(busySource())
    expect(read(feed)).toMatchObject({
      page: 'https://wire.example.org/news',
      self: [`https://wire.example.org/news.${FORMATS[format].extension}`],
      next: `https://wire.example.org/news.${FORMATS[format].extension}?after=20260311`,
      rights: 'Free to reprint with attribution',
    })
    expect(render(feed)).not.toContain('hub')
    expect(read(feedOf(busySource({ next: undefined }))).next).toBeUndefined()
  })

  it('keeps the order of its items, newest first', () => {
    const ids = read(feedOf(busySource())).items.map(({ id }) => id?.split(':').at(-1))
    expect(ids).toEqual(['b8n3t5y1ga', '7h2kq9d3xv', 'm4w8c2z6rt', 'q6v0e4s7jk'])
  })

  it('says the language of each item, and where its other language versions are', () => {
    const [arabic, english, , chinese] = read(feedOf(busySource())).items
    expect([arabic?.language, english?.language, chinese?.language]).toEqual(['ar', 'en', 'zh-Hans'])
    expect(arabic?.html).toMatch(/^<div lang="ar" dir="rtl">/)
    expect(arabic?.translations).toEqual([`en ${english?.url}`])
    expect(english?.translations).toEqual([`ar ${arabic?.url}`])
    expect(chinese?.translations).toEqual([])
  })

  it.skipIf(ELSEWHERE[format].includes('codes'))(
    'says countries, topics and languages for people and for machines',
    () => {
      const [, english] = read(feedOf(busySource())).items
      expect(english?.labels).toEqual(['Iceland', 'Health', 'English'])
      expect(english?.codes).toEqual([
        'urn:iso:std:iso:3166:-1 IS',
        'tag:wire.example.org,2026:topic health',
        'urn:ietf:bcp:47 en',
        'http://cv.iptc.org/newscodes/mediatopic/ 07000000',
      ])
    },
  )

  it('carries the newsroom, the byline and the files of an item', () => {
    const [, english] = read(feedOf(busySource())).items
    expect(english?.authors).toEqual(['Harbour Aid', 'Brynja Olafs'])
    expect(english?.files).toEqual([
      { url: 'https://wire.example.org/media/quay.jpg', type: 'image/jpeg', length: 48_213 },
      { url: 'https://wire.example.org/media/plan.pdf', type: 'application/pdf', length: 48_213 },
    ])
  })

  it('puts the notice where a killed release was, and marks it as canceled', () => {
    const notice = read(feedOf(busySource())).items[2]
    expect(notice).toMatchObject({
      id: 'tag:wire.example.org,2026:article:m4w8c2z6rt',
      title: 'Withdrawn',
      published: '2026-03-12T08:00:00.000Z',
      updated: '2026-03-12T12:00:00.000Z',
    })
    expect(render(feedOf(busySource()))).toContain('the figures belong to another harbour.')
    if (ELSEWHERE[format].includes('codes')) return
    expect(notice).toMatchObject({
      summary: 'Withdrawn: the figures belong to another harbour.',
      html: '<div lang="en" dir="ltr"><p dir="auto">Withdrawn: the figures belong to another harbour.</p></div>',
      codes: ['http://cv.iptc.org/newscodes/pubstatusg2/ canceled'],
    })
  })

  it('holds only absolute addresses without a letter outside ASCII', () => {
    const { items } = read(feedOf(busySource()))
    for (const { url } of items) expect(url).toMatch(/^https:\/\/wire\.example\.org\/[!-~]+$/)
  })

  it.runIf(COMMON.has(format))('is read by a common parser as it was written', () => {
    const title = 'R&D in “Vík”: 5 < 6 & ]]> twice ]]> — المرفأ'
    const feed = feedOf(exampleSource({ articles: [exampleArticle({ title })], title }))
    const parsed = parseFeed(render(feed))
    const items = 'entries' in parsed.feed ? parsed.feed.entries : 'items' in parsed.feed ? parsed.feed.items : []
    expect(parsed.format).toBe(format)
    expect(textOf(parsed.feed.title)).toBe(title)
    expect(items?.map((item) => textOf(item.title))).toEqual([title])
  })

  it('says what a picture shows', () => {
    const media = ['quay.jpg', 'boats.jpg'].map((file) => ({
      file,
      sha256: '1'.repeat(64),
      type: 'image/jpeg',
      bytes: 5,
      alt: null,
      caption: `Caption of ${file} & <more>`,
      credit: 'Runa Bek',
      path: `/media/${file}`,
    }))
    const document = render(feedOf(exampleSource({ articles: [exampleArticle({ media })] })))
    // An RSS enclosure has no place for it.
    expect(document).toContain('Caption of boats.jpg &')
    if (format === 'rss' || format === 'ninjs') expect(document).toContain('Runa Bek')
  })

  it('stays well-formed and says what it was given, whatever stands in its texts', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 16, maxLength: 16 }), (texts) => {
        const at = (index: number) => texts[index]!.written
        const expected = readingOf(
          withTexts((index) => texts[index]!.read),
          format,
        )
        expect(read(withTexts(at))).toMatchObject(expected)
        read({ ...withTexts(at), items: withTexts(at).items.map((item) => ({ ...item, status: 'canceled' })) })
      }),
      { numRuns: 300 },
    )
  })

  it('gives a title and an author to an item of which cleaning leaves nothing', () => {
    const [item] = feedOf(busySource()).items
    const feed = { ...feedOf(exampleSource()), items: [{ ...item!, title: '\u0007', authors: ['\u0000 '] }] }
    expect(read(feed).items[0]).toMatchObject({ title: '…', authors: ['Harbour Wire'] })
  })

  it('refuses a time that is none', () => {
    expect(() => render({ ...feedOf(busySource()), updated: 'yesterday' })).toThrow(RangeError)
  })
})

describe('the table of formats', () => {
  it('has a line for each file of formats, under its name', () => {
    const files = readdirSync(join(import.meta.dirname, 'formats')).filter((file) => !file.endsWith('.test.ts'))
    expect(files.sort()).toEqual(FORMAT_NAMES.map((name) => `${name}.ts`).sort())
  })

  it('gives each format an address and a media type of its own', () => {
    const formats = Object.values(FORMATS)
    for (const field of ['extension', 'mediaType', 'contentType', 'label'] as const) {
      expect(new Set(formats.map((format) => format[field])).size).toBe(formats.length)
    }
    for (const { contentType, mediaType } of formats) expect(contentType.startsWith(mediaType)).toBe(true)
  })
})

/** A feed with a text of its own in each place that takes text. */
function withTexts(text: (index: number) => string): FeedModel {
  const feed = feedOf(busySource())
  const [item] = feed.items
  return {
    ...feed,
    title: text(0),
    description: text(1),
    rights: text(2),
    publisher: { ...feed.publisher, name: text(3) },
    items: [
      {
        ...item!,
        title: text(4),
        newsroom: text(5),
        authors: [text(5), text(6)],
        summary: text(7),
        html: text(8),
        categories: [{ kind: 'topic', scheme: `urn:x:${text(9)}`, code: text(10), label: text(11) }],
        enclosures: [
          { url: 'https://wire.example.org/a?b=1&c=2', type: text(12), length: 1, title: text(14), credit: text(15) },
        ],
        notice: text(13),
      },
    ],
  }
}

/** An item without what a format says elsewhere. */
function without(item: ItemReading, format: FormatName): Partial<ItemReading> {
  return Object.fromEntries(
    Object.entries(item).filter(([key]) => !ELSEWHERE[format].includes(key as keyof ItemReading)),
  )
}

function readingOf(feed: FeedModel, format: FormatName) {
  const own = {
    title: feed.title,
    description: feed.description,
    rights: feed.rights,
    items: feed.items.map(({ title, authors, summary, html, categories, enclosures }) => ({
      title,
      authors,
      summary,
      html,
      labels: categories.map(({ label }) => label),
      codes: categories.map(({ scheme, code }) => `${scheme} ${code}`),
      files: enclosures.map(({ url, type, length }) => ({ url, type, length })),
    })),
  }
  const kept = own.items.map((item) =>
    Object.fromEntries(Object.entries(item).filter(([key]) => !(ELSEWHERE[format] as readonly string[]).includes(key))),
  )
  return { ...own, items: kept }
}

/** feedsmith gives an Atom title as a text construct, every other one as a text. */
function textOf(title: unknown): unknown {
  return typeof title === 'object' && title !== null && 'value' in title ? title.value : title
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}

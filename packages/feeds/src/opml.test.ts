import fc from 'fast-check'
import { parseOpml } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { type FeedList, renderOpml } from './opml.ts'
import { all, readXml, text } from './testing/read-xml.ts'

const list: FeedList = {
  title: 'Feeds of Harbour Wire',
  updated: '2026-03-12T12:00:00.000Z',
  owner: { name: 'Harbour Wire', url: 'https://wire.example.org/' },
  groups: [
    {
      title: 'Countries',
      feeds: [
        {
          title: 'Iceland & Greenland',
          description: 'Releases about the north',
          feed: 'https://wire.example.org/search.atom?country=gl,is&language=is',
          page: 'https://wire.example.org/search?country=gl,is&language=is',
          language: 'is',
        },
      ],
    },
    {
      title: 'Languages',
      feeds: [
        {
          title: 'العربية',
          feed: 'https://wire.example.org/language/ar.atom',
          page: 'https://wire.example.org/language/ar',
          language: 'ar',
        },
      ],
    },
  ],
}

describe('the list of feeds', () => {
  it('is read by a common parser: each group, and each feed with its title, addresses and language', () => {
    const { head, body } = parseOpml(renderOpml(list))
    expect(head).toMatchObject({ title: 'Feeds of Harbour Wire', ownerName: 'Harbour Wire' })
    expect(body?.outlines).toMatchObject([
      {
        text: 'Countries',
        outlines: [
          {
            type: 'rss',
            text: 'Iceland & Greenland',
            title: 'Iceland & Greenland',
            description: 'Releases about the north',
            xmlUrl: 'https://wire.example.org/search.atom?country=gl,is&language=is',
            htmlUrl: 'https://wire.example.org/search?country=gl,is&language=is',
            language: 'is',
          },
        ],
      },
      { text: 'Languages', outlines: [{ title: 'العربية', language: 'ar' }] },
    ])
  })

  it('is OPML 2.0 of a fixed date', () => {
    const opml = readXml(renderOpml(list))
    expect(opml).toMatchObject({ name: 'opml', attributes: { version: '2.0' } })
    expect(text(all(opml, 'head')[0]!, 'dateModified')).toBe('Thu, 12 Mar 2026 12:00:00 GMT')
  })

  it('keeps any title and description as they are', () => {
    const piece = fc.constantFrom(...['"', '&', '<', '>', ']]>', '&quot;', '\n', '\t', "'", 'é', '😀', 'ع', '\u202e'])
    const hostile = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(hostile, hostile, (title, description) => {
        const feeds = [{ ...list.groups[0]!.feeds[0]!, title, description }]
        const opml = readXml(renderOpml({ ...list, title, groups: [{ title, feeds }] }))
        const group = all(all(opml, 'body')[0]!, 'outline')[0]!
        expect(text(all(opml, 'head')[0]!, 'title')).toBe(title)
        expect(group.attributes.text).toBe(title)
        expect(all(group, 'outline')[0]?.attributes).toMatchObject({ text: title, title, description })
      }),
    )
  })

  it('takes out what XML cannot carry', () => {
    expect(text(all(readXml(renderOpml({ ...list, title: 'a\u0007b\ud83d' })), 'head')[0]!, 'title')).toBe('ab')
  })
})

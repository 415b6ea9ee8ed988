import { parseJsonFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { feedOf } from '../feed-of.ts'
import { renderFeed } from '../formats.ts'
import { busySource, exampleSource } from '../testing/example.ts'

const FEED_KEYS = [
  'version',
  'title',
  'home_page_url',
  'feed_url',
  'description',
  'next_url',
  'language',
  'authors',
  'items',
]
const ITEM_KEYS = [
  ...['id', 'url', 'title', 'content_html', 'summary', 'date_published', 'date_modified'],
  ...['authors', 'tags', 'language', 'attachments'],
]
const feed = JSON.parse(renderFeed('json', feedOf(busySource())))

describe('a JSON feed', () => {
  it('is of version 1.1 and says where it and its page are', () => {
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'All news',
      home_page_url: 'https://wire.example.org/news',
      feed_url: 'https://wire.example.org/news.json',
      next_url: 'https://wire.example.org/news.json?after=20260311',
      language: 'en',
      authors: [{ name: 'Harbour Wire', url: 'https://wire.example.org/' }],
    })
  })

  it('has no key of its own but one with an underscore, which names the page that explains it', () => {
    expect(Object.keys(feed).toSorted()).toEqual(['_dateline', ...FEED_KEYS].toSorted())
    for (const item of feed.items) {
      for (const key of Object.keys(item)) expect(['_dateline', ...ITEM_KEYS]).toContain(key)
    }
    expect(feed._dateline.about).toBe('https://wire.example.org/feeds')
  })

  it('gives each item an id that is a text, its content, its authors and its language', () => {
    for (const item of feed.items) {
      expect(item.id).toMatch(/^tag:/)
      expect(item.content_html).toMatch(/^<div lang="/)
      expect(item.authors[0].name).toBe('Harbour Aid')
      expect(item).not.toHaveProperty('author')
      expect(item.language).toMatch(/^(?:ar|en|zh-Hans)$/)
    }
  })

  it('says the rights, the status, the notice and the story', () => {
    expect(feed._dateline).toMatchObject({
      rights: 'Free to reprint with attribution',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      identity: 'article',
    })
    expect(feed.items[2]._dateline).toMatchObject({
      status: 'canceled',
      notice: 'Withdrawn: the figures belong to another harbour.',
    })
    expect(feed.items[0]._dateline).toMatchObject({
      status: 'usable',
      notice: null,
      story: feed.items[1]._dateline.story,
    })
  })

  it('is understood by a common parser', () => {
    expect(parseJsonFeed(renderFeed('json', feedOf(busySource()))).items?.[1]).toMatchObject({
      id: 'tag:wire.example.org,2026:article:7h2kq9d3xv',
      title: 'Harbour clinic opens in Reykjavik',
      content_html: expect.stringContaining('<p>REYKJAVIK, 12 March 2026 – A clinic'),
      language: 'en',
      attachments: [{ mime_type: 'image/jpeg' }, { mime_type: 'application/pdf', size_in_bytes: 48_213 }],
    })
  })

  it('holds no half of a character, written or escaped', () => {
    const text = renderFeed('json', feedOf(exampleSource({ title: 'half \ud83d a \ude00 face' })))
    expect(text.isWellFormed()).toBe(true)
    expect(text).not.toMatch(/\\ud[89a-f]/i)
    expect(JSON.parse(text).title).toBe('half  a  face')
  })
})

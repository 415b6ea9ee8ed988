import type { ArticleQuote } from '@dateline/core'
import { describe, expect, it } from 'vitest'
import { feedOf } from './feed-of.ts'
import { FORMAT_NAMES, renderFeed } from './formats.ts'
import { exampleArticle, exampleSource, exampleWithdrawal } from './testing/example.ts'
import { readFeed } from './testing/read-feed.ts'

const PAGE = 'https://wire.example.org/article/7h2kq9d3xv/harbour-clinic-opens-in-reykjavik'

const quote = (changes: Partial<ArticleQuote> = {}): ArticleQuote => ({
  text: 'We are glad.\nWe are open.',
  speaker: { name: 'Asta Helgadottir', role: 'head nurse', organisation: 'Harbour <Aid>' },
  jointSpeakers: [],
  attribution: null,
  span: [0, 1],
  inBody: [0, 1],
  number: 3,
  ...changes,
})
const quotesOf = (quotes: readonly ArticleQuote[], since = '2026-03-12T11:00:00.000Z') =>
  exampleSource({
    identity: 'quote',
    path: '/quotes',
    quotes: quotes.map((quote) => ({ article: exampleArticle(), quote, since })),
  })
const item = (changes: Partial<ArticleQuote>) => feedOf(quotesOf([quote(changes)])).items[0]!

describe('a quote in a feed', () => {
  it('has an id and an address of its own, its speaker as author, and its words as a block with their source', () => {
    expect(item({})).toMatchObject({
      id: 'tag:wire.example.org,2026:quote:7h2kq9d3xv-3',
      url: `${PAGE}#quote-3`,
      title: 'Asta Helgadottir: “We are glad. We are open.”',
      authors: ['Asta Helgadottir'],
      published: '2026-03-12T09:00:00.000Z',
      updated: '2026-03-12T11:00:00.000Z',
      html: `<div lang="en" dir="ltr"><blockquote cite="${PAGE}#quote-3"><p>We are glad.</p><p>We are open.</p></blockquote><p>— Asta Helgadottir, head nurse, Harbour &lt;Aid&gt;</p><p><cite><a href="${PAGE}">Harbour clinic opens in Reykjavik</a></cite>, <bdi>Harbour Aid</bdi></p></div>`,
    })
  })

  it.each([
    [{ name: null, role: null, organisation: 'Harbour Aid' }, 'Harbour Aid'],
    [{ name: null, role: 'A nurse', organisation: null }, 'A nurse'],
    [null, 'Unnamed source'],
  ])('by %j is titled by who it is', (speaker, name) => {
    expect(item({ speaker }).title).toBe(`${name}: “We are glad. We are open.”`)
  })

  it('of two together names both', () => {
    const other = { name: 'Tomas Lind', role: 'mayor', organisation: null }
    expect(item({ jointSpeakers: [other] }).title).toMatch(/^Asta Helgadottir, Tomas Lind: /)
    expect(item({ jointSpeakers: [other] }).html).toContain(
      '— Asta Helgadottir, head nurse, Harbour &lt;Aid&gt;; Tomas Lind, mayor',
    )
  })

  it('is cut in its title between words, and nowhere else', () => {
    const text = `${'All the boats of the harbour came. '.repeat(9)}End.`
    const { title, summary } = item({ text })
    expect(title).toMatch(/^Asta Helgadottir: “All the boats .{60,120}\w…”$/)
    expect(summary).toBe(text)
    expect(item({ text: '难'.repeat(200) }).title).toBe(`Asta Helgadottir: “${'难'.repeat(120)}…”`)
  })

  it('of a killed release is its notice and nothing else', () => {
    const source = exampleSource({ identity: 'quote', quoteWithdrawals: [{ article: exampleWithdrawal(), number: 2 }] })
    expect(feedOf(source).items).toMatchObject([
      {
        id: 'tag:wire.example.org,2026:quote:m4w8c2z6rt-2',
        status: 'canceled',
        title: 'Withdrawn',
        updated: '2026-03-12T12:00:00.000Z',
        notice: 'Withdrawn: the figures belong to another harbour.',
      },
    ])
  })

  it.each(FORMAT_NAMES)('is read back from %s as it went in', (format) => {
    const source = {
      ...quotesOf([quote({ number: 1 }), quote({ number: 2, speaker: null })]),
      quoteWithdrawals: [{ article: exampleWithdrawal(), number: 1 }],
    }
    const model = feedOf(source)
    const { items } = readFeed(format, renderFeed(format, model))
    expect(items.map(({ id, url, title, updated }) => [id, url, title, updated])).toEqual(
      model.items.map(({ id, url, title, updated }) => [id, url, title, updated]),
    )
  })
})

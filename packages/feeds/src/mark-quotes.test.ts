import type { Article, ArticleQuote } from '@dateline/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markQuotes } from './mark-quotes.ts'

const PAGE = 'https://wire.example.org/article/7h2kq9d3xv/harbour'
const RUNA = { name: 'Runa Bek', role: 'harbour master', organisation: null }

/** A quote whose paragraphs stand in a text, by its first and last words. */
function said(text: string, words: string, more: Partial<ArticleQuote> = {}): ArticleQuote {
  const [first] = words.split('\n')
  const last = words.split('\n').at(-1)!
  const start = text.indexOf(first!)
  const end = text.indexOf(last, start) + last.length
  return {
    text: words,
    speaker: RUNA,
    jointSpeakers: [],
    attribution: null,
    span: [0, 1],
    inBody: [start, end],
    number: 1,
    ...more,
  }
}

const marked = (html: string, text: string, quotes: readonly ArticleQuote[], dated = false) =>
  markQuotes(html, { quotes, body: { text, html, blocks: [] } } as Pick<Article, 'quotes' | 'body'>, PAGE, dated)

const title = ' title="Runa Bek, harbour master"'
const cited = (number: number) => ` cite="${PAGE}#quote-${number}"${title}`

describe('quotes in the text of a release', () => {
  it('are a block where they fill most of their paragraph', () => {
    const text = 'Boats came.\n“It will shelter forty boats,” said Runa Bek.'
    const html = '<p>Boats came.</p>\n<p>“It will shelter forty boats,” said Runa Bek.</p>'
    expect(marked(html, text, [said(text, 'It will shelter forty boats,')])).toBe(
      `<p>Boats came.</p>\n<blockquote${cited(1)}><p>“It will shelter forty boats,” said Runa Bek.</p></blockquote>`,
    )
  })

  it('are marked within their paragraph where it says more, with the printed marks around them', () => {
    const text = 'The harbour master Runa Bek called the new pier “a shelter” when it opened on Monday.'
    expect(marked(`<p>${text}</p>`, text, [said(text, 'a shelter')])).toBe(
      `<p>The harbour master Runa Bek called the new pier “<span class="said"${title}>a shelter</span>” when it opened on Monday.</p>`,
    )
  })

  it('leave the first paragraph in its place for the dateline', () => {
    const text = '“It will shelter forty boats,” said Runa Bek.'
    expect(marked(`<p>${text}</p>`, text, [said(text, 'It will shelter forty boats,')], true)).toBe(
      `<p>“<span class="said"${title}>It will shelter forty boats,</span>” said Runa Bek.</p>`,
    )
  })

  it('are found through emphasis, links, references, line breaks and signs that are never seen', () => {
    const text = 'The office of the port says that “fees & dues are low” and that nobody has to pay them in advance.'
    const html =
      '<p>The office of\nthe port says that “fees &#x26; <em>dues</em> are\u200B low” and that nobody has to pay them in advance.</p>'
    expect(marked(html, text, [said(text, 'fees & dues are low', { number: 3 })])).toBe(
      html.replace('“fees', `“<span class="said"${title}>fees`).replace('low”', 'low</span>”'),
    )
  })

  it('are left alone where an element would be cut in two', () => {
    const text = 'One said that the “pier is new” and two that it is old, and three said nothing of the kind at all.'
    const html = `<p>${text.replace('pier is new” and', '<b>pier is new” and</b>').replace('the “<b>', 'the “<b>')}</p>`
    const crossing = `<p>${text.replace('“pier is new” and', '“pier <b>is new” and</b>')}</p>`
    expect(marked(html, text, [said(text, 'pier is new')])).toContain(
      `<b><span class="said"${title}>pier is new</span>” and</b>`,
    )
    expect(marked(crossing, text, [said(text, 'pier is new')])).toBe(crossing)
  })

  it('come paragraph by paragraph, each marked by itself', () => {
    const text = '“We built it.\nWe will keep it,” said Runa Bek.'
    const html = '<p>“We built it.</p>\n<p>We will keep it,” said Runa Bek.</p>'
    expect(marked(html, text, [said(text, 'We built it.\nWe will keep it,')])).toBe(
      `<blockquote${cited(1)}><p>“We built it.</p></blockquote>\n<blockquote${cited(1)}><p>We will keep it,” said Runa Bek.</p></blockquote>`,
    )
  })

  it('of two speakers in one paragraph are marked one by one', () => {
    const text = '“We built it,” said Runa Bek. “We paid for it,” said the town.'
    const town = { speaker: { name: null, role: null, organisation: 'Town of "Akureyri"' }, number: 2 }
    expect(marked(`<p>${text}</p>`, text, [said(text, 'We built it,'), said(text, 'We paid for it,', town)])).toBe(
      `<p>“<span class="said"${title}>We built it,</span>” said Runa Bek. “<span class="said" title="Town of &quot;Akureyri&quot;">We paid for it,</span>” said the town.</p>`,
    )
  })

  it('name nobody where the text names nobody', () => {
    const text = '“It is new.”'
    expect(marked(`<p>${text}</p>`, text, [said(text, 'It is new.', { speaker: null })])).toContain(
      `<blockquote cite="${PAGE}#quote-1">`,
    )
  })

  it('that the release itself sets as a block get their address', () => {
    const text = 'It is new.'
    expect(marked('<blockquote><p>It is new.</p></blockquote>', text, [said(text, 'It is new.')])).toBe(
      `<blockquote${cited(1)}><p>It is new.</p></blockquote>`,
    )
  })

  it('are not marked where HTML and text say different things', () => {
    const html = '<p>“It is old,” said Runa Bek.</p>'
    const text = '“It is new,” said Runa Bek.'
    expect(marked(html, text, [said(text, 'It is new,')])).toBe(html)
  })

  it('change no sign of the text and leave every element whole, whatever the text', () => {
    const word = fc.constantFrom('pier', 'é&', '<b>', '“', '”', '难民', 'لاجئ', '👩‍👩‍👧', 'a\u00ADb', ' ')
    const paragraphs = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), fc.boolean(), (parts, from, length, dated) => {
        const written = parts.map((words) => words.join(' ').trim())
        const text = written.map((line) => line.replaceAll('\u00AD', '').replace(/\s+/g, ' ')).join('\n')
        const html = written
          .map((line) => `<p>${line.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')}</p>`)
          .join('\n')
        const start = from % (text.length + 1)
        const quote = text.slice(start, start + 1 + (length % 20)).trim()
        if (quote === '') return
        const result = marked(html, text, [said(text, quote)], dated)
        const bare = (value: string) => value.replace(/<[^>]*>/g, '')
        expect(bare(result)).toBe(bare(html))
        const open: string[] = []
        for (const [, end, name] of result.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
          if (end === '') open.push(name!)
          else expect(open.pop()).toBe(name)
        }
        expect(open).toEqual([])
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { articleHtml } from './article-html.ts'
import { exampleArticle } from './testing/example.ts'

const PAGE = 'https://wire.example.org/article/7h2kq9d3xv/harbour-clinic'
const body = (html: string) => ({ text: '', html, blocks: [] })
const shown = (html: string, changes: Parameters<typeof exampleArticle>[0] = { dateline: null }) =>
  articleHtml(exampleArticle({ ...changes, body: body(html) }), PAGE).replace(
    /^<div lang="en" dir="ltr">(.*)<\/div>$/s,
    '$1',
  )
const dated = (text: string) => ({ dateline: { text, place: null, country: null, date: null } })

describe('the text of a release in feeds and pages', () => {
  it('opens with the dateline as printed', () => {
    expect(shown('<p>A clinic opened.</p>', dated('REYKJAVIK, 12 March —'))).toBe(
      '<p>REYKJAVIK, 12 March — A clinic opened.</p>',
    )
  })

  it.each([
    ['GENEVA (12 March)', 'GENEVA (12 March) – A'],
    ['Genève,', 'Genève, A'],
    ['日内瓦：', '日内瓦： A'],
    [' VÍK: ', 'VÍK: A'],
    ['R&D <BASE>', 'R&amp;D &lt;BASE&gt; – A'],
    [' ', 'A'],
  ])('joins the dateline "%s" to the text', (text, opening) => {
    expect(shown('<p>A</p>', dated(text))).toBe(`<p>${opening}</p>`)
  })

  it('puts the dateline into the first paragraph that is no part of a quote or list', () => {
    const html = '<h2>Aid</h2><blockquote><p>Hear</p></blockquote><ul><li><p>x<br>y</p></li></ul><p class="a">Then</p>'
    expect(shown(html, dated('OSLO –'))).toBe(html.replace('>Then', '>OSLO – Then'))
  })

  it('gives the dateline a paragraph of its own where there is none', () => {
    expect(shown('<ul><li>One</li></ul>', dated('OSLO –'))).toBe('<p>OSLO –</p><ul><li>One</li></ul>')
    expect(shown('', dated('OSLO –'))).toBe('<p>OSLO –</p>')
  })

  it('begins with the note of a correction', () => {
    expect(shown('<p>A</p>', { dateline: null, note: 'CORRECTION: <two> & not three' })).toBe(
      '<p dir="auto"><em>CORRECTION: &lt;two&gt; &amp; not three</em></p><p>A</p>',
    )
  })

  it('says its language and direction on its outermost element', () => {
    const arabic = exampleArticle({ language: 'ar', direction: 'rtl', dateline: null, body: body('<p>نص</p>') })
    expect(articleHtml(arabic, PAGE)).toBe('<div lang="ar" dir="rtl"><p>نص</p></div>')
  })

  it.each([
    ['/aid?a=1&#x26;b=2', 'https://wire.example.org/aid?a=1&amp;b=2'],
    ['plan.pdf', 'https://wire.example.org/article/7h2kq9d3xv/plan.pdf'],
    ['#note-1', `${PAGE}#note-1`],
    ['//files.example/x', 'https://files.example/x'],
    ['https://ríki.example/ævi', 'https://xn--rki-rma.example/%C3%A6vi'],
    ['mailto:press@aid.example', 'mailto:press@aid.example'],
    ['https://a.example/?q=&#x22;x&#x22;', 'https://a.example/?q=%22x%22'],
    ['https://a.example/[1]|100%#a#b', 'https://a.example/%5B1%5D%7C100%25#a%23b'],
    ['https://[2001:db8::1]/', 'https://[2001:db8::1]/'],
  ])('makes the address %s a whole one', (written, read) => {
    expect(shown(`<p><a href="${written}">x</a></p>`)).toBe(`<p><a href="${read}">x</a></p>`)
  })

  it.each([
    'javascript:alert(1)',
    '&#x6A;avascript:alert(1)',
    ' java\tscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://',
    'http://a b/',
  ])('drops the address %s, which leads nowhere good', (written) => {
    expect(shown(`<p><a href="${written}" title="t">x</a></p>`)).toBe('<p><a title="t">x</a></p>')
  })

  it('makes the addresses of pictures and quotes whole, and drops sets of pictures', () => {
    expect(shown('<blockquote cite="/c"><img src="/i.png" srcset="/i2.png 2x" alt="a > b"></blockquote>')).toBe(
      '<blockquote cite="https://wire.example.org/c"><img src="https://wire.example.org/i.png" alt="a > b"></blockquote>',
    )
  })

  it('leaves text alone that only looks like an address', () => {
    const html = '<p title="see href=x">write href="/x" &#x3C;a href="/y"></p>'
    expect(shown(html)).toBe(html)
  })
})

import fc from 'fast-check'
import { parseFeed } from 'feedsmith'
import { XmlDocument } from 'libxml2-wasm'
import Parser from 'rss-parser'
import { describe, expect, it } from 'vitest'
import { feedOf } from './feed-of.ts'
import { renderFeed } from './formats.ts'
import { busySource, exampleArticle, exampleSource } from './testing/example.ts'
import { readXml } from './testing/read-xml.ts'

/** What a parser makes of a feed, as far as all of them know it. */
interface Seen {
  readonly title: string | undefined
  readonly items: readonly { readonly id: string | undefined; readonly title: string | undefined }[]
}

/**
 * Four parsers that share no code: libxml2, as newsboat and many other readers have it, and saxes, which are strict; xml2js
 * under rss-parser; feedsmith, which is fast-xml-parser.
 */
const PARSERS: Readonly<Record<string, (document: string) => Seen | Promise<Seen>>> = {
  libxml2(document) {
    const xml = XmlDocument.fromString(document)
    try {
      const spaces = { atom: 'http://www.w3.org/2005/Atom' }
      const isAtom = xml.root.name === 'feed'
      const texts = (path: string) => xml.find(path, spaces).map((node) => node.content)
      const entry = isAtom ? '/atom:feed/atom:entry' : '/rss/channel/item'
      const [ids, titles] = isAtom
        ? [texts(`${entry}/atom:id`), texts(`${entry}/atom:title`)]
        : [texts(`${entry}/guid`), texts(`${entry}/title`)]
      return {
        title: texts(isAtom ? '/atom:feed/atom:title' : '/rss/channel/title')[0],
        items: ids.map((id, index) => ({ id, title: titles[index] })),
      }
    } finally {
      xml.dispose()
    }
  },
  saxes(document) {
    const root = readXml(document)
    const channel = root.name === 'rss' ? root.children[0]! : root
    const text = (of: typeof root, name: string) => of.children.find((child) => child.name === name)?.text
    const items = channel.children.filter(({ name }) => name === 'item' || name === 'entry')
    return {
      title: text(channel, 'title'),
      items: items.map((item) => ({ id: text(item, 'guid') ?? text(item, 'id'), title: text(item, 'title') })),
    }
  },
  async 'rss-parser'(document) {
    const { title, items } = await new Parser<unknown, { id?: string }>().parseString(document)
    return { title, items: items.map((item) => ({ id: item.guid ?? item.id, title: item.title })) }
  },
  feedsmith(document) {
    const { format, feed } = parseFeed(document)
    if (format === 'rss')
      return {
        title: feed.title,
        items: (feed.items ?? []).map((item) => ({ id: item.guid?.value, title: item.title })),
      }
    if (format !== 'atom') throw new TypeError(`expected RSS or Atom, got ${format}`)
    const items = (feed.entries ?? []).map(({ id, title }) => ({ id, title: textOf(title) }))
    return { title: textOf(feed.title), items }
  },
}

const textOf = (title: unknown): string | undefined =>
  typeof title === 'object' && title !== null && 'value' in title ? String(title.value) : (title as string | undefined)

/** Texts of one newsroom that means harm, in the scripts of its releases. Readers trim titles, so none ends in white space. */
const HOSTILE = fc.array(
  fc.constantFrom(
    ...['المرفأ', '码头', 'הנמל', 'Ελλάδα', 'ქალაქი', 'Ғарышкер', '😀', '👩‍👩‍👧', '𠮷', 'e\u0301', '\u202eabc\u202c'],
    ...[']]>', ']]]]>', '<![CDATA[', '<!--', '-->', '<?xml?>', '&', '&amp;', '&nosuch;', '&#0;', '<', '"', "'", '%00'],
    ...['</title>', '</item></channel></rss>', '</entry></feed>', '<!DOCTYPE a [<!ENTITY b "c">]>', '\u0000', '\ufffe'],
  ),
  { minLength: 1, maxLength: 8 },
)

describe.each(['rss', 'atom'] as const)('a feed in %s', (format) => {
  it.each(Object.entries(PARSERS))('of a sample newsroom is understood by %s', async (_, parse) => {
    const feed = feedOf(busySource())
    expect(await parse(renderFeed(format, feed))).toEqual({
      title: feed.title,
      items: feed.items.map(({ id, title }) => ({ id, title })),
    })
  })

  it('of a newsroom of hostile texts in all scripts is understood alike by every parser', async () => {
    await fc.assert(
      fc.asyncProperty(HOSTILE, async (pieces) => {
        const title = `T ${pieces.join(' ')} T`
        const text = `<p>${pieces.map((piece) => piece.replaceAll('&', '&amp;').replaceAll('<', '&lt;')).join(' ')}</p>`
        const article = exampleArticle({
          title,
          lede: title,
          body: { ...exampleArticle().body, html: text, text: title },
        })
        const document = renderFeed(format, feedOf(exampleSource({ articles: [article], title })))
        const seen = await Promise.all(Object.values(PARSERS).map((parse) => parse(document)))
        for (const other of seen) expect(other).toEqual(seen[0])
        expect(seen[0]?.items.map((item) => item.title)).toEqual([title.replace(/[\0\ufffe]/g, '')])
      }),
      { numRuns: 150 },
    )
  })
})

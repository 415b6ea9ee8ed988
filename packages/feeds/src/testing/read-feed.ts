import type { FormatName } from '../formats.ts'
import { all, links, readXml, text, type XmlElement } from './read-xml.ts'

/** What a strict reader makes of a feed, whatever its format; what a format has no place for is undefined. */
export interface Reading {
  readonly title: string | undefined
  readonly description: string | undefined
  readonly language: string | undefined
  readonly page: string | undefined
  readonly self: readonly (string | undefined)[]
  readonly next: string | undefined
  readonly updated: string
  readonly rights: string | undefined
  readonly items: readonly ItemReading[]
}

export interface ItemReading {
  readonly id: string | undefined
  readonly url: string | undefined
  readonly title: string | undefined
  readonly language: string | undefined
  readonly published: string
  readonly updated: string
  readonly authors: readonly (string | undefined)[]
  readonly summary: string | undefined
  readonly html: string | undefined
  readonly labels: readonly (string | undefined)[]
  /** Scheme and code, joined by a space. */
  readonly codes: readonly string[]
  readonly files: readonly { url: string | undefined; type: string | undefined; length: number }[]
  /** Language and address, joined by a space. */
  readonly translations: readonly string[]
}

const iso = (time: string | undefined) => new Date(time ?? Number.NaN).toISOString()
const given = (value: string | undefined) => (value === '' ? undefined : value)

const READERS: Readonly<Record<FormatName, (document: string) => Reading>> = {
  rss(document) {
    const channel = all(readXml(document), 'channel')[0]!
    return {
      title: text(channel, 'title'),
      description: text(channel, 'description'),
      language: text(channel, 'language'),
      page: text(channel, 'link'),
      self: links(channel, 'self', 'atom:link').map(({ href }) => href),
      next: links(channel, 'next', 'atom:link')[0]?.href,
      updated: iso(text(channel, 'lastBuildDate')),
      rights: text(channel, 'copyright'),
      items: all(channel, 'item').map((item) => ({
        id: text(item, 'guid'),
        url: text(item, 'link'),
        title: text(item, 'title'),
        language: text(item, 'dc:language'),
        published: iso(text(item, 'pubDate')),
        updated: iso(text(item, 'atom:updated')),
        authors: all(item, 'dc:creator').map((creator) => creator.text),
        summary: given(fromHtml(text(item, 'description')!)),
        html: text(item, 'content:encoded'),
        labels: all(item, 'category').flatMap((tag) => ('domain' in tag.attributes ? [] : [tag.text])),
        codes: all(item, 'category').flatMap((tag) =>
          'domain' in tag.attributes ? [`${tag.attributes.domain} ${tag.text}`] : [],
        ),
        files: [...all(item, 'enclosure'), ...all(item, 'media:content')].map(({ attributes }) => ({
          url: attributes.url,
          type: attributes.type,
          length: Number(attributes.length ?? attributes.fileSize),
        })),
        translations: links(item, 'alternate', 'atom:link').map(({ hreflang, href }) => `${hreflang} ${href}`),
      })),
    }
  },

  atom(document) {
    const feed = readXml(document)
    return {
      title: text(feed, 'title'),
      description: text(feed, 'subtitle'),
      language: feed.attributes['xml:lang'],
      page: links(feed, 'alternate')[0]?.href,
      self: links(feed, 'self').map(({ href }) => href),
      next: links(feed, 'next')[0]?.href,
      updated: iso(text(feed, 'updated')),
      rights: text(feed, 'rights'),
      items: all(feed, 'entry').map(readEntry),
    }
  },

  json(document) {
    const feed = JSON.parse(document)
    return {
      title: feed.title,
      description: feed.description,
      language: feed.language,
      page: feed.home_page_url,
      self: [feed.feed_url],
      next: feed.next_url,
      updated: iso(feed._dateline.updated),
      rights: feed._dateline.rights ?? undefined,
      items: feed.items.map(readJsonItem),
    }
  },

  ninjs(document) {
    const feed = JSON.parse(document)
    return {
      title: roleOf(feed.headlines, 'main'),
      description: roleOf(feed.descriptions, 'summary'),
      language: feed.language,
      page: roleOf(feed.altIds, 'page'),
      self: [roleOf(feed.altIds, 'self')],
      next: roleOf(feed.altIds, 'next'),
      updated: iso(feed.versionCreated),
      rights: feed.usageTerms,
      items: feed.associations.map(readNinjsItem),
    }
  },
}

/** What a format has no place for, or says in words of its own, which its own tests read. */
export const ELSEWHERE: Readonly<Record<FormatName, readonly (keyof ItemReading)[]>> = {
  rss: [],
  atom: [],
  json: [],
  // Countries are places and topics subjects; of what is withdrawn it says the status and a note, and has no text.
  ninjs: ['labels', 'codes'],
}

interface Valued {
  readonly role: string
  readonly value: string
}

const roleOf = (list: readonly Valued[] | undefined, role: string) => list?.find((entry) => entry.role === role)?.value

// biome-ignore lint/suspicious/noExplicitAny: whatever the document says, the test compares it
function readNinjsItem(item: any): ItemReading {
  // biome-ignore lint/suspicious/noExplicitAny: the same
  const related = (rel: string): any[] => (item.associations ?? []).filter((one: any) => one.rel === rel)
  return {
    id: item.uri,
    url: roleOf(item.altIds, 'page'),
    title: roleOf(item.headlines, 'main'),
    language: item.language,
    published: iso(item.firstCreated),
    updated: iso(item.versionCreated),
    authors: item.infoSources.map(({ name }: { name: string }) => name),
    summary: roleOf(item.descriptions, 'summary'),
    html: roleOf(item.bodies, 'main'),
    labels: [],
    codes: [],
    files: related('attachment').map(({ renditions: [file] }) => ({
      url: file.href,
      type: file.contentType,
      length: file.sizeInBytes,
    })),
    translations: related('translation').map(({ language, altIds }) => `${language} ${roleOf(altIds, 'page')}`),
  }
}

function readEntry(entry: XmlElement): ItemReading {
  const [own, ...translations] = links(entry, 'alternate')
  const tags = all(entry, 'category').map(({ attributes }) => attributes)
  return {
    id: text(entry, 'id'),
    url: own?.href,
    title: text(entry, 'title'),
    language: entry.attributes['xml:lang'],
    published: iso(text(entry, 'published')),
    updated: iso(text(entry, 'updated')),
    authors: all(entry, 'author').map((author) => text(author, 'name')),
    summary: text(entry, 'summary'),
    html: text(entry, 'content'),
    labels: tags.flatMap(({ label }) => (label === undefined ? [] : [label])),
    codes: tags.map(({ scheme, term }) => `${scheme} ${term}`),
    files: links(entry, 'enclosure').map(({ href, type, length }) => ({ url: href, type, length: Number(length) })),
    translations: translations.map(({ hreflang, href }) => `${hreflang} ${href}`),
  }
}

// biome-ignore lint/suspicious/noExplicitAny: whatever the document says, the test compares it
function readJsonItem(item: any): ItemReading {
  const { categories, alternates } = item._dateline
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    language: item.language,
    published: iso(item.date_published),
    updated: iso(item.date_modified),
    authors: item.authors.map(({ name }: { name: string }) => name),
    summary: item.summary,
    html: item.content_html,
    labels: item.tags,
    codes: categories.map(({ scheme, code }: { scheme: string; code: string }) => `${scheme} ${code}`),
    files: (item.attachments ?? []).map((file: { url: string; mime_type: string; size_in_bytes: number }) => ({
      url: file.url,
      type: file.mime_type,
      length: file.size_in_bytes,
    })),
    translations: alternates.map(({ language, url }: { language: string; url: string }) => `${language} ${url}`),
  }
}

const fromHtml = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&')

/** Reads a feed back with strict parsers. */
export function readFeed(format: FormatName, document: string): Reading {
  return READERS[format](document)
}

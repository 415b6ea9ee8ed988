import { type Extension, Feed } from 'feed'
import { escapeHtml } from '../escape-html.ts'
import type { FeedFormat } from '../formats.ts'
import type { FeedCategory, FeedEnclosure, FeedItem, FeedModel } from '../model.ts'

const MEDIA_TYPE = 'application/rss+xml'

/**
 * RSS 2.0 with Dublin Core, content, Atom links, syndication, Media RSS and GeoRSS, after the RSS Best Practices Profile.
 *
 * The library `feed` writes the tree; what it leaves out or writes carelessly goes in through its extensions. No CDATA:
 * the library ends one at the second `]]>` of a text, escaped text has no such place.
 */
export const rss: FeedFormat = {
  label: 'RSS',
  extension: 'rss',
  mediaType: MEDIA_TYPE,
  contentType: `${MEDIA_TYPE}; charset=utf-8`,
  render: (model) => withHexReferences(channel(model).rss2()),
}

/** Of the channel; the library declares that of Atom. */
const NAMESPACES = {
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:georss': 'http://www.georss.org/georss',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
  'xmlns:sy': 'http://purl.org/rss/1.0/modules/syndication/',
}

function channel(model: FeedModel): Feed {
  const feed = new Feed({
    title: text(model.title),
    description: text(model.description),
    link: model.page,
    language: text(model.language),
    feedLinks: { rss: model.self.rss },
    updated: new Date(model.updated),
    generator: 'Dateline',
    docs: 'https://www.rssboard.org/rss-specification',
    ...(model.rights !== undefined && { copyright: text(model.rights) }),
    ...(model.refreshMinutes !== undefined && { ttl: model.refreshMinutes }),
  })
  feed.addExtension(extension('_attributes', { ...NAMESPACES, 'xml:lang': attribute(model.language) }))
  if (model.next !== undefined) {
    feed.addExtension(extension('atom:link', [link('self', model.self.rss), link('next', model.next.rss)]))
  }
  for (const refresh of refreshExtensions(model.refreshMinutes)) feed.addExtension(refresh)
  for (const item of model.items) {
    feed.addItem({
      title: item.title,
      id: text(item.id),
      link: item.url,
      date: new Date(item.published),
      extensions: itemExtensions(item),
    })
  }
  return feed
}

/**
 * Elements of an item; the title keeps its place and gets this content. A `description` is read as HTML, a title as text;
 * it stands before the content even where it is empty, or readers take the one for the other.
 */
function itemExtensions(item: FeedItem): Extension[] {
  const [enclosure, ...further] = item.enclosures
  const [point] = item.points
  return [
    extension('_attributes', { 'xml:lang': attribute(item.language) }),
    extension('title', element(item.title)),
    extension('description', element(escapeHtml(item.summary ?? ''))),
    extension('content:encoded', element(item.html)),
    extension('atom:updated', element(item.updated)),
    extension('dc:creator', item.authors.map(element)),
    extension('dc:language', element(item.language)),
    ...optional('dc:rights', item.license ?? item.rights),
    extension('category', item.categories.flatMap(categories)),
    extension(
      'atom:link',
      item.alternates.map(({ language, url }) =>
        attributes({ rel: 'alternate', type: 'text/html', hreflang: language, href: url }),
      ),
    ),
    ...(enclosure === undefined
      ? []
      : [extension('enclosure', attributes({ url: enclosure.url, length: enclosure.length, type: enclosure.type }))]),
    extension('media:content', further.map(mediaContent)),
    ...(point === undefined ? [] : [extension('georss:point', element(`${point.latitude} ${point.longitude}`))]),
  ]
}

/** Media RSS 1.5.1; what a picture shows and who made it has no place in an enclosure. */
function mediaContent({ url, type, length, title, credit }: FeedEnclosure): Element {
  return {
    ...attributes({ url, fileSize: length, type }),
    ...(title === undefined ? {} : { 'media:description': { ...element(title), ...attributes({ type: 'plain' }) } }),
    ...(credit === undefined ? {} : { 'media:credit': element(credit) }),
  }
}

/** An element that is left out where there is nothing to say. */
function optional(name: string, content: string | undefined): Extension[] {
  return content === undefined ? [] : [extension(name, element(content))]
}

/** A label stands alone, for people; the code follows with its taxonomy as `domain`, for machines. */
function categories({ scheme, code, label }: FeedCategory): Element[] {
  const forMachines = { ...element(code), ...attributes({ domain: scheme }) }
  return label === undefined ? [forMachines] : [element(label), forMachines]
}

/** `ttl` again in the words of the syndication module, where its whole numbers can say the same. */
function refreshExtensions(minutes: number | undefined): Extension[] {
  if (minutes === undefined || minutes < 1 || 60 % minutes !== 0) return []
  return [
    extension('sy:updatePeriod', element('hourly')),
    extension('sy:updateFrequency', element(String(60 / minutes))),
  ]
}

interface Element {
  readonly 'media:description'?: Element
  readonly 'media:credit'?: Element
  readonly _text?: string
  readonly _attributes?: Readonly<Record<string, string>>
}

/** The library types an extension as an object but writes a list as repeated elements, an empty one as none. */
function extension(name: string, objects: Element | Readonly<Record<string, string>> | readonly Element[]): Extension {
  return { name, objects: objects as Record<string, unknown> }
}

const link = (rel: string, url: string): Element => attributes({ href: url, rel, type: MEDIA_TYPE })

const element = (content: string): Element => ({ _text: text(content) })

function attributes(values: Readonly<Record<string, string | number>>): Element {
  return {
    _attributes: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, attribute(String(value))])),
  }
}

/** The library takes one level of `&amp;` out of texts before it escapes them. */
const text = (content: string) => content.replaceAll('&', '&amp;')

/** The library escapes only quotation marks in attributes. */
const attribute = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')

/** Readers that decode twice survive these (RSS Best Practices Profile, character data). Without CDATA, every `&amp;` is a reference. */
const withHexReferences = (document: string) => document.replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;')

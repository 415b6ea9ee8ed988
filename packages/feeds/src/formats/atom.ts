import type { FeedFormat } from '../formats.ts'
import type { FeedCategory, FeedItem, FeedModel } from '../model.ts'
import { type Xml, xml } from '../xml.ts'

const MEDIA_TYPE = 'application/atom+xml'
const SECOND = 1000

/**
 * Atom 1.0 (RFC 4287) with paging (RFC 5005 §3), tombstones (RFC 6721) and GeoRSS points.
 *
 * Written here and not by the library `feed`, whose Atom has no place for languages, plain titles, further links or
 * tombstones.
 */
export const atom: FeedFormat = {
  label: 'Atom',
  extension: 'atom',
  mediaType: MEDIA_TYPE,
  contentType: `${MEDIA_TYPE}; charset=utf-8`,
  render: (feed) => document(feed).xml,
}

function document(feed: FeedModel): Xml {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss" xml:lang="${feed.language}">
${[
  xml`<id>${feed.id}</id>`,
  xml`<title type="text">${feed.title}</title>`,
  xml`<subtitle type="text">${feed.description}</subtitle>`,
  xml`<updated>${feed.updated}</updated>`,
  xml`<author><name>${feed.publisher.name}</name><uri>${feed.publisher.url}</uri></author>`,
  xml`<link rel="self" type="${MEDIA_TYPE}" href="${feed.self.atom}"/>`,
  xml`<link rel="alternate" type="text/html" hreflang="${feed.language}" href="${feed.page}"/>`,
  feed.next && xml`<link rel="next" type="${MEDIA_TYPE}" href="${feed.next.atom}"/>`,
  optional(feed.license, (license) => xml`<link rel="license" href="${license}"/>`),
  optional(feed.rights, (rights) => xml`<rights type="text">${rights}</rights>`),
  xml`<generator>Dateline</generator>`,
  ...feed.items.flatMap((item) => (item.status === 'canceled' ? [tombstone(item), entry(item)] : [entry(item)])),
]}
</feed>
`
}

function entry(item: FeedItem): Xml {
  return xml`<entry xml:lang="${item.language}">
${[
  xml`<id>${item.id}</id>`,
  xml`<title type="text">${item.title}</title>`,
  xml`<published>${item.published}</published>`,
  xml`<updated>${item.updated}</updated>`,
  ...item.authors.map((name) => xml`<author><name>${name}</name></author>`),
  xml`<link rel="alternate" type="text/html" hreflang="${item.language}" href="${item.url}"/>`,
  ...item.alternates.map(
    ({ language, url }) => xml`<link rel="alternate" type="text/html" hreflang="${language}" href="${url}"/>`,
  ),
  ...item.enclosures.map(
    ({ url, type, length, title }) =>
      xml`<link rel="enclosure" type="${type}" length="${length}"${title && xml` title="${title}"`} href="${url}"/>`,
  ),
  optional(item.license, (license) => xml`<link rel="license" href="${license}"/>`),
  optional(item.rights, (rights) => xml`<rights type="text">${rights}</rights>`),
  ...item.categories.map(category),
  ...item.points
    .slice(0, 1)
    .map(({ latitude, longitude }) => xml`<georss:point>${latitude} ${longitude}</georss:point>`),
  optional(item.summary, (summary) => xml`<summary type="text">${summary}</summary>`),
  xml`<content type="html">${item.html}</content>`,
]}
</entry>`
}

function category({ scheme, code, label }: FeedCategory): Xml {
  return label === undefined
    ? xml`<category scheme="${scheme}" term="${code}"/>`
    : xml`<category scheme="${scheme}" term="${code}" label="${label}"/>`
}

/**
 * Says to aggregators that the entry's text is gone. A second before the notice, since a tombstone and its entry stand
 * side by side only where the entry is the newer (RFC 6721 §3): the text is dropped, the notice stays.
 */
function tombstone(item: FeedItem): Xml {
  const when = new Date(Date.parse(item.updated) - SECOND).toISOString()
  return xml`<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="${item.id}" when="${when}">${optional(
    item.notice,
    (notice) => xml`<at:comment xml:lang="${item.language}">${notice}</at:comment>`,
  )}</at:deleted-entry>`
}

function optional(text: string | undefined, write: (text: string) => Xml): Xml | undefined {
  return text === undefined || text === '' ? undefined : write(text)
}

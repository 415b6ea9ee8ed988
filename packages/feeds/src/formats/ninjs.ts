import { clean } from '../clean.ts'
import type { FeedFormat } from '../formats.ts'
import type { FeedAlternate, FeedEnclosure, FeedItem, FeedModel } from '../model.ts'
import type { FeedNews, NewsPlace, NewsQuote } from '../news.ts'

const MEDIA_TYPE = 'application/json'

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
}

const COUNTRY = 'http://cvx.iptc.org/iso3166-1a2/'
const MEDIA_TOPIC = 'http://cv.iptc.org/newscodes/mediatopic/'
const PRESS_RELEASE = { name: 'Press Release', uri: 'http://cv.iptc.org/newscodes/genre/Press_Release' }

/**
 * IPTC ninjs 3.1, as news systems read it. An article is one object; a feed is an object of type `composite` with its
 * articles as associations, so that the whole validates against the standard's schema, which takes no member of ours.
 *
 * Times are of versions and status of IPTC's words: a correction has a higher `version` and an `edNote` that begins with
 * CORRECTION, a killed article has `pubStatus` canceled, an `edNote` that begins with KILL, and no text. A held one has no
 * address, so `withheld` is never written.
 */
export const ninjs = {
  label: 'ninjs',
  extension: 'ninjs',
  mediaType: MEDIA_TYPE,
  contentType: `${MEDIA_TYPE}; charset=utf-8`,
  render: (feed) => JSON.stringify(composite(feed)),
  renderItem: (item, feed) => JSON.stringify({ standard: STANDARD, ...newsItem(item, feed) }),
} satisfies FeedFormat

function composite(feed: FeedModel): object {
  return {
    standard: STANDARD,
    uri: feed.id,
    type: 'composite',
    representationType: 'full',
    profile: 'feed',
    versionCreated: feed.updated,
    pubStatus: 'usable',
    language: feed.language,
    title: feed.title,
    headlines: [plain('main', feed.title)],
    descriptions: [plain('summary', feed.description)],
    ...rightsOf(feed),
    infoSources: [{ name: feed.publisher.name, role: 'distributor', uri: feed.publisher.url }],
    altIds: [
      { role: 'self', value: feed.self.ninjs },
      { role: 'page', value: feed.page },
      ...(feed.next === undefined ? [] : [{ role: 'next', value: feed.next.ninjs }]),
    ],
    associations: feed.items.map((item) => ({ name: item.title, rel: 'item', ...newsItem(item, feed) })),
  }
}

function newsItem(item: FeedItem, feed: FeedModel): object {
  const news = clean(item.news())
  if (news?.kind === 'quote') return quoteItem(item, news, feed)
  const release = news
  const { identity, altIds } = headOf(item, 'press-release', release)
  if (item.status === 'canceled')
    return {
      ...identity,
      edNote: `KILL: ${item.notice ?? item.title}`,
      bodies: [],
      infoSources: sources(item, release),
      altIds,
    }
  return {
    ...identity,
    type: 'text',
    descriptions: item.summary === undefined ? [] : [plain('summary', item.summary)],
    bodies: bodiesOf(item.html, release),
    ...(release !== undefined && detailsOf(release, item)),
    infoSources: sources(item, release),
    ...itemRights(item, feed),
    altIds: [...altIds, ...(release === undefined ? [] : [{ role: 'source-sha256', value: release.sha256 }])],
    associations: [
      ...(release?.quotes ?? []).map((quote) => quoteObject(quote, item.language)),
      ...item.alternates.map(translation),
      ...item.enclosures.map(attachment),
    ],
  }
}

/** What every state of an item says. */
function headOf(item: FeedItem, profile: string, release?: FeedNews) {
  const identity = {
    uri: item.id,
    type: 'text',
    representationType: 'full',
    profile,
    version: String(item.version),
    firstCreated: item.published,
    versionCreated: later(item.updated, release?.versionCreated),
    pubStatus: item.status,
    language: item.language,
    title: item.title,
    headlines: [
      plain('main', item.title),
      ...(release?.subtitle === undefined ? [] : [plain('sub', release.subtitle)]),
    ],
  }
  const altIds = [
    { role: 'page', value: item.url },
    { role: 'story', value: item.story },
  ]
  return { identity, altIds }
}

/** A quote alone: the object that its article carries, with what an item of a feed needs. */
function quoteItem(item: FeedItem, quote: NewsQuote, feed: FeedModel): object {
  const { name: _, rel: __, altIds: ___, ...object } = quoteObject(quote, item.language)
  const { identity, altIds } = headOf(item, 'quote')
  const infoSources = [{ name: item.newsroom, role: 'originator' }]
  return { ...identity, ...object, infoSources, ...itemRights(item, feed), altIds }
}

function bodiesOf(html: string, release: FeedNews | undefined): object[] {
  const count = release === undefined ? {} : { charCount: [...release.text.replaceAll('\n', '')].length }
  return [
    { role: 'main', contentType: 'text/html', ...count, value: html },
    ...(release === undefined ? [] : [{ role: 'plain', contentType: 'text/plain', ...count, value: release.text }]),
  ]
}

function detailsOf(news: FeedNews, { version, newsroom }: FeedItem): object {
  return {
    ...given('slugline', news.slug),
    ...given('contentCreated', news.contentCreated),
    ...given('embargoedUntil', news.embargoedUntil),
    ...given('by', news.byline),
    ...given('located', news.located),
    ...(news.note !== undefined && { edNote: `CORRECTION (v${version}): ${news.note}` }),
    people: news.people.map(({ name, speaks }) => ({ name, rel: speaks ? 'speaker' : 'mention' })),
    organisations: [
      { name: news.issuer.name, rel: 'source', uri: news.issuer.page },
      ...news.organisations.map((name) => ({ name, rel: 'mention' })),
    ],
    places: [
      ...news.countries.map(({ code, label }) => ({ name: label, rel: 'about', uri: COUNTRY + code, literal: code })),
      ...news.places.map(place),
    ],
    subjects: news.topics.flatMap(({ uri, label, weight, broader }) => {
      const creator = 'Dateline'
      return [
        { name: label, rel: 'about', uri, creator, relevance: Math.round(weight * 100) },
        // Never said to be the same: several of our topics have no concept of their own there.
        ...broader.map((code) => ({ rel: 'broader', uri: MEDIA_TOPIC + code, literal: `medtop:${code}`, creator })),
      ]
    }),
    genres: [PRESS_RELEASE],
    copyrightHolder: newsroom,
  }
}

/** GeoJSON has the longitude first (RFC 7946 §3.1.1). */
const place = ({ name, isDateline, latitude, longitude }: NewsPlace) => ({
  name,
  rel: isDateline ? 'dateline' : 'mention',
  ...(latitude !== null && longitude !== null && { geoJSON: { type: 'Point', coordinates: [longitude, latitude] } }),
})

/** A quote as a component of its article: who speaks is a person, or an organisation where an office speaks. */
function quoteObject({ id, number, page, text, speakers }: NewsQuote, language: string) {
  return {
    name: `quote-${number}`,
    rel: 'quote',
    uri: id,
    type: 'component',
    profile: 'quote',
    language,
    bodies: [{ role: 'main', contentType: 'text/plain', value: text }],
    people: speakers.flatMap(({ name }) => (name === null ? [] : [{ name, rel: 'speaker' }])),
    organisations: speakers.flatMap(({ name, organisation }) =>
      organisation === null ? [] : [{ name: organisation, rel: name === null ? 'speaker' : 'affiliation' }],
    ),
    altIds: [{ role: 'page', value: page }],
  }
}

const translation = ({ id, language, url }: FeedAlternate) => ({
  name: language,
  rel: 'translation',
  uri: id,
  type: 'text',
  representationType: 'partial',
  language,
  altIds: [{ role: 'page', value: url }],
})

const TYPES: Readonly<Record<string, string>> = { image: 'picture', audio: 'audio', video: 'video' }

const attachment = ({ url, type, length, title, credit }: FeedEnclosure) => ({
  name: url.slice(url.lastIndexOf('/') + 1),
  rel: 'attachment',
  uri: url,
  type: TYPES[type.split('/')[0]!] ?? 'component',
  ...given('by', credit),
  ...(title !== undefined && { descriptions: [plain('caption', title)] }),
  renditions: [{ name: 'original', href: url, contentType: type, sizeInBytes: length }],
})

/** The newsroom first, then the byline. */
const sources = ({ newsroom, authors }: FeedItem, release: FeedNews | undefined) =>
  authors.map((name, index) => ({
    name,
    role: index === 0 ? 'originator' : 'author',
    ...(name === newsroom && release !== undefined && { uri: release.issuer.page }),
  }))

/** What its issuer says goes before what we say of everything. */
function itemRights({ rights, license }: FeedItem, feed: FeedModel): object {
  return rightsOf(rights === undefined && license === undefined ? feed : { rights, license })
}

function rightsOf({ rights, license }: Pick<FeedModel, 'rights' | 'license'>): object {
  return { ...given('usageTerms', rights), ...(license !== undefined && { rightsInfo: { linkedRights: license } }) }
}

const plain = (role: string, value: string) => ({ role, contentType: 'text/plain', value })

const given = (name: string, value: string | undefined) =>
  value === undefined || value === '' ? {} : { [name]: value }

const later = (a: string, b: string | undefined) => (b !== undefined && Date.parse(b) > Date.parse(a) ? b : a)

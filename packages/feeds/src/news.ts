import {
  type Article,
  type ArticleQuote,
  foldName,
  type Quote,
  type Speaker,
  selectionPath,
  tagUri,
} from '@dateline/core'
import { siteAddress } from './address.ts'
import { datelined } from './article-html.ts'
import { topicScheme } from './categories.ts'
import type { FeedSource } from './feed-source.ts'

/** What news systems want of an article beyond what readers show. Texts are plain; times are RFC 3339 with a zone. */
export interface FeedNews {
  readonly kind: 'release'
  readonly slug: string
  /** Instant at which this version was made. */
  readonly versionCreated: string
  /** When the document says it was written; undefined where it states no time with a zone. */
  readonly contentCreated: string | undefined
  readonly embargoedUntil: string | undefined
  readonly subtitle: string | undefined
  readonly byline: string | undefined
  /** Where it was filed, as printed. */
  readonly located: string | undefined
  /** What was corrected. */
  readonly note: string | undefined
  /** The whole text with the dateline in front, paragraphs joined by line feeds. */
  readonly text: string
  readonly issuer: { readonly name: string; readonly page: string }
  readonly sha256: string
  readonly countries: readonly { readonly code: string; readonly label: string }[]
  /** Weight from 0 to 1; `uri` names our concept, `broader` Media Topics that hold it. */
  readonly topics: readonly {
    readonly uri: string
    readonly label: string
    readonly weight: number
    readonly broader: readonly string[]
  }[]
  readonly people: readonly { readonly name: string; readonly speaks: boolean }[]
  readonly organisations: readonly string[]
  readonly places: readonly NewsPlace[]
  readonly quotes: readonly NewsQuote[]
}

/** A place that the text names, in decimal degrees (WGS 84) where they are known. */
export interface NewsPlace {
  readonly name: string
  readonly isDateline: boolean
  readonly latitude: number | null
  readonly longitude: number | null
}

/** Direct speech: its permanent id, its number in its article, its words, and who speaks; nobody where the text does not say. */
export interface NewsQuote {
  readonly kind: 'quote'
  readonly id: string
  readonly number: number
  readonly page: string
  readonly text: string
  readonly speakers: readonly Speaker[]
}

/** An instant with its zone: a day alone, or a local time, is no date-time. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/

/** Reads off an article what `FeedNews` says; `page` is its address. */
export function newsOf(article: Article, source: FeedSource, page: string): FeedNews {
  const { site, vocabulary, language } = source
  const speakers = new Set(article.quotes.flatMap(speakersOf).map(({ name }) => foldName(name ?? '')))
  const dated = foldName(article.dateline?.place ?? '')
  return {
    kind: 'release',
    slug: article.slug,
    versionCreated: article.versionCreated,
    contentCreated: instantOf(article.published),
    embargoedUntil: instantOf(article.embargo.until),
    subtitle: article.subtitle ?? undefined,
    byline: article.byline ?? undefined,
    located: article.dateline?.place ?? undefined,
    note: article.note ?? undefined,
    text: datelined(article),
    issuer: {
      name: article.newsroom.name,
      page: siteAddress(site, selectionPath({ newsroom: [article.newsroom.id] })),
    },
    sha256: article.source.sha256,
    countries: article.countries.map(({ code }) => ({ code, label: vocabulary.country(code, language) })),
    topics: article.topics.map(({ id, weight }) => ({
      uri: `${topicScheme(site.tagAuthority)}:${encodeURIComponent(id)}`,
      label: vocabulary.topic(id, language),
      weight,
      broader: vocabulary.mediaTopics(id),
    })),
    people: article.people.map(({ name }) => ({ name, speaks: speakers.has(foldName(name)) })),
    organisations: article.organisations.map(({ name }) => name),
    places: article.places
      .filter(({ kind }) => kind !== 'country')
      .map(({ name, latitude, longitude }) => ({ name, isDateline: foldName(name) === dated, latitude, longitude })),
    quotes: article.quotes.map((quote) => newsQuoteOf(article, quote, source, page)),
  }
}

/** A quote as news systems want it, within its article or alone. */
export function newsQuoteOf(article: Article, quote: ArticleQuote, { site }: FeedSource, page: string): NewsQuote {
  return {
    kind: 'quote',
    id: tagUri(site.tagAuthority, 'quote', `${article.key}-${quote.number}`),
    number: quote.number,
    page: `${page}#quote-${quote.number}`,
    text: quote.text,
    speakers: speakersOf(quote),
  }
}

const speakersOf = ({ speaker, jointSpeakers }: Quote) =>
  speaker === null ? jointSpeakers : [speaker, ...jointSpeakers]

/** In UTC with seconds, as every strict parser takes it. */
function instantOf(time: string | null): string | undefined {
  if (time === null || !INSTANT.test(time) || Number.isNaN(Date.parse(time))) return undefined
  return new Date(time).toISOString()
}

import type { Direction, Status } from '@dateline/core'
import type { FormatName } from './formats.ts'
import type { FeedNews, NewsQuote } from './news.ts'

/**
 * What a feed says, before any format: the value between `feedOf` and `renderFeed`. Texts are plain, not markup, unless
 * their name says `html`; addresses are absolute URIs (RFC 3986), percent-encoded; times are RFC 3339 in UTC.
 */
export interface FeedModel {
  /** Permanent `tag:` URI (RFC 4151), the same in every format and on every page of the feed. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** BCP 47 tag of title and description; items say their own. */
  readonly language: string
  readonly direction: Direction
  /** The HTML page that lists the same articles. */
  readonly page: string
  /** The address of this document in each format. */
  readonly self: Readonly<Record<FormatName, string>>
  /** The address of the next, older page in each format (RFC 5005 §3); undefined on the last. */
  readonly next: Readonly<Record<FormatName, string>> | undefined
  /** The last instant at which an item appeared, changed or was withdrawn; of an empty feed, a fixed one. */
  readonly updated: string
  /** After how many minutes a reader may ask again: what `max-age` says over HTTP. */
  readonly refreshMinutes: number | undefined
  readonly publisher: { readonly name: string; readonly url: string }
  readonly rights: string | undefined
  /** Address of the licence. */
  readonly license: string | undefined
  /** Address of the page that explains our additions to JSON Feed. */
  readonly about: string
  /** What the ids of items name: `story` where each story comes in one language version only. */
  readonly identity: 'article' | 'story' | 'quote'
  /** Newest first by `published`; renderers keep the order. */
  readonly items: readonly FeedItem[]
}

/** One article or quote of a feed, or the notice that stands in the place of a withdrawn one. */
export interface FeedItem {
  /** Permanent `tag:` URI, the same in all formats and feeds. */
  readonly id: string
  /** `tag:` URI of the story that ties language versions. */
  readonly story: string
  readonly version: number
  readonly status: Exclude<Status, 'withheld'>
  /** The article's page. */
  readonly url: string
  readonly title: string
  readonly language: string
  readonly direction: Direction
  /** Instant of first publication; never moves. */
  readonly published: string
  /** Instant of the last substantive change, never before `published`; of a withdrawn one, the withdrawal. */
  readonly updated: string
  /** Who issued it. */
  readonly newsroom: string
  /** The newsroom and, where it is printed, the byline; of a quote, who says it. Never empty. */
  readonly authors: readonly string[]
  /** What its issuer allows, in words. */
  readonly rights: string | undefined
  /** The same as the address of a licence. */
  readonly license: string | undefined
  /** The lede, or undefined. */
  readonly summary: string | undefined
  /** The whole text as sanitised HTML with absolute addresses, in one element that carries `lang` and `dir`. */
  readonly html: string
  readonly categories: readonly FeedCategory[]
  /** Where it happens, the dateline's place first. */
  readonly points: readonly FeedPoint[]
  /** The same story in other languages, each language once. */
  readonly alternates: readonly FeedAlternate[]
  readonly enclosures: readonly FeedEnclosure[]
  /** Why it was withdrawn; undefined for what stands. */
  readonly notice: string | undefined
  /** What formats for news systems say beyond all this, made for the one that asks; undefined for what is withdrawn. */
  readonly news: () => FeedNews | NewsQuote | undefined
}

/** A tag: `code` is for machines within `scheme`, `label` for people; a code without a label repeats one that has it. */
export interface FeedCategory {
  readonly kind: 'country' | 'topic' | 'language' | 'media-topic' | 'status'
  readonly scheme: string
  readonly code: string
  readonly label: string | undefined
}

/** A place in decimal degrees, WGS 84. */
export interface FeedPoint {
  readonly name: string
  readonly latitude: number
  readonly longitude: number
}

/** Another language version of an item. */
export interface FeedAlternate {
  readonly id: string
  readonly language: string
  readonly url: string
}

/** A file: its stored media type and its length in bytes, never guessed. */
export interface FeedEnclosure {
  readonly url: string
  readonly type: string
  readonly length: number
  /** What it shows: its caption, or what stands in its place for those who cannot see it. */
  readonly title: string | undefined
  /** Who made a picture, as printed. */
  readonly credit: string | undefined
}

import { clean } from './clean.ts'
import { atom } from './formats/atom.ts'
import { json } from './formats/json.ts'
import { ninjs } from './formats/ninjs.ts'
import { rss } from './formats/rss.ts'
import type { FeedItem, FeedModel } from './model.ts'

/** A feed format: one file of `formats/`, and a line in `FORMATS`. */
export interface FeedFormat {
  /** What people call it. */
  readonly label: string
  /** The end of its addresses: `.rss`. */
  readonly extension: string
  /** As links to it say. */
  readonly mediaType: string
  /** As it is served: with the charset where the media type has one. */
  readonly contentType: string
  /**
   * The document as text, to be written as UTF-8. A pure function: equal models give equal bytes. `renderFeed` hands it
   * clean texts, no blank title or author, and times as `Date.toISOString` writes them.
   */
  readonly render: (feed: FeedModel) => string
  /** One item of a feed as a document of its own, in formats that have such documents. */
  readonly renderItem?: (item: FeedItem, feed: FeedModel) => string
}

/** Every feed format there is, by name, in the order in which pages offer them. */
export const FORMATS = { rss, atom, json, ninjs } as const satisfies Readonly<Record<string, FeedFormat>>

export type FormatName = keyof typeof FORMATS
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]

/**
 * The text of a feed: RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1. Never reads a clock; equal feeds give equal bytes.
 * Characters that feeds cannot carry are taken out of every text first. Throws for a time that is none and for an address
 * that is not absolute: both are bugs of the caller.
 */
export function renderFeed(format: FormatName, feed: FeedModel): string {
  return FORMATS[format].render(presentable(clean(feed)))
}

/** The formats in which one article is a document: their extension ends its address, `/article/<key>.ninjs`. */
export const ITEM_FORMAT_NAMES = ['ninjs'] as const satisfies readonly FormatName[]

/** The only item of a feed as a document of its own; what holds for `renderFeed` holds for it. */
export function renderItem(format: (typeof ITEM_FORMAT_NAMES)[number], feed: FeedModel): string {
  const cleaned = presentable(clean(feed))
  const [item] = cleaned.items
  if (item === undefined || cleaned.items.length > 1)
    throw new TypeError(`feed: expected one item to render as ${format}, got ${cleaned.items.length}`)
  return FORMATS[format].renderItem(item, cleaned)
}

/** Titles and names must not be blank in any format, even where cleaning has left nothing of them; times are written alike. */
function presentable(feed: FeedModel): FeedModel {
  const publisher = { ...feed.publisher, name: filled(feed.publisher.name) }
  return {
    ...feed,
    title: filled(feed.title),
    updated: instant(feed.updated),
    publisher,
    items: feed.items.map((item) => {
      const authors = item.authors.filter((name) => name.trim() !== '')
      return {
        ...item,
        title: filled(item.title),
        published: instant(item.published),
        updated: instant(item.updated),
        authors: authors.length > 0 ? authors : [publisher.name],
      }
    }),
  }
}

const instant = (time: string) => new Date(time).toISOString()

const filled = (text: string) => (text.trim() === '' ? '…' : text)

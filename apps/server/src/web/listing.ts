import { type ListingOf, prefersLanguages, type Selection } from '@dateline/core'
import type { Translation } from '@dateline/feeds'
import type { Counts, Page, PersonRecord, QuotePage } from '../store/store.ts'
import { lastChangeOf } from './changed.ts'
import { selectionTitle } from './labels.ts'
import { namesFor } from './listing-names.ts'
import type { Site, Voice } from './site.ts'

/** What is asked for: a page of a listing. */
export interface ListingQuestion {
  readonly of: ListingOf
  readonly selection: Selection
  /** Where the page begins; undefined for the newest. */
  readonly after: string | undefined
  readonly limit: number
}

interface Common {
  readonly selection: Selection
  readonly after: string | undefined
  /** The selection in words. */
  readonly title: string
  readonly counts: Counts
  /** The last change of the selection, RFC 3339; when the store was made, if there was none. */
  readonly updated: string
}

/** A page of a listing, with what its page and its feeds say around it. */
export type Listing = ArticleListing | QuoteListing

export interface ArticleListing extends Common {
  readonly of: 'articles'
  readonly news: Page
  /** Visible language versions by story, of stories that have several. */
  readonly translations: ReadonlyMap<string, readonly Translation[]>
  /** Whether each story comes once, in the first language of several that it has. */
  readonly byStory: boolean
  /** Who a listing of one person is about. */
  readonly person: PersonRecord | undefined
}

export interface QuoteListing extends Common {
  readonly of: 'quotes'
  readonly news: QuotePage
}

/** Reads a listing from the store. */
export async function readListing(
  site: Site,
  voice: Voice,
  { of, selection, after, limit }: ListingQuestion,
  now: Date,
): Promise<Listing> {
  const { store } = site
  // Read first: a change that comes between the two reads then makes the date too early, never too late.
  const updated = await lastChangeOf(site, selection, now)
  const counts = await store.counts(now)
  const names = await namesFor(site, voice, selection, counts, now)
  const title = selectionTitle(selection, voice.words, voice.labels, names)
  const common = { selection, after, title, counts, updated }
  const page = { limit, ...(after === undefined ? {} : { after }) }
  if (of === 'quotes') return { ...common, of, news: await store.quotes(selection, page, now) }
  const news = await store.list(selection, page, now)
  const stories = news.articles.map(({ story }) => story)
  const [one, ...more] = selection.person ?? []
  return {
    ...common,
    of,
    news,
    translations: await store.translations(stories, now),
    byStory: prefersLanguages(selection),
    person: one === undefined || more.length > 0 ? undefined : await store.person(one, now),
  }
}

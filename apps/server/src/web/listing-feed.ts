import { type Selection, selectionPath } from '@dateline/core'
import { type FormatName, feedOf, renderFeed } from '@dateline/feeds'
import type { Counts, Page } from '../store/store.ts'
import { selectionTitle } from './labels.ts'
import type { Site, Voice } from './site.ts'
import { vocabularyOf } from './vocabulary.ts'

/** How often a feed may be asked, in minutes: what `max-age` says. */
const REFRESH_MINUTES = 1

export interface ListingNews {
  readonly selection: Selection
  readonly after: string | undefined
  readonly news: Page
  readonly counts: Counts
  /** The last change of the selection, RFC 3339. */
  readonly updated: string
}

/** A listing as a feed: the same articles in the same order as its page. */
export function listingFeed(site: Site, { words, labels }: Voice, listing: ListingNews, format: FormatName): string {
  const { selection, after, news, counts, updated } = listing
  const { store, knowledge, config } = site
  const title = selectionTitle(selection, words, labels, (id) => counts.newsrooms.get(id)?.name ?? id)
  const name = words.say('page.site.name')
  const model = feedOf({
    site: { url: config.url, name, tagAuthority: store.tagAuthority, rights: words.say('page.footer.rights') },
    path: selectionPath(selection),
    after,
    next: news.next ?? undefined,
    title: `${name} · ${title}`,
    description: words.say('page.listing.description', { title }),
    language: words.tag,
    direction: words.direction,
    updated,
    articles: news.articles,
    withdrawals: news.withdrawals,
    vocabulary: vocabularyOf(knowledge),
    refreshMinutes: REFRESH_MINUTES,
  })
  return renderFeed(format, model)
}

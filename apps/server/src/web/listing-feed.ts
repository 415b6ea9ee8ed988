import { selectionPath } from '@dateline/core'
import { type FeedSource, type FormatName, feedOf, renderFeed } from '@dateline/feeds'
import type { Listing } from './listing.ts'
import type { Site, Voice } from './site.ts'
import { vocabularyOf } from './vocabulary.ts'

/** How often a feed may be asked, in minutes: what `max-age` says. */
const REFRESH_MINUTES = 1

/** A listing as a feed: the same articles or quotes in the same order as its page. */
export function listingFeed(site: Site, voice: Voice, listing: Listing, format: FormatName): string {
  const { words } = voice
  const { selection, after, news, title, updated, of } = listing
  const { knowledge } = site
  const name = words.say('page.site.name')
  const head = of === 'quotes' ? `${name} · ${words.say('page.quotes.title')}` : name
  const model = feedOf({
    site: feedSite(site, voice),
    path: selectionPath(selection, of),
    after,
    next: news.next ?? undefined,
    title: `${head} · ${title}`,
    language: words.tag,
    direction: words.direction,
    updated,
    vocabulary: vocabularyOf(knowledge),
    refreshMinutes: REFRESH_MINUTES,
    ...contents(voice, listing),
  })
  return renderFeed(format, model)
}

/** The installation as feeds name it. */
export function feedSite({ store, config }: Site, { words }: Voice): FeedSource['site'] {
  return {
    url: config.url,
    name: words.say('page.site.name'),
    tagAuthority: store.tagAuthority,
    rights: words.say('page.footer.rights'),
  }
}

function contents(
  { words }: Voice,
  listing: Listing,
): Pick<FeedSource, 'description' | 'articles'> & Partial<FeedSource> {
  const { title } = listing
  if (listing.of === 'quotes')
    return {
      identity: 'quote',
      description: words.say('page.quotes.description', { title }),
      articles: [],
      quotes: listing.news.quotes,
      quoteWithdrawals: listing.news.withdrawals,
    }
  const { news, translations, byStory } = listing
  const description = words.say('page.listing.description', { title })
  return {
    description: byStory ? `${description} ${words.say('page.listing.stories')}` : description,
    articles: news.articles,
    withdrawals: news.withdrawals,
    translations,
    ...(byStory ? { identity: 'story' as const } : {}),
    ...(news.stories === undefined ? {} : { stories: news.stories }),
  }
}

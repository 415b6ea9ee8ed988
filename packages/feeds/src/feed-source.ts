import type { Article, ArticleQuote, Direction, Withdrawal } from '@dateline/core'
import type { Vocabulary } from './categories.ts'

/** The installation that publishes the feeds. */
export interface Site {
  /** Public base address, without a slash at its end: `https://wire.example.org`. */
  readonly url: string
  readonly name: string
  /** Tag authority of all ids: `wire.example.org,2026`. */
  readonly tagAuthority: string
  readonly rights?: string | undefined
  /** Address of the licence. */
  readonly license?: string | undefined
}

/** A language version of a story, as the others point at it. */
export type Translation = Pick<Article, 'id' | 'key' | 'slug' | 'language'>

/** Everything a feed is made of. */
export interface FeedSource {
  readonly site: Site
  /** The listing page without host and place in the list: `selectionPath(selection)`. The feed's id is made of it. */
  readonly path: string
  /** Where this page of the list begins; undefined for the first. */
  readonly after?: string | undefined
  /** Where the next one begins; undefined on the last. */
  readonly next?: string | undefined
  readonly title: string
  readonly description: string
  /** Of title, description and the labels of tags. */
  readonly language: string
  readonly direction: Direction
  /** The last change of this selection, or what an empty feed says for ever: when the store was made. RFC 3339, UTC. */
  readonly updated: string
  readonly articles: readonly Article[]
  /** What was killed and would still be in this feed. */
  readonly withdrawals?: readonly Withdrawal[]
  /** Quotes with their articles, in a feed of quotes; `since` is the instant from which these words of this speaker are to be read. */
  readonly quotes?: readonly { readonly article: Article; readonly quote: ArticleQuote; readonly since: string }[]
  /** What stays of the quotes of killed articles: their numbers. */
  readonly quoteWithdrawals?: readonly { readonly article: Withdrawal; readonly number: number }[]
  /** In a feed of stories, when each of them first appeared in it and last changed. RFC 3339, UTC. */
  readonly stories?: ReadonlyMap<string, { readonly firstPublished: string; readonly updated: string }>
  /** Language versions by story, the article itself among them or not. */
  readonly translations?: ReadonlyMap<string, readonly Translation[]>
  readonly vocabulary: Vocabulary
  /** `max-age` in minutes. */
  readonly refreshMinutes?: number | undefined
  /** `story` for feeds with a language preference, which carry one version of each story. */
  readonly identity?: 'article' | 'story' | 'quote'
}

import { type Article, mediaPath, slugOf, tagUri, type Withdrawal } from '@dateline/core'
import { parseRelease } from './parsed-releases.ts'
import type { NumberedQuote } from './quote-numbers.ts'
import type { ArticleRow, VersionRow } from './schema.ts'

export type ArticleColumns = Pick<
  ArticleRow,
  'key' | 'story' | 'newsroom' | 'first_published' | 'updated' | 'held' | 'killed' | 'notice' | 'language' | 'direction'
>
export type VersionColumns = Pick<
  VersionRow,
  'number' | 'state' | 'due' | 'reason' | 'newsroom_name' | 'created' | 'note' | 'release' | 'usage_terms' | 'numbers'
>

/** What readers or the newsroom get for one version of an article: the whole of it, or the notice if it is killed. */
export function fromRow(authority: string, row: ArticleColumns & VersionColumns): Article | Withdrawal {
  const identity = {
    id: tagUri(authority, 'article', row.key),
    key: row.key,
    version: row.number,
    newsroom: { id: row.newsroom, name: row.newsroom_name },
    story: row.story,
  }
  if (row.killed !== null) {
    return {
      ...identity,
      status: 'canceled',
      note: row.notice!,
      firstPublished: row.first_published ?? row.created,
      updated: row.killed,
      language: row.language,
      direction: row.direction as Withdrawal['direction'],
    }
  }
  const release = parseRelease(row.release!)
  const firstPublished = row.first_published ?? row.due ?? row.created
  const numbers = numbersOf(row)
  return {
    ...release,
    ...identity,
    usageTerms: row.usage_terms,
    // A version that nobody has seen has no numbers yet: its newsroom sees the places of its quotes.
    quotes: release.quotes.map((quote, index) => ({ ...quote, number: numbers[index]?.number ?? index + 1 })),
    media: release.media.map((media) => ({ ...media, path: mediaPath(media) })),
    slug: slugOf(release.title),
    status: row.held === null && row.state === 'current' ? 'usable' : 'withheld',
    firstPublished,
    updated: row.updated ?? firstPublished,
    versionCreated: row.created,
    note: row.note,
  }
}

/** The numbers of a version's quotes, in their order; none before it was visible. */
export function numbersOf({ numbers }: Pick<VersionRow, 'numbers'>): readonly NumberedQuote[] {
  return numbers === null ? [] : (JSON.parse(numbers) as NumberedQuote[])
}

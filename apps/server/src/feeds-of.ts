import { type Article, selectionPath } from '@dateline/core'

/** Paths of the listings, each of them a feed, that carry an article: all news, its countries, topics, language and newsroom. */
export function listingsOf(
  article: Pick<Article, 'countries' | 'topics' | 'language' | 'newsroom'>,
): readonly string[] {
  return [
    selectionPath({}),
    ...article.countries.map(({ code }) => selectionPath({ country: [code] })),
    ...article.topics.map(({ id }) => selectionPath({ topic: [id] })),
    selectionPath({ language: [article.language] }),
    selectionPath({ newsroom: [article.newsroom.id] }),
  ]
}

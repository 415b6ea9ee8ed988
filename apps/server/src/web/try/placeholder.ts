import { type Article, type Release, slugOf, tagUri } from '@dateline/core'

/** A name that never resolves (RFC 6761 §6.4): whatever gets out of here leads nowhere. */
export const PLACEHOLDER_SITE = { url: 'https://try.invalid', tagAuthority: 'try.invalid,2026' } as const

const KEY = 'placeholder'

/** A release as the article that it would become: its id, its newsroom and its times are placeholders. */
export function placeholderArticle(release: Release, newsroom: string, now: Date): Article {
  const instant = now.toISOString()
  return {
    ...release,
    id: tagUri(PLACEHOLDER_SITE.tagAuthority, 'article', KEY),
    key: KEY,
    slug: slugOf(release.title),
    version: 1,
    status: 'usable',
    newsroom: { id: KEY, name: newsroom },
    firstPublished: instant,
    updated: instant,
    versionCreated: instant,
    note: null,
    usageTerms: null,
    media: release.media.map((media) => ({ ...media, path: null })),
    quotes: release.quotes.map((quote, index) => ({ ...quote, number: index + 1 })),
    story: tagUri(PLACEHOLDER_SITE.tagAuthority, 'story', KEY),
  }
}

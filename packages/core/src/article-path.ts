import type { Article } from './article.ts'

/** Words of a title as part of an address: letters and digits of any script in lower case, joined by hyphens, at most 80 characters. */
export function slugOf(title: string): string {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  let slug = ''
  for (const word of words) {
    if (slug.length + word.length + 1 > 80) break
    slug += slug === '' ? word : `-${word}`
  }
  return slug
}

/** The path of an article's page, without a host: `/article/<key>/<slug>`, percent-encoded. */
export function articlePath(article: Pick<Article, 'key' | 'slug'>): string {
  const path = `/article/${article.key}`
  return article.slug === '' ? path : `${path}/${encodeURIComponent(article.slug)}`
}

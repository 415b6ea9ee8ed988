import { type Article, articlePath, foldName, type Withdrawal } from '@dateline/core'
import { siteAddress } from './address.ts'
import { articleHtml, noticeHtml } from './article-html.ts'
import { categoriesOf, withdrawnCategory } from './categories.ts'
import type { FeedSource } from './feed-source.ts'
import type { FeedEnclosure, FeedItem, FeedPoint } from './model.ts'
import { newsOf } from './news.ts'

/** A release as an item: its whole text, its tags, its files, and where its other language versions are. */
export function articleItem(article: Article, source: FeedSource): FeedItem {
  const url = siteAddress(source.site, articlePath(article))
  return {
    ...identity(article, source),
    status: 'usable',
    url,
    title: article.title,
    ...rightsOf(article, source),
    authors: [...new Set([article.newsroom.name, ...(article.byline === null ? [] : [article.byline])])],
    summary: article.lede ?? undefined,
    html: articleHtml(article, url),
    categories: categoriesOf(article, source.vocabulary, source.language, source.site.tagAuthority),
    points: pointsOf(article),
    alternates: alternatesOf(article, source),
    enclosures: enclosuresOf(article, source),
    notice: undefined,
    news: () => newsOf(article, source, url),
  }
}

/** The notice in the place of a killed release: nothing of its title, text, tags or places. */
export function withdrawalItem(withdrawal: Withdrawal, source: FeedSource): FeedItem {
  const title = source.vocabulary.withdrawn(withdrawal.language)
  return {
    ...identity(withdrawal, source),
    status: 'canceled',
    url: siteAddress(source.site, articlePath({ key: withdrawal.key, slug: '' })),
    title,
    authors: [withdrawal.newsroom.name],
    rights: undefined,
    license: undefined,
    summary: withdrawal.note,
    html: noticeHtml(withdrawal),
    categories: [withdrawnCategory(source.vocabulary.withdrawn(source.language))],
    points: [],
    alternates: [],
    enclosures: [],
    notice: withdrawal.note,
    news: () => undefined,
  }
}

function identity(article: Article | Withdrawal, source: FeedSource) {
  const story = source.identity === 'story' ? source.stories?.get(article.story) : undefined
  const published = story?.firstPublished ?? article.firstPublished
  return {
    id: source.identity === 'story' ? article.story : article.id,
    story: article.story,
    version: article.version,
    language: article.language,
    direction: article.direction,
    published,
    updated: latest([
      published,
      article.firstPublished,
      article.updated,
      ...(story === undefined ? [] : [story.updated]),
    ]),
    newsroom: article.newsroom.name,
  }
}

/** Usage terms that are an address name a licence; others are said as they stand. */
export function rightsOf({ usageTerms }: Article, { site }: FeedSource): Pick<FeedItem, 'rights' | 'license'> {
  if (usageTerms === null || usageTerms.trim() === '') return { rights: undefined, license: undefined }
  const isAddress = /^https?:\/\/\S+$/i.test(usageTerms.trim()) && URL.canParse(usageTerms.trim())
  return isAddress
    ? { rights: undefined, license: siteAddress(site, usageTerms.trim()) }
    : { rights: usageTerms, license: undefined }
}

/** The other language versions, each language once: two alternates of one language are an error (RFC 4287 §4.1.2). */
function alternatesOf(article: Article, { translations, site }: FeedSource): FeedItem['alternates'] {
  const seen = new Set([article.language])
  return (translations?.get(article.story) ?? []).flatMap((version) => {
    if (version.id === article.id || seen.has(version.language)) return []
    seen.add(version.language)
    return [{ id: version.id, language: version.language, url: siteAddress(site, articlePath(version)) }]
  })
}

/** Files whose media type and length are known and that can be fetched; not empty ones. */
function enclosuresOf(article: Article, { site }: FeedSource): readonly FeedEnclosure[] {
  return article.media.flatMap(({ path, type, bytes, caption, alt, credit }) => {
    if (path === null || !type || !bytes) return []
    const title = caption ?? alt ?? undefined
    return [{ url: siteAddress(site, path), type, length: bytes, title, credit: credit ?? undefined }]
  })
}

/** Places with coordinates, but no countries, whose middle says nothing; the dateline's place goes first. */
function pointsOf({ places, dateline }: Article): readonly FeedPoint[] {
  const dated = foldName(dateline?.place ?? '')
  const isDated = ({ name }: FeedPoint) => Number(foldName(name) === dated)
  return places
    .flatMap(({ name, kind, latitude, longitude }) =>
      kind === 'country' || latitude === null || longitude === null ? [] : [{ name, latitude, longitude }],
    )
    .toSorted((a, b) => isDated(b) - isDated(a))
}

/** The last of some RFC 3339 times. */
export function latest(times: readonly string[]): string {
  return times.reduce((last, time) => (Date.parse(time) > Date.parse(last) ? time : last))
}

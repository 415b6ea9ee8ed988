import { type Article, articlePath, type Direction, type Media, tagUri, type Withdrawal } from '@dateline/core'
import { feedPath, pagePath } from './address.ts'
import { articleHtml, noticeHtml } from './article-html.ts'
import { categoriesOf, type Vocabulary, withdrawnCategory } from './categories.ts'
import { FORMAT_NAMES, type FormatName } from './formats.ts'
import type { FeedEnclosure, FeedItem, FeedModel, FeedPoint } from './model.ts'
import { uriOf } from './uri.ts'

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
  /** Language versions by story, the article itself among them or not. */
  readonly translations?: ReadonlyMap<string, readonly Translation[]>
  /** The path or address of a file of an article; undefined for what is not served. */
  readonly mediaPath?: (article: Article, media: Media) => string | undefined
  readonly vocabulary: Vocabulary
  /** `max-age` in minutes. */
  readonly refreshMinutes?: number | undefined
  /** `story` for feeds with a language preference, which carry one version of each story. */
  readonly identity?: 'article' | 'story'
}

/** Builds a feed from articles and withdrawals, newest first by first publication; updates move nothing. */
export function feedOf(source: FeedSource): FeedModel {
  const { site, path, after, next } = source
  const items = itemsOf(source)
  const page = address(site, pagePath(path, after))
  return {
    id: feedId(site, path),
    title: source.title,
    description: source.description,
    language: source.language,
    direction: source.direction,
    page,
    self: addresses(site, path, after),
    next: next === undefined ? undefined : addresses(site, path, next),
    updated: latest([source.updated, ...items.map(({ updated }) => updated)]),
    refreshMinutes: source.refreshMinutes,
    publisher: { name: site.name, url: address(site, '/') },
    rights: site.rights,
    license: site.license,
    about: address(site, '/feeds'),
    identity: source.identity ?? 'article',
    items,
  }
}

/**
 * Each id once, newest first. A withdrawal takes the place of its article; in a feed of stories, a withdrawn version makes
 * way for one that stands.
 */
function itemsOf(source: FeedSource): readonly FeedItem[] {
  const standing = source.articles.map((article) => articleItem(article, source))
  const withdrawn = (source.withdrawals ?? []).map((withdrawal) => withdrawalItem(withdrawal, source))
  const byId = new Map<string, FeedItem>()
  for (const item of source.identity === 'story' ? [...standing, ...withdrawn] : [...withdrawn, ...standing]) {
    if (!byId.has(item.id)) byId.set(item.id, item)
  }
  return [...byId.values()].toSorted((a, b) => Date.parse(b.published) - Date.parse(a.published))
}

function articleItem(article: Article, source: FeedSource): FeedItem {
  const url = address(source.site, articlePath(article))
  return {
    ...identity(article, source),
    status: 'usable',
    url,
    title: article.title,
    authors: [...new Set([article.newsroom.name, ...(article.byline === null ? [] : [article.byline])])],
    summary: article.lede ?? undefined,
    html: articleHtml(article, url),
    categories: categoriesOf(article, source.vocabulary, source.language, source.site.tagAuthority),
    points: pointsOf(article),
    alternates: alternatesOf(article, source),
    enclosures: enclosuresOf(article, source),
    notice: undefined,
  }
}

function withdrawalItem(withdrawal: Withdrawal, source: FeedSource): FeedItem {
  const title = source.vocabulary.withdrawn(withdrawal.language)
  return {
    ...identity(withdrawal, source),
    status: 'canceled',
    url: address(source.site, articlePath({ key: withdrawal.key, slug: '' })),
    title,
    authors: [withdrawal.newsroom.name],
    summary: withdrawal.note,
    html: noticeHtml(withdrawal),
    categories: [withdrawnCategory(source.vocabulary.withdrawn(source.language))],
    points: [],
    alternates: [],
    enclosures: [],
    notice: withdrawal.note,
  }
}

function identity(article: Article | Withdrawal, source: FeedSource) {
  return {
    id: source.identity === 'story' ? article.story : article.id,
    story: article.story,
    version: article.version,
    language: article.language,
    direction: article.direction,
    published: article.firstPublished,
    updated: latest([article.firstPublished, article.updated]),
    newsroom: article.newsroom.name,
  }
}

/** The other language versions, each language once: two alternates of one language are an error (RFC 4287 §4.1.2). */
function alternatesOf(article: Article, { translations, site }: FeedSource): FeedItem['alternates'] {
  const seen = new Set([article.language])
  return (translations?.get(article.story) ?? []).flatMap((version) => {
    if (version.id === article.id || seen.has(version.language)) return []
    seen.add(version.language)
    return [{ id: version.id, language: version.language, url: address(site, articlePath(version)) }]
  })
}

/** Files whose media type and length are known and that can be fetched; not empty ones. */
function enclosuresOf(article: Article, { mediaPath, site }: FeedSource): readonly FeedEnclosure[] {
  return article.media.flatMap((media) => {
    const path = mediaPath?.(article, media)
    if (path === undefined || !media.type || !media.bytes) return []
    return [{ url: address(site, path), type: media.type, length: media.bytes }]
  })
}

/** Places with coordinates, but no countries, whose middle says nothing; the dateline's place goes first. */
function pointsOf({ places, dateline }: Article): readonly FeedPoint[] {
  return places
    .flatMap(({ name, kind, latitude, longitude }) =>
      kind === 'country' || latitude === null || longitude === null ? [] : [{ name, latitude, longitude }],
    )
    .toSorted((a, b) => Number(b.name === dateline?.place) - Number(a.name === dateline?.place))
}

/** The feed's permanent name: made of the page's path, so it survives a change of host (RFC 4151). */
function feedId(site: Site, path: string): string {
  return tagUri(site.tagAuthority, 'feed', address(site, path).slice(address(site, '/').length))
}

function addresses(site: Site, path: string, after: string | undefined): Readonly<Record<FormatName, string>> {
  return Object.fromEntries(
    FORMAT_NAMES.map((format) => [format, address(site, feedPath(path, format, after))]),
  ) as Record<FormatName, string>
}

/** Paths are put after the base address, addresses stay; either as a URI. */
function address(site: Site, path: string): string {
  const uri = uriOf(path.startsWith('/') ? site.url + path : path)
  if (uri === undefined) throw new TypeError(`feed: expected a path or an absolute address, got "${path}"`)
  return uri
}

const latest = (times: readonly string[]) =>
  times.reduce((last, time) => (Date.parse(time) > Date.parse(last) ? time : last))

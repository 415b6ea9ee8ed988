import { tagUri } from '@dateline/core'
import { feedPath, pagePath, siteAddress } from './address.ts'
import { articleItem, latest, withdrawalItem } from './feed-item.ts'
import type { FeedSource, Site } from './feed-source.ts'
import { FORMAT_NAMES, type FormatName } from './formats.ts'
import type { FeedItem, FeedModel } from './model.ts'
import { quoteItem, quoteWithdrawalItem } from './quote-item.ts'

/** Builds a feed from articles or quotes and withdrawals, newest first by first publication; updates move nothing. */
export function feedOf(source: FeedSource): FeedModel {
  const { site, path, after, next } = source
  const items = itemsOf(source)
  const page = siteAddress(site, pagePath(path, after))
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
    publisher: { name: site.name, url: siteAddress(site, '/') },
    rights: site.rights,
    license: site.license,
    about: siteAddress(site, '/feeds'),
    identity: source.identity ?? 'article',
    items,
  }
}

/**
 * Each id once, newest first. A withdrawal takes the place of its article; in a feed of stories, a withdrawn version makes
 * way for one that stands.
 */
function itemsOf(source: FeedSource): readonly FeedItem[] {
  const standing = [
    ...source.articles.map((article) => articleItem(article, source)),
    ...(source.quotes ?? []).map((quote) => quoteItem(quote, source)),
  ]
  const withdrawn = [
    ...(source.withdrawals ?? []).map((withdrawal) => withdrawalItem(withdrawal, source)),
    ...(source.quoteWithdrawals ?? []).map((withdrawal) => quoteWithdrawalItem(withdrawal, source)),
  ]
  const byId = new Map<string, FeedItem>()
  for (const item of source.identity === 'story' ? [...standing, ...withdrawn] : [...withdrawn, ...standing]) {
    if (!byId.has(item.id)) byId.set(item.id, item)
  }
  return [...byId.values()].toSorted((a, b) => Date.parse(b.published) - Date.parse(a.published))
}

/** The feed's permanent name: made of the page's path, so it survives a change of host (RFC 4151). */
function feedId(site: Site, path: string): string {
  return tagUri(site.tagAuthority, 'feed', siteAddress(site, path).slice(siteAddress(site, '/').length))
}

function addresses(site: Site, path: string, after: string | undefined): Readonly<Record<FormatName, string>> {
  return Object.fromEntries(
    FORMAT_NAMES.map((format) => [format, siteAddress(site, feedPath(path, format, after))]),
  ) as Record<FormatName, string>
}

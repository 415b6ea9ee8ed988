import type { Site } from './feed-source.ts'
import { FORMATS, type FormatName } from './formats.ts'
import { uriOf } from './uri.ts'

/**
 * The path of a listing page's feed: `/country/is` gives `/country/is.rss`, `/search?q=aid` gives `/search.rss?q=aid`.
 * `after` is where a later page begins (RFC 5005 §3); undefined for the first.
 */
export function feedPath(page: string, format: FormatName, after?: string): string {
  const path = pagePath(page, after)
  const query = path.indexOf('?')
  const end = query === -1 ? path.length : query
  return `${path.slice(0, end)}.${FORMATS[format].extension}${path.slice(end)}`
}

/** The path of a listing page that begins after a place in the list. */
export function pagePath(page: string, after: string | undefined): string {
  if (after === undefined) return page
  return `${page}${page.includes('?') ? '&' : '?'}after=${encodeURIComponent(after)}`
}

/** Paths are put after the base address, addresses stay; either as a URI. */
export function siteAddress(site: Site, path: string): string {
  const uri = uriOf(path.startsWith('/') ? site.url + path : path)
  if (uri === undefined) throw new TypeError(`feed: expected a path or an absolute address, got "${path}"`)
  return uri
}

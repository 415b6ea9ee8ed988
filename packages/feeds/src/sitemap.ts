import { clean } from './clean.ts'
import { type Xml, xml } from './xml.ts'

/** A page for search engines. Addresses are absolute, times RFC 3339. */
export interface MappedPage {
  readonly address: string
  readonly updated: string
  /** Every language version, itself among them; empty where there is one alone. */
  readonly versions: readonly { readonly language: string; readonly address: string }[]
}

/** An article of the last two days. */
export interface MappedNews {
  readonly address: string
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** Instant of first publication; never that of a change. */
  readonly published: string
}

/** The media type of all sitemaps. */
export const SITEMAP_CONTENT_TYPE = 'application/xml; charset=utf-8'

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** A list of sitemaps (sitemaps.org 0.9). */
export function renderSitemapIndex(sitemaps: readonly string[]): string {
  return `${HEAD}${
    xml`<sitemapindex xmlns="${SITEMAP}">
${sitemaps.map((address) => xml`<sitemap><loc>${address}</loc></sitemap>`)}
</sitemapindex>
`.xml
  }`
}

/** Pages with their language versions (sitemaps.org 0.9, hreflang). At most 50,000 may stand in one. */
export function renderSitemap(pages: readonly MappedPage[]): string {
  return `${HEAD}${
    xml`<urlset xmlns="${SITEMAP}" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${clean(pages).map(
  ({ address, updated, versions }) =>
    xml`<url><loc>${address}</loc><lastmod>${updated}</lastmod>${versions.map(
      (version) => xml`<xhtml:link rel="alternate" hreflang="${version.language}" href="${version.address}"/>`,
    )}</url>`,
)}
</urlset>
`.xml
  }`
}

/** News of the last two days for Google News; `name` is the site's. At most 1,000 may stand in one; none is fine. */
export function renderNewsSitemap(name: string, news: readonly MappedNews[]): string {
  return `${HEAD}${
    xml`<urlset xmlns="${SITEMAP}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${clean(news).map((item) => newsUrl(clean(name), item))}
</urlset>
`.xml
  }`
}

function newsUrl(name: string, { address, title, language, published }: MappedNews): Xml {
  return xml`<url><loc>${address}</loc><news:news><news:publication><news:name>${name}</news:name><news:language>${newsLanguage(language)}</news:language></news:publication><news:publication_date>${published}</news:publication_date><news:title>${title}</news:title></news:news></url>`
}

/** Two or three letters of ISO 639, but for Chinese, whose two scripts go by the names of countries. */
function newsLanguage(tag: string): string {
  const [primary = tag, ...rest] = tag.toLowerCase().split('-')
  if (primary !== 'zh') return primary
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-tw' : 'zh-cn'
}

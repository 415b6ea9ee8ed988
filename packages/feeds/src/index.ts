/** Articles to feed text: `feedOf` builds the model, `renderFeed` writes it in any of `FORMATS`. Pure. */
export { feedPath, pagePath } from './address.ts'
export { articleHtml } from './article-html.ts'
export type { Vocabulary } from './categories.ts'
export { feedOf } from './feed-of.ts'
export type { FeedSource, Site, Translation } from './feed-source.ts'
export {
  type FeedFormat,
  FORMAT_NAMES,
  FORMATS,
  type FormatName,
  ITEM_FORMAT_NAMES,
  renderFeed,
  renderItem,
} from './formats.ts'
export type * from './model.ts'
export { type FeedList, type ListedFeed, OPML_CONTENT_TYPE, renderOpml } from './opml.ts'
export {
  type MappedNews,
  type MappedPage,
  renderNewsSitemap,
  renderSitemap,
  renderSitemapIndex,
  SITEMAP_CONTENT_TYPE,
} from './sitemap.ts'

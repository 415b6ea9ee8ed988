import { type Article, articlePath } from '@dateline/core'
import { renderNewsSitemap, renderSitemap, renderSitemapIndex, SITEMAP_CONTENT_TYPE } from '@dateline/feeds'
import type { Hono } from 'hono'
import { lastChangeOf, latestOf } from '../changed.ts'
import { represent } from '../http/representation.ts'
import { serve } from '../http/serve.ts'
import { type Site, voiceFor } from '../site.ts'

/** How many articles a sitemap lists: as many as are read in a moment. */
const SITEMAP_SIZE = 1000
/** How many Google News takes in one file. */
const NEWS_SIZE = 1000
const HOUR = 3_600_000
/** News stays two days, to the hour, so that the bytes change once an hour at most without a change. */
const NEWS_HOURS = 47

/** Where search engines learn of articles: all of them, oldest first so that full files stay as they are, and the newest. */
export function sitemapRoutes(app: Hono, site: Site): void {
  const { store, config } = site
  const addressOf = (article: Pick<Article, 'key' | 'slug'>) => `${config.url}${articlePath(article)}`

  app.get('/sitemap.xml', (c) =>
    serve(c, site, {
      address: '/sitemap.xml',
      open: false,
      async make(now) {
        const changed = await lastChangeOf(site, {}, now)
        const { places } = await store.archive({ offset: 0, limit: 0 }, now)
        const files = Array.from({ length: Math.ceil(places / SITEMAP_SIZE) }, (_, at) => `/sitemap/${at + 1}.xml`)
        const text = renderSitemapIndex([...files, '/news-sitemap.xml'].map((path) => config.url + path))
        return represent(text, SITEMAP_CONTENT_TYPE, latestOf(site, changed))
      },
    }),
  )

  app.get('/sitemap/:file{[1-9][0-9]{0,5}\\.xml}', (c) => {
    const number = Number.parseInt(c.req.param('file'), 10)
    return serve(c, site, {
      address: `/sitemap/${number}.xml`,
      open: false,
      async make(now) {
        const changed = await lastChangeOf(site, {}, now)
        const offset = (number - 1) * SITEMAP_SIZE
        const { places, articles } = await store.archive({ offset, limit: SITEMAP_SIZE }, now)
        if (offset >= places) return undefined
        const stories = await store.translations(
          articles.map(({ story }) => story),
          now,
        )
        const text = renderSitemap(
          articles.map((article) => ({
            address: addressOf(article),
            updated: article.updated,
            versions: (stories.get(article.story) ?? []).map((version) => ({
              language: version.language,
              address: addressOf(version),
            })),
          })),
        )
        return represent(text, SITEMAP_CONTENT_TYPE, latestOf(site, changed))
      },
    })
  })

  app.get('/news-sitemap.xml', (c) => {
    const hour = new Date(Math.floor(site.clock().getTime() / HOUR) * HOUR)
    const oldest = hour.getTime() - NEWS_HOURS * HOUR
    return serve(c, site, {
      address: `/news-sitemap.xml ${hour.toISOString()}`,
      open: false,
      fleeting: true,
      async make(now) {
        const changed = await lastChangeOf(site, {}, now)
        const { articles } = await store.list({}, { limit: NEWS_SIZE }, now)
        const news = articles
          .filter(({ firstPublished }) => Date.parse(firstPublished) > oldest)
          .map((article) => ({
            address: addressOf(article),
            title: article.title,
            language: article.language,
            published: article.firstPublished,
          }))
        const name = voiceFor(site.knowledge, 'en').words.say('page.site.name')
        return represent(
          renderNewsSitemap(name, news),
          SITEMAP_CONTENT_TYPE,
          latestOf(site, changed, hour.toISOString()),
        )
      },
    })
  })
}

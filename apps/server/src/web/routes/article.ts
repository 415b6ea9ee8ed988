import { FORMATS, ITEM_FORMAT_NAMES } from '@dateline/feeds'
import type { Context, Hono } from 'hono'
import { changeAround, serveArticleData } from '../article-data.ts'
import { serveArticleNews } from '../article-news.ts'
import { CACHE_CONTROL } from '../http/answer.ts'
import { refuse } from '../http/refusal.ts'
import { represent } from '../http/representation.ts'
import { HTML, serve } from '../http/serve.ts'
import { articlePage } from '../pages/article.ts'
import { withdrawnPage } from '../pages/withdrawn.ts'
import { type Site, voiceFor } from '../site.ts'
import { isWithdrawal } from '../withdrawal.ts'

const DATA = '.json'

/** One article: as a page under any slug, and as data. */
export function articleRoutes(app: Hono, site: Site): void {
  const { store, knowledge } = site

  app.get('/article/:file', (c) => {
    const file = c.req.param('file')
    const news = ITEM_FORMAT_NAMES.find((name) => file.endsWith(`.${FORMATS[name].extension}`))
    if (news !== undefined) return serveArticleNews(c, site, file.slice(0, -FORMATS[news].extension.length - 1), news)
    return file.endsWith(DATA)
      ? serveArticleData(c, site, `/article/${file}`, file.slice(0, -DATA.length))
      : page(c, file)
  })
  app.get('/article/:key/:slug', (c) => page(c, c.req.param('key')))

  function page(c: Context, key: string): Promise<Response> {
    return serve(c, site, {
      address: `/article/${key}`,
      open: false,
      async make(now) {
        const article = await store.article(key, now)
        if (article === undefined || isWithdrawal(article)) return undefined
        const versions = (await store.translations([article.story], now)).get(article.story) ?? []
        const others = versions.filter((version) => version.key !== article.key)
        const corrections = article.version === 1 ? [] : await store.corrections(article.key, now)
        const page = articlePage(site, voiceFor(knowledge, article.language), article, others, corrections)
        return represent(page, HTML, await changeAround(site, article, now))
      },
      async absent(now) {
        const withdrawal = await store.article(key, now)
        if (!isWithdrawal(withdrawal)) return undefined
        const text = withdrawnPage(site, voiceFor(knowledge, withdrawal.language), withdrawal)
        return refuse({ status: 410, text, mediaType: HTML, cacheControl: CACHE_CONTROL.news }, now)
      },
    })
  }
}

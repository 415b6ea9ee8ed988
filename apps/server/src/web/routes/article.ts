import type { Article, Withdrawal } from '@dateline/core'
import type { Context, Hono } from 'hono'
import { lastChangeOf, latestOf } from '../changed.ts'
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
    return file.endsWith(DATA) ? data(c, file.slice(0, -DATA.length)) : page(c, file)
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
        const page = articlePage(site, voiceFor(knowledge, article.language), article, others)
        return represent(page, HTML, await changeOf(article, now))
      },
      async absent(now) {
        const withdrawal = await store.article(key, now)
        if (!isWithdrawal(withdrawal)) return undefined
        const text = withdrawnPage(site, voiceFor(knowledge, withdrawal.language), withdrawal)
        return refuse({ status: 410, text, mediaType: HTML, cacheControl: CACHE_CONTROL.news }, now)
      },
    })
  }

  /** Machines get 200 for a killed article too: its status says it, and a 410 would hide the notice from most clients. */
  function data(c: Context, key: string): Promise<Response> {
    return serve(c, site, {
      address: `/article/${key}${DATA}`,
      open: true,
      async make(now) {
        const article = await store.article(key, now)
        if (article === undefined) return undefined
        return represent(
          `${JSON.stringify(article)}\n`,
          'application/json; charset=utf-8',
          await changeOf(article, now),
        )
      },
    })
  }

  /**
   * The last change in the article's newsroom. The article's own instants would miss a correction that waited for an
   * embargo: it dates from when it was made, and is seen later.
   */
  async function changeOf({ newsroom }: Article | Withdrawal, now: Date): Promise<Date> {
    return latestOf(site, await lastChangeOf(site, { newsroom: [newsroom.id] }, now))
  }
}

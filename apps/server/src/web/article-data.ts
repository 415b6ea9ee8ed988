import type { Article, Withdrawal } from '@dateline/core'
import type { Context } from 'hono'
import { lastChangeOf, latestOf } from './changed.ts'
import { represent } from './http/representation.ts'
import { serve } from './http/serve.ts'
import type { Site } from './site.ts'

/** Media type of everything that is one JSON text. */
export const JSON_TYPE = 'application/json; charset=utf-8'

/**
 * One article as data. Machines get 200 for a killed article too: its status says it, and a 410 would hide the notice from
 * most clients.
 */
export function serveArticleData(c: Context, site: Site, address: string, key: string): Promise<Response> {
  return serve(c, site, {
    address,
    open: true,
    async make(now) {
      const article = await site.store.article(key, now)
      if (article === undefined) return undefined
      return represent(`${JSON.stringify(article)}\n`, JSON_TYPE, await changeAround(site, article, now))
    },
  })
}

/**
 * The last change in the article's newsroom, of which its language versions are part. The article's own instants would miss
 * a correction that waited for an embargo: it dates from when it was made, and is seen later.
 */
export async function changeAround(site: Site, { newsroom }: Article | Withdrawal, now: Date): Promise<Date> {
  return latestOf(site, await lastChangeOf(site, { newsroom: [newsroom.id] }, now))
}

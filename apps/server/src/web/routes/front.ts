import type { Hono } from 'hono'
import { lastChangeOf, latestOf } from '../changed.ts'
import { represent } from '../http/representation.ts'
import { HTML, serve } from '../http/serve.ts'
import { frontPage } from '../pages/front.ts'
import { type Site, voiceFor } from '../site.ts'

/** How many articles the front page shows. */
const LATEST = 10

/** The front page. */
export function frontRoutes(app: Hono, site: Site): void {
  app.get('/', (c) =>
    serve(c, site, {
      address: '/',
      open: false,
      async make(now) {
        const changed = await lastChangeOf(site, {}, now)
        const news = await site.store.list({}, { limit: LATEST }, now)
        const page = frontPage(site, voiceFor(site.knowledge, 'en'), news, await site.store.counts(now))
        return represent(page, HTML, latestOf(site, changed))
      },
    }),
  )
}

import type { Hono } from 'hono'
import { answer, CACHE_CONTROL } from '../http/answer.ts'
import { refuse } from '../http/refusal.ts'
import { type Representation, represent } from '../http/representation.ts'
import type { Site } from '../site.ts'

const PLAIN = 'text/plain; charset=utf-8'

/** What is there for machines that watch, crawl or dress the pages. */
export function machineryRoutes(app: Hono, site: Site, stylesheet: Representation): void {
  const sitemaps = ['/sitemap.xml', '/news-sitemap.xml'].map((path) => `Sitemap: ${site.config.url}${path}\n`)
  const robots = represent(`User-agent: *\nDisallow: /search?\n\n${sitemaps.join('')}`, PLAIN, site.started)

  app.get('/assets/site.css', (c) =>
    answer(c.req.raw, stylesheet, { now: site.clock(), cacheControl: CACHE_CONTROL.asset, open: false }),
  )
  app.get('/robots.txt', (c) =>
    answer(c.req.raw, robots, { now: site.clock(), cacheControl: CACHE_CONTROL.error, open: false }),
  )
  app.get('/healthz', (c) => c.text('ok\n', 200, { 'Cache-Control': CACHE_CONTROL.never }))
  app.get('/readyz', async (c) => {
    const now = site.clock()
    try {
      // A question that is never answered from memory.
      await site.store.nextEmbargo(now)
    } catch (error) {
      return refuse(unready(error), now)
    }
    return c.text('ready\n', 200, { 'Cache-Control': CACHE_CONTROL.never })
  })
}

const unready = (error: unknown) => ({
  status: 503 as const,
  text: `the store does not answer: ${error instanceof Error ? error.message : String(error)}\n`,
  cacheControl: CACHE_CONTROL.never,
  fields: { 'Retry-After': '10' },
})

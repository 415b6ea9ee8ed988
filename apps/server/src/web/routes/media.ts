import type { Hono } from 'hono'
import { log } from '../../log.ts'
import { CACHE_CONTROL } from '../http/answer.ts'
import { answerFile } from '../http/file.ts'
import { formatHttpDate } from '../http/http-date.ts'
import { refuse } from '../http/refusal.ts'
import type { Site } from '../site.ts'

/**
 * Pictures and annexes of articles, by the SHA-256 of their bytes; any name serves them. The store is asked each time, and
 * first: of what no reader may see, not even the disk is looked at.
 */
export function mediaRoutes(app: Hono, site: Site): void {
  app.get('/media/:sha256/:name', async (c) => {
    const now = site.clock()
    const sha256 = c.req.param('sha256')
    const known = /^[0-9a-f]{64}$/.test(sha256) ? await site.store.media(sha256, now) : undefined
    if (known === undefined) return c.notFound()
    if (known.status === 'canceled')
      return refuse({ status: 410, text: 'this file was withdrawn\n', cacheControl: CACHE_CONTROL.news }, now)
    const bytes = await site.media(sha256)
    if (bytes === undefined) {
      log('error', 'media-missing', { sha256, do: 'put the folder media/ of the data folder back from a backup' })
      return c.notFound()
    }
    return answerFile(c.req.raw, { ...known, sha256, bytes }, CACHE_CONTROL.media, formatHttpDate(now))
  })
}

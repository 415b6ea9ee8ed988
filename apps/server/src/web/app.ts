import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { FORMATS } from '@dateline/feeds'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { EXPLAIN_CSS } from '../explain/html/page.ts'
import { log, told } from '../log.ts'
import { BadCursorError } from '../store/store.ts'
import { CACHE_CONTROL } from './http/answer.ts'
import { keepAnswers } from './http/kept.ts'
import { answerKept, knownPaths } from './http/known-paths.ts'
import { preflight } from './http/preflight.ts'
import { refuse } from './http/refusal.ts'
import { represent } from './http/representation.ts'
import { secured, securityFields } from './http/security.ts'
import { HTML } from './http/serve.ts'
import { messagePage } from './pages/message.ts'
import { apiRoutes } from './routes/api.ts'
import { articleRoutes } from './routes/article.ts'
import { feedsRoutes } from './routes/feeds.ts'
import { frontRoutes } from './routes/front.ts'
import { listingRoutes } from './routes/listing.ts'
import { machineryRoutes } from './routes/machinery.ts'
import { mediaRoutes } from './routes/media.ts'
import { sitemapRoutes } from './routes/sitemaps.ts'
import { tryRoutes } from './routes/try.ts'
import { type Site, voiceFor, type WebParts } from './site.ts'

/** Memory for rendered answers, in bytes: some five hundred feeds of thirty long releases. */
const KEPT_BYTES = 64 * 1024 * 1024

/** Ends of addresses whose readers are programs: their errors are a line of text. */
const MACHINE_ENDS = [
  '.json',
  '.ndjson',
  '.opml',
  '.xml',
  '.txt',
  ...Object.values(FORMATS).map(({ extension }) => `.${extension}`),
]

/**
 * The web server: pages, feeds and data of everything that readers may see. It only reads; whatever the store lets nobody
 * see has no address here. Wants a store, knowledge with English interface words, the public address, a reader of releases
 * for those who try it out, and a clock.
 */
export function createApp(parts: WebParts): Hono {
  return createWeb(parts).app
}

/** The app, and its listener for a port of Node's, which answers what is kept without the router. */
export function createWeb(parts: WebParts): { readonly app: Hono; readonly listener: RequestListener } {
  const started = parts.clock()
  const stylesheet = represent(
    [new URL('assets/site.css', import.meta.url), EXPLAIN_CSS].map((file) => readFileSync(file, 'utf8')).join('\n'),
    'text/css; charset=utf-8',
    started,
  )
  const site: Site = {
    ...parts,
    started,
    kept: keepAnswers(KEPT_BYTES),
    paths: knownPaths(),
    stylesheet: `/assets/site.css?v=${stylesheet.tag}`,
  }
  const fields = securityFields(parts.config.url.startsWith('https:'))
  const app = new Hono()

  app.use(secured(fields))
  app.use(preflight)
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        refuse(
          {
            status: 405,
            text: `${c.req.method} is not for this address\n`,
            fields: { Allow: [...methods, 'OPTIONS'].join(', ') },
          },
          site.clock(),
        ),
    }),
  )

  frontRoutes(app, site)
  listingRoutes(app, site)
  articleRoutes(app, site)
  mediaRoutes(app, site)
  apiRoutes(app, site)
  feedsRoutes(app, site)
  tryRoutes(app, site)
  sitemapRoutes(app, site)
  machineryRoutes(app, site, stylesheet)

  app.notFound((c) => {
    if (c.req.path.startsWith('/api/') || MACHINE_ENDS.some((end) => c.req.path.endsWith(end)))
      return refuse({ status: 404, text: 'nothing is at this address\n' }, site.clock())
    const voice = voiceFor(site.knowledge, 'en')
    const message = { title: voice.words.say('page.error.missing'), text: voice.words.say('page.error.nothing') }
    return refuse({ status: 404, text: messagePage(site, voice, message), mediaType: HTML }, site.clock())
  })

  app.onError((error, c) => {
    if (error instanceof BadCursorError) return refuse({ status: 400, text: `after: ${error.message}\n` }, site.clock())
    log('error', 'request-failed', { method: c.req.method, path: c.req.path, ...told(error) })
    return refuse(
      {
        status: 503,
        text: 'the wire cannot answer just now; try again in half a minute\n',
        cacheControl: CACHE_CONTROL.never,
        fields: { 'Retry-After': '30' },
      },
      site.clock(),
    )
  })

  const knownLastChange = (now: Date) => site.store.knownLastChange(now)
  // HTTP/1.0 has readers that name no host.
  const router = getRequestListener(app.fetch, { hostname: new URL(parts.config.url).hostname })
  const listener = answerKept({ ...site, fields, knownLastChange }, router)
  return { app, listener }
}

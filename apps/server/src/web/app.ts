import { readFileSync } from 'node:fs'
import { FORMATS } from '@dateline/feeds'
import { Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { secureHeaders } from 'hono/secure-headers'
import { EXPLAIN_CSS } from '../explain/html/page.ts'
import { log, told } from '../log.ts'
import { BadCursorError } from '../store/store.ts'
import { CACHE_CONTROL } from './http/answer.ts'
import { keepAnswers } from './http/kept.ts'
import { preflight } from './http/preflight.ts'
import { refuse } from './http/refusal.ts'
import { represent } from './http/representation.ts'
import { HTML } from './http/serve.ts'
import { messagePage } from './pages/message.ts'
import { articleRoutes } from './routes/article.ts'
import { feedsRoutes } from './routes/feeds.ts'
import { frontRoutes } from './routes/front.ts'
import { listingRoutes } from './routes/listing.ts'
import { machineryRoutes } from './routes/machinery.ts'
import { tryRoutes } from './routes/try.ts'
import { type Site, voiceFor, type WebParts } from './site.ts'

/** Memory for rendered answers, in bytes: some five hundred feeds of thirty long releases. */
const KEPT_BYTES = 64 * 1024 * 1024

/** Ends of addresses whose readers are programs: their errors are a line of text. */
const MACHINE_ENDS = ['.json', '.opml', '.txt', ...Object.values(FORMATS).map(({ extension }) => `.${extension}`)]

/**
 * The web server: pages, feeds and data of everything that readers may see. It only reads; whatever the store lets nobody
 * see has no address here. Wants a store, knowledge with English interface words, the public address, a reader of releases
 * for those who try it out, and a clock.
 */
export function createApp(parts: WebParts): Hono {
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
    stylesheet: `/assets/site.css?v=${stylesheet.tag}`,
  }
  const app = new Hono()

  app.use(
    secureHeaders({
      // No nonces: they would change the bytes of a page, and so its entity tag, at every request.
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      xFrameOptions: 'DENY',
      // Feeds and data are for everybody's pages.
      crossOriginResourcePolicy: 'cross-origin',
      strictTransportSecurity: parts.config.url.startsWith('https:'),
    }),
  )
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
  feedsRoutes(app, site)
  tryRoutes(app, site)
  machineryRoutes(app, site, stylesheet)

  app.notFound((c) => {
    if (MACHINE_ENDS.some((end) => c.req.path.endsWith(end)))
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

  return app
}

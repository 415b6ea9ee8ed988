import { type ListingOf, readSelection, type Selection, selectionPath } from '@dateline/core'
import { FORMAT_NAMES, FORMATS, type FormatName, feedPath, pagePath } from '@dateline/feeds'
import type { Context, Hono } from 'hono'
import { lastChangeOf, latestOf } from '../changed.ts'
import { refuse } from '../http/refusal.ts'
import { type Representation, represent } from '../http/representation.ts'
import { HTML, serve } from '../http/serve.ts'
import { knownSelection } from '../known.ts'
import { type Listing, readListing } from '../listing.ts'
import { listingFeed } from '../listing-feed.ts'
import { listingPage } from '../pages/listing.ts'
import { quotesPage } from '../pages/quotes.ts'
import { type Site, voiceFor } from '../site.ts'
import { splitFormat } from '../split-format.ts'
import { unknownValue } from '../unknown-value.ts'

/** How many articles or quotes a page holds. */
const PAGE_SIZE = 30
/** How many a feed holds: a reader that asks once a day misses none on a busy one. */
const FEED_SIZE = 50
/** Receivers of feeds refuse documents of more than a mebibyte: beyond this many bytes a feed holds fewer items. */
const LARGEST_FEED = 900_000

/** What the address of a listing asks for. */
interface Asked {
  readonly of: ListingOf
  readonly selection: Selection
  readonly format: FormatName | undefined
  readonly after: string | undefined
}

/** The listings: pages, and with an extension their feeds. */
export function listingRoutes(app: Hono, site: Site): void {
  for (const path of ['/news', '/search', '/quotes'])
    for (const extension of ['', ...FORMAT_NAMES.map((name) => `.${FORMATS[name].extension}`)])
      app.get(path + extension, list)
  for (const key of ['country', 'topic', 'language', 'person', 'newsroom']) app.get(`/${key}/:value`, list)
  app.get('/country/:country/topic/:topic', list)

  async function list(c: Context): Promise<Response> {
    const { pathname, search } = new URL(c.req.url)
    const { name: path, format } = splitFormat(pathname)
    const now = site.clock()
    const read = readSelection(path + search)
    if (read === undefined) return c.notFound()
    const known = 'problem' in read ? read : await knownSelection(site, read.selection, now)
    const isQuery = path === '/search' || path === '/quotes'
    if ('problem' in known) return isQuery ? refuse(unknownValue(site, known.problem, format), now) : c.notFound()
    const { selection } = known
    const of = 'of' in read ? read.of : 'articles'
    const asked = { of, selection, format, after: c.req.query('after') || undefined }
    // One address per listing, also for caches; a search may be written in any order.
    if (!isQuery && path !== selectionPath(selection))
      return refuse({ status: 301, text: '', fields: { Location: `${site.config.url}${addressOf(asked)}` } }, now)
    return answered(c, asked)
  }

  function answered(c: Context, asked: Asked): Promise<Response> {
    const address = addressOf(asked)
    const { format } = asked
    if (format === undefined) return serve(c, site, { address, open: false, make: (now) => page(asked, now) })
    return serve(c, site, {
      address,
      open: true,
      link: `<${site.config.url}${address}>; rel="self"`,
      ...(namesOthers(asked.selection) ? {} : { within: asked.selection }),
      make: (now) => feed(asked, format, now),
    })
  }

  async function page(asked: Asked, now: Date) {
    // The counts of the form change with any article, not only with those on the page.
    const changed = await lastChangeOf(site, {}, now)
    const voice = voiceOf(asked.selection)
    const listing = await readListing(site, voice, { ...asked, limit: PAGE_SIZE }, now)
    const text = listing.of === 'quotes' ? quotesPage(site, voice, listing) : listingPage(site, voice, listing)
    return represent(text, HTML, latestOf(site, changed))
  }

  async function feed(asked: Asked, format: FormatName, now: Date, limit = FEED_SIZE): Promise<Representation> {
    const voice = voiceOf(asked.selection)
    const listing: Listing = await readListing(site, voice, { ...asked, limit }, now)
    const text = listingFeed(site, voice, listing, format)
    if (Buffer.byteLength(text) > LARGEST_FEED && limit > 1) return feed(asked, format, now, Math.floor(limit / 2))
    return represent(text, FORMATS[format].contentType, latestOf(site, listing.updated))
  }

  /** A listing of one language, or that prefers one, is in that language, if we speak it. */
  function voiceOf({ language }: Selection) {
    return voiceFor(site.knowledge, language?.[0] ?? 'en')
  }
}

/** Whether the title names somebody whom news outside the selection may name otherwise. */
function namesOthers({ not, ...wanted }: Selection): boolean {
  const named = [wanted, not ?? {}].some(({ newsroom, person }) => newsroom !== undefined || person !== undefined)
  return named && (not !== undefined || Object.keys(wanted).length > 1)
}

function addressOf({ of, selection, format, after }: Asked): string {
  const path = selectionPath(selection, of)
  return format === undefined ? pagePath(path, after) : feedPath(path, format, after)
}

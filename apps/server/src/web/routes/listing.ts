import { type Selection, selectionPath } from '@dateline/core'
import { FORMAT_NAMES, FORMATS, type FormatName, feedPath, pagePath } from '@dateline/feeds'
import type { Context, Hono } from 'hono'
import { lastChangeOf, latestOf } from '../changed.ts'
import { type Refusal, refuse } from '../http/refusal.ts'
import { represent } from '../http/representation.ts'
import { HTML, serve } from '../http/serve.ts'
import { knownIn } from '../known.ts'
import { listingFeed } from '../listing-feed.ts'
import { listingPage } from '../pages/listing.ts'
import { messagePage } from '../pages/message.ts'
import { readSearchQuery, type SelectionKey, selectionValue } from '../search-query.ts'
import { type Site, voiceFor } from '../site.ts'
import { splitFormat } from '../split-format.ts'

/** How many articles a page and a feed hold. */
const PAGE_SIZE = 30

/** A part of a path that selects: `/country/<value>`. */
type Part = readonly [key: SelectionKey, written: string]

/** The listings: pages, and with an extension their feeds. */
export function listingRoutes(app: Hono, site: Site): void {
  const isKnown = knownIn(site)
  const formats: readonly (FormatName | undefined)[] = [undefined, ...FORMAT_NAMES]

  for (const format of formats) {
    const extension = format === undefined ? '' : `.${FORMATS[format].extension}`
    app.get(`/news${extension}`, (c) => list(c, {}, format))
    app.get(`/search${extension}`, async (c) => {
      const query = await readSearchQuery(new URL(c.req.url).searchParams, isKnown)
      if ('selection' in query) return list(c, query.selection, format)
      return refuse(unknownValue(site, query.problem, format), site.clock())
    })
  }
  for (const key of ['country', 'topic', 'language', 'newsroom'] as const)
    app.get(`/${key}/:value`, (c) => listParts(c, [[key, c.req.param('value')]]))
  app.get('/country/:country/topic/:topic', (c) =>
    listParts(c, [
      ['country', c.req.param('country')],
      ['topic', c.req.param('topic')],
    ]),
  )

  async function listParts(c: Context, parts: readonly Part[]): Promise<Response> {
    const { name, format } = splitFormat(parts.at(-1)![1])
    const written = parts.map(([key, value], index): Part => [key, index === parts.length - 1 ? name : value])
    const selection: Partial<Record<SelectionKey, readonly string[]>> = {}
    for (const [key, text] of written) {
      const value = selectionValue(key, text)
      if (value === undefined || !(await isKnown(key, value))) return c.notFound()
      selection[key] = [value]
    }
    const asked = written.map(([key, text]) => `/${key}/${encodeURIComponent(text)}`).join('')
    if (asked !== selectionPath(selection)) return moved(c, selection, format)
    return list(c, selection, format)
  }

  /** To the address in its own case, with the place in the list: one address per listing, also for caches. */
  function moved(c: Context, selection: Selection, format: FormatName | undefined): Response {
    const address = listingPath(selection, format, c.req.query('after'))
    return refuse({ status: 301, text: '', fields: { Location: `${site.config.url}${address}` } }, site.clock())
  }

  function list(c: Context, selection: Selection, format: FormatName | undefined): Promise<Response> {
    const after = c.req.query('after') || undefined
    const address = listingPath(selection, format, after)
    if (format === undefined)
      return serve(c, site, { address, open: false, make: (now) => page(selection, after, now) })
    return serve(c, site, {
      address,
      open: true,
      link: `<${site.config.url}${address}>; rel="self"`,
      make: (now) => feed(selection, format, after, now),
    })
  }

  async function page(selection: Selection, after: string | undefined, now: Date) {
    // The counts of the form change with any article, not only with those on the page.
    const changed = await lastChangeOf(site, {}, now)
    const news = await site.store.list(selection, { limit: PAGE_SIZE, ...(after === undefined ? {} : { after }) }, now)
    const listing = { selection, page: news, after, counts: await site.store.counts(now) }
    return represent(listingPage(site, voiceOf(selection), listing), HTML, latestOf(site, changed))
  }

  async function feed(selection: Selection, format: FormatName, after: string | undefined, now: Date) {
    // Read first: a change that comes between the two reads then makes the date too early, never too late.
    const updated = await lastChangeOf(site, selection, now)
    const news = await site.store.list(selection, { limit: PAGE_SIZE, ...(after === undefined ? {} : { after }) }, now)
    const counts = await site.store.counts(now)
    const text = listingFeed(site, voiceOf(selection), { selection, after, news, counts, updated }, format)
    return represent(text, FORMATS[format].contentType, latestOf(site, updated))
  }

  /** A listing of one language is in that language, if we speak it. */
  function voiceOf({ language }: Selection) {
    const tag = language?.length === 1 ? language[0]! : 'en'
    return voiceFor(site.knowledge, tag)
  }
}

const listingPath = (selection: Selection, format: FormatName | undefined, after: string | undefined) =>
  format === undefined ? pagePath(selectionPath(selection), after) : feedPath(selectionPath(selection), format, after)

function unknownValue(
  site: Site,
  { key, value }: { readonly key: string; readonly value: string },
  format: FormatName | undefined,
): Refusal {
  const voice = voiceFor(site.knowledge, 'en')
  const text = voice.words.say('page.error.value', { key, value })
  if (format !== undefined) return { status: 400, text: `${text}\n` }
  const title = voice.words.say('page.error.query')
  return { status: 400, text: messagePage(site, voice, { title, text }), mediaType: HTML }
}

import { readSelection, type Selection, selectionPath } from '@dateline/core'
import type { Context, Hono } from 'hono'
import type { Change, Page } from '../../store/store.ts'
import { JSON_TYPE, serveArticleData } from '../article-data.ts'
import { lastChangeOf, latestOf } from '../changed.ts'
import { refuse } from '../http/refusal.ts'
import { represent } from '../http/representation.ts'
import { serve } from '../http/serve.ts'
import { knownSelection } from '../known.ts'
import type { Site } from '../site.ts'

const ROOT = '/api/v1'
const ARTICLES = `${ROOT}/articles`
const CHANGES = `${ROOT}/changes`

/** Each JSON text on a line of its own. */
const LINES = '.ndjson'
const LINES_TYPE = 'application/x-ndjson; charset=utf-8'

/** How many articles or changes an answer holds unless `limit` says otherwise, and at most. */
const LIMITS = { articles: { usual: 30, most: 100 }, changes: { usual: 100, most: 1000 } } as const

/** The public API: articles of any selection, one article, and the log of changes that others follow us by. */
export function apiRoutes(app: Hono, site: Site): void {
  app.get(ARTICLES, async (c) => {
    const now = site.clock()
    const read = readSelection(`/search${new URL(c.req.url).search}`)!
    const known = 'problem' in read ? read : await knownSelection(site, read.selection, now)
    if ('problem' in known) return unknown(known.problem.key, known.problem.value, now)
    const limit = numberIn(c, 'limit', LIMITS.articles)
    if (limit === undefined) return unknown('limit', c.req.query('limit')!, now)
    return articles(c, known.selection, limit, c.req.query('after') || undefined)
  })
  app.get(`${ARTICLES}/:key`, (c) => {
    const key = c.req.param('key')
    return serveArticleData(c, site, `${ARTICLES}/${encodeURIComponent(key)}`, key)
  })
  app.get(CHANGES, (c) => changes(c, ''))
  app.get(CHANGES + LINES, (c) => changes(c, LINES))

  function articles(c: Context, selection: Selection, limit: number, after: string | undefined): Promise<Response> {
    const addressAfter = (place: string | undefined) =>
      withQuery(`${ARTICLES}${queryOf(selection)}`, {
        limit: limit === LIMITS.articles.usual ? undefined : limit,
        after: place,
      })
    const address = addressAfter(after)
    return serve(c, site, {
      address,
      open: true,
      link: `<${site.config.url}${address}>; rel="self"`,
      async make(now) {
        const changed = await lastChangeOf(site, selection, now)
        const page = await site.store.list(selection, { limit, ...(after === undefined ? {} : { after }) }, now)
        const next = page.next === null ? null : `${site.config.url}${addressAfter(page.next)}`
        const text = JSON.stringify({ articles: inOrder(page), next })
        return represent(`${text}\n`, JSON_TYPE, latestOf(site, changed))
      },
    })
  }

  async function changes(c: Context, form: '' | typeof LINES): Promise<Response> {
    const now = site.clock()
    const limit = numberIn(c, 'limit', LIMITS.changes)
    if (limit === undefined) return unknown('limit', c.req.query('limit')!, now)
    const since = numberIn(c, 'since', { usual: 0, least: 0, most: await site.store.lastChange(now) })
    // Whoever knows more changes than there are has read another store, and would miss what comes.
    if (since === undefined) return unknown('since', c.req.query('since')!, now)
    const addressSince = (number: number) =>
      withQuery(CHANGES + form, { since: number, limit: limit === LIMITS.changes.usual ? undefined : limit })
    const address = addressSince(since)
    return serve(c, site, {
      address,
      open: true,
      link: `<${site.config.url}${address}>; rel="self"`,
      async make(now) {
        const changed = await lastChangeOf(site, {}, now)
        const found = await site.store.changes(since, limit + 1, now)
        const told = found.slice(0, limit).map((change) => changeData(site, change))
        const next = `${site.config.url}${addressSince(told.at(-1)?.seq ?? since)}`
        if (form === LINES)
          return represent(
            told.map((change) => `${JSON.stringify(change)}\n`).join(''),
            LINES_TYPE,
            latestOf(site, changed),
          )
        const text = JSON.stringify({ changes: told, next, more: found.length > limit })
        return represent(`${text}\n`, JSON_TYPE, latestOf(site, changed))
      },
    })
  }
}

/** A line of the log as others read it. Of what is held they learn the id and nothing else. */
function changeData({ config }: Site, { seq, at, kind, article, version, note, changes, joined }: Change) {
  if (kind === 'held') return { seq, at, kind, article }
  const key = article.slice(article.lastIndexOf(':') + 1)
  const changed = { ...(changes === undefined ? {} : { changes }), ...(joined === undefined ? {} : { joined }) }
  return { seq, at, kind, article, version, note, ...changed, url: `${config.url}${ARTICLES}/${key}` }
}

/** Articles and notices as the page has them, by the place of their stories where a selection prefers languages. */
function inOrder({ articles, withdrawals, stories }: Page) {
  const placeOf = (item: Page['articles'][number] | Page['withdrawals'][number]) =>
    stories?.get(item.story)?.firstPublished ?? item.firstPublished
  return [...articles, ...withdrawals].toSorted((a, b) => Date.parse(placeOf(b)) - Date.parse(placeOf(a)))
}

function queryOf(selection: Selection): string {
  return selectionPath(selection, 'quotes').slice('/quotes'.length)
}

function withQuery(address: string, values: Readonly<Record<string, string | number | undefined>>): string {
  let out = address
  for (const [key, value] of Object.entries(values))
    if (value !== undefined) out += `${out.includes('?') ? '&' : '?'}${key}=${encodeURIComponent(value)}`
  return out
}

/** A whole number of the query; the usual one where it is not given, undefined where it is out of bounds or none. */
function numberIn(
  c: Context,
  key: string,
  { usual, least = 1, most }: { readonly usual: number; readonly least?: number; readonly most: number },
): number | undefined {
  const written = c.req.query(key)
  if (written === undefined || written === '') return usual
  const number = Number(written)
  return /^\d{1,15}$/.test(written) && number >= least && number <= most ? number : undefined
}

function unknown(key: string, value: string, now: Date): Response {
  return refuse({ status: 400, text: `${key}: nothing is known as "${value.slice(0, 100)}"\n` }, now)
}

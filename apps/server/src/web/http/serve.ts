import type { Selection } from '@dateline/core'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Site } from '../site.ts'
import { answer, CACHE_CONTROL } from './answer.ts'
import type { Representation } from './representation.ts'

/** Media type of every page. */
export const HTML = 'text/html; charset=utf-8'

/** What an address serves. */
export interface Served {
  /** The canonical path with its query: what the bytes are kept under. Never the request's own, which may say anything. */
  readonly address: string
  /** Whether scripts of other sites may read it: feeds and data. */
  readonly open: boolean
  readonly link?: string
  /** What the bytes are made of: a change elsewhere leaves them as they are. Absent where every change may show. */
  readonly within?: Selection
  /** Whether the path leads elsewhere as time goes by, so that it is routed each time. */
  readonly fleeting?: true
  /** The representation at `now`; undefined where there is nothing. */
  readonly make: (now: Date) => Promise<Representation | undefined>
  /** What to answer where there is nothing, if it is more than 404. */
  readonly absent?: (now: Date) => Promise<Response | undefined>
}

/** Answers with what is kept for an address or made anew; with 404 where there is nothing. */
export async function serve(c: Context, site: Site, served: Served): Promise<Response> {
  const now = site.clock()
  const change = await site.store.lastChange(now)
  const { within } = served
  const representation = await site.kept.at(
    served.address,
    change,
    () => served.make(now),
    within && (async (earlier) => !(await site.store.mayHaveChanged(within, earlier, now))),
  )
  if (representation === undefined) return (await served.absent?.(now)) ?? c.notFound()
  const manner = {
    cacheControl: CACHE_CONTROL.news,
    open: served.open,
    ...(served.link === undefined ? {} : { link: served.link }),
  }
  const path = (c.env as Partial<HttpBindings> | undefined)?.incoming?.url
  if (path !== undefined && served.fleeting === undefined)
    site.paths.learn(path, { ...manner, address: served.address })
  return answer(c.req.raw, representation, { ...manner, now })
}

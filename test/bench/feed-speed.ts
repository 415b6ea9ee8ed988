import { randomBytes } from 'node:crypto'
import { type Knowledge, keyFrom, type Release } from '@dateline/core'
import { openSqliteStore } from '@dateline/server/src/store/sqlite.ts'
import type { Store } from '@dateline/server/src/store/store.ts'
import { createApp } from '@dateline/server/src/web/app.ts'
import type { Contender } from './measure.ts'

const FEED = '/news.rss'
const URL = 'https://wire.example.org'
const NOW = new Date('2026-03-02T12:00:00.000Z')
/** How many articles the archives hold. */
const SMALL = 500
const LARGE = 5000

interface App {
  request(path: string, init: { readonly headers: Record<string, string> }): Response | Promise<Response>
}

/**
 * Feeds as the app serves them: cold (query, feed and text are made), hot (kept bytes) and not modified; beside them an
 * answer of the same bytes that nothing is done for, and a cold feed of an archive ten times as large.
 */
export async function feedSpeed(releases: readonly Release[], knowledge: Knowledge): Promise<readonly Contender[]> {
  const small = await archive(releases, SMALL)
  const large = await archive(releases, LARGE)
  const app = (store: Store) =>
    createApp({ store, knowledge, config: { url: URL, trustProxy: false }, read: notAsked, clock: () => NOW })
  const hot = app(small)
  const feed = await hot.request(FEED)
  const bytes = new Uint8Array(await feed.arrayBuffer())
  const etag = feed.headers.get('etag')
  if (feed.status !== 200 || etag === null)
    throw new Error(`${FEED}: expected 200 with an entity tag, got ${feed.status}`)
  const headers = { 'content-type': feed.headers.get('content-type')! }
  const bare: App = { request: () => new Response(bytes, { headers }) }
  return [
    answers('feed, cold', app(neverKept(small)), 200),
    answers('feed, cold, ten times the archive', app(neverKept(large)), 200),
    answers('feed, hot', hot, 200),
    answers('bare answer of the same bytes', bare, 200),
    answers('feed, not modified', hot, 304, { 'if-none-match': etag }),
  ]
}

/** No feed reads a release. */
async function notAsked(): Promise<never> {
  throw new Error('expected no release to be read, got one')
}

async function archive(releases: readonly Release[], size: number): Promise<Store> {
  const store = await openSqliteStore({
    file: ':memory:',
    tagAuthority: 'wire.example.org,2026',
    now: NOW,
    newKey: () => keyFrom(randomBytes(10)),
  })
  for (let at = 0; at < size; at++) {
    const release = releases[at % releases.length]!
    await store.admit({
      newsroom: { id: 'bench', name: 'Bench' },
      release: { ...release, title: `${release.title} ${at}` },
      now: new Date(NOW.getTime() - (size - at) * 1000),
      decision: { kind: 'publish' },
    })
  }
  return store
}

/** A store in which something seems to happen before every question, so that no kept answer is fresh. */
function neverKept(store: Store): Store {
  let change = 0
  return Object.assign(Object.create(store) as Store, { lastChange: async () => ++change })
}

function answers(name: string, app: App, status: number, headers: Record<string, string> = {}): Contender {
  return {
    name,
    unit: 'answers',
    run: async () => {
      const response = await app.request(FEED, { headers })
      if (response.status !== status) throw new Error(`${name}: expected ${status}, got ${response.status}`)
      return { units: 1, bytes: (await response.arrayBuffer()).byteLength }
    },
  }
}

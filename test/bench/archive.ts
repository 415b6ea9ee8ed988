import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type Knowledge, keyFrom, type Release } from '@dateline/core'
import { openSqliteStore } from '@dateline/server/src/store/sqlite.ts'
import type { Store } from '@dateline/server/src/store/store.ts'
import type { WebParts } from '@dateline/server/src/web/site.ts'

export const NOW = new Date('2026-03-02T12:00:00.000Z')

export const AUTHORITY = 'wire.example.org,2026'

/** The last article is this old, in milliseconds: what was published within the last seconds is answered with more care. */
const SETTLED = 60_000

/** A store with so many articles, one a second until a minute ago, made of releases in turn; in memory unless it has a file. */
export async function archive(releases: readonly Release[], size: number, file = ':memory:'): Promise<Store> {
  const at = (index: number) => new Date(NOW.getTime() - SETTLED - (size - index) * 1000)
  const store = await openSqliteStore({
    file,
    tagAuthority: AUTHORITY,
    now: at(0),
    newKey: () => keyFrom(randomBytes(10)),
  })
  for (let index = 0; index < size; index++) {
    const release = releases[index % releases.length]!
    // Statements that are done with are freed between turns of the event loop only; without them memory runs full.
    if (index % 20 === 0) await setImmediate()
    await store.admit({
      newsroom: { id: 'bench', name: 'Bench' },
      release: { ...release, title: `${release.title} ${index}` },
      now: at(index),
      decision: { kind: 'publish' },
    })
  }
  return store
}

/** What a web server over a store needs beside it. */
export function webParts(store: Store, knowledge: Knowledge): WebParts {
  return {
    store,
    knowledge,
    config: { url: 'https://wire.example.org', trustProxy: false },
    read: notAsked,
    media: notAsked,
    clock: () => NOW,
  }
}

/** No feed reads a release or a file. */
async function notAsked(): Promise<never> {
  throw new Error('expected no release or file to be read, got one')
}

import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type Knowledge, keyFrom, type Release } from '@dateline/core'
import { openSqliteStore } from '@dateline/server/src/store/sqlite.ts'
import type { Store } from '@dateline/server/src/store/store.ts'
import type { WebParts } from '@dateline/server/src/web/site.ts'

export const NOW = new Date('2026-03-02T12:00:00.000Z')

/** A store with so many articles in memory, one a second until now, made of releases in turn. */
export async function archive(releases: readonly Release[], size: number): Promise<Store> {
  const store = await openSqliteStore({
    file: ':memory:',
    tagAuthority: 'wire.example.org,2026',
    now: NOW,
    newKey: () => keyFrom(randomBytes(10)),
  })
  for (let at = 0; at < size; at++) {
    const release = releases[at % releases.length]!
    // Statements that are done with are freed between turns of the event loop only; without them memory runs full.
    if (at % 20 === 0) await setImmediate()
    await store.admit({
      newsroom: { id: 'bench', name: 'Bench' },
      release: { ...release, title: `${release.title} ${at}` },
      now: new Date(NOW.getTime() - (size - at) * 1000),
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
    clock: () => NOW,
  }
}

/** No feed reads a release. */
async function notAsked(): Promise<never> {
  throw new Error('expected no release to be read, got one')
}

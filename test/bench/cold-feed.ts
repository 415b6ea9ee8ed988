import type { Knowledge, Release } from '@dateline/core'
import { createApp } from '@dateline/server/src/web/app.ts'
import { archive, NOW, webParts } from './archive.ts'
import { type Percentiles, percentiles } from './flat-cost.ts'

const FEED = '/news.rss'
const ARTICLES = 300
const CHANGES = 100

export interface ColdFeed {
  readonly times: Percentiles
  readonly items: number
  readonly bytes: number
  /** How often the feed was made for each change, though it was asked for three times. */
  readonly madePerChange: number
}

/** A feed after each of many changes, the query included, in milliseconds; and how often it was made. */
export async function coldFeed(releases: readonly Release[], knowledge: Knowledge): Promise<ColdFeed> {
  const store = await archive(releases, ARTICLES)
  const { list } = store
  let made = 0
  const counted = Object.assign(Object.create(store) as typeof store, {
    list: (...asked: Parameters<typeof list>) => {
      made += 1
      return list(...asked)
    },
  })
  const app = createApp(webParts(counted, knowledge))
  const times: number[] = []
  let text = ''
  for (let change = 0; change < CHANGES; change++) {
    const release = releases[change % releases.length]!
    await store.admit({
      newsroom: { id: 'bench', name: 'Bench' },
      release: { ...release, title: `${release.title} again ${change}` },
      now: NOW,
      decision: { kind: 'publish' },
    })
    const start = performance.now()
    text = await (await app.request(FEED)).text()
    times.push(performance.now() - start)
    await app.request(FEED)
    await app.request(FEED)
  }
  await store.close()
  return {
    times: percentiles(times),
    items: text.split('<item ').length - 1,
    bytes: Buffer.byteLength(text),
    madePerChange: made / CHANGES,
  }
}

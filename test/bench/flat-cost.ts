import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isCountryCode, type Knowledge, type Release } from '@dateline/core'
import { release } from '@dateline/server/src/store/sample.ts'
import { createApp } from '@dateline/server/src/web/app.ts'
import { NOW, webParts } from './archive.ts'
import { largeArchive } from './large-archive.ts'

/** How long feeds take of which nothing is kept, in milliseconds. */
export interface FlatCost {
  readonly articles: number
  /** How long the archive took to make, in seconds. */
  readonly making: number
  readonly pairs: Percentiles
  readonly selections: Percentiles
}

export interface Percentiles {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

const PAIRS = 1000
const SELECTIONS = 200
/** As many are admitted as in service; larger archives hold copies of them with other tags. */
const ADMITTED = 1000

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const COUNTRY_CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(isCountryCode)

/**
 * What a feed costs in an archive of so many articles: 1,000 random pairs of country and topic, most of them empty, and
 * 200 selections with or, and, and not; each asked for once, so that query and text are made.
 */
export async function flatCost(knowledge: Knowledge, articles: number): Promise<FlatCost> {
  const pick = chooser(20260302)
  const topics = [...knowledge.topics.keys()]
  const some = <T>(values: readonly T[], count: number) => [
    ...new Set(Array.from({ length: count }, () => pick(values))),
  ]
  const releases = Array.from(
    { length: Math.min(articles, ADMITTED) },
    (): Release => ({
      // Short, so that a large archive fits into memory: what is measured is how an item is found.
      ...release(),
      countries: some(COUNTRY_CODES, 2).map((code) => ({ code, weight: 1, evidence: [] })),
      topics: some(topics, 3).map((id) => ({ id, weight: 1, evidence: [] })),
    }),
  )
  const start = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  const turning = { countries: COUNTRY_CODES, topics }
  const store = await largeArchive(releases, Math.ceil(articles / releases.length), join(folder, 'wire.db'), turning)
  const making = (performance.now() - start) / 1000
  const app = createApp(webParts(store, knowledge))
  const took = async (path: string) => {
    const from = performance.now()
    const { status } = await app.request(path)
    if (status !== 200) throw new Error(`${path}: expected 200, got ${status}`)
    return performance.now() - from
  }
  const country = () => pick(COUNTRY_CODES).toLowerCase()
  const pairs: number[] = []
  const selections: number[] = []
  // The first answers warm up what is made once.
  for (let at = 0; at < 20; at++) await took(`/country/${country()}.rss`)
  for (let at = 0; at < PAIRS; at++) pairs.push(await took(`/country/${country()}/topic/${pick(topics)}.rss`))
  for (let at = 0; at < SELECTIONS; at++) {
    const countries = some(COUNTRY_CODES, 3).map((code) => code.toLowerCase())
    const wanted = `country=${countries}&topic=${some(topics, 3)}&language=en`
    selections.push(await took(`/search.rss?${wanted}&not.topic=${pick(topics)}&not.country=${country()}`))
  }
  const { articles: held } = await store.counts(NOW)
  await store.close()
  rmSync(folder, { recursive: true })
  return { articles: held, making, pairs: percentiles(pairs), selections: percentiles(selections) }
}

/** Percentiles of times, each the smallest time that so many are not above. */
export function percentiles(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** Picks values in an order that is the same in every run (a linear congruential generator). */
function chooser(seed: number) {
  let state = seed
  return <T>(values: readonly T[]): T => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return values[Math.floor((state / 2 ** 32) * values.length)]!
  }
}

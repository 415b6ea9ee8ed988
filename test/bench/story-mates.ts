import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fingerprint, type Release, storyMarks } from '@dateline/core'
import { sketchOf } from '@dateline/server/src/store/sketch.ts'
import { openSqliteStore } from '@dateline/server/src/store/sqlite.ts'
import Sqlite from 'better-sqlite3'
import { AUTHORITY, NOW } from './archive.ts'
import type { Percentiles } from './flat-cost.ts'

const DAY = 86_400_000
/** A busy newsroom: this many releases a day. */
const A_DAY = 60
const ROUNDS = 200

/** How long the store takes to find what may be a release's story mates, and its near copies, in milliseconds. */
export interface MatesCost {
  readonly articles: number
  readonly mates: Percentiles
  readonly copies: Percentiles
}

/**
 * Fills the two indexes of one newsroom with so many releases and asks for mates and near copies. Marks are those of the
 * fixtures with their numbers and names changed from release to release, as no two releases are about the same things, but
 * with their towns and abbreviations as they are, which a newsroom's releases share.
 */
export async function matesCost(releases: readonly Release[], articles: number): Promise<MatesCost> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-mates-'))
  const file = join(folder, 'mates.sqlite')
  const store = await openSqliteStore({ file, tagAuthority: AUTHORITY, now: NOW })
  for (const release of releases) {
    const newsroom = { id: 'bench', name: 'Bench' }
    await store.admit({ newsroom, release, now: NOW, decision: { kind: 'publish' } })
  }
  const db = new Sqlite(file)
  db.pragma('foreign_keys = off')
  const mark = db.prepare('insert or ignore into story_mark (newsroom, mark, day, article) values (?, ?, ?, ?)')
  const sketch = db.prepare('insert or ignore into sketch (mark, article) values (?, ?)')
  const prints = releases.map((release) => storyMarks(fingerprint(release)))
  const sketches = releases.map(({ body }) => sketchOf(body.text))
  const today = Math.floor(NOW.getTime() / DAY)
  db.transaction(() => {
    for (let index = 0; index < articles; index++) {
      const own = (text: string) => (/^[ta]/.test(text) ? text : `${text}~${index % 997}`)
      const [marks, copies] = [prints[index % prints.length]!, sketches[index % sketches.length]!]
      for (const text of marks) mark.run('bench', own(text), today - Math.floor(index / A_DAY), `bench${index}`)
      for (const text of copies) sketch.run(`${text}~${index}`, `bench${index}`)
    }
  })()
  db.close()
  const cost = {
    articles,
    mates: await timesOf((release) => store.mates('bench', release, NOW), releases),
    copies: await timesOf((release) => store.similar(release.body.text, 'other', NOW), releases),
  }
  await store.close()
  rmSync(folder, { recursive: true })
  return cost
}

async function timesOf(
  ask: (release: Release) => Promise<unknown>,
  releases: readonly Release[],
): Promise<Percentiles> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now()
    await ask(releases[round % releases.length]!)
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

import { appendFileSync, cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { articlePath } from '@dateline/core'
import { readConfig } from './config.ts'
import { listingsOf } from './feeds-of.ts'
import type { Arrival } from './inbox/inbox.ts'
import { NEWSROOM_FILE } from './inbox/layout.ts'
import { logTo } from './log.ts'
import { runUntilInterrupted } from './run-until-interrupted.ts'
import { type Service, startService } from './service.ts'

/**
 * `npm run demo`: a wire with three invented newsrooms in `data-demo/`, made anew at each run, on a free port. Prints the
 * pages to open and a line to copy that drops one more release, and says what became of it.
 */

const ROOT = join(import.meta.dirname, '..', '..', '..')
const SAMPLES = join(import.meta.dirname, '..', 'demo')
const HOME = join(ROOT, 'data-demo')
const INBOX = join(HOME, 'inbox')
/** Where the release to drop goes. */
const NEXT = { file: 'mozambique-returns.txt', newsroom: 'relief' }

const say = (text = '') => console.log(text)

rmSync(HOME, { recursive: true, force: true })
mkdirSync(INBOX, { recursive: true })
logTo((line) => appendFileSync(join(HOME, 'log.ndjson'), `${line}\n`))

say('Starting …')
const service = await startService(
  readConfig({ DATELINE_INBOX: INBOX, DATELINE_DATA: join(HOME, 'data'), DATELINE_PORT: '0' }),
)
await dropSamples(service)
say()
say('Open')
for (const path of ['/news', '/country/is', '/topic/migration-data', '/quotes', '/feeds', '/news.atom'])
  say(`  ${service.url}${path}`)
say()
say('Drop one more release, in another terminal:')
say(`  cp ${shown(join(SAMPLES, 'next', NEXT.file))} ${shown(join(INBOX, NEXT.newsroom))}/`)
say()
say(`Receipts lie beside the files in ${shown(INBOX)}/*/published. Ctrl+C ends the demo.`)
service.inbox.on('arrival', (arrival) => tell(service, arrival))
await runUntilInterrupted(service)

/** Drops the samples and waits until each has come to its place. */
async function dropSamples({ inbox }: Service): Promise<void> {
  const releases = join(SAMPLES, 'releases')
  const files = readdirSync(releases, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const waiting = new Set(files.map(({ name }) => name).filter((name) => name !== NEWSROOM_FILE))
  const { promise, resolve } = Promise.withResolvers<void>()
  const count = ({ intake, visible }: Arrival) => {
    say(`  ${intake.outcome}  ${visible[0]?.title ?? intake.file}`)
    waiting.delete(intake.file)
    if (waiting.size === 0) resolve()
  }
  inbox.on('arrival', count)
  cpSync(releases, INBOX, { recursive: true })
  await promise
  inbox.off('arrival', count)
}

function tell({ url }: Service, { intake, visible, milliseconds = 0 }: Arrival): void {
  say()
  if (visible.length === 0) say(`${intake.outcome}: ${intake.file}, see ${intake.place}.receipt.md`)
  for (const article of visible) {
    say(`${intake.outcome} “${article.title}” in ${(milliseconds / 1000).toFixed(1)} s`)
    say(`  ${url}${articlePath(article)}`)
    say('in these feeds:')
    for (const path of listingsOf(article)) say(`  ${url}${path}.atom`)
  }
}

/** A path as one would type it from where the command was started. */
function shown(path: string): string {
  return relative(process.cwd(), path) || '.'
}

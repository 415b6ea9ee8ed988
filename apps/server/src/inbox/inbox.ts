import { EventEmitter } from 'node:events'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Article } from '@dateline/core'
import { log, told } from '../log.ts'
import type { Intake } from '../store/store.ts'
import { type Claim, leftClaims, takeClaim } from './claim.ts'
import { writeDurably } from './durable.ts'
import { KILL, NEWSROOM_FILE, RECEIPT } from './layout.ts'
import { type Newsroom, readNewsroom } from './newsroom.ts'
import { type Intaking, moveSettled, type Taken, takeFile } from './take-file.ts'
import { isNewsroomFolder, type Rested, watchInbox } from './watch.ts'

/** A file that has come to its place. */
export interface Arrival {
  readonly intake: Intake
  /** Those of its articles that readers see. */
  readonly visible: readonly Article[]
  /** From the first sight of the file, or the end of what held it, to its articles being visible; undefined after a restart. */
  readonly milliseconds: number | undefined
}

export interface Inbox extends EventEmitter<{ arrival: [Arrival] }> {
  /** Moves the files whose embargo or hold has ended. */
  settle(): void
  /** Takes nothing new, and resolves when the file in hand has come to its place. */
  close(): Promise<void>
}

/**
 * Opens the ingest folder: first finishes what was claimed before a crash, then watches. Files are taken one after the
 * other; what cannot be taken stays where it is, is tried again with the next listing, and holds up no other.
 */
export async function openInbox(means: Intaking): Promise<Inbox> {
  const { inbox, store } = means
  await mkdir(inbox, { recursive: true })
  const events = new EventEmitter<{ arrival: [Arrival] }>()
  let open = true
  let hand: Promise<void> = Promise.resolve()
  let toSettle = false

  /** Does one thing after the other; a failure is logged and stays with its own file. */
  function queue(what: Readonly<Record<string, unknown>>, work: () => Promise<void>): Promise<void> {
    hand = hand.then(async () => {
      if (!open) return
      try {
        await work()
      } catch (error) {
        log('error', 'intake-failed', { ...what, ...told(error) })
      }
    })
    return hand
  }

  function arrived({ intake, visible }: Taken, milliseconds: number | undefined): void {
    const { newsroom, file, outcome, place, ids } = intake
    log('info', outcome, { newsroom, file, place, articles: ids, milliseconds })
    events.emit('arrival', { intake, visible, milliseconds })
  }

  async function take(claim: Claim, newsroom: Newsroom, seen: number | undefined): Promise<void> {
    let milliseconds: number | undefined
    const taken = await takeFile(claim, newsroom, means, () => {
      if (seen !== undefined) milliseconds = Math.round(performance.now() - seen)
    })
    arrived(taken, milliseconds)
  }

  async function takeRested({ folder, name, seen, isUnchanged }: Rested): Promise<void> {
    const newsroom = await newsroomFor(folder, name)
    if (newsroom === undefined || !(await isUnchanged())) return
    const claim = await takeClaim(inbox, folder, name)
    if (claim !== undefined) await take(claim, newsroom, seen)
  }

  /** Whose folder it is; undefined while its `newsroom.yaml` is broken, except for a withdrawal, which waits for nothing. */
  async function newsroomFor(folder: string, name: string): Promise<Newsroom | undefined> {
    const found = await readNewsroom(inbox, folder)
    const notice = join(inbox, folder, `${NEWSROOM_FILE}${RECEIPT}`)
    if (found.kind === 'newsroom') {
      await rm(notice, { force: true })
      return found.newsroom
    }
    const say = means.words('en')
    const problems = found.problems.map((problem) => `- ${problem}`).join('\n')
    const text = `# ${say('receipt.newsroom.broken')}\n\n${problems}\n\n${say('receipt.newsroom.wait')}\n`
    if ((await readIfThere(notice)) !== text) {
      await writeDurably(notice, text)
      log('warning', 'newsroom-broken', { folder, problems: found.problems })
    }
    return name.endsWith(KILL) ? found.fallback : undefined
  }

  async function finishLeft(): Promise<void> {
    const folders = await readdir(inbox, { withFileTypes: true })
    for (const folder of [
      '',
      ...folders.filter((entry) => entry.isDirectory() && isNewsroomFolder(entry.name)).map(({ name }) => name),
    ])
      for (const claim of await leftClaims(inbox, folder)) {
        const found = await readNewsroom(inbox, folder)
        const newsroom = found.kind === 'newsroom' ? found.newsroom : found.fallback
        await queue({ file: join(folder, claim.name) }, () => take(claim, newsroom, undefined))
      }
  }

  async function settleAll(): Promise<void> {
    toSettle = false
    const started = performance.now()
    for (const intake of await store.unsettled(means.clock())) {
      const folder = dirname(dirname(intake.place))
      const found = await readNewsroom(inbox, folder === '.' ? '' : folder)
      const newsroom = found.kind === 'newsroom' ? found.newsroom : found.fallback
      const taken = await moveSettled(intake, folder === '.' ? '' : folder, newsroom, means)
      if (taken !== undefined) arrived(taken, Math.round(performance.now() - started))
    }
  }

  function settle(): void {
    if (toSettle) return
    toSettle = true
    void queue({ work: 'settle' }, settleAll)
  }

  await finishLeft()
  const watch = await watchInbox(
    inbox,
    (rested) => queue({ file: join(rested.folder, rested.name) }, () => takeRested(rested)),
    settle,
  )

  return Object.assign(events, {
    settle,
    async close() {
      await watch.close()
      open = false
      await hand
    },
  })
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

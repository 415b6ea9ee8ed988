import { EventEmitter } from 'node:events'
import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Article } from '@dateline/core'
import { log, told } from '../log.ts'
import type { Intake } from '../store/store.ts'
import { type Claim, clearEmptyClaims, leftClaims, takeClaim } from './claim.ts'
import { clearUnfinished } from './durable.ts'
import { KILL } from './layout.ts'
import { ClosedError, openLine } from './line.ts'
import { type Newsroom, readNewsroom } from './newsroom.ts'
import { tellNewsroom } from './newsroom-notice.ts'
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

/** How often claims that could not be finished (a full disk) are tried again, in milliseconds. */
const AGAIN = 30_000

/**
 * Opens the ingest folder: first finishes what was claimed before a crash, then watches. What cannot be taken is logged,
 * stays where it is, is tried again, and holds up no other.
 */
export async function openInbox(means: Intaking): Promise<Inbox> {
  const { inbox, data, store } = means
  await mkdir(inbox, { recursive: true })
  const events = new EventEmitter<{ arrival: [Arrival] }>()
  const line = openLine()
  const inHand = new Set<string>()
  let settling = false

  /** Runs work whose failure stays with its own file. */
  async function attempt(about: Readonly<Record<string, unknown>>, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ClosedError)) log('error', 'intake-failed', { ...about, ...told(error) })
    }
  }

  function arrived({ intake, visible }: Taken, milliseconds: number | undefined): void {
    const { newsroom, file, outcome, place, ids } = intake
    log('info', outcome, { newsroom, file, place, articles: ids, milliseconds })
    events.emit('arrival', { intake, visible, milliseconds })
  }

  async function take(claim: Claim, newsroom: Newsroom, seen: number | undefined): Promise<void> {
    const release = claim.name.endsWith(KILL) ? claim.name.slice(0, -KILL.length) : claim.name
    let milliseconds: number | undefined
    const booked = () => {
      if (seen !== undefined) milliseconds = Math.round(performance.now() - seen)
    }
    inHand.add(claim.id)
    try {
      const taken = await line.enter(join(newsroom.id, release), (inTurn) =>
        takeFile(claim, newsroom, means, { aside: line.aside, inTurn, booked }),
      )
      arrived(taken, milliseconds)
    } finally {
      inHand.delete(claim.id)
    }
  }

  async function takeRested({ folder, name, seen, isUnchanged }: Rested): Promise<void> {
    const found = await readNewsroom(inbox, folder)
    await tellNewsroom(inbox, folder, found, means.words)
    // A release waits until newsroom.yaml is mended; a withdrawal waits for nothing.
    if (found.kind === 'broken' && !name.endsWith(KILL)) return
    if (!(await isUnchanged())) return
    const claim = await takeClaim(inbox, folder, name)
    // From here on the name is free for the next file.
    if (claim !== undefined) void attempt({ file: join(folder, name) }, () => take(claim, found.newsroom, seen))
  }

  /** Does something in each folder; one that cannot be read is logged and holds up no other. */
  async function inEveryFolder(work: (folder: string) => Promise<void>): Promise<void> {
    const entries = await readdir(inbox, { withFileTypes: true })
    const folders = entries.filter((entry) => entry.isDirectory() && isNewsroomFolder(entry.name))
    for (const folder of ['', ...folders.map(({ name }) => name)]) await attempt({ folder }, () => work(folder))
  }

  /** Enters the claims of an earlier life, or such as failed, into the line; files dropped since come after them. */
  async function enterLeft(folder: string): Promise<void> {
    const { newsroom } = await readNewsroom(inbox, folder)
    for (const claim of await leftClaims(inbox, folder))
      if (!inHand.has(claim.id))
        void attempt({ file: join(folder, claim.name) }, () => take(claim, newsroom, undefined))
  }

  async function settleAll(): Promise<void> {
    const started = performance.now()
    for (const intake of await store.unsettled(means.clock())) {
      const home = dirname(dirname(intake.place))
      const folder = home === '.' ? '' : home
      const { newsroom } = await readNewsroom(inbox, folder)
      const taken = await moveSettled(intake, folder, newsroom, means)
      if (taken !== undefined) arrived(taken, Math.round(performance.now() - started))
    }
  }

  function settle(): void {
    if (settling) return
    settling = true
    const work = () => {
      settling = false
      return settleAll()
    }
    void attempt({ work: 'settle' }, () => line.inTurn(work))
  }

  await clearUnfinished(data)
  await inEveryFolder(async (folder) => {
    await clearUnfinished(join(inbox, folder))
    await clearEmptyClaims(inbox, folder)
  })
  await inEveryFolder(enterLeft)
  const watch = await watchInbox(
    inbox,
    (rested) => attempt({ file: join(rested.folder, rested.name) }, () => takeRested(rested)),
    settle,
  )
  const again = setInterval(() => void attempt({ work: 'again' }, () => inEveryFolder(enterLeft)), AGAIN)

  return Object.assign(events, {
    settle,
    async close() {
      clearInterval(again)
      await watch.close()
      await line.close()
    },
  })
}

import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { watch } from 'chokidar'
import { type Check, ok, warning } from './check.ts'
import { inProbe } from './probe.ts'

/** Longer than the two seconds between two listings is as good as never, in milliseconds. */
const PATIENCE = 2000
/** From here on a journalist would notice, in milliseconds. */
const SLOW = 500

/** Milliseconds from a file's writing to its event; `undefined` if none came; `no folder` if there is no ingest folder. */
type Delay = number | undefined | 'no folder'

/** Whether the system tells of new files in the ingest folder, and how fast. */
export const watcher: Check<Delay> = {
  name: 'watching',
  look: async ({ config: { inbox } }) => (existsSync(inbox) ? inProbe(inbox, delayIn) : 'no folder'),
  judge: judgeDelay,
}

export function judgeDelay(delay: Delay) {
  if (delay === 'no folder') return ok('no ingest folder to watch yet; start makes it')
  if (delay === undefined)
    return warning(
      'the system tells nothing of new files in the ingest folder, as on network drives',
      'releases are found by listing it every 2 seconds; for faster, put it on a disk of this machine',
    )
  const found = `a new file is told of within ${Math.ceil(delay)} ms`
  return delay > SLOW ? warning(found, 'see what else keeps this machine busy') : ok(found)
}

async function delayIn(folder: string): Promise<number | undefined> {
  const watching = watch(folder, { depth: 1, followSymlinks: false, ignoreInitial: true })
  try {
    await once((resolve) => watching.once('ready', resolve))
    const start = performance.now()
    const told = once((resolve) => watching.once('add', resolve)).then(() => performance.now() - start)
    await writeFile(join(folder, 'release.txt'), 'dateline doctor\n')
    return await Promise.race([told, late()])
  } finally {
    await watching.close()
  }
}

function once(listen: (resolve: () => void) => void): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  listen(resolve)
  return promise
}

function late(): Promise<undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  setTimeout(() => resolve(undefined), PATIENCE).unref()
  return promise
}

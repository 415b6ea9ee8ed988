import { lstat, mkdir, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { watch } from 'chokidar'
import { log, told } from '../log.ts'
import { isLeftAlone, OUTCOME_FOLDERS } from './layout.ts'

/** How long size and time of a file must stay as they are before it is taken, in milliseconds. */
const REST = 400
/** Copying a folder has pauses between its files. */
const FOLDER_REST = 2000
/** How often all folders are listed anew: watchers lose events on network drives. */
const RELIST = 2000

/** Something that lies in a newsroom's folder and has rested. */
export interface Rested {
  /** The newsroom's folder, '' for the ingest folder itself. */
  readonly folder: string
  readonly name: string
  /** When it was first seen, by `performance.now()`. */
  readonly seen: number
  /** Whether it is still as it was when it had rested. */
  readonly isUnchanged: () => Promise<boolean>
}

export interface Watch {
  /** No more is handed over once this has resolved. */
  readonly close: () => Promise<void>
}

/**
 * Hands over each file of the ingest folder once it has rested. What is still there when `take` has settled is handed over
 * again. `tick` is called with every listing.
 */
export async function watchInbox(
  inbox: string,
  take: (rested: Rested) => Promise<void>,
  tick: () => void,
): Promise<Watch> {
  const known = new Set<string>()
  const timers = new Set<NodeJS.Timeout>()
  let open = true

  function note(folder: string, name: string): void {
    const key = join(folder, name)
    if (!open || known.has(key) || isLeftAlone(name) || (folder !== '' && OUTCOME_FOLDERS.has(name))) return
    known.add(key)
    rest(folder, name, performance.now()).catch((error: unknown) => {
      known.delete(key)
      log('error', 'inbox-look-failed', { file: key, ...told(error) })
    })
  }

  async function rest(folder: string, name: string, seen: number): Promise<void> {
    const path = join(inbox, folder, name)
    const before = await look(path)
    if (before === undefined) return void known.delete(join(folder, name))
    await pause(before.isFolder ? FOLDER_REST : REST)
    if (!open) return
    const isUnchanged = async () => (await look(path))?.signature === before.signature
    if (!(await isUnchanged())) return rest(folder, name, seen)
    await take({ folder, name, seen, isUnchanged })
    known.delete(join(folder, name))
  }

  async function pause(milliseconds: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, milliseconds)
    timers.add(timer)
    await promise
    timers.delete(timer)
  }

  async function list(): Promise<void> {
    await mkdir(inbox, { recursive: true })
    for (const entry of await readdir(inbox, { withFileTypes: true })) {
      if (!entry.isDirectory()) note('', entry.name)
      else if (isNewsroomFolder(entry.name)) await listNewsroom(entry.name)
    }
  }

  /** A folder that cannot be read holds up no other. */
  async function listNewsroom(folder: string): Promise<void> {
    try {
      for (const name of await readdir(join(inbox, folder))) note(folder, name)
    } catch (error) {
      log('error', 'inbox-list-failed', { folder, ...told(error) })
    }
  }

  const watcher = watch(inbox, { depth: 1, followSymlinks: false, ignored: (path) => isOurs(relative(inbox, path)) })
  watcher.on('all', (event, path) => {
    const [first, second] = relative(inbox, path).split(sep)
    if (event === 'unlink' || event === 'unlinkDir' || !first) return
    if (second !== undefined) note(first, second)
    else if (event !== 'addDir') note('', first)
  })
  watcher.on('error', (error) => log('warning', 'inbox-watch-failed', told(error)))

  let listing: Promise<void> = Promise.resolve()
  const relist = () => {
    listing = list().catch((error: unknown) => log('error', 'inbox-list-failed', { inbox, ...told(error) }))
    tick()
  }
  relist()
  const interval = setInterval(relist, RELIST)

  return {
    async close() {
      open = false
      clearInterval(interval)
      for (const timer of timers) clearTimeout(timer)
      await Promise.all([watcher.close(), listing])
    },
  }
}

/** Whether a folder of the ingest folder is a newsroom's. */
export function isNewsroomFolder(name: string): boolean {
  return !name.startsWith('.') && !OUTCOME_FOLDERS.has(name)
}

/** Whether a path within the ingest folder lies in a folder that is not watched. */
function isOurs(path: string): boolean {
  const [first = '', second = ''] = path.split(sep)
  return [first, second].some((name) => name.startsWith('.') || OUTCOME_FOLDERS.has(name)) && path !== ''
}

interface Look {
  readonly isFolder: boolean
  /** Equal as long as nothing was written. */
  readonly signature: string
}

/** What lies at a path; undefined if nothing does. A folder is as new as anything in it. */
async function look(path: string): Promise<Look | undefined> {
  try {
    const entry = await lstat(path)
    const isFolder = entry.isDirectory()
    const inside = isFolder ? await readdir(path, { recursive: true }) : []
    return { isFolder, signature: `${entry.size} ${entry.mtimeMs} ${entry.ino} ${inside.length}` }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

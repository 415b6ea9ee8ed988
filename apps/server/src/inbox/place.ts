import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { numberedName, RECEIPT } from './layout.ts'

/** The first free place for a file of this name in a folder, relative to the ingest folder: `name.txt`, `name.2.txt`, … */
export async function freePlace(inbox: string, folder: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = numberedName(name, number)
    const taken =
      (await isThere(join(inbox, folder, candidate))) || (await isThere(join(inbox, folder, candidate + RECEIPT)))
    if (!taken) return join(folder, candidate)
  }
}

/** Whether something of any kind has this path; a link counts as itself. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

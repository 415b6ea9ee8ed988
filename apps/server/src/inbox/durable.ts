import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UNFINISHED } from './layout.ts'

/**
 * Writes a file so that it is there whole or not at all, even when the power goes: beside what else is not finished,
 * flushed, renamed, and the folder flushed after it. An older file of the name is replaced; two writers at once do not
 * meet. `home` is a folder around `path` on the same file system; what a killed process left in it is taken away by
 * {@link clearUnfinished}.
 */
export async function writeDurably(home: string, path: string, content: Uint8Array | string): Promise<void> {
  const target = join(home, path)
  const folder = dirname(target)
  const unfinished = join(home, UNFINISHED)
  await mkdir(folder, { recursive: true })
  await mkdir(unfinished, { recursive: true })
  const draft = join(unfinished, randomBytes(8).toString('hex'))
  const file = await open(draft, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, target)
  await flushFolder(folder)
}

/** Takes away what a process that was killed left half written. Only where nobody writes. */
export async function clearUnfinished(home: string): Promise<void> {
  await rm(join(home, UNFINISHED), { recursive: true, force: true })
}

/** Makes a rename in this folder survive a loss of power. Windows cannot open folders and needs no flush. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

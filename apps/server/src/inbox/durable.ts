import { randomBytes } from 'node:crypto'
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Writes a file so that it is there whole or not at all, even when the power goes: under a hidden name, flushed, renamed,
 * and the folder flushed after it. An older file of the name is replaced; two writers at once do not meet.
 */
export async function writeDurably(path: string, content: Uint8Array | string): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  const hidden = join(folder, `.${randomBytes(8).toString('hex')}.tmp`)
  const file = await open(hidden, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(hidden, path)
  await flushFolder(folder)
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

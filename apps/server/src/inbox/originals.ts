import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from './durable.ts'

/** Where the bytes of a dropped file are kept, by their SHA-256 in hexadecimal. */
export function originalPath(data: string, sha256: string): string {
  return join(data, 'originals', sha256.slice(0, 2), sha256)
}

/** Keeps the bytes of a dropped file for good. Bytes that are there already are not written again. */
export async function keepOriginal(data: string, sha256: string, bytes: Uint8Array): Promise<void> {
  const path = originalPath(data, sha256)
  const kept = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (kept?.size !== bytes.length) await writeDurably(path, bytes)
}

import { createHash } from 'node:crypto'
import { lstat, readFile } from 'node:fs/promises'
import { clean } from '@dateline/core'
import { MAX_BYTES, type Office, UnreadableError } from '@dateline/ingest'
import { TooSlowError } from '../reading/read-apart.ts'
import type { Read, ReadFile } from '../reading/reader.ts'
import type { Say } from '../words.ts'
import { KILL } from './layout.ts'
import { keepMedia, keepOriginal } from './originals.ts'

/** What a dropped file holds. */
export type Content = { readonly sha256: string } & (
  | { readonly kind: 'release'; readonly file: ReadFile }
  /** A file `<name>.kill`; `reason` is undefined where it is empty. */
  | { readonly kind: 'kill'; readonly reason: string | undefined }
  /** Nothing that can be read; `detail` says what it is and what to do. */
  | { readonly kind: 'refused'; readonly detail: string }
)

export interface ContentMeans {
  readonly data: string
  readonly read: Read
  readonly office: Office
  /** Called when the original is kept. */
  readonly kept: () => void
}

/** Longest reason of a kill file that readers are shown. */
const MAX_REASON = 500

/**
 * Reads a claimed file, after its original was kept, and keeps the pictures and annexes in it. Never follows a link, opens nothing but files, and takes whatever a
 * file may hold: the fault is then in `detail`. Throws where the disk does.
 */
export async function contentOf(
  path: string,
  name: string,
  say: Say,
  { data, read, office, kept }: ContentMeans,
): Promise<Content> {
  const refused = (detail: string, sha256 = ''): Content => ({ kind: 'refused', detail, sha256 })
  const entry = await lstat(path)
  if (entry.isDirectory()) return refused(say('receipt.folder'))
  if (entry.isSymbolicLink()) return refused(say('receipt.link'))
  if (!entry.isFile()) return refused(say('receipt.not-a-file'))
  if (entry.size > MAX_BYTES) return refused(say('receipt.too-large', { bytes: entry.size, limit: MAX_BYTES }))
  const bytes = await readIfPermitted(path)
  if (bytes === undefined) return refused(say('receipt.not-permitted'))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await keepOriginal(data, sha256, bytes)
  kept()
  if (name.endsWith(KILL)) {
    const reason = clean(new TextDecoder().decode(bytes)).slice(0, MAX_REASON)
    return { kind: 'kill', reason: reason === '' ? undefined : reason, sha256 }
  }
  let file: ReadFile
  try {
    file = await read(bytes, name, office)
  } catch (error) {
    if (error instanceof UnreadableError) return refused(error.message, sha256)
    if (error instanceof TooSlowError) return refused(say('receipt.too-slow', { seconds: error.seconds }), sha256)
    return refused(say('receipt.fault', { error: String(error) }), sha256)
  }
  await keepMedia(data, file.files)
  return { kind: 'release', file, sha256 }
}

async function readIfPermitted(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM'))
      return undefined
    throw error
  }
}

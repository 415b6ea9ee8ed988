import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from './durable.ts'

/** Where the bytes of a dropped file are kept, by their SHA-256 in hexadecimal. */
export function originalPath(data: string, sha256: string): string {
  return join(data, placeOf('originals', sha256))
}

/** Where a picture or an annex that came in a dropped file is kept, by its SHA-256 in hexadecimal. */
export function mediaFilePath(data: string, sha256: string): string {
  return join(data, placeOf('media', sha256))
}

/** Keeps the bytes of a dropped file for good. */
export async function keepOriginal(data: string, sha256: string, bytes: Uint8Array): Promise<void> {
  await keep(data, placeOf('originals', sha256), bytes)
}

/** Keeps what came in a dropped file, by SHA-256, before anybody can be told of it. */
export async function keepMedia(data: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [sha256, bytes] of files) await keep(data, placeOf('media', sha256), bytes)
}

/** The bytes of a picture or an annex; undefined where none are kept. */
export async function readMediaFile(data: string, sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(mediaFilePath(data, sha256)))
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Bytes that are there already are not written again. */
async function keep(data: string, place: string, bytes: Uint8Array): Promise<void> {
  const kept = await stat(join(data, place)).catch((error: unknown) => {
    if (isMissing(error)) return undefined
    throw error
  })
  if (kept?.size !== bytes.length) await writeDurably(data, place, bytes)
}

function placeOf(kind: 'originals' | 'media', sha256: string): string {
  return join(kind, sha256.slice(0, 2), sha256)
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

import { unzipSync } from 'fflate'

/** A file of a zip, as its directory describes it. */
export interface ZipEntry {
  readonly name: string
  /** Packed, in bytes. */
  readonly size: number
  /** Unpacked, in bytes, as the directory says; it may lie. */
  readonly unpacked: number
}

/** More files than any document has: a directory of millions would take the memory before anything is unpacked. */
export const MAX_ENTRIES = 2000

/** The directory of a zip, without unpacking anything; undefined for what is no zip, is broken, or has too many entries. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const entries: ZipEntry[] = []
  try {
    unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        if (entries.length >= MAX_ENTRIES) throw new RangeError('too many entries')
        entries.push({ name, size, unpacked: originalSize })
        return false
      },
    })
  } catch {
    // Whatever the fault of the directory is, nothing of it can be used.
    return undefined
  }
  return entries
}

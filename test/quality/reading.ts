import type { Release } from '@dateline/core'
import type { Read } from '@dateline/server/src/reading/reader.ts'

/** What the project reads in a file: its first release. */
export interface Reading {
  /** Undefined for what could not be read. */
  readonly release: Release | undefined
  /** The text in which its spans count. */
  readonly text: string
  /** Why it could not be read. */
  readonly failure: string | undefined
}

/** Reads as `dateline parse` does. What cannot be read is a result here too, so that one file hides no other score. */
export async function readingOf(read: Read, bytes: Uint8Array, file: string): Promise<Reading> {
  try {
    const { releases, text } = await read(bytes, file)
    return { release: releases[0], text, failure: undefined }
  } catch (error) {
    return { release: undefined, text: '', failure: String(error) }
  }
}

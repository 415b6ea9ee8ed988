import type { Notice } from '@dateline/core'
import type { Root } from 'hast'
import type { VFile } from 'vfile'
import type { Metadata, UnreadableError } from '../document.ts'

/** A file within a file: an attachment of a mail, a picture of a Word document. */
export interface EnclosedFile {
  /** Its name as it came; says nothing of its type. */
  readonly name: string
  readonly content: Uint8Array
  /** The `src` by which pictures of the tree point at it: `cid:…`; absent where none does. */
  readonly address?: string
}

/** A document within a file, read as it would be read if it were dropped itself. */
export interface EnclosedReading {
  readonly file: EnclosedFile
  readonly reading: Reading
}

/** A document within a file that cannot be read. */
export interface EnclosedUnread {
  readonly name: string
  readonly refusal: UnreadableError
}

/** What a format makes of a file: a tree, and what the document says of itself. */
export interface Reading {
  /** Name of the format that the release is written in, where that is another than the file's own. */
  readonly form?: string
  readonly tree: Root
  readonly metadata: Metadata
  /** The text that positions in the tree count in; undefined where the text is yet to be extracted from the tree. */
  readonly text: string | undefined
  /** Files that came with it. Pictures that stand in the tree as `data:` addresses are none of them. */
  readonly enclosed: readonly EnclosedFile[]
  /** What had to be guessed in a file within a file. */
  readonly notices?: readonly Notice[]
  /** Those of them that can be read: each may be a release, the tree then being the note that covers it. Their metadata is theirs alone. */
  readonly attached?: readonly EnclosedReading[]
  /** Those that are documents and cannot be read. */
  readonly unread?: readonly EnclosedUnread[]
}

interface Recognised {
  readonly name: string
  /** File name endings, lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Whether the beginning of the file shows this format, whatever the file is called. Bytes above 127 are shown as Latin-1. */
  readonly recognises: (beginning: string) => boolean
}

/**
 * Reads a file within a file as it would be read if it were dropped itself.
 *
 * @throws {UnreadableError} as `readDocument` does, and for what lies too deep
 */
export type ReadEnclosed = (file: Pick<EnclosedFile, 'name' | 'content'>) => Promise<Reading>

/** A format that is text: it is decoded first, and its parser is a unified one. */
export interface TextFormat extends Recognised {
  readonly kind: 'text'
  readonly read: (file: VFile) => Reading
}

/** A format that brings its own encodings, as mail does. */
export interface BytesFormat extends Recognised {
  readonly kind: 'bytes'
  readonly read: (bytes: Uint8Array, file: VFile, readEnclosed: ReadEnclosed) => Promise<Reading>
}

/** One input format: how it is recognised, and how it becomes a tree. */
export type Format = TextFormat | BytesFormat

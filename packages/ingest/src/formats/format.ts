import type { Root } from 'hast'
import type { VFile } from 'vfile'
import type { Metadata } from '../document.ts'

/** What a format makes of the decoded text: a tree, and what the document says of itself. */
export interface Reading {
  readonly tree: Root
  readonly metadata: Metadata
  /** Whether spans count in the source itself, or in the text extracted from the tree. */
  readonly positions: 'source' | 'extracted'
}

/** One input format: how it is recognised, and how its text becomes a tree. */
export interface Format {
  readonly name: string
  /** File name endings, lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Whether the beginning of the text shows this format, whatever the file is called. */
  readonly recognises: (beginning: string) => boolean
  readonly read: (file: VFile) => Reading
}

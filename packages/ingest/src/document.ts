import type { Media, Notice, Source } from '@dateline/core'
import type { Element, Root, RootContent } from 'hast'
import type { Passage } from './passage.ts'

declare module 'hast' {
  interface Element {
    /** What a format knows of an element beyond its markup; no document can say it. */
    known?: {
      /** A footnote, taken from where it stands. */
      readonly isNote?: true
      /** The sign of a list item that is printed, though it stands in no text. */
      readonly marker?: string
      /** How many signs of quoting stand before its lines in a mail. */
      readonly quoted?: number
    }
  }
}

/** A paragraph-like part of a document, in reading order. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'list-item' | 'quote' | 'caption' | 'cell' | 'preformatted'
  /** 1 to 6 for headings, else 0. */
  readonly level: number
  readonly passage: Passage
  /** The sign that opened a list item, as printed: a dash may turn out to be a dialogue dash. Its span may be empty. */
  readonly marker: Passage | undefined
  /** Names of the landmark elements around it: nav, header, footer, aside, main, article, figure, form. */
  readonly landmarks: readonly string[]
  /** Whether the format says that it is a footnote. */
  readonly isNote: boolean
  /** Whether an empty line, or a new element, stands before it. */
  readonly spaced: boolean
  /** Whether a dividing line of the format stands before it: `---` in Markdown, `hr`. */
  readonly ruled: boolean
  /** Share of the text that stands in links, 0 to 1. */
  readonly linked: number
  /** The inline nodes that the text came from; the body's HTML is written from them. */
  readonly inline: readonly RootContent[]
  /** The elements around it, outermost first; the last holds the inline nodes. */
  readonly path: readonly Element[]
}

/** What a page says of itself in its head, as strings, by lower-case name: `title`, `og:title`, `lang`, `article:published_time`. */
export type Metadata = {
  readonly frontMatter: Readonly<Record<string, unknown>>
  readonly head: Readonly<Record<string, string>>
}

/** A picture or an annex, before an editor has looked at it: what stands around a picture says later what it shows. */
export interface CarriedMedia extends Omit<Media, 'caption' | 'credit'> {
  /** Where a picture stands; undefined for what was only attached. */
  readonly standing: Standing | undefined
}

/** Where a picture stands in a document. */
export interface Standing {
  /** Index of the block that it stands in or before; the number of blocks where it is the last. */
  readonly at: number
  /** Names of the landmark elements around it, as in {@link Block}. */
  readonly landmarks: readonly string[]
}

/**
 * What a file says once its format is gone. `text` is what all spans count in: the decoded characters for text and
 * Markdown, the extracted text for other formats.
 */
export interface Document {
  readonly source: Source
  /** The format in which the release itself is written; another than the source's where it is attached to a mail. */
  readonly form: string
  readonly metadata: Metadata
  readonly tree: Root
  readonly text: string
  readonly blocks: readonly Block[]
  /** Pictures in reading order, then what was only attached. Each file once. */
  readonly media: readonly CarriedMedia[]
  /** The bytes of the media that came in the file, by their SHA-256 in hexadecimal. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly notices: readonly Notice[]
  /** Documents attached to it, in their order: each may be a release of its own. Their spans count in the same text. */
  readonly attached: readonly AttachedDocument[]
  /** Why other documents attached to it cannot be read. */
  readonly unread: readonly UnreadDocument[]
}

/** A document that came with another one. */
export interface AttachedDocument {
  /** Its name as it came. */
  readonly name: string
  /** Of its bytes, in hexadecimal: among the media it stands under the same. */
  readonly sha256: string
  readonly document: Document
}

/** An attached document that cannot be read, and why. */
export interface UnreadDocument {
  readonly name: string
  readonly refusal: UnreadableError
}

/** A file that cannot be read at all; `message` says what came and what to do, in a sentence that a receipt can carry. */
export class UnreadableError extends Error {
  readonly rule: string

  constructor(rule: string, message: string) {
    super(message)
    this.name = 'UnreadableError'
    this.rule = rule
  }
}

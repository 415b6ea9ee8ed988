import type { BOILERPLATE_KINDS, EMBARGO_STATES, PlaceKind, Span, Speaker, TagReasons } from '@dateline/core'

/** What a stretch of a release was read as, the widest first: where two marks cover the same characters, this is their order. */
export const MARK_KINDS = [
  'set-aside',
  'title',
  'subtitle',
  'byline',
  'published',
  'embargo',
  'dateline',
  'notice',
  'quote',
  'attribution',
  'organisation',
  'person',
  'place',
  'country',
  'topic',
] as const

export type MarkKind = (typeof MARK_KINDS)[number]

/** A stretch of the document that means something: `span` counts in UTF-16 units of `document.text`, as every span does. */
export interface Mark {
  readonly kind: MarkKind
  readonly span: Span
  /** The characters as they stand in the document. */
  readonly text: string
  /** Which reason it belongs to: an index of `Explanation.reasons`. */
  readonly reason: number
}

/** Characters that all have the same marks: indices of `Explanation.marks`, the widest first. */
export interface Segment {
  readonly text: string
  readonly marks: readonly number[]
}

/** Where a field was found: printed in the text, made from the lede, or said beside the text (front matter, a page's head). */
export type Origin = 'text' | 'lede' | 'metadata'

/** One thing that was read, with all that earned it. What is null in the release is null here. */
export type Fact =
  | { readonly kind: 'language'; readonly tag: string }
  | { readonly kind: 'title' | 'subtitle' | 'byline'; readonly text: string; readonly origin: Origin }
  | {
      readonly kind: 'dateline'
      readonly text: string
      readonly place: string | null
      readonly country: string | null
      readonly date: string | null
    }
  | { readonly kind: 'published' | 'lede'; readonly text: string }
  | {
      readonly kind: 'embargo'
      readonly state: Exclude<(typeof EMBARGO_STATES)[number], 'none'>
      readonly until: string | null
      readonly text: string | null
    }
  | {
      /** Its marks are the quote and, of kind `attribution`, the words that say who speaks. */
      readonly kind: 'quote'
      /** Counts from 1 in the order of the text, as addresses of quotes do. */
      readonly number: number
      readonly text: string
      /** Empty where the text names no source at all. */
      readonly speakers: readonly Speaker[]
    }
  | {
      readonly kind: 'person'
      readonly name: string
      readonly role: string | null
      readonly organisation: string | null
      readonly mentions: number
    }
  | {
      readonly kind: 'place'
      readonly name: string
      readonly is: PlaceKind
      readonly country: string | null
      readonly mentions: number
    }
  | { readonly kind: 'organisation'; readonly name: string; readonly mentions: number }
  /** `reasons` is null where somebody else said so than the tables: a front matter, a sister wire. */
  | { readonly kind: 'country'; readonly code: string; readonly weight: number; readonly reasons: TagReasons | null }
  | { readonly kind: 'topic'; readonly id: string; readonly weight: number; readonly reasons: TagReasons | null }
  /** Neighbouring blocks that were set aside as the same thing; `text` is the first of them. */
  | {
      readonly kind: 'set-aside'
      readonly as: (typeof BOILERPLATE_KINDS)[number]
      readonly text: string
      readonly blocks: number
    }
  | {
      readonly kind: 'notice'
      readonly number: number
      readonly message: string
      /** The front-matter key that settles it; null where there is none. */
      readonly key: string | null
    }

/** A fact and where it stands: indices of `Explanation.marks` in the order of the text, each stretch once. */
export type Reason = Fact & { readonly marks: readonly number[] }

/** How a release was read: its whole text cut where marks begin or end, the marks, and what they stand for. Plain data. */
export interface Explanation {
  /** Joined, they are the document's text. */
  readonly segments: readonly Segment[]
  /** In the order of the text; of those that begin together the longest first, then in the order of `MARK_KINDS`. */
  readonly marks: readonly Mark[]
  /** Language and fields first, then quotes, people, places, organisations, countries, topics, set aside, notices. */
  readonly reasons: readonly Reason[]
  /** BCP 47 tag and direction of the text. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
}

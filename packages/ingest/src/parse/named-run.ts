import type { Knowledge, Language } from '@dateline/core'
import type { Run } from './name-runs.ts'
import type { Paragraph } from './people.ts'
import type { SmallWords } from './printed-words.ts'
import type { Token } from './tokens.ts'

/** A run of capitalised words where it stands: tokens `[first, last]` of a paragraph. */
export interface NamedRun {
  readonly paragraph: Paragraph
  /** The paragraph behind it. */
  readonly next: Paragraph | undefined
  readonly text: string
  readonly tokens: readonly Token[]
  readonly first: number
  readonly last: number
  readonly at: Run
  /** Its own tokens. */
  readonly run: readonly Token[]
  readonly name: string
  /** `[start, end)` counts in the text of the paragraph. */
  readonly start: number
  readonly end: number
  /** Of two words and more. */
  readonly several: boolean
  /** The words that the release prints without a capital. */
  readonly small: SmallWords
  readonly language: Language
  readonly knowledge: Knowledge
}

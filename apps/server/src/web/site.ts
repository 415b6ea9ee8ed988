import type { Knowledge } from '@dateline/core'
import type { Readers } from '../reading/read-apart.ts'
import type { Store } from '../store/store.ts'
import type { Kept } from './http/kept.ts'
import type { KnownPaths } from './http/known-paths.ts'
import { type Labels, labelsFor } from './labels.ts'
import { type Words, wordsFor } from './words.ts'

/** What the web server is made of. */
export interface WebParts {
  readonly store: Store
  readonly knowledge: Knowledge
  readonly config: {
    /** The public base address, without a slash at its end. */
    readonly url: string
    /** Whether X-Forwarded-For comes from a proxy of ours. */
    readonly trustProxy: boolean
  }
  /** Reads what visitors try out. Throws as `Readers.read` does. */
  readonly read: Readers['read']
  /** The bytes of a picture or an annex by their SHA-256; undefined where none are kept. */
  readonly media: (sha256: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
  readonly clock: () => Date
}

/** What every route works with. */
export interface Site extends WebParts {
  /**
   * When this process began. What it renders may differ from what an earlier process rendered of the same news, so
   * nothing is older than this.
   */
  readonly started: Date
  readonly kept: Kept
  readonly paths: KnownPaths
  /** Address of the style sheet, which names its content. */
  readonly stylesheet: string
}

/** A page's language: its words and the names of things in it. */
export interface Voice {
  readonly words: Words
  readonly labels: Labels
}

/** A feed of fifty items asks for a few hundred labels in a handful of languages. */
const voices = new WeakMap<Knowledge, Map<string, Voice>>()
/** Far more than there are languages with words; a newsroom may still write strange tags. */
const MOST_VOICES = 200

/** The voice for a language tag; English where a language has no words for pages. */
export function voiceFor(knowledge: Knowledge, tag: string): Voice {
  const known = voices.get(knowledge) ?? new Map<string, Voice>()
  const voice = known.get(tag)
  if (voice !== undefined) return voice
  const words = wordsFor(knowledge, tag)
  const made = { words, labels: labelsFor(knowledge, words) }
  if (known.size < MOST_VOICES) voices.set(knowledge, known.set(tag, made))
  return made
}

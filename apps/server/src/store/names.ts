import type { WordIndex } from './word-index.ts'

/** What every act needs to know: the authority of ids, where new keys come from, and where words are kept. */
export interface Names {
  readonly authority: string
  readonly newKey: () => string
  readonly words: WordIndex
}

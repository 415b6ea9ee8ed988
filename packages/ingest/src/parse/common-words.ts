import type { Knowledge } from '@dateline/core'
import { foldWords } from './words.ts'

/** How many words of a text are among the commonest of a language, and how many different ones. */
export interface CommonWords {
  readonly count: number
  readonly different: number
}

/** What the commonest words of a text say about its language. */
export interface WordProfile {
  /** Words of the text, all of them. */
  readonly words: number
  of(tag: string): CommonWords
  /** Whether anything is known of the language. */
  knows(tag: string): boolean
  /** Those common words of the text that one language has and the other has not. */
  only(tag: string, other: string): CommonWords
  /** The language with most common words in the text; undefined where no language has three. */
  readonly best: string | undefined
  /** The same where no other language can be meant: in a long text with many words that only this one has. */
  readonly certain: string | undefined
}

/** In fewer words chance has too much of a say. */
const LONG_TEXT = 40
/** Share of a text that the common words of its language make up at least; twice to five times as much is usual. */
const USUAL_SHARE = 0.1
/** A language with this share of the best one's words is a rival: its neighbours, which have many words of it. */
const RIVAL_SHARE = 0.35
/** So much more often, and in so many words, must what only the best one has stand there than what only a rival has. */
const BEYOND_DOUBT = { times: 3, different: 4 } as const

const indexes = new WeakMap<Knowledge, ReadonlyMap<string, readonly string[]>>()

/** The languages of every common word, those that have tables and those that have none. */
function indexOf(knowledge: Knowledge): ReadonlyMap<string, readonly string[]> {
  let index = indexes.get(knowledge)
  if (index === undefined) {
    const made = new Map<string, string[]>()
    const add = (tag: string, words: readonly string[]) => {
      for (const word of words) made.set(word, [...(made.get(word) ?? []), tag])
    }
    for (const [tag, { language }] of knowledge.languages) add(tag, language.common)
    for (const [tag, words] of knowledge.otherLanguages) add(tag, words)
    indexes.set(knowledge, made)
    index = made
  }
  return index
}

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'-]*/gu

/** Counts the common words of every language in a text: articles, prepositions and pronouns tell neighbours apart. */
export function profileOf(text: string, knowledge: Knowledge): WordProfile {
  const index = indexOf(knowledge)
  const seen = new Map<string, number>()
  let words = 0
  for (const [word] of foldWords(text.normalize('NFC')).matchAll(WORD)) {
    words++
    if (index.has(word)) seen.set(word, (seen.get(word) ?? 0) + 1)
  }
  const counts = new Map<string, { count: number; different: number }>()
  for (const [word, times] of seen)
    for (const tag of index.get(word)!) {
      const counted = counts.get(tag) ?? { count: 0, different: 0 }
      counts.set(tag, { count: counted.count + times, different: counted.different + 1 })
    }
  const none = { count: 0, different: 0 }
  const of = (tag: string) => counts.get(tag) ?? none
  const only = (tag: string, other: string) => {
    let [count, different] = [0, 0]
    for (const [word, times] of seen) {
      const tags = index.get(word)!
      if (!tags.includes(tag) || tags.includes(other)) continue
      count += times
      different++
    }
    return { count, different }
  }
  const best = [...counts]
    .filter(([, { different }]) => different >= 3)
    .toSorted(([, a], [, b]) => b.count - a.count || b.different - a.different)[0]?.[0]
  const isCertain = (tag: string) =>
    words >= LONG_TEXT &&
    of(tag).count >= words * USUAL_SHARE &&
    [...counts].every(([other, { count }]) => {
      if (other === tag || count < of(tag).count * RIVAL_SHARE) return true
      const own = only(tag, other)
      return own.different >= BEYOND_DOUBT.different && own.count >= BEYOND_DOUBT.times * only(other, tag).count
    })
  return {
    words,
    best,
    certain: best !== undefined && isCertain(best) ? best : undefined,
    of,
    knows: (tag) =>
      (knowledge.languages.get(tag)?.language.common.length ?? 0) > 0 || knowledge.otherLanguages.has(tag),
    only,
  }
}

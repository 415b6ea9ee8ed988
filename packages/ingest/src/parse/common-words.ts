import { type Knowledge, unitClass } from '@dateline/core'
import type { Passage } from '../passage.ts'
import { readOnce } from './read-once.ts'
import { HASH, hashOf, hashOn } from './word-hash.ts'
import { characterClass, WordTable } from './word-table.ts'
import { foldWords } from './words.ts'

/** How many words of a text are among the commonest of a language, and how many different ones. */
export interface CommonWords {
  readonly count: number
  readonly different: number
}

/** In fewer words chance has too much of a say. */
const LONG_TEXT = 40
/** Share of a text that the common words of its language make up at least; twice to five times as much is usual. */
const USUAL_SHARE = 0.1
/** A language with this share of the best one's words is a rival: its neighbours, which have many words of it. */
const RIVAL_SHARE = 0.35
/** So much more often, and in so many words, must what only the best one has stand there than what only a rival has. */
const BEYOND_DOUBT = { times: 3, different: 4 } as const
/** So many different common words a language has at least in a text that may be its own. */
const LEAST_DIFFERENT = 3

/** The languages of which a word is one of the commonest, by their numbers. */
interface CommonWord {
  readonly text: string
  readonly languages: number[]
}

/** Every common word, of the languages that have tables and of those that have none; and the tags of these, whose places are their numbers. */
interface Index {
  readonly words: WordTable<CommonWord>
  readonly tags: readonly string[]
}

const indexes = new WeakMap<Knowledge, Index>()

function indexOf(knowledge: Knowledge): Index {
  let index = indexes.get(knowledge)
  if (index === undefined) {
    const words = new WordTable<CommonWord>()
    const tags = [...new Set([...knowledge.languages.keys(), ...knowledge.otherLanguages.keys()])]
    const add = (tag: string, commonest: readonly string[]) => {
      const number = tags.indexOf(tag)
      for (const text of commonest) {
        const common = words.at(text, 0, text.length, hashOf(text))
        if (common === undefined) words.add({ text, languages: [number] })
        else common.languages.push(number)
      }
    }
    for (const [tag, { language }] of knowledge.languages) add(tag, language.common)
    for (const [tag, commonest] of knowledge.otherLanguages) add(tag, commonest)
    index = { words, tags }
    indexes.set(knowledge, index)
  }
  return index
}

/** Letters that tell the language of any text: some hundred sentences. */
const TELLING = 10_000

/** What the commonest words of a text say about its language: articles, prepositions and pronouns tell neighbours apart. */
export class WordProfile {
  /** Words of the text, as far as it was read. */
  readonly words: number
  /** The language with most common words in the text; undefined where no language has three. */
  readonly best: string | undefined
  /** The common words of the text, and how often each stands in it. */
  private readonly seen: readonly CommonWord[]
  private readonly times: readonly number[]
  /** What each language has of them, by its number, and the numbers of those that have any, in the order of the text. */
  private readonly counts: Int32Array
  private readonly different: Int32Array
  private readonly found: readonly number[]
  private readonly knowledge: Knowledge

  constructor(words: number, seen: ReadonlyMap<CommonWord, number>, knowledge: Knowledge) {
    this.words = words
    this.seen = [...seen.keys()]
    this.times = [...seen.values()]
    this.knowledge = knowledge
    const { length } = indexOf(knowledge).tags
    this.counts = new Int32Array(length)
    this.different = new Int32Array(length)
    const found: number[] = []
    for (const [{ languages }, times] of seen)
      for (const language of languages) {
        if (this.different[language] === 0) found.push(language)
        this.counts[language]! += times
        this.different[language]! += 1
      }
    this.found = found
    this.best = this.mostCommon()
  }

  /** Several texts as one. */
  static ofAll(profiles: readonly WordProfile[], knowledge: Knowledge): WordProfile {
    const seen = new Map<CommonWord, number>()
    for (const profile of profiles)
      profile.seen.forEach((word, at) => {
        seen.set(word, (seen.get(word) ?? 0) + profile.times[at]!)
      })
    const words = profiles.reduce((sum, profile) => sum + profile.words, 0)
    return new WordProfile(words, seen, knowledge)
  }

  of(tag: string): CommonWords {
    const number = this.numberOf(tag)
    return { count: this.counts[number] ?? 0, different: this.different[number] ?? 0 }
  }

  /** Those common words of the text that one language has and the other has not. */
  only(tag: string, other: string): CommonWords {
    return this.onlyOf(this.numberOf(tag), this.numberOf(other))
  }

  /** Whether anything is known of the language. */
  knows(tag: string): boolean {
    const { languages, otherLanguages } = this.knowledge
    return (languages.get(tag)?.language.common.length ?? 0) > 0 || otherLanguages.has(tag)
  }

  /** The best language where no other can be meant: in a long text with many words that only this one has. */
  certain(): string | undefined {
    const { best, words } = this
    if (best === undefined || words < LONG_TEXT) return undefined
    const number = this.numberOf(best)
    const most = this.counts[number]!
    if (most < words * USUAL_SHARE) return undefined
    for (const other of this.found) {
      if (other === number || this.counts[other]! < most * RIVAL_SHARE) continue
      const own = this.onlyOf(number, other)
      if (own.different < BEYOND_DOUBT.different || own.count < BEYOND_DOUBT.times * this.onlyOf(other, number).count)
        return undefined
    }
    return best
  }

  private onlyOf(language: number, other: number): CommonWords {
    let count = 0
    let different = 0
    this.seen.forEach(({ languages }, at) => {
      if (!languages.includes(language) || languages.includes(other)) return
      count += this.times[at]!
      different += 1
    })
    return { count, different }
  }

  private numberOf(tag: string): number {
    return indexOf(this.knowledge).tags.indexOf(tag)
  }

  /** The language with most words; of two with as many, the one with more different ones. */
  private mostCommon(): string | undefined {
    let best: number | undefined
    let [most, mostDifferent] = [0, 0]
    for (const language of this.found) {
      const [count, different] = [this.counts[language]!, this.different[language]!]
      if (different < LEAST_DIFFERENT || count < most) continue
      if (count === most && different <= mostDifferent) continue
      best = language
      most = count
      mostDifferent = different
    }
    return best === undefined ? undefined : indexOf(this.knowledge).tags[best]
  }
}

/** The profile of a block's text. */
export const profileOf = readOnce((passage: Passage, knowledge: Knowledge) => readProfile(passage.text, knowledge))

/** The profile of any text. */
export function readProfile(text: string, knowledge: Knowledge): WordProfile {
  const { words: index } = indexOf(knowledge)
  const folded = foldWords(text.slice(0, TELLING).normalize('NFC'))
  const seen = new Map<CommonWord, number>()
  let words = 0
  for (let at = 0; at < folded.length; at++) {
    if (!isLetter(folded, at)) continue
    const start = at
    let hash = HASH
    for (; at < folded.length && (isWithin(folded.charCodeAt(at)) || isLetter(folded, at)); at++)
      hash = hashOn(hash, folded.charCodeAt(at))
    words++
    const common = index.at(folded, start, at, hash)
    if (common !== undefined) seen.set(common, (seen.get(common) ?? 0) + 1)
  }
  return new WordProfile(words, seen, knowledge)
}

const isLetter = characterClass(/[\p{L}\p{M}]/u)
/** The same, and what may stand within a word or at its end. */
const isWithin = unitClass(/[\p{L}\p{M}'-]/u)

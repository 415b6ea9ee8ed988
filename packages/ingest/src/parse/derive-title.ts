import type { Language } from '@dateline/core'
import { wordsOf } from './words.ts'

/** Longest derived title, in characters. */
const LONGEST_DERIVED = 110

/**
 * A title for a release that has none: the opening clause of its lede, at most 110 characters, ending where a clause ends.
 * Where the first clause is too long, it is cut before a preposition or conjunction, and at the last word if there is none.
 */
export function deriveTitle(lede: string, language: Language): string {
  const sentence = firstSentence(lede)
  const bare = trimEnd(sentence) || sentence
  if (bare.length <= LONGEST_DERIVED) return bare
  const head = bare.slice(0, LONGEST_DERIVED + 1)
  const clause = lastIndex(head, /[,;:،؛，；：]\s|\s[–—-]\s|[，；：、]/g, 30)
  const joint = clause ?? lastJoint(head, language)
  return trimEnd(head.slice(0, joint ?? Math.max(head.lastIndexOf(' '), 1)))
}

/** The first sentence that says something. Stray marks before it, as of a damaged document, are none. */
function firstSentence(text: string): string {
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text))
    if (/[\p{L}\p{N}]/u.test(segment)) return segment
  return text
}

/** The last place at which a phrase begins: before a preposition, or a word that joins clauses. */
function lastJoint(head: string, language: Language): number | undefined {
  let found: number | undefined
  for (const match of head.matchAll(/\s(\p{L}+)(?=\s(.))/gu)) {
    const word = match[1]!
    // "for Migration", "of Health": the phrase belongs to the name before it.
    if (/\p{Lu}/u.test(match[2]!)) continue
    const joins = [language.structure.conjunctions, language.places.prepositions, language.roles.links].some((table) =>
      wordsOf(table).has(word),
    )
    if (match.index >= 60 && joins) found = match.index
  }
  return found
}

function lastIndex(text: string, pattern: RegExp, least: number): number | undefined {
  let found: number | undefined
  for (const match of text.matchAll(pattern)) if (match.index >= least) found = match.index
  return found
}

function trimEnd(text: string): string {
  return text.trim().replace(/[\s.,;:–—،؛。，；：-]+$/u, '')
}

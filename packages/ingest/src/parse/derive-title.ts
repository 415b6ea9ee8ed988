import type { Language } from '@dateline/core'
import { wordsOf } from './words.ts'

/** Longest derived title, in characters. */
const LONGEST_DERIVED = 110

const CLAUSE_END = /[,;:،؛，；：]\s|\s[–—-]\s|[，；：、]/g

/**
 * A title for a release that has none: a clause of its lede, at most 110 characters, ending where a clause ends, else before
 * a preposition or conjunction, else at the last word. It is the opening clause, unless that names none of `names` (the
 * organisations, people and places of the lede) and a clause behind it does: "After three days of rain, the Lake Agency …".
 */
export function deriveTitle(lede: string, language: Language, names: readonly string[] = []): string {
  const sentence = firstSentence(lede)
  const bare = trimEnd(sentence) || sentence
  const nameIn = (text: string) => names.some((name) => name !== '' && text.includes(name))
  const opening = cutToLength(bare, language, [])
  if (nameIn(opening) || !nameIn(bare)) return opening
  for (const { index, 0: mark } of bare.matchAll(CLAUSE_END)) {
    const clause = cutToLength(bare.slice(index + mark.length), language, [])
    if (clause.length >= LEAST_CLAUSE && nameIn(clause)) return capitalised(clause, language)
  }
  return cutToLength(bare, language, names)
}

/** A shorter clause says too little. */
const LEAST_CLAUSE = 30

function capitalised(text: string, { language }: Language): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(language.tag) + text.slice(first.length)
}

/** The text up to where a clause or a phrase ends; behind the first of the names, if one stands near enough. */
function cutToLength(text: string, language: Language, names: readonly string[]): string {
  if (text.length <= LONGEST_DERIVED) return text
  const head = text.slice(0, LONGEST_DERIVED + 1)
  const ends = names
    .filter((name) => name !== '' && head.includes(name))
    .map((name) => head.indexOf(name) + name.length)
  const least = ends.length === 0 ? 0 : Math.min(...ends)
  const clause = lastIndex(head, CLAUSE_END, Math.max(30, least))
  if (clause !== undefined) return trimEnd(head.slice(0, clause))
  const word = ends.length === 0 ? Math.max(head.lastIndexOf(' '), 1) : Math.max(...ends)
  const end = lastJoint(head, language, Math.max(60, least)) ?? word
  return withoutJoin(trimEnd(head.slice(0, end)), language)
}

/** The first sentence that says something. Stray marks before it, as of a damaged document, are none. */
function firstSentence(text: string): string {
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text))
    if (/[\p{L}\p{N}]/u.test(segment)) return segment
  return text
}

/** The last place at which a phrase begins: before a preposition, or a word that joins clauses. */
function lastJoint(head: string, language: Language, least: number): number | undefined {
  let found: number | undefined
  for (const match of head.matchAll(/\s(\p{L}+)(?=\s(.))/gu)) {
    const word = match[1]!
    // "for Migration", "of Health": the phrase belongs to the name before it.
    if (/\p{Lu}/u.test(match[2]!)) continue
    if (match.index >= least && joins(word, language)) found = match.index
  }
  return found
}

/** Whether a word joins clauses or opens a phrase: no text ends with it. */
function joins(word: string, { structure, places, roles }: Language): boolean {
  return [structure.conjunctions, places.prepositions, roles.links].some((table) => wordsOf(table).has(word))
}

/** A text cut in the middle, without the articles and prepositions that it breaks off at. */
function withoutJoin(text: string, language: Language): string {
  const isSmall = (word: string) => joins(word, language) || wordsOf(language.language.common).has(word)
  let end = text
  for (let last = /\s(\p{L}+)$/u.exec(end); last !== null && isSmall(last[1]!); last = /\s(\p{L}+)$/u.exec(end))
    end = end.slice(0, last.index)
  return end
}

function lastIndex(text: string, pattern: RegExp, least: number): number | undefined {
  let found: number | undefined
  for (const match of text.matchAll(pattern)) if (match.index >= least) found = match.index
  return found
}

function trimEnd(text: string): string {
  return text.trim().replace(/[\s.,;:–—،؛。，；：-]+$/u, '')
}

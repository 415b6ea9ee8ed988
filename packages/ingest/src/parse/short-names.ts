import { foldName, type Language } from '@dateline/core'
import { distance } from 'fastest-levenshtein'
import { plainWord } from './attached-words.ts'
import { remembered } from './remembered.ts'
import { tokensOf } from './tokens.ts'
import { isParticle } from './word-kinds.ts'

/** Two spellings of one name differ in so many letters, at most. */
const SLIP = 1

/** A shorter word that differs in a letter is another word. */
const SHORTEST = 5

/** A name as it is compared: without points, and without the signs of alef, ya, waw and ta that print takes for one another. */
export function foldUncased(name: string): string {
  return folds.get(name, (own) => foldName(plainWord(own)).replace(/ى/g, 'ي').replace(/ة/g, 'ه'))
}

const folds = remembered<string>(2_000)

export function isSlip(one: string, other: string): boolean {
  return one[0] === other[0] && Math.min(one.length, other.length) >= SHORTEST && distance(one, other) <= SLIP
}

/** What may stand for a whole name: itself, its first word, its last, and its last with the particle before it. */
export function shortForms(name: string, language: Language): readonly string[] {
  const tokens = tokensOf(name)
  const words = tokens.map((token) => token.text)
  // A particle further left belongs to the father: of `سعاد بن عمار الطرابلسي` the last word alone is the family's.
  const family = tokens.findLastIndex(
    (token, at) => at > 0 && at === tokens.length - 2 && !/^ال./u.test(token.text) && isParticle(tokens, at, language),
  )
  const first = isParticle(tokens, 0, language) ? words.slice(0, 2) : words.slice(0, 1)
  return [
    ...new Set(
      [words, family < 0 ? words.slice(-1) : words.slice(family), first].map((part) => foldUncased(part.join(' '))),
    ),
  ]
}

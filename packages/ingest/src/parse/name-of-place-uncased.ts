import type { Language } from '@dateline/core'
import { isKnownWord, plainWord } from './attached-words.ts'
import { isPlainCalendarWord } from './calendar-words.ts'
import { isPluralNoun, isTopicWord } from './nouns.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import { isOfPeople } from './peoples.ts'

/** Whether a word is none that the language has: no noun, no adjective of a place or people, no number. */
export function mayBeName(word: string, language: Language, shortest = SHORTEST): boolean {
  const plain = plainWord(word)
  if (plain.length < shortest || !/^\p{Script=Arabic}+$/u.test(plain)) return false
  if (isKnownWord(word, language) || isOrdinaryWord(word, language) || isTopicWord(word, language)) return false
  if (isPluralNoun(word, language) || isOfPeople(word, language) || isPlainCalendarWord(word, language)) return false
  // With a pronoun at its end a noun is somebody's: `مساحتها`.
  if (plain.length > SHORTEST_OWNED && /(?:ها|هما|هم|هن)$/u.test(plain)) return false
  // An adjective of the noun before it: `مدينة ساحلية`; what is joined by `و` begins something new.
  if (/^و|(?:ين|ات|ون)$/u.test(plain) && !plain.startsWith('ال')) return false
  return !/^ال.*(?:ية|يين|ين|ات)$/u.test(plain)
}

/** Letters of a name that no table has, at least; behind `جبل` it may be shorter. */
export const SHORTEST = 4

export const SHORTEST_NATURAL = 3

/** Letters of a noun with a pronoun at its end, more than this. */
const SHORTEST_OWNED = 5

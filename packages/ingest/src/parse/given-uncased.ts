import type { Language } from '@dateline/core'
import { isWholeWordOf, isWordOf, plainWord } from './attached-words.ts'
import { isDefinite } from './definite.ts'
import { mayBeNamed, nameAt, type ReadName } from './name-at.ts'
import { evidence } from './name-evidence-uncased.ts'
import { isNoun } from './nouns.ts'
import { follows, type Reading } from './reading.ts'
import { foldUncased } from './short-names.ts'

/** A name that a given name opens, and whether a conjunction is attached to its first word. */
export interface GivenName extends ReadName {
  /** Characters at the front of the first word that are no part of the name. */
  readonly lead: number
}

/** What must speak for a name that nothing but its given name introduces. */
const SURE = 2

/**
 * The name that begins with a known given name, where nothing introduces it: `ومن بينهم شيرين أختر، وهي عاملة`, or somebody called after a
 * child: `أم ياسر`. More must speak for it: the mark that closes it, an age or a role behind it, a second given name, or a last word
 * that says where a family is from. What is called after somebody is none: `شارع محمد الخامس`.
 */
export function givenNameAt(reading: Reading, at: number): GivenName | undefined {
  const { tokens, language } = reading
  const thing = at > 0 && (isNoun(reading, at - 1) || isWordOf(language.people.namesakes, tokens, at - 1, language))
  if (thing && follows(reading, at)) return undefined
  if (isWholeWordOf(language.people.teknonyms, tokens, at)) return calledAfter(reading, at)
  const lead = givenLead(tokens[at]!.text, language)
  if (lead === undefined) return undefined
  const name = nameAt(reading, at)
  if (name === undefined) return undefined
  const second = givenLead(tokens[at + 1]!.text, language) === 0 ? 1 : 0
  return 1 + second + evidence(reading, name, undefined, 0, undefined) >= SURE ? { ...name, lead } : undefined
}

/** `أم ياسر`, with a family's name behind it: `أبو حمزة المصري`. */
function calledAfter(reading: Reading, at: number): GivenName | undefined {
  const { tokens, language } = reading
  const child = tokens[at + 1]
  if (child === undefined || !follows(reading, at + 1) || givenLead(child.text, language) !== 0) return undefined
  const family = at + 2
  const named =
    follows(reading, family) &&
    isDefinite(reading, family) &&
    plainWord(tokens[family]!.text).endsWith('ي') &&
    mayBeNamed(reading, family, false)
  return { first: at, end: named ? family + 1 : family, closed: true, marked: true, lead: 0 }
}

const given = new WeakMap<Language, ReadonlySet<string>>()

/** Characters before a given name that a word holds: none, or the conjunction that is attached to it. */
function givenLead(word: string, language: Language): number | undefined {
  let names = given.get(language)
  if (names === undefined) {
    const { female, male } = language['given-names']
    names = new Set([...female, ...male].map(foldUncased))
    given.set(language, names)
  }
  const folded = foldUncased(word)
  if (names.has(folded)) return 0
  return folded.startsWith('و') && names.has(folded.slice(1)) ? 1 : undefined
}

import type { Language } from '@dateline/core'
import { phrasesOf } from './phrases.ts'
import { goesOn } from './place-cues.ts'
import type { Match } from './place-matches.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/**
 * Whether a name would stand in the genitive of a language that has no other case, behind a preposition and with nothing
 * that it owns: `in Mels und Flums` is not in Mel.
 */
export function isOwnerOfNothing(
  text: string,
  tokens: readonly Token[],
  last: number,
  near: Token,
  { people, places, roles }: Language,
): boolean {
  if (!wordsOf(places.prepositions).holds(near) || tokens[last]!.tail !== '' || !hasOnlyGenitive(places)) return false
  const next = tokens[last + 1]
  if (next === undefined || !adjoin(text, tokens[last]!, next)) return true
  if ([roles.joins, places.joins, places.prepositions].some((table) => wordsOf(table).holds(next))) return true
  // Where nouns have a capital, what is owned stands there with one: `in Berlins Mitte`, `in Berlins alter Mitte`.
  return people.capitalNouns && !next.capital && tokens[last + 2]?.capital !== true
}

function hasOnlyGenitive({ endings }: Language['places']): boolean {
  return (
    endings.length > 0 &&
    endings.every(({ suffixes, prefixes }) => prefixes.length === 0 && suffixes.every((end) => /[s'’]$/u.test(end)))
  )
}

/** A name that ends in a vowel, which stands before its body as it is where nouns have their article at the end: `Umeå universitet`. */
export function isOwnGenitive(name: string, { roles }: Language): boolean {
  return roles.endings.length > 0 && /[aeiouyåäöæø]$/u.test(name)
}

/** A town in the name of a body whose noun is in small letters: `Göteborgs universitet`, `Luleå tekniska universitet`. */
export function ownsBody(text: string, tokens: readonly Token[], last: number, language: Language): boolean {
  const next = tokens[last + 1]
  if (next === undefined || next.capital || !(language.roles.endings.length > 0 || language.people.lastInflects))
    return false
  if (!adjoin(text, tokens[last]!, next)) return false
  const words = phrasesOf(language.organisations.words)
  if (words.at(tokens, last + 1) > 0) return true
  const behind = tokens[last + 2]
  const isAdjective = /(?:ska|ske)$/u.test(next.text) && behind?.capital === false && adjoin(text, next, behind)
  return isAdjective && words.at(tokens, last + 2) > 0
}

/**
 * A country in the name of a body that many countries have, before it or behind it, or on a list with one there: `Norges Røde
 * Kors`, `Червоного Хреста Канади та Японії`.
 */
export function ownsSociety(
  text: string,
  tokens: readonly Token[],
  { first, last }: Match,
  listed: number | undefined,
  language: Language,
): boolean {
  const { national } = language.organisations
  if (national.length === 0) return false
  if (listed !== undefined && goesOn(text, tokens, listed, first, language)) return true
  const names = phrasesOf(national)
  const next = tokens[last + 1]
  if (next?.capital === true && adjoin(text, tokens[last]!, next) && names.at(tokens, last + 1) > 0) return true
  const before = tokens[first - 1]
  if (before === undefined || !adjoin(text, before, tokens[first]!)) return false
  if (names.endingAt(tokens, first - 1) > 0) return true
  const { places, people, roles } = language
  // `la Croce Rossa in Eritrea`: where a body works is no part of its name.
  const isWhere = wordsOf(places.prepositions).holds(before) && !wordsOf(people.particles).holds(before)
  const isLink = !isWhere && [roles.links, places.links].some((table) => wordsOf(table).holds(before))
  return (
    isLink &&
    tokens[first - 2] !== undefined &&
    adjoin(text, tokens[first - 2]!, before) &&
    names.endingAt(tokens, first - 2) > 0
  )
}

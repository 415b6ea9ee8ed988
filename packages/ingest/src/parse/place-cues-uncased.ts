import type { Language } from '@dateline/core'
import { detached, isKnownWord, isWholeWordOf, isWordOf, plainWord } from './attached-words.ts'
import { hasOwner, isDefinite } from './definite.ts'
import type { Paragraph } from './people.ts'
import type { Match } from './place-matches-uncased.ts'
import { KNOWN } from './place-names.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** What stands before a name says that it is a place: a noun for places (`مدينة خوجند`), or a preposition. */
export type Cue = 'noun' | 'preposition' | undefined

/** What leads to the name at a token: the word before it, or what is attached to it. */
export function cueAt(paragraph: Paragraph, at: number, prefix: string, language: Language): Cue {
  return cueBefore(paragraph, at, language) ?? cueAttached(paragraph, at, prefix, language)
}

/** What the word before a token says of it, whatever is attached to the token. */
export function cueBefore({ passage, tokens }: Paragraph, at: number, language: Language): Cue {
  const { city, region, other, prepositions } = language.places
  const before = tokens[at - 1]
  if (before === undefined || !adjoin(passage.text, before, tokens[at]!)) return undefined
  if ([city, region, other].some((table) => isWordOf(table, tokens, at - 1, language))) return 'noun'
  return isWholeWordOf(prepositions, tokens, at - 1) ? 'preposition' : undefined
}

/** What is attached to the name at a token says of it, where the word before it says nothing. */
export function cueAttached({ tokens }: Paragraph, at: number, prefix: string, language: Language): Cue {
  // A list whose first name the gazetteer lacks: `من طاطا وورزازات`.
  if (
    prefix.startsWith('و') &&
    isWholeWordOf(language.places.prepositions, tokens, at - 2) &&
    !isKnownWord(tokens[at - 1]?.text ?? '', language)
  )
    return 'preposition'
  return /[بل]/.test(prefix) ? 'preposition' : undefined
}

/** Whether a name goes on a list of places: with `و` attached to it, or behind a comma or slash. */
export function isJoined({ passage, tokens }: Paragraph, at: number, prefix: string): boolean {
  const gap = passage.text.slice(tokens[at - 1]!.end, tokens[at]!.start)
  return prefix.startsWith('و') ? gap.trim() === '' : /^\s*[،,/]\s*$/.test(gap)
}

/** Whether the word before is a noun for places without its article: `منطقة مليتة`. */
export function isCalled(tokens: readonly Token[], index: number, language: Language): boolean {
  const noun = tokens[index - 1]
  if (noun === undefined) return false
  const { places } = language
  const names = (bare: string) =>
    !plainWord(bare).startsWith('ال') && (wordsOf(places.city).has(bare) || wordsOf(places.region).has(bare))
  return names(noun.text) || detached(noun.text, language).some(({ bare }) => names(bare))
}

/** A noun without what is attached to its front: `بقرية`. */
export function detachedNoun(word: string, language: Language): { readonly bare: string } {
  const { naming } = language.places
  if (wordsOf(naming).has(word)) return { bare: word }
  return detached(word, language).find(({ bare }) => wordsOf(naming).has(bare)) ?? { bare: word }
}

/** Whether nothing beside a name of the gazetteer makes another word of it: what is attached to it, a body before it, an adjective behind it. */
export function isPlace(
  paragraph: Paragraph,
  at: number,
  match: Match,
  cue: Cue,
  joined: boolean,
  ordinary: boolean,
  language: Language,
): boolean {
  const { passage, tokens } = paragraph
  const reading = { text: passage.text, tokens, language }
  const isCity = match.places.every((place) => place.kind === 'city' && !place.capital)
  // A short form of a small town with something attached is more often another word.
  if (
    match.prefix !== '' &&
    match.last === at &&
    isCity &&
    cue !== 'noun' &&
    !joined &&
    match.places.every(({ population }) => population < KNOWN)
  )
    return false
  const before = tokens[at - 1]
  const named = before !== undefined && adjoin(passage.text, before, tokens[at]!)
  // The name of an organisation: `جامعة البصرة`.
  if (
    isCity &&
    named &&
    cue === undefined &&
    match.prefix === '' &&
    isWordOf(language.organisations.words, tokens, at - 1, language)
  )
    return false
  const next = match.last + 1
  // The everyday word with an adjective or with its owner: `الباب الخلفي`, `الباب ذاته`.
  return !(
    ordinary &&
    cue !== 'noun' &&
    !joined &&
    tokens[next] !== undefined &&
    adjoin(passage.text, tokens[match.last]!, tokens[next]) &&
    (isDefinite(reading, next) || hasOwner(reading, next))
  )
}

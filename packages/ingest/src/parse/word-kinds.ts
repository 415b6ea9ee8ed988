import type { Language } from '@dateline/core'
import { isWholeWordOf, phraseAt, plainWord } from './attached-words.ts'
import { isDefinite } from './definite.ts'
import { isTopicWord } from './nouns.ts'
import { placeNamed } from './place-names.ts'
import { follows, type Reading, type Text } from './reading.ts'
import type { Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** A verb of speech begins here. Only a conjunction may be attached to it. */
export function verbAt({ tokens, language }: Pick<Reading, 'tokens' | 'language'>, at: number): number {
  const { verbs, weakVerbs } = language.attribution
  const length = Math.max(verbOf(verbs, tokens, at, language), verbOf(weakVerbs, tokens, at, language))
  if (length === 0) return 0
  // Without its points, `بيّن` (he made clear) is printed like `بين` (between).
  const { text } = tokens[at]!
  const homograph = isWholeWordOf(language.places.prepositions, tokens, at) && !verbs.includes(text)
  if (isGoverned(tokens, at, language)) return 0
  // `أسر` is families far more often than it is that he confided.
  // `الذي طالب بـ«…»`: behind a relative stands no student.
  const told = at > 0 && isWholeWordOf(language.roles.relative, tokens, at - 1)
  return homograph || (isTopicWord(text, language) && !told) ? 0 : length
}

function verbOf(table: readonly string[], tokens: readonly Token[], at: number, language: Language): number {
  const match = phraseAt(table, tokens, at, language)
  if (match === undefined || match.lead > 1) return 0
  return match.lead === 1 && /^[بلك]/.test(tokens[at]!.text) ? 0 : match.length
}

/** `في سجل إلكتروني`: directly behind a preposition of every use stands a noun that is printed like the verb. */
function isGoverned(tokens: readonly Token[], at: number, { places, roles }: Language): boolean {
  const before = tokens[at - 1]
  if (before === undefined || before.end + 1 !== tokens[at]!.start) return false
  return [places.prepositions, roles.links].every((table) => isWholeWordOf(table, tokens, at - 1))
}

export function isVerb(reading: Reading, at: number): boolean {
  return verbAt(reading, at) > 0
}

export function isClauseWord({ tokens, language }: Reading, at: number): boolean {
  const { people, attribution, roles, structure } = language
  const tables = [
    people.notNames,
    people.called,
    attribution.reported,
    attribution.inverted,
    attribution.before,
    attribution.female,
    attribution.male,
    roles.relative,
    structure.conjunctions,
  ]
  return tables.some((table) => isWholeWordOf(table, tokens, at))
}

/** Words that open a clause or stand for themselves, verbs, figures and adverbs: a noun phrase goes no further. */
export function endsPhrase(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!
  return (
    /\p{N}/u.test(token.text) ||
    endsWithAccusative(token.text) ||
    isClauseWord(reading, at) ||
    (isVerb(reading, at) && !isDefinite(reading, at))
  )
}

/** An adverb or predicate in the accusative, as its printed ending shows: `عاماً`, `مؤكدًا`. */
export function endsWithAccusative(word: string): boolean {
  return /(?:\u064B\u0627|\u0627\u064B)$/u.test(word)
}

/** Length of the honorifics in a row that begin at a token, in tokens: `معالي الدكتور`, `د.`. */
export function honorificAt({ text, tokens, language }: Text, at: number): number {
  let end = at
  for (;;) {
    const match = phraseAt(language.people.honorificsBefore, tokens, end, language)
    const next = match === undefined ? undefined : tokens[end + match.length]
    if (match === undefined || next === undefined) break
    const between = text.slice(tokens[end + match.length - 1]!.end, next.start)
    // A letter is an honorific only with the full stop of an abbreviation.
    if (tokens[end]!.text.length === 1 ? !/^\s?\.\s*$/.test(between) : !/^\.?\s+$/.test(between)) break
    end += match.length
  }
  return end - at
}

/** A small word within a name: `بن`, `ولد`, `عبد`. */
export function isParticle(tokens: readonly Token[], at: number, language: Language): boolean {
  const { particles, notNames } = language.people
  if (!isWholeWordOf(particles, tokens, at)) return false
  // `فان` as it is printed, which without its sign `فإن` would be too.
  const { text } = tokens[at]!
  return !isWholeWordOf(notNames, tokens, at) || (particles.includes(text) && !notNames.includes(text))
}

/** A preposition that stands alone. */
export function prepositionAt({ tokens, language }: Reading, at: number): number {
  const { places, roles } = language
  return [places.prepositions, roles.links].some((table) => isWholeWordOf(table, tokens, at)) ? 1 : 0
}

/** Length in tokens of the place that is named here: a country, region or area, or a town of some size. */
export function placeAt(reading: Reading, at: number): number {
  const { text, tokens, language, knowledge } = reading
  for (let last = Math.min(tokens.length - 1, at + 3); last >= at; last--) {
    if (tokens.slice(at + 1, last + 1).some((_, i) => !follows(reading, at + 1 + i))) continue
    const name = text.slice(tokens[at]!.start, tokens[last]!.end)
    if (last === at && wordsOf(language.places.common).has(plainWord(name))) continue
    const places = placeNamed(name, language, knowledge)?.places ?? []
    if (places.some((place) => place.kind !== 'city' || place.capital || place.population > 20_000))
      return last - at + 1
  }
  return 0
}

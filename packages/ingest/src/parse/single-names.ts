import type { Language } from '@dateline/core'
import { isAgedFurtherBehind, isAgedWithoutMark } from './age-behind.ts'
import { isOfPeople } from './peoples.ts'
import { phrasesOf } from './phrases.ts'
import type { Role } from './roles.ts'
import { adjoin, isSpace, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** An age in figures alone between a name and the next mark: `, 61,`, `, 61 год,`. */
const AGE = /^\s*[,(]\s*\d{1,2}(?:\s\p{Ll}+){0,2}\s*[,)]/u

/** Length of an age in figures behind a name, with the marks around it; 0 where there is none. */
export function ageLength(text: string, nameEnd: number): number {
  return opensAside(text, nameEnd) ? (AGE.exec(text.slice(nameEnd, nameEnd + 40))?.[0].length ?? 0) : 0
}

/** Whether a comma or a bracket stands behind an offset: what most names have behind them is looked at no further. */
export function opensAside(text: string, from: number): boolean {
  let at = from
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  const mark = text.charAt(at)
  return mark === ',' || mark === '('
}

const compiled = new WeakMap<Language, readonly string[]>()

/** Words that say how old somebody is, before a name. */
export function agesBefore(language: Language): readonly string[] {
  const known = compiled.get(language)
  const ages = known ?? language.people.ages.filter((phrase) => !phrase.includes('#'))
  if (known === undefined) compiled.set(language, ages)
  return ages
}

/**
 * Whether words beside a name say less closely how old somebody is, of what is no place: a noun behind a comma is of an age (`Tekle, en 39-årig smed`, `Rosa, une infirmière
 * de 34 ans`), a name within its sentence is
 * (`bagaren Mirsada är 52 år`), or one at its head, of whom a pronoun tells: a bridge may be ten years old, too.
 */
export function isCalledAged(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
): boolean {
  const [lead, name, next] = [tokens[first - 1], tokens[last]!, tokens[last + 1]]
  if (
    lead !== undefined &&
    adjoin(text, lead, tokens[first]!) &&
    !language.people.capitalNouns &&
    isAgedWithoutMark(text, name.end, language)
  )
    return true
  if (opensSentence(text, tokens[first]!.start) && isAgedWithoutMark(text, name.end, language))
    return !isPronoun(tokens[first]!, language) && isPersonNear(tokens, last + 1, language)
  if (next === undefined || !/^\s*,\s+$/.test(text.slice(name.end, next.start))) return false
  const at = wordsOf(language.roles.indefinite).holds(next) ? last + 2 : last + 1
  return (
    isAgedFurtherBehind(text, name.end, language) ||
    (tokens[at] !== undefined && phrasesOf(agesBefore(language)).at(tokens, at) > 0)
  )
}

/** Words behind an age among which somebody's pronoun or relative stands, at most. */
const NEAR = 24

/** `Afiwa avait onze ans quand une tante …`, not `Greenpeace a 50 ans`: a pronoun or a relative says that a person is told of. */
function isPersonNear(tokens: readonly Token[], from: number, language: Language): boolean {
  const kin = phrasesOf(language.people.kin)
  for (let index = from; index < Math.min(tokens.length, from + NEAR); index++)
    if (isPronoun(tokens[index]!, language) || kin.at(tokens, index) > 0) return true
  return false
}

function isPronoun({ folded }: Token, { people, attribution }: Language): boolean {
  return [people.persons, attribution.female, attribution.male].some((table) => wordsOf(table).has(folded))
}

/**
 * Whether one of several is presented by this name: `forteller Ionel, en av sveiserne`, `Eine von ihnen ist Tesfai.`
 */
export function isOneOfSeveral(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
): boolean {
  const unnamed = phrasesOf(language.attribution.unnamed)
  const next = tokens[last + 1]
  if (
    next !== undefined &&
    /^\s*,\s+$/.test(text.slice(tokens[last]!.end, next.start)) &&
    unnamed.at(tokens, last + 1) > 1
  )
    return true
  if (isApposedToOne(text, tokens, first, last, language)) return true
  const copula = tokens[first - 1]
  if (copula === undefined || !wordsOf(language.roles.copulas).holds(copula) || !adjoin(text, copula, tokens[first]!))
    return false
  for (let index = first - 2; index >= 0 && index >= first - 1 - PRESENTED; index--) {
    if (!adjoin(text, tokens[index]!, tokens[index + 1]!)) return false
    if (unnamed.at(tokens, index) > 1 && opensSentence(text, tokens[index]!.start)) return true
  }
  return false
}

/** `One of the twelve, Yonas, …`: between commas behind what says that it is one of several. */
function isApposedToOne(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  { attribution }: Language,
): boolean {
  const before = tokens[first - 1]
  if (before === undefined || !/^,\s+$/.test(text.slice(before.end, tokens[first]!.start))) return false
  if (text[tokens[last]!.end] !== ',') return false
  for (let index = first - 1; index >= 0 && index >= first - PRESENTED; index--) {
    if (phrasesOf(attribution.unnamed).at(tokens, index) > 1 && opensSentence(text, tokens[index]!.start)) return true
    if (index > 0 && !adjoin(text, tokens[index - 1]!, tokens[index]!)) return false
  }
  return false
}

/** Words of `one of them` before the verb that presents somebody, at most. */
const PRESENTED = 6

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?…:]["”’»)]?\s+)$/u.test(text.slice(Math.max(0, at - 4), at))
}

/**
 * Whether the word before a name says how old somebody is: `die 24-jährige Mira`, `Åttaåriga Hodan`; of whose people may stand
 * between (`19 yaşındaki Suriyeli Rima`).
 */
export function isAgedBefore(text: string, tokens: readonly Token[], first: number, language: Language): boolean {
  const before = tokens[first - 1]
  if (before === undefined || !adjoin(text, before, tokens[first]!)) return false
  if (phrasesOf(agesBefore(language)).endingAt(tokens, first - 1) > 0) return true
  return (
    first > 1 &&
    isOfPeople(before.text, language) &&
    adjoin(text, tokens[first - 2]!, before) &&
    phrasesOf(agesBefore(language)).endingAt(tokens, first - 2) > 0
  )
}

/** Tokens that say what somebody is or how old, where they open a sentence before a name: `Åttaåriga Hodan`, `Вдова Зебунисо`. */
export function traitLength(tokens: readonly Token[], first: number, language: Language): number {
  const age = phrasesOf(agesBefore(language)).at(tokens, first)
  return Math.max(age, phrasesOf(language.people.kin).at(tokens, first))
}

/** Words between a noun for a relative and the name that a comma sets apart from it, at most. */
const BETWEEN = 3

/**
 * The noun for a relative or a child before a name, of whom the given name is enough: `il figlio Elio`, `the pupil Ada`,
 * `o filho mais novo, Caio,`.
 */
export function kinBefore(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
): Role | undefined {
  const { people } = language
  const before = tokens[first - 1]
  if (before === undefined || people.kin.length === 0) return undefined
  const kin = phrasesOf(people.kin)
  const roleOf = (index: number): Role | undefined => {
    const length = kin.endingAt(tokens, index)
    // `Girl Scouts` is no girl, and `junge Erwachsene` are no boy.
    const opens = index === 0 || /[.!?…:]["”’»)]?\s+$/u.test(text.slice(0, tokens[index]!.start).slice(-4))
    if (length === 0 || (!opens && tokens[index]!.capital !== people.capitalNouns)) return undefined
    const [from, { end }] = [tokens[index - length + 1]!, tokens[index]!]
    return { role: text.slice(from.start, end), organisation: null, start: from.start, end }
  }
  if (adjoin(text, before, tokens[first]!)) return roleOf(first - 1)
  if (!/^,\s+$/.test(text.slice(before.end, tokens[first]!.start))) return undefined
  const closed = /^\s*,/.test(text.slice(tokens[last]!.end)) || isWhoSpeaks(text, tokens, first, last, language)
  // `med et billede af sønnen, Firas.`
  if (!closed) return /^\s*(?:[.!?;]|$)/u.test(text.slice(tokens[last]!.end)) ? roleOf(first - 1) : undefined
  for (let index = first - 1; index >= first - 1 - BETWEEN && index >= 0; index--) {
    const role = roleOf(index)
    if (role !== undefined) return role
    if (tokens[index]!.capital || (index > 0 && !adjoin(text, tokens[index - 1]!, tokens[index]!))) return undefined
  }
  return undefined
}

/** `Ragnheiður kona hans`: where a role may follow its name without a comma, the noun for a relative behind it, with whose it is. */
export function kinBehind(
  text: string,
  tokens: readonly Token[],
  last: number,
  { people, roles }: Language,
): Role | undefined {
  const [name, noun, owner] = [tokens[last]!, tokens[last + 1], tokens[last + 2]]
  if (!roles.apposed || noun === undefined || owner === undefined) return undefined
  if (!adjoin(text, name, noun) || !adjoin(text, noun, owner) || phrasesOf(people.kin).at(tokens, last + 1) !== 1)
    return undefined
  return wordsOf(roles.possessives).holds(owner)
    ? { role: noun.text, organisation: null, start: noun.start, end: noun.end }
    : undefined
}

/** Words between a verb of speech and a name, at most: `racconta la giovane vedova, Fadila.` */
const SPOKEN = 4

/** Whether a verb of speech leads to a relative whose name closes the clause: `said his widow, Fadila.` */
function isWhoSpeaks(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  { attribution }: Language,
): boolean {
  if (!/^\s*(?:[.!?;]|$)/u.test(text.slice(tokens[last]!.end))) return false
  for (let index = first - 2; index >= first - 1 - SPOKEN && index >= 0; index--) {
    if (!adjoin(text, tokens[index]!, tokens[index + 1]!)) return false
    if (phrasesOf(attribution.verbs).endingAt(tokens, index) > 0) return true
    const weak = phrasesOf(attribution.weakVerbs).endingAt(tokens, index)
    const before = weak > 0 ? text.slice(0, tokens[index - weak + 1]!.start).slice(-6) : ''
    if (/["”»“’][\s,–—―－-]*$/u.test(before)) return true
  }
  return false
}

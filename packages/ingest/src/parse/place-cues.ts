import type { Language } from '@dateline/core'
import { isOrganisationWord } from './name-of-no-person.ts'
import { phrasesOf } from './phrases.ts'
import type { Candidate } from './place-candidate.ts'
import { toldKind } from './place-kinds.ts'
import type { Match } from './place-matches.ts'
import type { Range } from './ranges.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/**
 * What the text says of a place that stands here, whichever it is, by the word for it or by a preposition that only places
 * have; undefined where it does not.
 */
export function toldTown(
  text: string,
  tokens: readonly Token[],
  { first, last }: Match,
  near: Token | undefined,
  language: Language,
): Candidate['told'] {
  if (near !== undefined && wordsOf(language.places.within).holds(near)) return { kind: 'city' }
  const told = toldKind(text, tokens, first, last, language)
  if (told === undefined || told.kind === 'other' || !(told.before || !startsSentence(text, tokens[first]!)))
    return undefined
  return told.small ? { kind: 'city', small: true } : { kind: 'city' }
}

/** A town in the name of what lies there by nature, which is another place: `Orosh valley`. */
export function isNatural(text: string, tokens: readonly Token[], { first, last }: Match, language: Language): boolean {
  const told = toldKind(text, tokens, first, last, language)
  return told !== undefined && (told.first < first || told.last > last)
}

/** Whether a name is that of a sea or a gulf with the word for it, before it or behind it in capitals: `golfo de Urabá`, `Mozambik Kanalı`. */
export function isOfSea(text: string, tokens: readonly Token[], { first, last }: Match, language: Language): boolean {
  const { seas, other, nounsBehind } = language.places
  const next = tokens[last + 1]
  if (nounsBehind) return next?.capital === true && adjoin(text, tokens[last]!, next) && wordsOf(other).holds(next)
  const told = toldKind(text, tokens, first, last, language)
  return told !== undefined && told.first < first && wordsOf(seas).holds(tokens[told.first]!)
}

/** Whether a name goes on a list of places: `in Lund, Helsingborg och Malmö`. */
export function goesOn(
  text: string,
  tokens: readonly Token[],
  last: number,
  index: number,
  language: Language,
): boolean {
  const { end, tail } = tokens[last]!
  const between = text.slice(end + tail.length, tokens[index]!.start)
  if (index === last + 1) return /^\s*[,/]\s*$/.test(between)
  const { joins, prepositions, links } = language.places
  const leads = (at: number) => [prepositions, links].some((table) => wordsOf(table).holds(tokens[at]!))
  // `do Curoca, de Ombadja`
  if (index === last + 2 && /^\s*,\s*\S+(?:\s+|(?<=['’]))$/.test(between)) return leads(last + 1)
  const joined = tokens[last + 1]!
  if (![language.roles.joins, joins].some((table) => wordsOf(table).holds(joined))) return false
  if (index === last + 2) return /^,?\s+\S+\s+$/.test(between)
  // `de Rumonge et de Nyanza-Lac`
  return index === last + 3 && /^,?\s+\S+\s+\S+(?:\s+|(?<=['’]))$/.test(between) && leads(index - 1)
}

function namesArea(word: Token, { places }: Language): boolean {
  return [places.city, places.region, places.other].some((table) => wordsOf(table).holds(word))
}

/** Whether a word says that a town is named beside it: the word for it, or for somebody of it (`мэр`, `жители`). */
export function namesTown(word: Token | undefined, { places }: Language): boolean {
  return word !== undefined && (wordsOf(places.city).holds(word) || wordsOf(places.holders).holds(word))
}

/** Tells of the tokens of a paragraph, asked in order, which word in small letters begins the name of an area. */
export function areaOpenings(tokens: readonly Token[], language: Language): (index: number) => boolean {
  const reach = Math.max(LINKED, longestArea(language))
  let capital = 0
  return (index) => {
    while (capital < tokens.length && (capital < index || !tokens[capital]!.capital)) capital++
    // No area is in small letters throughout.
    return capital - index < reach && capital < tokens.length && opensArea(tokens, index, language)
  }
}

/** Words of an area that a word of the language links to what it is. */
const LINKED = 3

const longest = new WeakMap<Language, number>()

/** The most words of an area that the language's own table knows. */
function longestArea(language: Language): number {
  let words = longest.get(language)
  if (words === undefined) {
    words = Math.max(0, ...language.places.areas.map((area) => area.split(/[\s'’-]+/u).length))
    longest.set(language, words)
  }
  return words
}

/** `océan Indien`, `golfe de Guinée`, `southern Africa`: a word in small letters that begins the name of an area. */
function opensArea(tokens: readonly Token[], index: number, { places }: Language): boolean {
  const [noun, next, further] = [tokens[index]!, tokens[index + 1], tokens[index + 2]]
  if (next?.capital === true && wordsOf(places.other).holds(noun)) return true
  // `golfo de Urabá`
  const isLinked = next !== undefined && further?.capital === true && wordsOf(places.links).holds(next)
  if (isLinked && wordsOf(places.seas).holds(noun)) return true
  const words = phrasesOf(places.areas).at(tokens, index)
  return words > 1 && tokens.slice(index, index + words).some(({ capital }) => capital)
}

/** Another capitalised word directly beside a town's name makes it part of something else: `Paris Agreement`. */
export function isPartOfName(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  taken: readonly Range[],
  isListed: boolean,
  language: Language,
): boolean {
  const next = tokens[last + 1]
  const before = tokens[first - 1]
  // A town behind the word for it is no part of that word, though nouns begin with a capital: `die Stadt Bregenz`.
  const { capitalNouns } = language.people
  if (capitalNouns && before !== undefined && namesArea(before, language) && adjoin(text, before, tokens[first]!))
    return false
  // Nor with a noun behind it, where something leads to it: `die in Keetmanshoop Elektronikerin gelernt hat`.
  const isLed = before !== undefined && wordsOf(language.places.prepositions).holds(before)
  if (capitalNouns && (isLed || isListed) && next !== undefined && !isOrganisationWord(next, language)) return false
  // The region in which it lies: `в Шинуайре Сюникской области`.
  const behind = tokens[last + 2]
  if (next?.capital && behind !== undefined && language.places.regionForms[behind.text] !== undefined) return false
  // The end of a role, behind which its person stands: `директор ліцею в Хусті Назар Бойчук`.
  if (taken.some(([start]) => start === next?.start)) return false
  if (next?.capital && !tokens[last]!.possessive && tokens[last]!.tail === '' && adjoin(text, tokens[last]!, next))
    return true
  if (before === undefined || !before.capital || before.possessive || before.tail !== '') return false
  return adjoin(text, before, tokens[first]!) && !startsSentence(text, before)
}

/** Whether a name in the genitive stands before one in a case that says where: `Espoon Otaniemessä`. */
export function isOwnerOfPart(tokens: readonly Token[], last: number, { people, places }: Language): boolean {
  const [token, next] = [tokens[last]!, tokens[last + 1]]
  return (
    people.lastInflects &&
    next?.capital === true &&
    token.tail === '' &&
    next.tail === '' &&
    places.genitives.some((end) => token.text.endsWith(end.slice(1))) &&
    places.locatives.some((end) => end.startsWith('*') && next.text.endsWith(end.slice(1)))
  )
}

/** Whether a word beside a name says that it is a place: `in`, `near`, `the city of`. */
export function isCued(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
): boolean {
  const before = tokens[first - 1]
  const { prepositions, city, region, other } = language.places
  if (before !== undefined && adjoin(text, before, tokens[first]!) && wordsOf(prepositions).holds(before)) return true
  const next = tokens[last + 1]
  if (
    next !== undefined &&
    // A number or the like may open a sentence: `Forty-two villages`.
    (language.people.lastInflects || !startsSentence(text, tokens[first]!)) &&
    adjoin(text, tokens[last]!, next) &&
    [city, region, other].some((table) => wordsOf(table).holds(next))
  )
    return true
  if (before !== undefined && adjoin(text, before, tokens[first]!) && namesTown(before, language)) return true
  const cue = tokens[first - 2]
  return (
    before !== undefined &&
    cue !== undefined &&
    wordsOf(language.roles.links).holds(before) &&
    [city, region, other].some((table) => wordsOf(table).holds(cue))
  )
}

/** Whether a word opens a sentence, where every word has a capital. */
export function startsSentence(text: string, token: Token): boolean {
  return (
    token.start === 0 || /[.!?…:]["”’»)]?\s+$|["“«‘¿¡]\s?$/.test(text.slice(Math.max(0, token.start - 4), token.start))
  )
}

import { ageBehind, appositionBehind } from './apposition-uncased.ts'
import { isKnownWord, isWholeWordOf, plainWord } from './attached-words.ts'
import { isPseudonym } from './beside-name.ts'
import { hasOwner, isDefinite } from './definite.ts'
import { isGivenAlone, isGivenOrWord } from './given-names.ts'
import { mayBeNamed, nameAt, type ReadName } from './name-at.ts'
import { isTradeOfFamily } from './name-words-uncased.ts'
import type { NounPhrase } from './noun-phrases.ts'
import { isTopicWord } from './nouns.ts'
import type { Lead } from './people-uncased.ts'
import { follows, type Reading } from './reading.ts'
import { looksLikeVerb } from './verb-shape.ts'
import { endsPhrase, placeAt, prepositionAt } from './word-kinds.ts'
import { wordsOf } from './words.ts'

/** What speaks for a name counts this much at least, or it is none. */
export const ENOUGH = 2

/** The form of words for doing something: `افتتاح`, `إطلاق`, `توفير`. Few names have it. */
const DEED = /^(?:ا..ا.|ت..ي.|است..ا.|ا.ت.ا.|م.ا..ة)$/u

/** What speaks for a name, and against it. */
export function evidence(
  reading: Reading,
  name: ReadName,
  role: NounPhrase | undefined,
  honorific: number,
  lead: Lead | undefined,
): number {
  const { text, tokens, language } = reading
  const words = tokens.slice(name.first, name.end).map((token) => plainWord(token.text))
  const stop = text.slice(tokens[name.end - 1]!.end)
  const { reported, inverted } = language.attribution
  const speaks = /^\s*[:«"“]/.test(stop) || [reported, inverted].some((table) => isWholeWordOf(table, tokens, name.end))
  const closes = speaks || /^\s*[.,،؛()]/.test(stop) || stop === ''
  const described =
    isPseudonym(text, tokens[name.end - 1]!.end, language) ||
    ageBehind(reading, name.end) > 0 ||
    appositionBehind(reading, name.end) !== undefined
  // `الوزير افتتاح الطريق`: two nouns rather than a name, unless something closes it as names are closed.
  const bare = !name.marked && isDefinite(reading, name.end - 1)
  let weight = 0
  const given = words.some((_, i) => isGivenAlone(tokens[name.first + i]!.text, language, reading.knowledge))
  if (honorific > 0) weight += 2
  if (isGivenAlone(tokens[name.first]!.text, language, reading.knowledge)) weight += 1
  if (role !== undefined) weight += 1
  if (lead !== undefined) weight += 1
  if (closes || (name.closed && !bare && (lead !== undefined || words.length <= 2))) weight += 1
  if (name.marked || isTradeOfFamily(reading, name.end - 1)) weight += 1
  if (described) weight += 2
  if (bare && !closes && (role === undefined || role.end - role.first === 1)) weight -= 1
  if (bare && !speaks && honorific === 0 && DEED.test(words[0]!)) weight -= 2
  if (words.some((word) => isTopicWord(word, language))) weight -= 2
  if (!given && looksLikeVerb(tokens[name.first]!.text)) weight -= 1
  const first = tokens[name.first]!.text
  const alike = isGivenOrWord(first, language, reading.knowledge)
  if (!alike && !name.marked && (role === undefined || lead === undefined) && isPredicate(first)) weight -= 2
  // `المترجمة السابقة زهرة رحيمي`: a given name that is a word as well, behind a role and before what is none.
  if (alike && !given && role !== undefined && words.length > 1 && !isKnownWord(words[1]!, language)) weight += 1
  if (name.marked) return weight - (role === undefined && honorific === 0 && allPlaces(reading, name) ? 3 : 0)
  if (honorific === 0 && role === undefined && wordsOf(language.places.common).has(words.at(-1)!)) weight -= 1
  // `مصادر محلية`: an adjective in -ية belongs to a common noun.
  if (
    words.at(-1)!.endsWith('ية') &&
    !isGivenOrWord(tokens[name.end - 1]!.text, language, reading.knowledge) &&
    !(given && (role !== undefined || honorific > 0))
  )
    weight -= 2
  return weight - (role === undefined && honorific === 0 && allPlaces(reading, name) ? 3 : 0)
}

/** `الحاجة أكبر بكثير`, `الحاجة ملحة`: what is said of a noun that is printed like an honorific, an elative or an adjective. */
function isPredicate(word: string): boolean {
  return /^أ[^ل]..$/u.test(word) || plainWord(word).endsWith('ة')
}

function allPlaces(reading: Reading, name: ReadName): boolean {
  for (let at = name.first; at < name.end; at++) {
    const length = placeAt(reading, at)
    if (length === 0) return false
    at += length - 1
  }
  return true
}

/** `تقول أمينة الحمصي`: a first name that is also a word for a role, with a surname that no role depends on. */
export function namedLikeRole(reading: Reading, at: number, length: number): ReadName | undefined {
  if (length !== 1 || isDefinite(reading, at)) return undefined
  const name = nameAt(reading, at, 'title')
  if (name === undefined || name.end - at !== 2 || !name.closed) return undefined
  const surname = plainWord(reading.tokens[at + 1]!.text)
  return isDefinite(reading, at + 1) &&
    surname.endsWith('ي') &&
    !isTopicWord(surname, reading.language) &&
    (ageBehind(reading, name.end) > 0 || appositionBehind(reading, name.end) !== undefined)
    ? name
    : undefined
}

/** A first name alone, of somebody whose age the text gives or says what they are: `تقول مريم (29 عاماً)`. */
export function firstNameAt(reading: Reading, at: number): ReadName | undefined {
  const { tokens, language } = reading
  const { text } = tokens[at] ?? { text: '' }
  if (!mayBeNamed(reading, at, true) || isDefinite(reading, at) || isTopicWord(text, language)) return undefined
  // `قال أحدهم، وهو بحّار`: a word with a possessor is a noun or a pronoun.
  if (hasOwner(reading, at) && !isGivenOrWord(text, language, reading.knowledge)) return undefined
  const name = { first: at, end: at + 1, closed: true, marked: false }
  const { end } = tokens[at]!
  if (isPseudonym(reading.text, end, language)) return name
  return ageBehind(reading, name.end) > 0 || appositionBehind(reading, name.end) !== undefined ? name : undefined
}

/** One name behind an honorific, where the text closes it: `السيدة أمينة، `, `الدكتور العمري أن`. */
export function titledName(reading: Reading, at: number): ReadName | undefined {
  const { tokens, language } = reading
  if (!mayBeNamed(reading, at, true)) return undefined
  const { text } = tokens[at]!
  if (isPredicate(text) && !isGivenOrWord(text, language, reading.knowledge)) return undefined
  const given = isGivenAlone(text, language, reading.knowledge)
  const closed =
    !follows(reading, at + 1) ||
    isWholeWordOf(language.attribution.reported, tokens, at + 1) ||
    // `دعا البابا ليون إلى`
    (given && (prepositionAt(reading, at + 1) > 0 || endsPhrase(reading, at + 1)))
  return closed ? { first: at, end: at + 1, closed, marked: false } : undefined
}

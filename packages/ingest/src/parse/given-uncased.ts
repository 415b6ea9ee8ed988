import { ageBehind, appositionBehind } from './apposition-uncased.ts'
import { isKnownWord, isWholeWordOf, isWordOf, plainWord } from './attached-words.ts'
import { isDefinite } from './definite.ts'
import { isGivenAlone, isGivenOrWord } from './given-names.ts'
import { mayBeNamed, nameAt, type ReadName } from './name-at.ts'
import { isTopicWord } from './nouns.ts'
import { follows, type Reading } from './reading.ts'
import { looksLikeVerb } from './verb-shape.ts'
import { isParticle, placeAt } from './word-kinds.ts'

/** A name that a given name opens, and whether a conjunction is attached to its first word. */
export interface GivenName extends ReadName {
  /** Characters at the front of the first word that are no part of the name. */
  readonly lead: number
  /** Nothing but the given name says so: its second word may say what somebody does who is called so. */
  readonly unsure?: boolean
}

/**
 * A name that nothing introduces: `ومن بين هؤلاء شيرين أختر، وهي عاملة`. It begins with a given name, and its second word is one,
 * says where a family is from, or is followed by an age or by what the person is. A given name alone needs these behind it; who
 * is called after a child needs nothing: `أم ياسر`.
 */
export function givenNameAt(reading: Reading, at: number): GivenName | undefined {
  const { tokens, language, knowledge } = reading
  const { text } = tokens[at]!
  const servant = isParticle(tokens, at, language) && isServant(reading, at)
  const lead = servant || isGivenOrWord(text, language, knowledge) ? 0 : joinedLead(reading, at)
  const parent = parentAt(reading, at)
  const aged = parent === undefined && lead === undefined ? agedPairAt(reading, at) : undefined
  if (aged !== undefined) return aged
  // Asked of few words only: most of a text are no names.
  if ((parent === undefined && lead === undefined) || isNamesake(reading, at) || placeAt(reading, at) > 1)
    return undefined
  if (parent !== undefined) return { ...parent, lead: 0 }
  if (lead === undefined) return undefined
  const name = nameAt(reading, at)
  if (name !== undefined && isDescribed(reading, name.end)) return { ...name, lead }
  if (name === undefined || isVerbBehind(reading, at + 1)) return aloneAt(reading, at, lead)
  const bound = follows(reading, at + 1) && isServant(reading, at + 1)
  if (!servant && !bound && lead === 0 && !isGivenAlone(text, language, knowledge)) return undefined
  if (isUnknownFamily(reading, name)) return { ...name, lead, unsure: true }
  const second = tokens[name.first + 1]!.text
  const known = isGivenAlone(second, language, knowledge) && !isParticle(tokens, name.end - 1, language)
  return (name.marked || known) && !belongsToNoun(reading, name) ? { ...name, lead } : undefined
}

/** Two words that no table knows before an age: `ذهبت الجائزة إلى كيوني ماكاليا (34 عاماً)`. */
function agedPairAt(reading: Reading, at: number): GivenName | undefined {
  const { tokens, language } = reading
  const [first, last] = [tokens[at], tokens[at + 1]]
  if (first === undefined || last === undefined || ageBehind(reading, at + 2) === 0) return undefined
  // A verb opens the sentence, and its subject may have one name: `مشى سامر، البالغ من العمر 14 عاماً`.
  if (!follows(reading, at) || !follows(reading, at + 1)) return undefined
  if (isGivenOrWord(last.text, language, reading.knowledge)) return undefined
  const isName = [at, at + 1].every(
    (index) =>
      mayBeNamed(reading, index, false) &&
      !isKnownWord(tokens[index]!.text, language) &&
      !isTopicWord(tokens[index]!.text, language) &&
      (index > at || !isDefinite(reading, index)),
  )
  return isName ? { first: at, end: at + 2, closed: true, marked: false, lead: 0 } : undefined
}

/** Letters of a family name that no table knows, at least. */
const FAMILY = 4

/** `وتقود بيتر لارسن`, `عادت مريم أبكر إلى`: two words, of which the second is none that a table knows, nor shaped like another. */
function isUnknownFamily({ tokens, language }: Reading, { first, end, closed, marked }: ReadName): boolean {
  const word = plainWord(tokens[end - 1]!.text)
  return (
    !marked &&
    closed &&
    end - first === 2 &&
    word.length >= FAMILY &&
    !/(?:ة|ات|ين|ون|ها|هم)$|^(?:م|ت|ي|ال)/u.test(word) &&
    !looksLikeVerb(word) &&
    !isKnownWord(word, language) &&
    !isTopicWord(word, language)
  )
}

/** Whether a given name stands here with a conjunction attached: `وفايز السعيد`. */
export function joinsGiven(reading: Reading, at: number): boolean {
  return (
    reading.tokens[at] !== undefined &&
    joinedLead(reading, at) !== undefined &&
    !isGivenOrWord(reading.tokens[at].text, reading.language, reading.knowledge)
  )
}

/** One where a conjunction is attached to a given name: `وفايز السعيد`. */
function joinedLead({ tokens, language, knowledge }: Reading, at: number): 1 | undefined {
  const { text } = tokens[at]!
  return text.startsWith('و') && isGivenAlone(text.slice(1), language, knowledge) ? 1 : undefined
}

/** Before the name of somebody after whom a street, a school or a storm is called, or within another name. */
function isNamesake(reading: Reading, at: number): boolean {
  const { tokens, language } = reading
  if (at === 0 || !follows(reading, at)) return false
  const { organisations, places, people, quotes } = language
  const tables = [organisations.words, organisations.suffixes, places.region, places.city, places.other]
  // `ووقّعت الاتفاق عن الوزارة سعاد الكيلاني`: what is called after somebody has no article of its own.
  const called =
    isDefinite(reading, at - 1) && !isDefinite(reading, at)
      ? [people.namesakes]
      : [...tables, people.namesakes, quotes.titleCues]
  return isParticle(tokens, at - 1, language) || called.some((table) => isWordOf(table, tokens, at - 1, language))
}

/** `أم ياسر`, `أبو محمد الحلبي`. */
function parentAt(reading: Reading, at: number): ReadName | undefined {
  const { tokens, language, knowledge } = reading
  if (!isWholeWordOf(language.people.teknonyms, tokens, at) || !follows(reading, at + 1)) return undefined
  if (!isGivenOrWord(tokens[at + 1]!.text, language, knowledge) || placeAt(reading, at) > 0) return undefined
  const name = nameAt(reading, at)
  return name?.marked && isDefinite(reading, name.end - 1)
    ? name
    : { first: at, end: at + 2, closed: true, marked: true }
}

/** `عبد الرحمن`: a servant of God, who is called so whatever follows. */
function isServant(reading: Reading, at: number): boolean {
  return plainWord(reading.tokens[at]!.text) === 'عبد' && follows(reading, at + 1) && isDefinite(reading, at + 1)
}

/** `محمود، البالغ من العمر 12 عاماً`. */
function aloneAt(reading: Reading, at: number, lead: number): GivenName | undefined {
  if (!mayBeNamed(reading, at, true, true) || isDefinite(reading, at)) return undefined
  if (isTopicWord(reading.tokens[at]!.text, reading.language)) return undefined
  return ageBehind(reading, at + 1) > 0 ? { first: at, end: at + 1, closed: true, marked: false, lead } : undefined
}

/** An age, what somebody is, or a clause about somebody behind a comma: `، وهي من سكان الحي`, `، التي فقدت بيتها`. */
function isDescribed(reading: Reading, end: number): boolean {
  if (ageBehind(reading, end) > 0 || appositionBehind(reading, end) !== undefined) return true
  const { text, tokens, language } = reading
  const next = tokens[end]
  if (next === undefined || !/^\s*[,،]\s*$/u.test(text.slice(tokens[end - 1]!.end, next.start))) return false
  const { attribution, roles } = language
  return [attribution.female, attribution.male, roles.relative].some((table) => isWholeWordOf(table, tokens, end))
}

/** A verb may follow its subject: `أحمد يعمل`. */
function isVerbBehind({ tokens, language, knowledge }: Reading, at: number): boolean {
  const word = tokens[at]?.text ?? ''
  return looksLikeVerb(word) && !isGivenOrWord(word, language, knowledge)
}

/** A definite adjective in `ية` belongs to no name: what it describes does not either. */
function belongsToNoun({ tokens }: Reading, name: ReadName): boolean {
  return plainWord(tokens[name.end - 1]!.text).endsWith('ية')
}

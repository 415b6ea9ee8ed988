import { isWholeWordOf, phraseAt, plainWord } from './attached-words.ts'
import { hasOwner, isDefinite } from './definite.ts'
import { isGivenAlone, isGivenOrWord } from './given-names.ts'
import {
  closesForeign,
  DOING,
  isGivenBehind,
  isManner,
  isNameBehind,
  isObject,
  isObjectOf,
  isOfFaith,
  isOfFather,
  isPlaceJoined,
  isTradeBetween,
  isTradeOfFamily,
} from './name-words-uncased.ts'
import { isAttachedByShape, isAttachedNoun, isNounWord, isPluralNoun } from './nouns.ts'
import { isOfPeople } from './peoples.ts'
import { follows, type Reading } from './reading.ts'
import { endsPhrase, endsWithAccusative, isClauseWord, isParticle, isVerb, prepositionAt } from './word-kinds.ts'

/** Words of a name, at most. */
const LONGEST_NAME = 6

/** A preposition attached to a word for doing something: `بإصلاح`, `بتوفير`, `لاستكمال`. */
const ATTACHED_DEED = /^[بل](?:ا[^ل].ا.|ت..ي.|است..ا.|ا[^ل]ت.ا.|م.ا..ة)$/u

/** `للجميع`, `بالقرار`, `والوزير`, `بتقديم`: a noun with a preposition or a conjunction attached. */
function isAttachedToNoun(word: string): boolean {
  return /^[وف]?(?:لل.{2,}|[بك]ال.{3,})$|^[وف]ال.{3,}$/u.test(word) || ATTACHED_DEED.test(word)
}

/** Several definite ones are no family: `الحاضرين`. */
const SEVERAL = /^ال.{4,}(?:ين|ون|ات)$/u

/** Letters of a word in a name, at least. */
const SHORTEST_NAME = 3

/** Opens a name, so that no definite word before it does: `وكالة الكوارث عبد المهاري`. */
const SERVANT = 'عبد'

/** Particles that a definite word completes. */
const PATERNAL = /^(?:عبد|بن|ابن|بنت|ولد|ال)$/u

/** The word for a house of princes, behind which any word is its name: `آل ثاني`. */
const HOUSE = 'آل'

/** A name that may begin at a token: tokens `[first, end)`. */
export interface ReadName {
  readonly first: number
  readonly end: number
  /** Whether the text closes it: by punctuation, a preposition, a conjunction or a verb, or by its last word. */
  readonly closed: boolean
  /** Holds something that only names have: a particle, or a last word in `ـي` that says where a family is from. */
  readonly marked: boolean
}

/**
 * The name that may begin at `first`: two words or more, none of which is a noun or a verb that the tables know, with
 * particles and what belongs to them. A definite word closes it. Its first word is definite only before a particle, or
 * where `introduced` by an honorific or a comma; directly behind a role it may be a word for a role: `أمينة`, `سلطان`.
 */
export function nameAt(reading: Reading, first: number, introduced?: 'role' | 'title'): ReadName | undefined {
  const { tokens, language } = reading
  const teknonym = isWholeWordOf(language.people.teknonyms, tokens, first + 1)
  const begins =
    introduced === 'title' ||
    isGivenWithArticle(reading, first) ||
    (!teknonym &&
      follows(reading, first + 1) &&
      isParticle(tokens, first + 1, language) &&
      plainWord(tokens[first + 1]!.text) !== SERVANT)
  if (!mayBeNamed(reading, first, true, begins || introduced === 'role')) return undefined
  if (isDefinite(reading, first) && !begins) return undefined
  if (introduced !== 'title' && ATTACHED_DEED.test(plainWord(tokens[first]!.text))) return undefined
  let at = first
  let units = 0
  let marked = false
  let chain = false
  let definite = false
  // A name that nothing closes is two words, or runs to its last particle.
  let sure = first
  while (at < tokens.length && at - first < LONGEST_NAME) {
    if (at > first && !follows(reading, at)) break
    const particle = isParticle(tokens, at, language)
    if (!particle && definite && !isDefinite(reading, at)) break
    if (chain && opensNounBehind(reading, at)) break
    // `هلال بن سعيد الحجري الجوائز`: behind where a family is from stands another word.
    if (definite && /ي$/u.test(tokens[at - 1]!.text) && (chain ? /[^ي]$/u : /(?:ة|ات|ين|ون)$/u).test(tokens[at]!.text))
      break
    if (units >= 2 && (isObject(reading, at) || isObjectOf(reading, at))) break
    if (at > first && !mayBeNamed(reading, at, false)) break
    if (
      !particle &&
      units >= 2 &&
      hasOwner(reading, at) &&
      !isGivenOrWord(tokens[at]!.text, language, reading.knowledge)
    )
      break
    let last = at
    let chained = false
    if (particle && !isDefinite(reading, at)) {
      while (follows(reading, last + 1) && isParticle(tokens, last, language) && !isDefinite(reading, last)) last++
      // `عبد الملك`, `بن الحاج`: behind such a word a definite one is a name, whatever it says elsewhere.
      const bound = last > at && isDefinite(reading, last) && PATERNAL.test(plainWord(tokens[last - 1]!.text))
      const house = last > at && tokens[last - 1]!.text === HOUSE
      if (last === at || !(bound || house || mayBeNamed(reading, last, true))) {
        // `عمر با،`: before a mark the short word is the family's.
        if (units > 0 && follows(reading, at + 1)) break
        last = at
      } else chain = marked = chained = true
    }
    const joined = chained || isOfFather(reading, last)
    const goesOn = isGivenAlone(tokens[last]!.text, language, reading.knowledge) && isNameBehind(reading, last + 1)
    definite = units > 0 && !joined && !goesOn && isDefinite(reading, last) && !isParticle(tokens, last, language)
    if (definite && tokens[last]!.text.endsWith('ي')) marked = true
    at = last + 1
    units++
    if (units <= 2 || chained || isGivenAlone(tokens[at - 1]!.text, language, reading.knowledge)) sure = at
  }
  if (units === 0 || at - first < 2) return undefined
  const closed = endsHere(reading, at)
  const end = closed || definite ? at : sure
  return { first, end, closed: closed || definite, marked }
}

/**
 * A definite word is the first of a name only before a particle (`المختار ولد بلال`), or where it is a given name with a word
 * behind it that says where a family is from, or is no other: `الطيب البوزيدي`, `الصادق بلحسن`.
 */
export function beginsName(reading: Reading, at: number): boolean {
  const { tokens, language } = reading
  if (isGivenWithArticle(reading, at)) return true
  return (
    follows(reading, at + 1) &&
    isParticle(tokens, at + 1, language) &&
    plainWord(tokens[at + 1]!.text) !== SERVANT &&
    // `الخباز المتقاعد أبو سامر`: who is called after a child is called nothing before it.
    !isWholeWordOf(language.people.teknonyms, tokens, at + 1) &&
    !isWholeWordOf(language.people.particles, tokens, at)
  )
}

/** `البشير ولد أحمد السوق الجديد`: a definite word with its adjective is the object of the sentence. */
function opensNounBehind(reading: Reading, at: number): boolean {
  const { tokens, language } = reading
  return (
    isDefinite(reading, at) &&
    !tokens[at]!.text.endsWith('ي') &&
    !isParticle(tokens, at, language) &&
    follows(reading, at + 1) &&
    isDefinite(reading, at + 1) &&
    !tokens[at + 1]!.text.endsWith('ي')
  )
}

function isGivenWithArticle(reading: Reading, at: number): boolean {
  const { tokens, language, knowledge } = reading
  if (!isDefinite(reading, at) || !follows(reading, at + 1)) return false
  if (!isGivenAlone(tokens[at]!.text, language, knowledge)) return false
  const family = tokens[at + 1]!.text
  return isDefinite(reading, at + 1) ? family.endsWith('ي') : mayBeNamed(reading, at + 1, false)
}

/** Somebody else begins here: `سالم محمود والدكتورة مريم خاطر`. */
function namesAnother({ tokens, language }: Reading, at: number): boolean {
  return (phraseAt(language.people.honorificsBefore, tokens, at, language)?.lead ?? 0) > 0
}

/** Whether a text stops here, or a word comes that belongs to no name. */
function endsHere(reading: Reading, at: number): boolean {
  return (
    !follows(reading, at) ||
    namesAnother(reading, at) ||
    endsPhrase(reading, at) ||
    prepositionAt(reading, at) > 0 ||
    isAttachedNoun(reading, at) ||
    isWholeWordOf(reading.language.people.kin, reading.tokens, at)
  )
}

/** Whether a word may be part of a name. A name may begin like a verb (`أمل`), and behind an honorific like a title (`سلطان`). */
export function mayBeNamed(reading: Reading, at: number, asFirst: boolean, introduced = false): boolean {
  const { tokens, language } = reading
  const token = tokens[at]
  if (token === undefined || !/^[\p{L}\p{M}'’-]{2,}$/u.test(token.text) || /\p{Script=Latin}/u.test(token.text))
    return false
  if (isParticle(tokens, at, language)) return true
  if (!asFirst && (isOfFather(reading, at) || closesForeign(reading, at))) return true
  if (namesAnother(reading, at)) return false
  const known = isGivenOrWord(token.text, language, reading.knowledge)
  if (!known && plainWord(token.text).length < SHORTEST_NAME && !isOfFaith(reading, at)) return false
  if (!known && isAttachedToNoun(plainWord(token.text)) && !(asFirst && isOfFather(reading, at))) return false
  if (!asFirst && !known && (SEVERAL.test(token.text) || isManner(token.text) || DOING.test(token.text))) return false
  if (!asFirst && at > 0 && isGivenBehind(reading, at)) return true
  if (!asFirst && isPlaceJoined(reading, at)) return false
  // `اللاجئ الجنوب سوداني دينق ماجوك`: of what people somebody is.
  if (asFirst && !known && !isDefinite(reading, at) && isOfPeople(token.text, language)) return false
  if (!asFirst && at > 0 && (isTradeOfFamily(reading, at) || isTradeBetween(reading, at))) return true
  if (isAttachedNoun(reading, at)) return introduced && !isAttachedByShape(reading, at)
  if (endsWithAccusative(token.text) || isClauseWord(reading, at) || prepositionAt(reading, at) > 0) return false
  if (isVerb(reading, at) && !(asFirst && isWholeWordOf(language.attribution.weakVerbs, tokens, at))) return false
  return introduced || (!isNounWord(token.text, language) && !isPluralNoun(token.text, language))
}

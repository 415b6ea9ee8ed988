import { isWholeWordOf, phraseAt, plainWord } from './attached-words.ts'
import { hasOwner, isDefinite } from './definite.ts'
import { isGivenOrWord } from './given-names.ts'
import { isAttachedNoun, isNounWord, isPluralNoun } from './nouns.ts'
import { follows, type Reading } from './reading.ts'
import { endsPhrase, endsWithAccusative, isClauseWord, isParticle, isVerb, prepositionAt } from './word-kinds.ts'

/** Words of a name, at most. */
const LONGEST_NAME = 6

/** A preposition attached to a word for doing something: `بإصلاح`, `بتوفير`, `لاستكمال`. */
const ATTACHED_DEED = /^[بل](?:ا[^ل].ا.|ت..ي.|است..ا.|ا[^ل]ت.ا.|م.ا..ة)$/u

/** `للجميع`, `بتقديم`: a noun with a preposition attached. */
function isAttachedToNoun(word: string): boolean {
  return /^[وف]?لل.{2,}$/u.test(word) || ATTACHED_DEED.test(word)
}

/** Letters of a word in a name, at least. */
const SHORTEST_NAME = 3

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
    introduced === 'title' || (!teknonym && follows(reading, first + 1) && isParticle(tokens, first + 1, language))
  if (!mayBeNamed(reading, first, true, begins || introduced === 'role')) return undefined
  if (isDefinite(reading, first) && !begins) return undefined
  if (introduced !== 'title' && ATTACHED_DEED.test(plainWord(tokens[first]!.text))) return undefined
  let at = first
  let units = 0
  let marked = false
  let definite = false
  // A name that nothing closes is two words, or runs to its last particle.
  let sure = first
  while (at < tokens.length && at - first < LONGEST_NAME) {
    if (at > first && !follows(reading, at)) break
    const particle = isParticle(tokens, at, language)
    if (!particle && definite && !isDefinite(reading, at)) break
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
      if (last === at || !mayBeNamed(reading, last, true)) {
        if (units > 0) break
        last = at
      } else marked = chained = true
    }
    definite = units > 0 && !chained && isDefinite(reading, last) && !isParticle(tokens, last, language)
    if (definite && tokens[last]!.text.endsWith('ي')) marked = true
    at = last + 1
    units++
    if (units <= 2 || chained) sure = at
  }
  if (units === 0 || at - first < 2) return undefined
  const closed = endsHere(reading, at)
  const end = closed || definite ? at : sure
  return { first, end, closed: closed || definite, marked }
}

/** A definite word is the first of a name only before a particle: `المختار ولد بلال`. */
export function beginsName(reading: Reading, at: number): boolean {
  const { tokens, language } = reading
  return (
    follows(reading, at + 1) &&
    isParticle(tokens, at + 1, language) &&
    // `الخباز المتقاعد أبو سامر`: who is called after a child is called nothing before it.
    !isWholeWordOf(language.people.teknonyms, tokens, at + 1) &&
    !isWholeWordOf(language.people.particles, tokens, at)
  )
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
    isAttachedNoun(reading, at)
  )
}

/** Whether a word may be part of a name. A name may begin like a verb (`أمل`), and behind an honorific like a title (`سلطان`). */
export function mayBeNamed(reading: Reading, at: number, asFirst: boolean, introduced = false): boolean {
  const { tokens, language } = reading
  const token = tokens[at]
  if (token === undefined || !/^[\p{L}\p{M}'’-]{2,}$/u.test(token.text) || /\p{Script=Latin}/u.test(token.text))
    return false
  if (isParticle(tokens, at, language)) return true
  if (plainWord(token.text).length < SHORTEST_NAME) return false
  if (namesAnother(reading, at)) return false
  if (!asFirst && isAttachedToNoun(plainWord(token.text))) return false
  if (isAttachedNoun(reading, at)) return introduced
  if (endsWithAccusative(token.text) || isClauseWord(reading, at) || prepositionAt(reading, at) > 0) return false
  if (isVerb(reading, at) && !(asFirst && isWholeWordOf(language.attribution.weakVerbs, tokens, at))) return false
  return introduced || (!isNounWord(token.text, language) && !isPluralNoun(token.text, language))
}

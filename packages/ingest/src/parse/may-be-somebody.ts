import type { Knowledge, Language } from '@dateline/core'
import { isAgedBehind, isAgedFurtherBehind, isAgedWithoutMark } from './age-behind.ts'
import { articleAfter, isPseudonym, relativeAfter } from './beside-name.ts'
import { isGivenName } from './given-names.ts'
import { isSourceBefore, opensQuote, opensSpeech, ownsSpeech } from './name-speaks.ts'
import { isOfPeople } from './peoples.ts'
import { phrasesOf } from './phrases.ts'
import { roleAfter } from './role-after.ts'
import { roleBefore } from './role-before.ts'
import { mayEnd } from './role-links.ts'
import { isArticle, roleAt, roleEndingAt } from './roles.ts'
import { isSeated } from './seats.ts'
import { ageLength, agesBefore } from './single-names.ts'
import { isDescribedAlone } from './single-told.ts'
import { isGivenOfNoPlace } from './titled-alone.ts'
import { adjoin, isSpace, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/**
 * Whether anything beside one capitalised word may say that it is somebody, be it a sign in the end or none: of most such words
 * neither what leads to them nor what stands behind them does, and nothing more need be asked. Every sign of
 * {@link signsOf} by which a single word counts passes.
 */
export function mayBeSomebody(
  text: string,
  tokens: readonly Token[],
  at: number,
  language: Language,
  knowledge: Knowledge,
): boolean {
  return mayBeToldBehind(text, tokens, at, language, knowledge) || mayBeLedTo(text, tokens, at, language, knowledge)
}

/** What may open words on somebody behind a name: a bracket, the mark of a note. */
const MARKS = new Set('(*†¹')
/** What may open a role behind a name and no more. */
const DASHES = new Set(')–—-')
/** Where the verb stands last, words in marks are what the name before them says. */
const QUOTES = new Set('"“„«')

function mayBeToldBehind(
  text: string,
  tokens: readonly Token[],
  at: number,
  language: Language,
  knowledge: Knowledge,
): boolean {
  const { text: name, end, tail } = tokens[at]!
  // An initial with its full stop.
  if (name.length === 1) return true
  if (tail !== '') return isSourceBefore(text, tokens, at, language) || ownsSpeech(text, tokens, at, language)
  let behind = end
  while (behind < text.length && isSpace(text.charCodeAt(behind))) behind++
  const mark = text.charAt(behind)
  if (MARKS.has(mark) || (QUOTES.has(mark) && language.attribution.verbLast)) return true
  if (mark === ':') return opensQuote(text, end)
  if (mark === ',') return isToldBehindComma(text, tokens, at, language, knowledge)
  if (DASHES.has(mark)) return roleAfter(text, tokens, end, false, language) !== undefined
  const next = tokens[at + 1]
  if (next === undefined || next.start !== behind || behind === end) return false
  const { people, attribution, roles } = language
  return (
    wordsOf(people.honorificsAfter).holds(next) ||
    phrasesOf(attribution.verbs).at(tokens, at + 1) > 0 ||
    phrasesOf(attribution.after).at(tokens, at + 1) > 0 ||
    isAgedWithoutMark(text, end, language) ||
    opensSpeech(text, tokens[at]!, language) ||
    (roles.apposed &&
      (roleAt(tokens, at + 1, language) > 0 ||
        phrasesOf(people.kin).at(tokens, at + 1) > 0 ||
        text.charAt(next.end) === '-'))
  )
}

/** Behind a comma somebody is said to be of an age, one of several, a relative or in an office, or begins to speak. */
function isToldBehindComma(
  text: string,
  tokens: readonly Token[],
  at: number,
  language: Language,
  knowledge: Knowledge,
): boolean {
  const [{ text: name, end }, next] = [tokens[at]!, tokens[at + 1]]
  if (next === undefined) return true
  const { roles, attribution } = language
  const noun = wordsOf(roles.indefinite).holds(next) ? at + 2 : at + 1
  return (
    phrasesOf(attribution.unnamed).at(tokens, at + 1) > 1 ||
    phrasesOf(agesBefore(language)).at(tokens, noun) > 0 ||
    isAgedBehind(text, end, language) ||
    isAgedFurtherBehind(text, end, language) ||
    ageLength(text, end) > 0 ||
    ((relativeAfter(text, tokens, at, language) || articleAfter(text, tokens, at, language)) &&
      isGivenName(name, language, knowledge)) ||
    isDescribedAlone(text, tokens, at, language) ||
    isPseudonym(text, end, language) ||
    opensSpeech(text, tokens[at]!, language) ||
    roleAfter(text, tokens, end, false, language) !== undefined
  )
}

/** What may stand between a name and the role or the relative that leads to it, but for white space. */
const LEADS = new Set(",'’)»“")

function mayBeLedTo(
  text: string,
  tokens: readonly Token[],
  at: number,
  language: Language,
  knowledge: Knowledge,
): boolean {
  const [before, name] = [tokens[at - 1], tokens[at]!]
  if (before === undefined) return false
  const { people, attribution, roles } = language
  const honorifics = phrasesOf(people.honorificsBefore)
  if (!adjoin(text, before, name)) {
    const mark = text.charAt(before.end + before.tail.length)
    return LEADS.has(mark) || (mark === '.' && honorifics.endingAt(tokens, at - 1) > 0)
  }
  return (
    wordsOf(roles.copulas).holds(before) ||
    honorifics.endingAt(tokens, at - 1) > 0 ||
    phrasesOf(attribution.before).endingAt(tokens, at - 1) > 0 ||
    phrasesOf(attribution.verbs).endingAt(tokens, at - 1) > 0 ||
    phrasesOf(attribution.weakVerbs).endingAt(tokens, at - 1) > 0 ||
    phrasesOf(people.kin).endingAt(tokens, at - 1) > 0 ||
    phrasesOf(people.traits).endingAt(tokens, at - 1) > 0 ||
    phrasesOf(agesBefore(language)).endingAt(tokens, at - 1) > 0 ||
    isOfAged(text, tokens, at - 1, language) ||
    // `el director del puerto, el Holm`
    (isArticle(before, language) && isApart(text, tokens, at - 1)) ||
    roleEndingAt(tokens, at - 1, language) > 0 ||
    (roles.genitives
      ? isSeated(text, tokens, at, language) || isGivenOfNoPlace(name.text, language, knowledge)
      : mayEnd(tokens, at - 1, false, language) && roleBefore(text, tokens, at, name.end, language) !== undefined)
  )
}

/** Whether a comma stands before a word. */
function isApart(text: string, tokens: readonly Token[], at: number): boolean {
  return at > 0 && text.slice(tokens[at - 1]!.end, tokens[at]!.start).includes(',')
}

/** A people behind an age or a role: `19 yaşındaki Suriyeli Rima`, `el director del puerto, el hondureño Holm`. */
function isOfAged(text: string, tokens: readonly Token[], at: number, language: Language): boolean {
  const before = tokens[at - 1]
  return (
    before !== undefined &&
    (isApart(text, tokens, at) ||
      (isArticle(before, language) && isApart(text, tokens, at - 1)) ||
      phrasesOf(agesBefore(language)).endingAt(tokens, at - 1) > 0) &&
    isOfPeople(tokens[at]!.text, language)
  )
}

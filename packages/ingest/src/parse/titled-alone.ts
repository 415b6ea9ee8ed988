import type { Knowledge, Language } from '@dateline/core'
import { traitBefore } from './beside-name.ts'
import { isGivenName } from './given-names.ts'
import { sexOfName } from './name-forms.ts'
import { isSpeaking, leadsToQuote, opensQuote } from './name-speaks.ts'
import type { NamedRun } from './named-run.ts'
import { phrasesOf } from './phrases.ts'
import { placeInAnyForm } from './place-names.ts'
import { placesPrinted } from './places-printed.ts'
import { pronounSpeaksIn } from './pronouns.ts'
import type { Role } from './roles.ts'
import { isSeated } from './seats.ts'
import { adjoin, type Token, tokenAt } from './tokens.ts'

/** Inhabitants of a place whose name in a case is that of no person, at least. */
const TOWN = 20_000

/** A single name before a colon and a quote; or directly behind what somebody is, to which a verb of speech or a later colon belongs. */
export function speaksAlone({ text, tokens, first, last, end, language }: NamedRun, before: Role | undefined): boolean {
  if (opensQuote(text, end)) return true
  if (isTraitSpoken(text, tokens, first, language)) return true
  if (before === undefined || before.start >= tokens[first]!.start) return false
  if (!adjoin(text, tokens[first - 1]!, tokens[first]!)) return false
  return isSpeaking(text, tokens, tokenAt(tokens, before.start), last, language) || leadsToQuote(text, end)
}

/** Words between a verb of speech and a name, at most. */
const SPOKEN = 4

/** `kertoo ristijärveläinen Veikko`, `diyor hatta çalışan Rima`: what only persons are called, behind a verb of speech. */
export function isTraitSpoken(text: string, tokens: readonly Token[], first: number, language: Language): boolean {
  if (!traitBefore(text, tokens, first, language)) return false
  for (let index = first - 1; index >= first - SPOKEN && index >= 0; index--) {
    if (tokens[index]!.capital || !adjoin(text, tokens[index]!, tokens[index + 1]!)) return false
    if (phrasesOf(language.attribution.verbs).endingAt(tokens, index) > 0) return true
  }
  return false
}

/** `Rescued, 27-year-old Elio, is well`: behind a single word stands the given name of whose age is told. */
export function isNamedBehind({ text, end, several, language, knowledge }: NamedRun): boolean {
  const name =
    several || text.charAt(end) !== ','
      ? undefined
      : /^,\s[^,.;:]{3,60}?\s(\p{Lu}\p{Ll}{2,}),/u.exec(text.slice(end, end + 90))?.[1]
  return name !== undefined && isGivenOfNoPlace(name, language, knowledge)
}

/** A town in a case behind what is of it: `мэр Бельц призвал`. */
export function isPlaceInCase(word: string, language: Language, knowledge: Knowledge): boolean {
  return (
    language.people.cases &&
    !isGivenName(word, language, knowledge) &&
    placeInAnyForm(word, language, knowledge)?.places.some(
      ({ kind, population }) => kind !== 'city' || population > TOWN,
    ) === true
  )
}

/** Whether a single word can only be somebody: a given name directly behind a role, a bishop behind the seats, `Ержан-ага`. */
export function isTitledAlone(
  { paragraph, text, tokens, first, last, language, knowledge }: NamedRun,
  before: Role | undefined,
): boolean {
  if (before === undefined || first === 0 || !adjoin(text, tokens[first - 1]!, tokens[first]!)) return false
  if (isSeated(text, tokens, first, language)) return true
  const { text: word } = tokens[first]!
  // `Ержан-ага`
  if (word.includes('-') && sexOfName(word, language) !== undefined) return true
  const next = tokens[last + 1]
  if (next?.capital === true && adjoin(text, tokens[last]!, next)) return false
  if (before.start >= tokens[first]!.start) return false
  if (isGivenOfNoPlace(word, language, knowledge)) return true
  // `Жительница Патимат вынесла документы. «…», – уверена женщина.`
  return (
    language.roles.genitives &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(word) &&
    phrasesOf(language.roles.titles).endingAt(tokens, first - 1) > 0 &&
    phrasesOf(language.roles.heads).endingAt(tokens, first - 1) === 0 &&
    pronounSpeaksIn(paragraph, tokens[last]!.end, language) &&
    placeInAnyForm(word, language, knowledge) === undefined
  )
}

/** A single word that is a given name (`оператор линии Замира`), and no town. */
export function isGivenOfNoPlace(word: string, language: Language, knowledge: Knowledge): boolean {
  return isGivenName(word, language, knowledge) && placesPrinted(word, language, knowledge).length === 0
}

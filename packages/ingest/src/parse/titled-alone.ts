import type { Knowledge, Language } from '@dateline/core'
import { isGivenName } from './given-names.ts'
import { sexOfName } from './name-forms.ts'
import { isSpeaking, leadsToQuote, opensQuote } from './name-speaks.ts'
import type { NamedRun } from './named-run.ts'
import { placeInAnyForm } from './place-names.ts'
import { placesPrinted } from './places-printed.ts'
import type { Role } from './roles.ts'
import { isSeated } from './seats.ts'
import { adjoin, tokenAt } from './tokens.ts'

/** Inhabitants of a place whose name in a case is that of no person, at least. */
const TOWN = 20_000

/** A single name before a colon and a quote; or directly behind what somebody is, to which a verb of speech or a later colon belongs. */
export function speaksAlone({ text, tokens, first, last, end, language }: NamedRun, before: Role | undefined): boolean {
  if (opensQuote(text, end)) return true
  if (before === undefined || before.start >= tokens[first]!.start) return false
  if (!adjoin(text, tokens[first - 1]!, tokens[first]!)) return false
  return isSpeaking(text, tokens, tokenAt(tokens, before.start), last, language) || leadsToQuote(text, end)
}

/** `Rescued, 27-year-old Elio, is well`: behind a single word stands the given name of whose age is told. */
export function isNamedBehind({ text, end, several, language, knowledge }: NamedRun): boolean {
  const name = several ? undefined : /^,\s[^,.;:]{3,60}?\s(\p{Lu}\p{Ll}{2,}),/u.exec(text.slice(end, end + 90))?.[1]
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
  { text, tokens, first, last, language, knowledge }: NamedRun,
  before: Role | undefined,
): boolean {
  if (before === undefined || first === 0 || !adjoin(text, tokens[first - 1]!, tokens[first]!)) return false
  if (isSeated(text, tokens, first, language)) return true
  const { text: word } = tokens[first]!
  // `Ержан-ага`
  if (word.includes('-') && sexOfName(word, language) !== undefined) return true
  const next = tokens[last + 1]
  if (next?.capital === true && adjoin(text, tokens[last]!, next)) return false
  return before.start < tokens[first]!.start && isGivenOfNoPlace(tokens[first]!.text, language, knowledge)
}

/** A single word that is a given name (`оператор линии Замира`), and no town. */
export function isGivenOfNoPlace(word: string, language: Language, knowledge: Knowledge): boolean {
  return isGivenName(word, language, knowledge) && placesPrinted(word, language, knowledge).length === 0
}

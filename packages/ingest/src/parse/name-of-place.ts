import type { Language } from '@dateline/core'
import { isCalendarToken } from './calendar-words.ts'
import { isOrganisationWord } from './name-of-no-person.ts'
import { phrasesOf } from './phrases.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words of a name that no table has, at most. */
const MOST_WORDS = 4

/**
 * Index of the last token of a run of capitalised words, with one small word between them where names have those
 * (`San Marcos de Colón`).
 */
export function endOfRun(text: string, tokens: readonly Token[], first: number, language: Language): number {
  let last = first
  while (last - first + 1 < MOST_WORDS) {
    const step = joinsOn(text, tokens, last, language)
    if (step === 0) break
    last += step
  }
  return last
}

/** Whether none of the words is one that no place is named with. */
export function mayNamePlace(run: readonly Token[], language: Language): boolean {
  return run.every((token) => !token.capital || mayStandInName(token, run.length === 1, language))
}

/** How many tokens a name goes on by: a capitalised one, or one behind a small word. */
function joinsOn(text: string, tokens: readonly Token[], last: number, language: Language): number {
  const [token, next, further] = [tokens[last]!, tokens[last + 1], tokens[last + 2]]
  if (next === undefined || token.possessive || token.tail !== '' || !adjoin(text, token, next)) return 0
  if (next.capital) return isRegionBehind(text, tokens, last + 1, language) ? 0 : 1
  const isParticle =
    !language.places.nounsBehind && wordsOf(language.places.links).holds(next) && further?.capital === true
  return isParticle && adjoin(text, next, further) ? 2 : 0
}

/** `в селе Жапалак Ошской области`: an adjective before the word for a region, and no part of the name before it. */
function isRegionBehind(text: string, tokens: readonly Token[], at: number, { places }: Language): boolean {
  const [word, noun] = [tokens[at]!, tokens[at + 1]]
  if (noun === undefined || noun.capital || places.regionForms[noun.text] === undefined) return false
  return adjoin(text, word, noun) && Object.keys(places.adjectives).some((end) => word.text.endsWith(end))
}

function mayStandInName(token: Token, isAlone: boolean, language: Language): boolean {
  const { people, places, roles } = language
  const { text } = token
  if (isAlone && text.length < 3 && !/\p{Script=Cyrillic}/u.test(text)) return false
  // An abbreviation: a body, not a place.
  if (text === text.toUpperCase() && text.length <= 6) return false
  if (isCalendarToken(token, language) || isOrganisationWord(token, language)) return false
  if ([places.notPlaces, people.notNames, people.honorificsBefore].some((table) => wordsOf(table).holds(token)))
    return false
  const isKind = () => [places.region, places.other].some((table) => wordsOf(table).holds(token))
  if (wordsOf(people.things).holds(token) && !isKind()) return false
  return ![roles.titles, roles.heads].some((table) => phrasesOf(table).holds(token))
}

import type { Language } from '@dateline/core'
import { isCalendarWord } from './calendar-words.ts'
import { isOrganisationWord } from './name-of-no-person.ts'
import { phrasesOf } from './phrases.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words of a name that no table has, at most. */
const MOST_WORDS = 4

/**
 * Index of the last token of a name that no table has: capitalised words in a row, with one small word between them where
 * names have those (`San Marcos de Colón`). Undefined where the words are no name of a place.
 */
export function endOfPlaceName(
  text: string,
  tokens: readonly Token[],
  first: number,
  language: Language,
): number | undefined {
  if (tokens[first]?.capital !== true) return undefined
  let last = first
  while (last - first + 1 < MOST_WORDS) {
    const step = joinsOn(text, tokens, last, language)
    if (step === 0) break
    last += step
  }
  const run = tokens.slice(first, last + 1).filter(({ capital }) => capital)
  return run.every((token) => mayNamePlace(token, language)) ? last : undefined
}

/** How many tokens a name goes on by: a capitalised one, or one behind a small word. */
function joinsOn(text: string, tokens: readonly Token[], last: number, language: Language): number {
  const [token, next, further] = [tokens[last]!, tokens[last + 1], tokens[last + 2]]
  if (next === undefined || token.possessive || token.tail !== '' || !adjoin(text, token, next)) return 0
  if (next.capital) return 1
  const isParticle =
    !language.places.nounsBehind && wordsOf(language.places.links).holds(next) && further?.capital === true
  return isParticle && adjoin(text, next, further) ? 2 : 0
}

function mayNamePlace(token: Token, language: Language): boolean {
  const { people, places, roles } = language
  const { text } = token
  if (text.length < 3 && !/\p{Script=Cyrillic}/u.test(text)) return false
  // An abbreviation: a body, not a place.
  if (text === text.toUpperCase() && text.length <= 6) return false
  if (
    isCalendarWord(text, language) ||
    isCalendarWord(text.toLowerCase(), language) ||
    isOrganisationWord(token, language)
  )
    return false
  if ([places.notPlaces, people.notNames, people.honorificsBefore].some((table) => wordsOf(table).has(text)))
    return false
  const isKind = [places.region, places.other].some((table) => wordsOf(table).holds(token))
  if (wordsOf(people.things).has(text) && !isKind) return false
  return ![roles.titles, roles.heads].some((table) => phrasesOf(table).at([token], 0) > 0)
}

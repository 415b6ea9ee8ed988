import type { GazetteerPlace, Language } from '@dateline/core'
import { phrasesOf } from './phrases.ts'
import type { PlaceName } from './place-names.ts'
import { adjoin, type Token } from './tokens.ts'

/** Whether a name stands in a case that says where, as a preposition does elsewhere: `Kokkolassa`, `Ankara'da`. */
export function isLocative({ text, tail }: Token, inflected: boolean, { places }: Language): boolean {
  if (tail !== '') return places.locatives.includes(tail.replace('’', "'"))
  return inflected && places.locatives.some((end) => end.startsWith('*') && text.endsWith(end.slice(1)))
}

/** A town of the language's country in the genitive before what is there: `Kokkolan edustalla`, but not `Lahden mukaan`. */
export function isTownOf(
  text: string,
  tokens: readonly Token[],
  last: number,
  { name, places }: PlaceName,
  language: Language,
): boolean {
  const [token, next] = [tokens[last]!, tokens[last + 1]]
  if (!language.people.lastInflects || name.endsWith(token.text)) return false
  return (
    language.places.genitives.some((end) => token.text.endsWith(end.slice(1))) &&
    next?.capital === false &&
    adjoin(text, token, next) &&
    phrasesOf(language.attribution.after).at(tokens, last + 1) === 0 &&
    isTownAtHome(places, language)
  )
}

/** Fewer inhabitants, and the word that opens a sentence is rather an everyday one, in another country. */
const CITY = 100_000

/** The same in the country of the language. */
const TOWN = 5000

/** Whether a name may open a sentence in a case that says where: `Kuhmossa`, but not `Rajalla`. */
export function isTownAtHome(places: readonly GazetteerPlace[], language: Language): boolean {
  return places.some(
    ({ country, population }) => population >= CITY || (population >= TOWN && country === language.places.home),
  )
}

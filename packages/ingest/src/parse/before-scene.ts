import type { Knowledge, Language } from '@dateline/core'
import { isGivenName } from './given-names.ts'
import { phrasesOf } from './phrases.ts'
import { placeNamed } from './place-names.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'
import { isTitle } from './words-of-names.ts'

/** Inhabitants of a town, at least, that a name of two given names and no surname stands before. */
const TOWN = 20_000

/**
 * The end of a name before where its bearer does something, where no comma parts subject and place and an apostrophe sets cases
 * apart: `Vali Ela Kaya Kapıkule’de`, `Elçi Ela Kaya Çatak ilçesinde`, `Denetçi Ela Kaya Sincan Cezaevi’ni gezdi`.
 */
export function beforeScene(
  text: string,
  tokens: readonly Token[],
  from: number,
  last: number,
  language: Language,
  knowledge: Knowledge,
): number {
  const { places, people, roles, organisations } = language
  if (roles.owners.length === 0 || people.lastInflects || last - from < 2) return last
  const known = isGivenName(tokens[from]!.text, language, knowledge)
  if (!known && !(from > 0 && isTitle(tokens, from - 1, language))) return last
  const [end, next] = [tokens[last]!, tokens[last + 1]]
  const kinds = [places.city, places.region, places.other]
  if (
    next !== undefined &&
    !next.capital &&
    end.tail === '' &&
    adjoin(text, end, next) &&
    kinds.some((table) => wordsOf(table).holds(next))
  )
    return last - 1
  const thing = wordsOf(people.things).holds(end) || phrasesOf(organisations.words).endingAt(tokens, last) > 0
  if (thing && last - from > 2) return from + 1
  if (end.tail === '' || isGivenName(end.text, language, knowledge)) return last
  const tail = end.tail.replace('’', "'")
  if (places.standing.includes(tail)) return last - 1
  if (phrasesOf(language.attribution.after).at(tokens, last + 1) > 0) return last
  const place = placeNamed(end.text, language, knowledge)
  const large = place?.places.some(({ kind, population }) => kind !== 'city' || population > TOWN)
  return large === true ? last - 1 : last
}

import type { Knowledge, Language } from '@dateline/core'
import { isGivenName } from './given-names.ts'
import { phrasesOf } from './phrases.ts'
import { placeNamed } from './place-names.ts'
import { roleEndingAt } from './roles.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/**
 * The end of given name and surname before the body that somebody is from: `Leena Koski Metsäkeskuksesta`, `Leena Koski Itä-Suomen
 * yliopistosta`. Its last word stands in a case that says where, or a word for it that does stands behind its genitive.
 */
export function beforeBody(
  text: string,
  tokens: readonly Token[],
  from: number,
  last: number,
  language: Language,
  knowledge: Knowledge,
): number {
  const isGiven = (index: number) => isGivenName(tokens[index]!.text, language, knowledge)
  let surname = from + 1 <= last && isGiven(from + 1) ? from + 2 : from + 1
  while (surname < last && !tokens[surname]!.capital) surname++
  const titled = from > 0 && roleEndingAt(tokens, from - 1, language) > 0
  if (surname >= last || !(titled || isGiven(from))) return last
  const next = tokens[last + 1]
  const behind = next !== undefined && !next.capital && adjoin(text, tokens[last]!, next) ? next : undefined
  const isWhere = (token: Token) => language.places.locatives.some((end) => token.text.endsWith(end.slice(1)))
  // `Arthur van Diesenin mukaan`
  const isSource = phrasesOf(language.attribution.after).at(tokens, last + 1) > 0
  const owns = behind !== undefined && !isSource && /n$/.test(tokens[last]!.text) && isWhere(behind)
  return isWhere(tokens[last]!) || owns ? surname : last
}

/**
 * The beginning of a known given name with a surname behind the body or the place that somebody is of: `Punaisen Ristin Maarit Koski`,
 * `Ypäjän Heikki Sillanpää`.
 */
export function afterItsBody(
  tokens: readonly Token[],
  from: number,
  last: number,
  language: Language,
  knowledge: Knowledge,
): number {
  if (last - from < 2 || isGivenName(tokens[from]!.text, language, knowledge)) return from
  for (let index = last - 2; index >= from; index--) {
    const place = index === from ? placeNamed(tokens[index]!.text, language, knowledge) : undefined
    const owns =
      phrasesOf(language.organisations.words).endingAt(tokens, index) > 0 ||
      (place !== undefined && place.name !== tokens[index]!.text)
    if (owns && isGivenName(tokens[index + 1]!.text, language, knowledge)) return index + 1
  }
  return from
}

/** A place in a case that says where, behind a name: `Erik Lindqvistin Tukholmassa`. */
export function isElsewhere(token: Token, language: Language, knowledge: Knowledge): boolean {
  const { city, region, other, locatives } = language.places
  const hyphen = token.text.lastIndexOf('-')
  const part = token.text.slice(hyphen + 1)
  if (hyphen >= 0 && [city, region, other].some((table) => wordsOf(table).has(part))) return true
  if (!locatives.some((end) => token.text.endsWith(end.slice(1)))) return false
  const place = placeNamed(token.text, language, knowledge)
  return place !== undefined && place.name !== token.text
}

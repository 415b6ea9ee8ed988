import type { Knowledge, Language } from '@dateline/core'
import { isGivenName } from './given-names.ts'
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
  const surname = from + 1 <= last && isGiven(from + 1) ? from + 2 : from + 1
  const titled = from > 0 && roleEndingAt(tokens, from - 1, language) > 0
  if (surname >= last || !(titled || isGiven(from))) return last
  const next = tokens[last + 1]
  const behind = next !== undefined && !next.capital && adjoin(text, tokens[last]!, next) ? next : undefined
  const isWhere = (token: Token) => language.places.locatives.some((end) => token.text.endsWith(end.slice(1)))
  const owns = behind !== undefined && /n$/.test(tokens[last]!.text) && isWhere(behind)
  return isWhere(tokens[last]!) || owns ? surname : last
}

/** A place in a case that says where, behind a name: `Erik Lindqvistin Tukholmassa`. */
export function isElsewhere(token: Token, language: Language, knowledge: Knowledge): boolean {
  const parts = token.text.split('-')
  const { city, region, other, locatives } = language.places
  if (parts.length > 1 && [city, region, other].some((table) => wordsOf(table).has(parts.at(-1)!))) return true
  if (!locatives.some((end) => token.text.endsWith(end.slice(1)))) return false
  const place = placeNamed(token.text, language, knowledge)
  return place !== undefined && place.name !== token.text
}

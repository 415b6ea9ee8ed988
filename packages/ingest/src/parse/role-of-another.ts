import type { Knowledge, Language } from '@dateline/core'
import { isGivenInCase, isGivenName } from './given-names.ts'
import { isOrganisationWord } from './name-of-no-person.ts'
import { placesPrinted } from './places-printed.ts'
import { type Role, roleEndingAt } from './roles.ts'
import { adjoin, type Token, tokenAt } from './tokens.ts'

/**
 * Whether a role before a comma is another's, who is named in it: `with Minister Per Holm, Ana Ruiz said`. What a role is for may be
 * called after somebody, with a word of its own before it: `rector of Rosa Luxemburg College, Ana Ruiz`.
 */
export function isOfAnother(
  text: string,
  tokens: readonly Token[],
  { end }: Role,
  name: number,
  language: Language,
  knowledge: Knowledge,
): boolean {
  if (!/^,\s/.test(text.slice(end, end + 2))) return false
  const last = tokenAt(tokens, end) - 1
  let first = last
  while (tokens[first - 1]?.capital === true && adjoin(text, tokens[first - 1]!, tokens[first]!)) first--
  // `Minister Per Holm`: a title may have a capital, too.
  while (first < last && roleEndingAt(tokens, first, language) > 0) first++
  const own = tokens.slice(first, last + 1)
  if (own.length < 2 || last >= name || !own.every(({ capital }) => capital)) return false
  if (first === 0 || roleEndingAt(tokens, first - 1, language) === 0) return false
  if (own.some((token) => isOrganisationWord(token, language))) return false
  const given = [isGivenName, isGivenInCase].some((isGiven) => isGiven(own[0]!.text, language, knowledge))
  return given && placesPrinted(text.slice(own[0]!.start, end), language, knowledge).length === 0
}

import type { Knowledge, Language } from '@dateline/core'
import { isGivenName } from './given-names.ts'
import { isOrganisationWord } from './name-of-no-person.ts'
import { placesPrinted } from './places-printed.ts'
import { type Role, roleEndingAt } from './roles.ts'
import { adjoin, type Token, tokenAt } from './tokens.ts'

/**
 * Where in a role before a name somebody else is named whose it is: `with Minister Per Holm, Ana Ruiz said`, `пресс-секретарь министра
 * Петра Орлова Анна Котова`; undefined where nobody is. What a role is for may be called after somebody, with a word of its own
 * before it: `rector of Rosa Luxemburg College, Ana Ruiz`.
 */
export function anotherIn(
  text: string,
  tokens: readonly Token[],
  { end }: Role,
  name: number,
  language: Language,
  knowledge: Knowledge,
): number | undefined {
  const last = tokenAt(tokens, end) - 1
  const gap = text.slice(end, tokens[name]!.start)
  if (last >= name || !(language.people.cases ? /^,?\s/ : /^,\s/).test(gap)) return undefined
  let first = last
  while (tokens[first - 1]?.capital === true && adjoin(text, tokens[first - 1]!, tokens[first]!)) first--
  // `Minister Per Holm`: a title may have a capital, too.
  while (first < last && roleEndingAt(tokens, first, language) > 0) first++
  const own = tokens.slice(first, last + 1)
  if (own.length < 2 || !own.every(({ capital }) => capital)) return undefined
  if (first === 0 || roleEndingAt(tokens, first - 1, language) === 0) return undefined
  if (own.some((token) => isOrganisationWord(token, language))) return undefined
  if (!isGivenName(own[0]!.text, language, knowledge)) return undefined
  return placesPrinted(text.slice(own[0]!.start, end), language, knowledge).length === 0 ? first : undefined
}

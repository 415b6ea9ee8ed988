import type { Knowledge, Language } from '@dateline/core'
import { isGivenName } from './given-names.ts'
import type { Run } from './name-runs.ts'
import { phrasesOf } from './phrases.ts'
import { roleEndingAt } from './roles.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** A body's name, behind which its head is named: `la direttrice del consorzio Acqua Chiara, Alma Riva`. */
export function namesBody(
  text: string,
  tokens: readonly Token[],
  [first, last]: Run,
  { organisations }: Language,
): boolean {
  const [before, next, then] = [tokens[first - 1], tokens[last + 1], tokens[last + 2]]
  return (
    before !== undefined &&
    wordsOf(organisations.words).holds(before) &&
    next?.capital === true &&
    then?.capital === true &&
    /^,\s+$/.test(text.slice(tokens[last]!.end, next.start)) &&
    adjoin(text, next, then)
  )
}

/** Whether a word for a body stands directly before a name that opens with an article: `la presidente della cooperativa El Amal`. */
export function isNamedBody(text: string, tokens: readonly Token[], first: number, language: Language): boolean {
  const word = tokens[first - 1]
  return (
    word !== undefined &&
    adjoin(text, word, tokens[first]!) &&
    [language.people.particles, language.roles.articles].some((table) => wordsOf(table).holds(tokens[first]!)) &&
    wordsOf(language.organisations.words).holds(word) &&
    roleEndingAt(tokens, first - 1, language) === 0
  )
}

/** Words between a thing and the name that it has: `премия имени`, `rua do`. */
const NAMED_AFTER = 2

/** Where a list goes on that holds a name, or `first`: `universidades de Zaragoza y Martín Quiroga`. */
function listStart(text: string, tokens: readonly Token[], first: number, language: Language): number {
  const [item, join] = [tokens[first - 2], tokens[first - 1]]
  if (item?.capital !== true || join === undefined || !wordsOf(language.roles.joins).holds(join)) return first
  if (!adjoin(text, item, join) || !adjoin(text, join, tokens[first]!)) return first
  let start = first - 2
  while (tokens[start - 1]?.capital === true && adjoin(text, tokens[start - 1]!, tokens[start]!)) start--
  return start
}

/** A street, a prize or a ship that is called after somebody: `фонд Алишера Каримова`, `вулиці Лесі Українки`. */
export function namesThing(text: string, tokens: readonly Token[], first: number, language: Language): boolean {
  const { people, organisations, roles } = language
  const start = listStart(text, tokens, first, language)
  // `Фонд Билла и Мелинды Гейтс`: the body has a capital as the names have.
  if (start < first && wordsOf(organisations.words).holds(tokens[start]!)) return true
  for (let index = start - 1; index >= 0 && index >= start - 1 - NAMED_AFTER; index--) {
    const token = tokens[index]!
    if (!/^\s+[«"“„‘]?$/u.test(text.slice(token.end, tokens[index + 1]!.start))) return false
    if (phrasesOf(people.namesakes).endingAt(tokens, index) > 0 || wordsOf(organisations.words).holds(token))
      return true
    if (![roles.links, roles.articles].some((table) => wordsOf(table).holds(token))) return false
  }
  return false
}

/**
 * A place or a body by the noun beside it: `Stadtteil Lehe`, `Nayıb Bey köyünde`, `Alþjóðaráðs Rauða krossins`. Of names that
 * nothing but their words and their sentence makes a person.
 */
export function isNamedByNoun(
  text: string,
  tokens: readonly Token[],
  [first, last]: Run,
  language: Language,
  knowledge: Knowledge,
): boolean {
  const { region, city, other, nounsBehind } = language.places
  const isPlace = (token: Token) => [region, city, other].some((table) => wordsOf(table).holds(token))
  if (isPlace(tokens[first]!)) return true
  const next = tokens[last + 1]
  if (next === undefined || next.capital || !adjoin(text, tokens[last]!, next)) return false
  // `Leena Koski ministeriön ja Outi Niemi kunnan puolesta`: where nouns stand in cases, the one behind a name may be another's.
  const isBody = !language.people.lastInflects && wordsOf(language.organisations.words).holds(next)
  return isBody || (nounsBehind && isPlace(next) && !isGivenName(tokens[first]!.text, language, knowledge))
}

import type { Language } from '@dateline/core'
import { phrasesOf } from './phrases.ts'
import { opensClause } from './role-left-end.ts'
import { isArticle } from './roles.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** What a role is for may end with a noun (`la responsabile del progetto`, not `vicepresidente de`), a body (`Røde Kors`) or a field (`dell'Interno`). */
export function mayEnd(tokens: readonly Token[], last: number, given: boolean, language: Language): boolean {
  const token = tokens[last]!
  if (token.capital) {
    let first = last
    while (tokens[first]?.capital === true || (tokens[first - 1]?.capital === true && isJoin(tokens[first]!, language)))
      first--
    return (
      phrasesOf(language.organisations.words).endingAt(tokens, last) > 0 ||
      (given &&
        tokens[first] !== undefined &&
        isLink(tokens[first]!, language) &&
        !wordsOf(language.people.notNames).holds(token))
    )
  }
  if (isLink(token, language) || isArticle(token, language)) return false
  if (wordsOf(language.places.prepositions).holds(token)) return false
  if (phrasesOf(language.roles.fields).at(tokens, last) > 0) return true
  return language.roles.linked || (given && !language.people.lastInflects && isLinked(tokens, last, language))
}

function isJoin(token: Token, { roles }: Language): boolean {
  return wordsOf(roles.joins).holds(token)
}

/** `byråd for klima, miljø og byutvikling`: behind a link nouns with a comma between them, the last of them behind `and`. */
export function listsNouns(text: string, tokens: readonly Token[], index: number, last: number, language: Language) {
  const isNoun = (at: number) =>
    !tokens[at]!.capital && !isLink(tokens[at]!, language) && !isJoin(tokens[at]!, language)
  const isComma = (at: number) => /^,\s+$/.test(text.slice(tokens[at]!.end, tokens[at + 1]!.start))
  if (last - index > FIELDS || !isNoun(index) || !isComma(index)) return false
  let first = index
  while (first > 1 && isComma(first - 1) && isNoun(first - 1)) first--
  if (first === 0 || !isLink(tokens[first - 1]!, language)) return false
  let at = index + 1
  while (at < last && isNoun(at) && isComma(at)) at++
  const join = tokens[at + 1]
  return isNoun(at) && join !== undefined && isJoin(join, language) && at + 2 <= last && adjoin(text, tokens[at]!, join)
}

/** Whether one noun ends what a role is for: `formand for foreningen`, not `of the years since`. */
export function isLinked(tokens: readonly Token[], last: number, language: Language): boolean {
  const before = tokens[last - 1]
  if (before === undefined || wordsOf(language.roles.joins).holds(tokens[last]!)) return false
  const link = isArticle(before, language) ? tokens[last - 2] : before
  return link !== undefined && isLink(link, language)
}

/** A role further left takes in the one found only over a link: `Deputy Head of the Office of the President`. */
export function linksTo(tokens: readonly Token[], head: number, language: Language): boolean {
  if (language.roles.genitives) return true
  let index = head - 1
  while (index > 0 && isArticle(tokens[index]!, language)) index--
  return tokens[index] !== undefined && isLink(tokens[index]!, language)
}

/** An adjective that is also a role: `la préfète maritime adjointe`. */
export function isModifier(tokens: readonly Token[], head: number, { roles }: Language): boolean {
  return wordsOf(roles.modifiers).holds(tokens[head]!)
}

/** A word that joins a role to what it is for: `of`, `der`. */
export function isLink(token: Token, language: Language): boolean {
  return wordsOf(language.roles.links).holds(token)
}

/** An abbreviation in brackets may stand inside a phrase, and half a compound: `группы по оценке (REACT)`, `Teknik- og Miljøudvalget`. */
export function runsOn(text: string, left: Token, right: Token): boolean {
  return /^(?:['’]s)?\s*[(«„]?$|^[)»“]\s+$|^-\s+$/u.test(text.slice(left.end, right.start))
}

/** Words of the fields that an office has, at most, behind the first of them. */
const FIELDS = 9

/** `ministra de Educación, Cultura y Deporte`: behind the comma only further fields and the last of them behind `and`. */
export function listsFields(
  text: string,
  tokens: readonly Token[],
  index: number,
  last: number,
  { roles }: Language,
): boolean {
  if (roles.genitives && !tokens[index]!.capital) return listsFieldsInCase(text, tokens, index, last, roles)
  if (last - index > FIELDS || !tokens[index]!.capital) return false
  let joined = false
  for (let at = index; at < last; at++) {
    const [token, next] = [tokens[at]!, tokens[at + 1]!]
    const join = wordsOf(roles.joins).holds(next)
    const small = join || [roles.links, roles.articles].some((table) => wordsOf(table).holds(next))
    if (!next.capital && !small) return false
    const gap = text.slice(token.end, next.start)
    if (!(/^\s*$/.test(gap) || (/^,\s+$/.test(gap) && !joined))) return false
    joined ||= join
  }
  return joined && tokens[last]!.capital
}

/** Words of such a list where nouns depend on each other without a link, at most. */
const FIELDS_IN_CASE = 12

/** `министр труда, занятости и социальной защиты`: in small letters, with `and` before the last field. */
function listsFieldsInCase(
  text: string,
  tokens: readonly Token[],
  index: number,
  last: number,
  { joins, heads, relative }: Language['roles'],
): boolean {
  if (last - index > FIELDS_IN_CASE || wordsOf(joins).holds(tokens[last]!)) return false
  if (!/^,\s+$/.test(text.slice(tokens[index]!.end, tokens[index + 1]!.start))) return false
  let joined = false
  for (let at = index + 1; at <= last; at++) {
    const token = tokens[at]!
    if (token.capital || wordsOf(relative).holds(token)) return false
    if (phrasesOf(heads).at(tokens, at) > 0) return false
    joined ||= wordsOf(joins).holds(token)
    if (at < last && !/^,?\s+$/.test(text.slice(token.end, tokens[at + 1]!.start))) return false
  }
  return joined
}

/** Whether a word may belong to what a role is for: no verb, no relative pronoun, no number. */
export function depends(tokens: readonly Token[], index: number, language: Language): boolean {
  const token = tokens[index]!
  if (language.roles.linked && opensClause(token, language)) return false
  const { verbs, weakVerbs, female, male } = language.attribution
  // `samordnare för Agenda 2030`: a year may end the name of a programme.
  if (/\d/.test(token.text)) return /^\d{4}$/.test(token.text) && tokens[index - 1]?.capital === true
  if (wordsOf(language.roles.relative).holds(token)) return false
  if (wordsOf(female).holds(token) || wordsOf(male).holds(token)) return false
  if (token.capital) return true
  if (
    phrasesOf(language.roles.stops).at(tokens, index) > 0 &&
    !isBodyOrPlace(token, language) &&
    !isDescribed(tokens, index, language)
  )
    return false
  return phrasesOf(verbs).endingAt(tokens, index) === 0 && phrasesOf(weakVerbs).endingAt(tokens, index) === 0
}

/** A noun that ends as a verb does, behind its adjective: `иностранных дел`. */
function isDescribed(tokens: readonly Token[], index: number, { roles }: Language): boolean {
  const before = tokens[index - 1]
  return roles.genitives && before !== undefined && !before.capital && /(?:[иыі]х|[ое]го)$/u.test(before.folded)
}

/** A noun that ends as a verb does: `школи`, `села`. */
function isBodyOrPlace(token: Token, { organisations, places }: Language): boolean {
  return [organisations.words, places.city, places.region, places.other].some((table) => wordsOf(table).holds(token))
}

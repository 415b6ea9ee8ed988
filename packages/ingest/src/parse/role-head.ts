import type { Language } from '@dateline/core'
import { phrasesOf } from './phrases.ts'
import { REACH, UNLINKED } from './role-before.ts'
import { depends, isLink, isModifier, linksTo, listsFields, listsNouns, mayEnd, runsOn } from './role-links.ts'
import { isAcronym, isOblique, roleEndingAt } from './roles.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Index of the first token of the role that the words up to `last` depend on. */
export function headBefore(
  text: string,
  tokens: readonly Token[],
  last: number,
  comma: boolean,
  given: boolean,
  language: Language,
): number | undefined {
  const length = roleEndingAt(tokens, last, language)
  if (length === 0 && !comma && !language.roles.genitives && !mayEnd(tokens, last, given, language)) return undefined
  const adjective = length === 1 && isAdjective(text, tokens, last, language)
  if (length > 0 && !comma && !language.roles.genitives && !adjective) return last - length + 1
  let head: number | undefined
  let unlinked = 0
  for (let index = adjective ? last - 1 : last; index >= 0 && last - index < REACH; ) {
    const token = tokens[index]!
    if (
      index < last &&
      !runsOn(text, token, tokens[index + 1]!) &&
      !listsFields(text, tokens, index, last, language) &&
      !listsNouns(text, tokens, index, last, language)
    )
      break
    if (isSomebody(text, tokens, index, last, language)) break
    const role = roleEndingAt(tokens, index, language)
    if (role > 0 && !/\d/.test(token.text)) {
      if (unlinked > UNLINKED && !language.roles.genitives) break
      const inCase = head !== undefined && comma && isOblique(tokens[head]!.text, language)
      if (head !== undefined && !(inCase || linksTo(tokens, head, language) || isModifier(tokens, head, language)))
        break
      head = index - role + 1
      index = head - 1
      unlinked = 0
      continue
    }
    if (isNumber(text, token)) {
      index--
      continue
    }
    if (!depends(tokens, index, language)) break
    if (head !== undefined && joinsOther(tokens, index, language)) break
    const links = [language.roles.joins, language.roles.articles].some((table) => wordsOf(table).holds(token))
    unlinked = isLink(token, language) || links || token.capital ? 0 : unlinked + 1
    index--
  }
  return head ?? (adjective ? last : undefined)
}

/** `presidenta de la patronal hotelera`: where roles have links, a word behind a noun is its adjective, whatever else it may be. */
function isAdjective(text: string, tokens: readonly Token[], last: number, language: Language): boolean {
  const [word, noun] = [tokens[last]!, tokens[last - 1]]
  if (!language.roles.linked || language.roles.genitives || word.capital || noun === undefined) return false
  if (!adjoin(text, noun, word) || roleEndingAt(tokens, last - 1, language) > 0) return false
  const { roles, attribution, places, structure, people } = language
  return ![
    roles.articles,
    roles.links,
    roles.joins,
    roles.modifiers,
    roles.possessives,
    roles.indefinite,
    roles.copulas,
    roles.as,
    roles.relative,
    places.prepositions,
    structure.conjunctions,
    attribution.verbs,
    attribution.weakVerbs,
    attribution.adverbs,
    people.notNames,
  ].some((table) => phrasesOf(table).endingAt(tokens, last - 1) > 0)
}

/** The number of a school or a hospital: `№ 67`. */
function isNumber(text: string, { text: word, start }: Token): boolean {
  return /^\d{1,4}$/.test(word) && /№\s?$/u.test(text.slice(Math.max(0, start - 2), start))
}

/**
 * Where nouns depend on each other without a link: two capitalised words behind which small ones have come are another
 * person (`мер Степан Гурняк і його заступниця`), unless they name a body (`Фонду Олени Пінчук`).
 */
function isSomebody(text: string, tokens: readonly Token[], index: number, last: number, language: Language): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]!]
  if (!(language.roles.genitives || language.roles.linked) || before === undefined || !before.capital || !token.capital)
    return false
  if (!adjoin(text, before, token) || !tokens.slice(index + 1, last + 1).some(({ capital }) => !capital)) return false
  if (!language.roles.genitives && namesFields(tokens, index, last, language)) return false
  const { organisations, places } = language
  return ![tokens[index - 2], before, token].some(
    (each) =>
      each !== undefined &&
      (isAcronym(each.text) ||
        [organisations.words, organisations.suffixes, places.region, places.city, places.other].some((table) =>
          wordsOf(table).holds(each),
        ) ||
        (each.capital && roleEndingAt([each], 0, language) > 0)),
  )
}

/** `ministra de Salud Pública y Bienestar Social`: up to the last word only names of fields and what joins them. */
function namesFields(tokens: readonly Token[], index: number, last: number, { roles }: Language): boolean {
  return (
    tokens[last]!.capital &&
    tokens
      .slice(index + 1, last + 1)
      .every((token) => token.capital || [roles.joins, roles.links].some((table) => wordsOf(table).holds(token)))
  )
}

/** A conjunction left of a role, behind which no other role of the same person stands. */
function joinsOther(tokens: readonly Token[], index: number, language: Language): boolean {
  return (
    language.roles.genitives &&
    wordsOf(language.roles.joins).holds(tokens[index]!) &&
    (index === 0 || roleEndingAt(tokens, index - 1, language) === 0)
  )
}

import type { Knowledge, Language } from '@dateline/core'
import { isCalendarWord } from './calendar-words.ts'
import { isGivenInCase, isGivenName } from './given-names.ts'
import { isOrganisationWord } from './name-of-no-person.ts'
import { phrasesOf } from './phrases.ts'
import { placeInAnyForm } from './place-names.ts'
import { roleBefore, roleThatSpeaks } from './role-before.ts'
import { isAcronym, roleEndingAt } from './roles.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'
import { isForeign, isPatronymic, isTitle } from './words-of-names.ts'

/** A given name that is also a word (`juristen Hans Lind`): within a sentence a capital tells them apart. */
export function isGivenWithin(
  text: string,
  tokens: readonly Token[],
  index: number,
  language: Language,
  knowledge: Knowledge,
): boolean {
  const before = tokens[index - 1]
  if (before === undefined || !/^,?\s+$/.test(text.slice(before.end, tokens[index]!.start))) return false
  if (isCalendarWord(tokens[index]!.text, language) && isSomebodys(tokens, index, language)) return true
  return !language.people.capitalNouns && isGivenName(tokens[index]!.text, language, knowledge)
}

/** `Umweltdezernent Jan Voss`, `said June Okafor`: behind a role or a verb of speech a month with a word behind it is a name. */
function isSomebodys(tokens: readonly Token[], index: number, { roles, attribution }: Language): boolean {
  return [roles.titles, roles.heads, attribution.verbs].some(
    (table) => phrasesOf(table).endingAt(tokens, index - 1) > 0,
  )
}

/** A body's name at the end of a role: `generalsekretær i Norges Røde Kors Anne Bergh`. */
export function afterBody(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
): number {
  const [role, link] = [tokens[first - 2], tokens[first - 1]]
  if (role === undefined || link === undefined || !wordsOf(language.roles.links).holds(link)) return first
  if (roleEndingAt(tokens, first - 2, language) === 0 || !adjoin(text, role, link)) return first
  for (let index = last - 2; index > first; index--)
    if (phrasesOf(language.organisations.words).endingAt(tokens, index) > 0) return index + 1
  return first
}

/**
 * What a role is for, before a known given name: `ministro dell'Interno Carlo Bruni`, `secretaria de Medio Ambiente Ana Ruiz`,
 * where nouns depend on each other without a link, too: `директорка Агенції Лідія Коваль`. Of somebody who speaks the last two
 * words are the name, known or not: `said Minister of Labour and Employment Lineo Mokoena`.
 */
export function afterField(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
  knowledge: Knowledge,
): number {
  // `direktør i Dansk Byggeri Ana Ruiz`: a word that begins no name may open that of a body.
  const opened =
    tokens[first - 1]?.capital === true && adjoin(text, tokens[first - 1]!, tokens[first]!) && !language.roles.genitives
  const link = tokens[opened ? first - 2 : first - 1]
  if (last - first < (opened ? 1 : 2) || language.people.capitalNouns || link === undefined || link.capital)
    return first
  const isLinked = [language.roles.links, language.roles.joins].some((table) => wordsOf(table).holds(link))
  if (!isLinked && !language.roles.genitives) return first
  const field = lastField(tokens, first, last, language)
  if (field >= 0 && roleBefore(text, tokens, field + 1, tokens[last]!.end, language, true) !== undefined)
    return field + 1
  const isGiven = (index: number) => isGivenName(tokens[index]!.text, language, knowledge)
  if (isGiven(first)) return first
  // `скотовод Абди Хассан Гуре`: a trade is for nothing that has a name of its own.
  if (!isLinked && !leadsField(tokens, first, language, knowledge)) return first
  for (let index = first + 1; index < last; index++)
    if (isGiven(index))
      return roleBefore(text, tokens, index, tokens[last]!.end, language, true) === undefined ? first : index
  return isLinked && roleThatSpeaks(text, tokens, last - 1, last, language) !== undefined ? last - 1 : first
}

/** The last word of a run that ends a field and leaves a name of two words and more behind it; -1 where none does. */
function lastField(tokens: readonly Token[], first: number, last: number, { roles }: Language): number {
  if (roles.ministries.length === 0) return -1
  for (let index = last - 2; index >= first; index--) if (wordsOf(roles.ministries).holds(tokens[index]!)) return index
  return -1
}

/** Whether a capitalised word behind a role may be what the role is for: a body, a place, or anything behind the head of an office. */
function leadsField(tokens: readonly Token[], at: number, language: Language, knowledge: Knowledge): boolean {
  return (
    phrasesOf(language.roles.heads).endingAt(tokens, at - 1) > 0 ||
    roleEndingAt(tokens, at - 1, language) === 0 ||
    isOrganisationWord(tokens[at]!, language) ||
    placeInAnyForm(tokens[at]!.text, language, knowledge) !== undefined
  )
}

/** Whose party or body somebody is of, before a known given name: `Venstres Lars Holm`. */
export function afterOwner(
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
  knowledge: Knowledge,
): number {
  const { genitives } = language.organisations
  const [owner, given] = [tokens[first]!, tokens[first + 1]]
  if (genitives.length === 0 || given === undefined || last - first < 2) return first
  if (!genitives.some((end) => owner.text.length > SHORT_OWNER && owner.text.endsWith(end.slice(1)))) return first
  if (isGivenName(owner.text, language, knowledge) || !isGivenName(given.text, language, knowledge)) return first
  return roleEndingAt(tokens, first - 1, language) > 0 ? first : first + 1
}

/** Shorter words in the genitive may be names of their own: `Claes`. */
const SHORT_OWNER = 5

/** An organisation's abbreviation at the end of a role: `керівниця програми МОМ Ганна Сіренко`. */
export function afterAbbreviation(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
): number {
  const { organisations, roles } = language
  if (last - first < 2 || !isAcronym(tokens[first]!.text) || isAcronym(tokens[first + 1]!.text)) return first
  const before = tokens[first - 1]
  const governed =
    roles.genitives &&
    before !== undefined &&
    (!before.capital || roleEndingAt(tokens, first - 1, language) > 0) &&
    adjoin(text, before, tokens[first]!)
  return governed || organisations.abbreviations.includes(tokens[first]!.text) ? first + 1 : first
}

/** A company at the end of a role: `технический директор Holmsoft Рем Орлов`. */
export function afterLatin(tokens: readonly Token[], first: number, last: number, language: Language): number {
  let from = first
  while (from < last - 1 && isForeign(tokens[from]!, language)) from++
  return isForeign(tokens[from]!, language) ? first : from
}

/** Fewer letters may be a given name: `Vanessa`. */
const LONG_OPENER = 9

/** A long word that opens a sentence in a case that no name begins with: `Avajaistapahtumassa Holm kiitti`. */
export function isOpener(text: string, token: Token, { people }: Language): boolean {
  return (
    token.text.length >= LONG_OPENER &&
    token.tail === '' &&
    people.openers.some((end) => token.text.endsWith(end.slice(1))) &&
    /(?:^|[.!?…:]["”’»)]?\s+|["“„”«‘]\s?)$/u.test(text.slice(Math.max(0, token.start - 4), token.start))
  )
}

/** Letters of a verb in the past tense of a man, at least: shorter ones are names (`Джамил`). */
const LONG_VERB = 7

/**
 * A verb or a noun for somebody that opens a sentence before a known given name and a word more: `Возглавила Анна Ким`,
 * `Пассажир Ян Ли`, `Bergenseren Anne Lie`.
 */
export function afterOpener(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
  knowledge: Knowledge,
): number {
  const { text: word, start, folded } = tokens[first]!
  const { roles, people, attribution } = language
  const mayOpen = people.cases || roles.owners.length > 0 || people.inhabitants.length > 0
  if (!mayOpen || last === first || tokens[first]!.tail !== '') return first
  if (!/(?:^|[.!?…:]["”’»)]?\s+|[–—]\s+)$/u.test(text.slice(Math.max(0, start - 4), start))) return first
  if (!isGivenName(tokens[first + 1]!.text, language, knowledge) || isGivenName(word, language, knowledge)) return first
  const ends = (table: readonly string[]) =>
    table.some((end) => end.startsWith('*') && folded.length > end.length + 2 && folded.endsWith(end.slice(1)))
  if (people.cases && phrasesOf(people.traits).holds(tokens[first]!)) return first + 1
  if (last - first < 2) return first
  const opens =
    ends(people.openers) ||
    ends(people.inhabitants) ||
    ends(roles.agents) ||
    ends(attribution.femaleVerbs) ||
    (word.length >= LONG_VERB && ends(attribution.maleVerbs))
  return opens ? first + 1 : first
}

/**
 * Where a role may end in a place without a comma, the place stands at the front of the run: `в Центральной Азии Клаудия Штайнер`,
 * `послом Швеції Мартіном Обергом`. Its first words are a place that the gazetteer knows: a country or region, a town behind a
 * preposition, a word for a town or a body, or a town in another case than its name. Behind a word for a town or region they
 * are one word in any case. A patronymic says that the word before it is a given name.
 */
export function afterPlace(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
  knowledge: Knowledge,
): number {
  const before = tokens[first - 1]
  if (last - first < 2 || before === undefined || !adjoin(text, before, tokens[first]!)) return first
  const { prepositions, city, region, other } = language.places
  const cued = [city, region, other].some((table) => wordsOf(table).holds(before))
  const linked =
    cued ||
    [prepositions, language.roles.links, language.organisations.words].some((table) => wordsOf(table).holds(before))
  const titled = isTitle(tokens, first - 1, language)
  if ((before.capital && !linked && !titled) || isPatronymic(tokens[first + 1]!, language)) return first
  for (let to = last - 2; to >= first; to--) {
    const printed = text.slice(tokens[first]!.start, tokens[to]!.end)
    const place = placeInAnyForm(printed, language, knowledge)
    if (place?.places.some(({ kind }) => linked || kind !== 'city' || place.name !== printed)) return to + 1
    // `профессор Тромсё Аня Берг`: a town that does not decline, before a given name.
    const given = tokens[to + 1]!.text
    if (titled && place !== undefined && isGivenName(given, language, knowledge))
      return isGivenName(printed, language, knowledge) ? first : to + 1
  }
  return cued ? first + 1 : first
}

/**
 * A word for a body with a capital at the end of a role: `директор Агентства Бахтияр Юлдашев`, not `голова Фонду Олени Коваль`,
 * where the body is called after somebody.
 */
export function afterOwnBody(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
  knowledge: Knowledge,
): number {
  const before = tokens[first - 1]
  const { organisations, places } = language
  const ends =
    before !== undefined &&
    (roleEndingAt(tokens, first - 1, language) > 0 ||
      wordsOf(organisations.words).holds(before) ||
      // `начальник службы МВД Республики Казахстан Арман Ахметов`
      (isAcronym(before.text) && adjoin(text, before, tokens[first]!)))
  if (last - first < 2 || !ends) return first
  // `начальник службы Республики Казахстан Арман Ахметов`
  const isOfBody = (token: Token) =>
    isOrganisationWord(token, language) ||
    wordsOf(places.region).holds(token) ||
    (placeInAnyForm(token.text, language, knowledge)?.places.some(({ kind }) => kind === 'country') ?? false)
  let from = first
  while (last - from > 1 && isOfBody(tokens[from]!)) from++
  return isGivenInCase(tokens[from]!.text, language, knowledge) ? first : from
}

/** Words of a body's name and of somebody's, where nothing parts them. */
const BODY_AND_NAME = 4

/** A body of two foreign words at the end of a role: `председатель Жогорку Кенеша Азамат Токоев`. */
export function afterForeignBody(
  tokens: readonly Token[],
  first: number,
  from: number,
  last: number,
  language: Language,
  knowledge: Knowledge,
): number {
  if (last - from + 1 !== BODY_AND_NAME || tokens.slice(from, last + 1).some(({ text }) => text.length < 2)) return from
  const titled = from > 0 && (from > first || !tokens[from - 1]!.capital) && isTitle(tokens, from - 1, language)
  if (!titled || isGivenName(tokens[from]!.text, language, knowledge)) return from
  return [last - 1, last].some((index) => isPatronymic(tokens[index]!, language)) ? from : last - 1
}

import type { Knowledge, Language } from '@dateline/core'
import { isCalendarWord } from './calendar-words.ts'
import { isGivenInCase, isGivenName } from './given-names.ts'
import { afterNouns, beforePlace } from './name-ends.ts'
import { basesOf, sexOfName } from './name-forms.ts'
import { isOrganisationWord } from './name-of-no-person.ts'
import { phrasesOf } from './phrases.ts'
import { placeInAnyForm, placeNamed } from './place-names.ts'
import { roleBefore, roleThatSpeaks } from './role-before.ts'
import { isAcronym, isArticle, roleEndingAt } from './roles.ts'
import { traitLength } from './single-names.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Tokens `[first, last]` of a paragraph that may be a name. */
export type Run = readonly [first: number, last: number]

/** A run of capitalised words, and what is left of it when roles, places and sentence openers are cut off its front. */
export function nameRunAt(
  text: string,
  tokens: readonly Token[],
  first: number,
  language: Language,
  knowledge: Knowledge,
): { readonly run: Run | undefined; readonly end: number } {
  const end = runEnd(text, tokens, first, language, knowledge)
  return { run: cutRun(text, tokens, first, end, language, knowledge), end }
}

/** Index of the last token of the run of capitalised words and name particles that begins at `index`. */
function runEnd(
  text: string,
  tokens: readonly Token[],
  index: number,
  language: Language,
  knowledge: Knowledge,
): number {
  let last = index
  for (let next = index + 1; next < tokens.length; next++) {
    const token = tokens[next]!
    const before = tokens[next - 1]!
    const between = text.slice(before.end, token.start)
    const elided = between === '' && /['’ʼ]$/u.test(before.text)
    if (before.possessive || !(elided || /^\.?\s+$/u.test(between))) break
    if (between.startsWith('.') && !abbreviates(before, language)) break
    if (token.capital) {
      last = next
      continue
    }
    const particles = particlesAt(tokens, next, language)
    if (particles === 0 || !tokens[next + particles]?.capital) break
    // `Rückkehr der Flüchtlinge`: an article alone joins two nouns.
    if (particles === 1 && language.people.capitalNouns && isArticle(token, language)) break
    if (isLinkOfNouns(tokens, index, next, language, knowledge)) break
    if (joinsPeople(text, tokens, index, next, language)) break
    if (last > index && leadsToBody(text, tokens, next + particles, language)) break
    next += particles - 1
  }
  return last
}

/** `das Schicksal von Farid`, not `Hans von Gagern`: where all nouns have capitals a particle that is also a link needs a given name before it. */
function isLinkOfNouns(
  tokens: readonly Token[],
  first: number,
  particle: number,
  language: Language,
  knowledge: Knowledge,
): boolean {
  if (!language.people.capitalNouns || !wordsOf(language.roles.links).holds(tokens[particle]!)) return false
  const words = tokens.slice(first, particle)
  return !words.some(
    ({ text }, at) =>
      /^\p{Lu}$/u.test(text) || isGivenName(text, language, knowledge) || isTitle(tokens, first + at, language),
  )
}

/** Words of a body's name among which the one is that tells it, at most. */
const BODY = 3

/** Whether a body is named here, of which somebody is: `Pieter van der Wal van Wageningen University`. */
function leadsToBody(text: string, tokens: readonly Token[], from: number, { organisations }: Language): boolean {
  for (let index = from; index < from + BODY && tokens[index]?.capital === true; index++) {
    if (index > from && !adjoin(text, tokens[index - 1]!, tokens[index]!)) return false
    if ([organisations.words, organisations.suffixes].some((table) => wordsOf(table).holds(tokens[index]!))) return true
  }
  return false
}

/** A particle that is also `and`: it joins two surnames of one person (`Sá e Melo`) only before a single last word. */
function joinsPeople(
  text: string,
  tokens: readonly Token[],
  first: number,
  particle: number,
  language: Language,
): boolean {
  if (!wordsOf(language.roles.joins).holds(tokens[particle]!)) return false
  const [name, next] = [tokens[particle + 1], tokens[particle + 2]]
  const goesOn =
    name !== undefined && next !== undefined && (next.capital || isParticle(next, language)) && adjoin(text, name, next)
  return goesOn || particle - first < 2
}

/** With or without the full stop of its abbreviation. */
function isHonorific(token: Token, { people }: Language): boolean {
  return phrasesOf(people.honorificsBefore).holds(token)
}

function abbreviates(token: Token, language: Language): boolean {
  return /^\p{Lu}$/u.test(token.text) || isHonorific(token, language)
}

/** How many tokens the particles of a name take from here: `de la`, `van der`. */
function particlesAt(tokens: readonly Token[], index: number, language: Language): number {
  return isParticle(tokens[index]!, language) || !tokens[index]!.capital
    ? phrasesOf(language.people.particles).at(tokens, index)
    : 0
}

function isParticle(token: Token, language: Language): boolean {
  return wordsOf(language.people.particles).holds(token)
}

function isTitle(tokens: readonly Token[], index: number, language: Language): boolean {
  // An initial: `О. П. Коваль` is no Father, `M. C. Holm` no Monsieur.
  if (
    /^\p{Lu}$/u.test(tokens[index]!.text) &&
    (language.people.cases || /^\p{Lu}$/u.test(tokens[index + 1]?.text ?? ''))
  )
    return false
  return roleEndingAt(tokens, index, language) > 0 || isHonorific(tokens[index]!, language)
}

/** Cuts roles, honorifics, places and sentence openers off the front of a run; what is left may be a name. */
function cutRun(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
  knowledge: Knowledge,
): Run | undefined {
  const { honorificsAfter, notNames } = language.people
  let from = first
  for (let index = first; index < last; index++) if (isTitle(tokens, index, language)) from = index + 1
  if (from < last && from === first && isOpener(text, tokens[from]!, language)) from++
  if (from === first && first + traitLength(tokens, first, language) <= last)
    from += traitLength(tokens, first, language)
  while (
    from < last &&
    (wordsOf(notNames).holds(tokens[from]!) ||
      isCalendarWord(tokens[from]!.text, language) ||
      isCalendarWord(tokens[from]!.folded, language)) &&
    text[tokens[from]!.end] !== '.' &&
    !isGivenWithin(text, tokens, from, language, knowledge)
  )
    from++
  from = afterAbbreviation(text, tokens, from, last, language)
  from = afterLatin(tokens, from, last, language)
  from = afterNouns(text, tokens, from, last, language, knowledge)
  from = Math.max(from, afterBody(text, tokens, first, last, language))
  if (language.roles.genitives) from = afterPlace(text, tokens, from, last, language, knowledge)
  if (language.roles.genitives) from = afterOwnBody(text, tokens, from, last, language, knowledge)
  if (language.roles.genitives) from = afterForeignBody(tokens, first, from, last, language, knowledge)
  while (from < last && isParticle(tokens[from]!, language) && !tokens[from]!.capital) from++
  from = afterField(text, tokens, from, last, language, knowledge)
  let to = beforePlace(text, tokens, from, last, language, knowledge)
  if (language.people.lastInflects) to = beforeBody(text, tokens, from, to, language, knowledge)
  if (language.people.lastInflects) while (to > from && isElsewhere(tokens[to]!, language, knowledge)) to--
  if (!isForeign(tokens[from]!, language)) while (to > from + 1 && isForeign(tokens[to]!, language)) to--
  while (to > from && wordsOf(honorificsAfter).holds(tokens[to]!)) to--
  const printed = text.slice(tokens[from]!.start, tokens[to]!.end)
  if (to > from && printed.includes('. ') && !/(?:^|\s)\p{L}{1,3}\. /u.test(printed)) return undefined
  return [from, to]
}

/** A given name that is also a word (`juristen Hans Lind`): within a sentence a capital tells them apart. */
function isGivenWithin(
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
function afterBody(text: string, tokens: readonly Token[], first: number, last: number, language: Language): number {
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
function afterField(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
  knowledge: Knowledge,
): number {
  const link = tokens[first - 1]
  if (last - first < 2 || language.people.capitalNouns || link === undefined || link.capital) return first
  const isLinked = [language.roles.links, language.roles.joins].some((table) => wordsOf(table).holds(link))
  if (!isLinked && !language.roles.genitives) return first
  const isGiven = (index: number) => isGivenName(tokens[index]!.text, language, knowledge)
  if (isGiven(first)) return first
  for (let index = first + 1; index < last; index++)
    if (isGiven(index))
      return roleBefore(text, tokens, index, tokens[last]!.end, language, true) === undefined ? first : index
  return isLinked && roleThatSpeaks(text, tokens, last - 1, last, language) !== undefined ? last - 1 : first
}

/** An organisation's abbreviation at the end of a role: `керівниця програми МОМ Ганна Сіренко`. */
function afterAbbreviation(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  { organisations, roles }: Language,
): number {
  if (last - first < 2 || !isAcronym(tokens[first]!.text) || isAcronym(tokens[first + 1]!.text)) return first
  const before = tokens[first - 1]
  const governed = roles.genitives && before !== undefined && !before.capital && adjoin(text, before, tokens[first]!)
  return governed || organisations.abbreviations.includes(tokens[first]!.text) ? first + 1 : first
}

/** In Latin letters where the text has others: a company at the end of a role, a name as it is spelt at home. */
function isForeign({ text }: Token, { language: { script } }: Language): boolean {
  return script !== 'Latn' && /^\p{Script=Latin}/u.test(text)
}

/** A company at the end of a role: `технический директор Holmsoft Рем Орлов`. */
function afterLatin(tokens: readonly Token[], first: number, last: number, language: Language): number {
  let from = first
  while (from < last - 1 && isForeign(tokens[from]!, language)) from++
  return isForeign(tokens[from]!, language) ? first : from
}

/**
 * The end of given name and surname before the body that somebody is from: `Leena Koski Metsäkeskuksesta`, `Leena Koski Itä-Suomen
 * yliopistosta`. Its last word stands in a case that says where, or a word for it that does stands behind its genitive.
 */
function beforeBody(
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
function isElsewhere(token: Token, language: Language, knowledge: Knowledge): boolean {
  const parts = token.text.split('-')
  const { city, region, other, locatives } = language.places
  if (parts.length > 1 && [city, region, other].some((table) => wordsOf(table).has(parts.at(-1)!))) return true
  if (!locatives.some((end) => token.text.endsWith(end.slice(1)))) return false
  const place = placeNamed(token.text, language, knowledge)
  return place !== undefined && place.name !== token.text
}

/** Fewer letters may be a given name: `Vanessa`. */
const LONG_OPENER = 9

/** A long word that opens a sentence in a case that no name begins with: `Avajaistapahtumassa Holm kiitti`. */
function isOpener(text: string, token: Token, { people }: Language): boolean {
  return (
    token.text.length >= LONG_OPENER &&
    token.tail === '' &&
    people.openers.some((end) => token.text.endsWith(end.slice(1))) &&
    /(?:^|[.!?…:]["”’»)]?\s+|["“„”«‘]\s?)$/u.test(text.slice(Math.max(0, token.start - 4), token.start))
  )
}

/**
 * Where a role may end in a place without a comma, the place stands at the front of the run: `в Центральной Азии Клаудия Штайнер`,
 * `послом Швеції Мартіном Обергом`. Its first words are a place that the gazetteer knows: a country or region, a town behind a
 * preposition, a word for a town or a body, or a town in another case than its name. Behind a word for a town or region they
 * are one word in any case. A patronymic says that the word before it is a given name.
 */
function afterPlace(
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
  }
  return cued ? first + 1 : first
}

/**
 * A word for a body with a capital at the end of a role: `директор Агентства Бахтияр Юлдашев`, not `голова Фонду Олени Коваль`,
 * where the body is called after somebody.
 */
function afterOwnBody(
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
function afterForeignBody(
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

function isPatronymic({ text }: Token, language: Language): boolean {
  return (
    language.people.cases && [text, ...basesOf(text, language)].some((base) => sexOfName(base, language) !== undefined)
  )
}

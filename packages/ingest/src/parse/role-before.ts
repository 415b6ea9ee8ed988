import type { Language } from '@dateline/core'
import { isOfPeople } from './peoples.ts'
import { phrasesOf } from './phrases.ts'
import { headBefore } from './role-head.ts'
import { leftEnd } from './role-left-end.ts'
import { isLinked } from './role-links.ts'
import { isArticle, isOblique, type Role, roleOf } from './roles.ts'
import { adjoin, type Token, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words of a role phrase before its person, at most. */
export const REACH = 16

/** Words that may stand behind a role without a link, at most. */
export const UNLINKED = 2

/**
 * The role that stands before a name: `UNICEF Director Ana Ruiz`, `глава музея воды в Грузии Нина Берг`, or with a comma
 * between, `Le préfet de Mutsamudu, Anfane Boina, a annoncé`. Before a known given name it may end in any field
 * (`ministro dell'Interno`). Goes left from the name over what depends on the role to the
 * role itself, and on over what stands before it; not over a comma unless it may stand `apart`.
 */
export function roleBefore(
  text: string,
  tokens: readonly Token[],
  nameIndex: number,
  nameEnd: number,
  language: Language,
  given = false,
  apart = true,
): Role | undefined {
  const last = skipArticles(text, tokens, skipOrigin(text, tokens, nameIndex, language), language) - 1
  const next = tokens[last + 1]
  if (tokens[last] === undefined || next === undefined) return undefined
  const gap = text.slice(tokens[last].end + tokens[last].tail.length, next.start)
  const comma = /^(?:['’]s)?,\s+$/.test(gap)
  if (!comma && (last !== nameIndex - 1 || !/^[)»“]?\s+$/.test(gap))) return undefined
  const closed = !comma || closes(text, tokens, nameEnd, language)
  if (!closed && !language.roles.linked) return undefined
  const head = headBefore(text, tokens, last, comma, given, language)
  if (head === undefined) return undefined
  const first = leftEnd(text, tokens, head, comma, language)
  // `der ejer Foss Stål`: directly behind a relative pronoun stands a verb.
  const lead = tokens[first - 1]
  if (!comma && lead !== undefined && isRelativeOnly(lead, language) && adjoin(text, lead, tokens[first]!))
    return undefined
  if (comma && !isClosed(text, nameEnd) && isGovernedRole(text, tokens, first, language)) return undefined
  if (!closed && !(first === head && opensClauseOf(text, tokens, head, nameEnd))) return undefined
  const role =
    (comma || !apart ? undefined : roleSetApart(text, tokens, first, nameEnd, given, language)) ??
    roleOf(text, tokens, first, last, language)
  // `ennen kirurgia, Koski sanoo`: where only the last word of a name is inflected, its apposition is not.
  if (role === undefined || (comma && language.people.lastInflects && isOblique(role.role, language))) return undefined
  return withClosingMark(text, role)
}

/** A relative pronoun that is no `as`, stands in no case and says nobody's: `der`, neither `som` nor `deren`, nor `jossa`. */
function isRelativeOnly(token: Token, { people, roles }: Language): boolean {
  return (
    !(people.cases || people.lastInflects) &&
    wordsOf(roles.relative).holds(token) &&
    ![roles.as, roles.possessives].some((table) => wordsOf(table).holds(token))
  )
}

/**
 * The office that a comma sets apart before a second role of one person: `il capo del Dipartimento, il prefetto Ana Ruiz:`,
 * `sanoo valtuuskunnan johtaja, europarlamentaarikko Ana Ruiz.` No item of a list: a verb of speech leads to it, or nothing that a
 * comma closes.
 */
function roleSetApart(
  text: string,
  tokens: readonly Token[],
  inner: number,
  nameEnd: number,
  given: boolean,
  language: Language,
): Role | undefined {
  const at = skipArticles(text, tokens, inner, language)
  const last = at - 1
  if (
    tokens[last] === undefined ||
    !/^,\s+$/.test(text.slice(tokens[last].end + tokens[last].tail.length, tokens[at]!.start))
  )
    return undefined
  if (!closes(text, tokens, nameEnd, language)) return undefined
  const head = headBefore(text, tokens, last, true, given, language)
  if (head === undefined) return undefined
  const first = leftEnd(text, tokens, head, true, language)
  const lead = skipArticles(text, tokens, first, language)
  const spoken = lead > 0 && phrasesOf(language.attribution.verbs).endingAt(tokens, lead - 1) > 0
  const sentence = /(?:^|[.!?…]["”»’)]{0,2}\s)([^.!?…]*)$/u.exec(text.slice(0, tokens[lead]!.start))?.[1] ?? ','
  return spoken || !sentence.includes(',') ? roleOf(text, tokens, first, last, language) : undefined
}

/**
 * The role before a name, in whatever field it ends, with a verb of speech before it or behind the name: who speaks is
 * somebody, though nothing is known of the name (`said Minister of Labour and Employment Lineo Mokoena`).
 */
export function roleThatSpeaks(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
): Role | undefined {
  const field = tokens[first - 1]
  // A field ends in a name, or in a noun behind its link.
  if (field === undefined || !(field.capital || isLinked(tokens, first - 1, language))) return undefined
  const role = roleBefore(text, tokens, first, tokens[last]!.end, language, true)
  if (role === undefined) return undefined
  const verbs = phrasesOf(language.attribution.verbs)
  const opens = tokenAt(tokens, role.start)
  const before = opens > 0 && isArticle(tokens[opens - 1]!, language) ? opens - 2 : opens - 1
  return verbs.at(tokens, last + 1) > 0 || (before >= 0 && verbs.endingAt(tokens, before) > 0) ? role : undefined
}

/** A role that ends in a name in marks has the closing one: `директор завода «Текстильмаш»`. */
function withClosingMark(text: string, role: Role): Role {
  const mark = /^[»“”"]/.exec(text.slice(role.end))?.[0]
  if (mark === undefined || !/[«„“"][^»”“"]*$/.test(role.role)) return role
  return { ...role, role: role.role + mark, end: role.end + mark.length }
}

/** Between the comma and the name may stand an article, where an honorific follows: `, le général Ana Ruiz`. */
function skipArticles(text: string, tokens: readonly Token[], nameIndex: number, language: Language): number {
  const before = tokens[nameIndex - 1]
  return before !== undefined && isArticle(before, language) && adjoin(text, before, tokens[nameIndex]!)
    ? nameIndex - 1
    : nameIndex
}

/** Of whose people somebody is, behind the comma of a role: `el director del puerto, el hondureño Ana Ruiz,`. */
function skipOrigin(text: string, tokens: readonly Token[], nameIndex: number, language: Language): number {
  const origin = tokens[nameIndex - 1]
  if (origin === undefined || !adjoin(text, origin, tokens[nameIndex]!)) return nameIndex
  const opens = skipArticles(text, tokens, nameIndex - 1, language)
  const before = tokens[opens - 1]
  const apart = before !== undefined && /^,\s+$/.test(text.slice(before.end, tokens[opens]!.start))
  return apart && isOfPeople(origin.text, language) ? nameIndex - 1 : nameIndex
}

/** `Estudiante de Derecho, Ana Ruiz ha creado …`: a role without an article that opens the sentence of the name, whose verb follows. */
function opensClauseOf(text: string, tokens: readonly Token[], head: number, nameEnd: number): boolean {
  const opens = head === 0 || /[.!?…]["”»’)]{0,2}\s+$/u.test(text.slice(0, tokens[head]!.start).slice(-5))
  return opens && tokens[head]!.capital && /^\s+\p{Ll}/u.test(text.slice(nameEnd, nameEnd + 4))
}

/**
 * A name that a comma sets apart from its role ends at a mark, before a verb of speech or where its bearer is from: else it is an
 * item of a list.
 */
function closes(text: string, tokens: readonly Token[], nameEnd: number, language: Language): boolean {
  const next = tokenAt(tokens, nameEnd)
  return (
    isClosed(text, nameEnd) ||
    phrasesOf(language.attribution.verbs).at(tokens, next) > 0 ||
    isFromSomewhere(text, tokens, next, language)
  )
}

function isClosed(text: string, nameEnd: number): boolean {
  return /^\s*(?:[,:.;“"«()–—]|$)/u.test(text.slice(nameEnd, nameEnd + 8))
}

/** `On behalf of the minister, Ana Ruiz said`: what a preposition governs is no subject, and has no apposition before a verb. */
function isGovernedRole(text: string, tokens: readonly Token[], role: number, language: Language): boolean {
  const { attribution, places, roles } = language
  const at = skipArticles(text, tokens, role, language)
  const before = tokens[at - 1]
  if (before === undefined || !adjoin(text, before, tokens[at]!)) return false
  return [places.prepositions, attribution.about, roles.links].some(
    (table) => phrasesOf(table).endingAt(tokens, at - 1) > 0,
  )
}

/** `, Oleksij Tkatsjenko fra Kherson, `: where somebody is from, up to the comma that closes it. */
function isFromSomewhere(text: string, tokens: readonly Token[], index: number, language: Language): boolean {
  const length = phrasesOf(language.countries.origins).at(tokens, index)
  let at = index + length
  if (length === 0 || tokens[at]?.capital !== true) return false
  while (tokens[at + 1]?.capital === true && adjoin(text, tokens[at]!, tokens[at + 1]!)) at++
  return /^\s*,/.test(text.slice(tokens[at]!.end))
}

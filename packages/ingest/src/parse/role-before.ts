import type { Language } from '@dateline/core'
import { isOfPeople } from './peoples.ts'
import { phrasesOf } from './phrases.ts'
import { isAcronym, isArticle, isOblique, type Role, roleEndingAt, roleOf } from './roles.ts'
import { adjoin, type Token, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words of a role phrase before its person, at most. */
const REACH = 16

/** Words that may stand behind a role without a link, at most. */
const UNLINKED = 2

/**
 * The role that stands before a name: `UNICEF Director Ana Ruiz`, `глава музея воды в Грузии Нина Берг`, or with a comma
 * between, `Le préfet de Mutsamudu, Anfane Boina, a annoncé`. Before a known given name it may end in any field
 * (`ministro dell'Interno`). Goes left from the name over what depends on the role to the
 * role itself, and on over what stands before it.
 */
export function roleBefore(
  text: string,
  tokens: readonly Token[],
  nameIndex: number,
  nameEnd: number,
  language: Language,
  given = false,
): Role | undefined {
  const last = skipArticles(text, tokens, skipOrigin(text, tokens, nameIndex, language), language) - 1
  const next = tokens[last + 1]
  if (tokens[last] === undefined || next === undefined) return undefined
  const gap = text.slice(tokens[last].end + tokens[last].tail.length, next.start)
  const comma = /^(?:['’]s)?,\s+$/.test(gap)
  if (!comma && (last !== nameIndex - 1 || !/^[)»“]?\s+$/.test(gap))) return undefined
  if (comma && !closes(text, tokens, nameEnd, language)) return undefined
  const head = headBefore(text, tokens, last, comma, given, language)
  if (head === undefined) return undefined
  const first = leftEnd(text, tokens, head, comma, language)
  const role =
    (comma ? undefined : roleSetApart(text, tokens, first, nameEnd, given, language)) ??
    roleOf(text, tokens, first, last, language)
  // `ennen kirurgia, Koski sanoo`: where only the last word of a name is inflected, its apposition is not.
  if (role === undefined || (comma && language.people.lastInflects && isOblique(role.role, language))) return undefined
  return withClosingMark(text, role)
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

/** A name that a comma sets apart from its role ends at a mark or before a verb of speech: else it is an item of a list. */
function closes(text: string, tokens: readonly Token[], nameEnd: number, language: Language): boolean {
  return (
    /^\s*(?:[,:.;“"«()–—]|$)/u.test(text.slice(nameEnd)) ||
    phrasesOf(language.attribution.verbs).at(tokens, tokenAt(tokens, nameEnd)) > 0
  )
}

/** Index of the first token of the role that the words up to `last` depend on. */
function headBefore(
  text: string,
  tokens: readonly Token[],
  last: number,
  comma: boolean,
  given: boolean,
  language: Language,
): number | undefined {
  const length = roleEndingAt(tokens, last, language)
  if (length === 0 && !comma && !language.roles.genitives && !mayEnd(tokens, last, given, language)) return undefined
  if (length > 0 && !comma && !language.roles.genitives) return last - length + 1
  let head: number | undefined
  let unlinked = 0
  for (let index = last; index >= 0 && last - index < REACH; ) {
    const token = tokens[index]!
    if (index < last && !runsOn(text, token, tokens[index + 1]!) && !listsFields(text, tokens, index, last, language))
      break
    if (isSomebody(text, tokens, index, last, language)) break
    const role = roleEndingAt(tokens, index, language)
    if (role > 0 && !/\d/.test(token.text)) {
      if (unlinked > UNLINKED && !language.roles.genitives) break
      if (head !== undefined && !(linksTo(tokens, head, language) || isModifier(tokens, head, language))) break
      head = index - role + 1
      index = head - 1
      unlinked = 0
      continue
    }
    if (!depends(tokens, index, language)) break
    if (head !== undefined && joinsOther(tokens, index, language)) break
    unlinked = isLink(token, language) || isArticle(token, language) || token.capital ? 0 : unlinked + 1
    index--
  }
  return head
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

/** A conjunction left of a role, behind which no other role of the same person stands. */
function joinsOther(tokens: readonly Token[], index: number, language: Language): boolean {
  return (
    language.roles.genitives &&
    wordsOf(language.roles.joins).holds(tokens[index]!) &&
    (index === 0 || roleEndingAt(tokens, index - 1, language) === 0)
  )
}

/** What a role is for may end with a noun (`la responsabile del progetto`, not `vicepresidente de`), a body (`Røde Kors`) or a field (`dell'Interno`). */
function mayEnd(tokens: readonly Token[], last: number, given: boolean, language: Language): boolean {
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
  return language.roles.linked || (given && !language.people.lastInflects && isLinked(tokens, last, language))
}

function isJoin(token: Token, { roles }: Language): boolean {
  return wordsOf(roles.joins).holds(token)
}

/** Whether one noun ends what a role is for: `formand for foreningen`, not `of the years since`. */
function isLinked(tokens: readonly Token[], last: number, language: Language): boolean {
  const before = tokens[last - 1]
  if (before === undefined || wordsOf(language.roles.joins).holds(tokens[last]!)) return false
  const link = isArticle(before, language) ? tokens[last - 2] : before
  return link !== undefined && isLink(link, language)
}

/** A role further left takes in the one found only over a link: `Deputy Head of the Office of the President`. */
function linksTo(tokens: readonly Token[], head: number, language: Language): boolean {
  if (language.roles.genitives) return true
  let index = head - 1
  while (index > 0 && isArticle(tokens[index]!, language)) index--
  return tokens[index] !== undefined && isLink(tokens[index]!, language)
}

/** An adjective that is also a role: `la préfète maritime adjointe`. */
function isModifier(tokens: readonly Token[], head: number, { roles }: Language): boolean {
  return wordsOf(roles.modifiers).holds(tokens[head]!)
}

function isLink(token: Token, language: Language): boolean {
  return wordsOf(language.roles.links).holds(token)
}

/** An abbreviation in brackets may stand inside a phrase: `группы по оценке (REACT)`. */
function runsOn(text: string, left: Token, right: Token): boolean {
  return /^(?:['’]s)?\s*[(«„]?$|^[)»“]\s+$/u.test(text.slice(left.end, right.start))
}

/** Words of the fields that an office has, at most, behind the first of them. */
const FIELDS = 9

/** `ministra de Educación, Cultura y Deporte`: behind the comma only further fields and the last of them behind `and`. */
function listsFields(
  text: string,
  tokens: readonly Token[],
  index: number,
  last: number,
  { roles }: Language,
): boolean {
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

/** Whether a word may belong to what a role is for: no verb, no relative pronoun, no number. */
function depends(tokens: readonly Token[], index: number, language: Language): boolean {
  const token = tokens[index]!
  if (language.roles.linked && opensClause(token, language)) return false
  const { verbs, weakVerbs, female, male } = language.attribution
  // `samordnare för Agenda 2030`: a year may end the name of a programme.
  if (/\d/.test(token.text)) return /^\d{4}$/.test(token.text) && tokens[index - 1]?.capital === true
  if (wordsOf(language.roles.relative).holds(token)) return false
  if (wordsOf(female).holds(token) || wordsOf(male).holds(token)) return false
  if (token.capital) return true
  if (phrasesOf(language.roles.stops).at(tokens, index) > 0 && !isBodyOrPlace(token, language)) return false
  return phrasesOf(verbs).endingAt(tokens, index) === 0 && phrasesOf(weakVerbs).endingAt(tokens, index) === 0
}

/** A noun that ends as a verb does: `школи`, `села`. */
function isBodyOrPlace(token: Token, { organisations, places }: Language): boolean {
  return [organisations.words, places.city, places.region, places.other].some((table) => wordsOf(table).holds(token))
}

function opensClause(token: Token, { attribution, structure, roles }: Language): boolean {
  return (
    !token.capital &&
    ![roles.links, roles.joins].some((table) => wordsOf(table).holds(token)) &&
    [attribution.reported, attribution.neutral, structure.conjunctions].some((table) => wordsOf(table).holds(token))
  )
}

/** Index of the first word that belongs to a role from its left: `former`, `IOM`, another role. A possessive is its owner. */
function leftEnd(text: string, tokens: readonly Token[], head: number, comma: boolean, language: Language): number {
  let first = head
  while (first > 0 && head - first < REACH) {
    const token = tokens[first - 1]!
    if (elides(text, tokens, first)) {
      first -= 2
      // `Bau-, Verkehrs- und Energieminister`
      while (first > 0 && /^-,\s+$/.test(text.slice(tokens[first - 1]!.end, tokens[first]!.start))) first--
      continue
    }
    if (isGlossed(text, tokens, first, language)) {
      first -= 2
      continue
    }
    if (token.possessive || !adjoin(text, token, tokens[first]!)) break
    if (token.tail !== '' && language.roles.owners.length > 0 && !isOwner(tokens, first - 1, language)) break
    const joins = wordsOf(language.roles.joins).holds(token) || isLink(token, language)
    const modifies = wordsOf(language.roles.modifiers).holds(token) || roleEndingAt(tokens, first - 1, language) > 0
    if (
      joins
        ? first < 2 || !adjoin(text, tokens[first - 2]!, token) || roleEndingAt(tokens, first - 2, language) === 0
        : !token.capital && !modifies && !isOwner(tokens, first - 1, language)
    )
      break
    const owns = isOwner(tokens, first - 1, language)
    const named = !modifies && !joins && !owns && !isAcronym(token.text)
    if (named && !tokens[head]!.capital && (comma || language.roles.genitives)) break
    if (named && language.people.lastInflects && !isNameOfOwner(text, tokens, first, language)) break
    if (named && startsSentence(text, tokens, first - 1) && !opensRole(token, language)) break
    first--
  }
  return first
}

/** The ending of a word that owns the role behind it: `Pohjanlahden merikeskuksen johtaja`, `köyün eski muhtarı`. */
export function isOwner(tokens: readonly Token[], index: number, language: Language): boolean {
  const { owners, stops } = language.roles
  const token = tokens[index]!
  if (owners.length === 0 || /\d/.test(token.text)) return false
  if (owners.includes(token.tail.replace('’', "'"))) return token.tail !== ''
  const word = token.folded
  if (!owners.some((end) => end.startsWith('*') && word.length > end.length + 1 && word.endsWith(end.slice(1))))
    return false
  const { verbs, weakVerbs, after } = language.attribution
  return [stops, verbs, weakVerbs, after].every((table) => phrasesOf(table).endingAt(tokens, index) === 0)
}

/** Of an owner of several words the last alone may show the case: `Kukka Valimon johtaja`. */
function isNameOfOwner(text: string, tokens: readonly Token[], owner: number, language: Language): boolean {
  return tokens[owner]!.capital && isOwner(tokens, owner, language) && !startsSentence(text, tokens, owner - 1)
}

/** Where owners stand before a role, a sentence may begin with one that shows no ending: `Sayfa Vakfı Başkanı`. */
function opensRole(token: Token, { roles, people }: Language): boolean {
  return roles.owners.length > 0 && !wordsOf(people.notNames).holds(token)
}

/** `Göç Örgütü (IOM) Ofisi Başkanı`: the short name of what owns a role, in brackets behind it. */
function isGlossed(text: string, tokens: readonly Token[], first: number, { roles }: Language): boolean {
  const [owner, short] = [tokens[first - 2], tokens[first - 1]]
  return (
    roles.owners.length > 0 &&
    owner?.capital === true &&
    short !== undefined &&
    isAcronym(short.text) &&
    /^\s\($/.test(text.slice(owner.end + owner.tail.length, short.start)) &&
    /^\)\s$/.test(text.slice(short.end, tokens[first]!.start))
  )
}

/** `hamn- och fiskeminister`: the first part of a compound that shares its end with the next. */
function elides(text: string, tokens: readonly Token[], first: number): boolean {
  const [part, join] = [tokens[first - 2], tokens[first - 1]]
  return (
    part !== undefined &&
    join !== undefined &&
    /^-\s+$/.test(text.slice(part.end, join.start)) &&
    adjoin(text, join, tokens[first]!)
  )
}

function startsSentence(text: string, tokens: readonly Token[], index: number): boolean {
  if (index === 0) return true
  return /[.!?]\s|["“”«»]\s*$/u.test(text.slice(tokens[index - 1]!.end, tokens[index]!.start))
}

import type { Language } from '@dateline/core'
import { phrasesOf } from './phrases.ts'
import { REACH } from './role-before.ts'
import { isLink } from './role-links.ts'
import { isAcronym, roleEndingAt } from './roles.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Whether a word opens a clause, so that no role goes on before it. */
export function opensClause(token: Token, { attribution, structure, roles }: Language): boolean {
  return (
    !token.capital &&
    ![roles.links, roles.joins].some((table) => wordsOf(table).holds(token)) &&
    [attribution.reported, attribution.neutral, structure.conjunctions].some((table) => wordsOf(table).holds(token))
  )
}

/** Index of the first word that belongs to a role from its left: `former`, `IOM`, another role. A possessive is its owner. */
export function leftEnd(
  text: string,
  tokens: readonly Token[],
  head: number,
  comma: boolean,
  language: Language,
): number {
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
    const modifies =
      wordsOf(language.roles.modifiers).holds(token) ||
      roleEndingAt(tokens, first - 1, language) > 0 ||
      // `вдова академика`
      (language.roles.genitives && phrasesOf(language.people.kin).endingAt(tokens, first - 1) > 0)
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

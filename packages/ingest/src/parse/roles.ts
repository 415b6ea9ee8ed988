import type { Language } from '@dateline/core'
import { phrasesOf } from './phrases.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** What a person is, as printed: `Chief of Mission`, with the organisation where the text sets it apart. */
export interface Role {
  readonly role: string
  readonly organisation: string | null
  /** `[start, end)` of the whole phrase in its paragraph. */
  readonly start: number
  readonly end: number
}

/** Words of a role phrase before its person, at most. */
const REACH_BEFORE = 12

/** Whether the token at `index` ends a role: a title of the table, or the head of an open-ended one. Gives the length in tokens. */
export function roleEndingAt(tokens: readonly Token[], index: number, language: Language): number {
  return Math.max(
    phrasesOf(language.roles.titles).endingAt(tokens, index),
    phrasesOf(language.roles.heads).endingAt(tokens, index),
  )
}

/** The same for a role that begins at `index`. */
export function roleAt(tokens: readonly Token[], index: number, language: Language): number {
  return Math.max(phrasesOf(language.roles.titles).at(tokens, index), phrasesOf(language.roles.heads).at(tokens, index))
}

/**
 * The role that stands directly before a name: `IOM Director General Amy Pope`, `the Deputy Minister, …`. Goes left from the
 * name as long as words belong to the phrase; a possessive before it is the organisation or country.
 */
export function roleBefore(
  text: string,
  tokens: readonly Token[],
  nameIndex: number,
  language: Language,
): Role | undefined {
  const last = nameIndex - 1
  if (tokens[last] === undefined || !adjoin(text, tokens[last], tokens[nameIndex]!)) return undefined
  const length = roleEndingAt(tokens, last, language)
  if (length === 0) return undefined
  let first = last - length + 1
  while (first > 0 && last - first < REACH_BEFORE) {
    const token = tokens[first - 1]!
    if (token.possessive || !adjoin(text, token, tokens[first]!)) break
    const joins = wordsOf(language.roles.joins).has(token.text) || wordsOf(language.roles.links).has(token.text)
    const modifies = wordsOf(language.roles.modifiers).has(token.text) || roleEndingAt(tokens, first - 1, language) > 0
    if (joins ? roleEndingAt(tokens, first - 2, language) === 0 : !token.capital && !modifies) break
    if (joins && first - 2 < 0) break
    if (startsSentence(text, tokens, first - 1) && !modifies && !isAcronym(token.text)) break
    first--
  }
  return phrase(text, tokens, first, last, language)
}

/**
 * The role that stands before a name with a comma between: `Le préfet de Mutsamudu, Anfane Boina, a annoncé`. It opens its
 * clause, behind an article or nothing, and the name ends at a comma, a colon, a mark or a verb.
 */
export function roleBeforeComma(
  text: string,
  tokens: readonly Token[],
  nameIndex: number,
  nameEnd: number,
  language: Language,
): Role | undefined {
  const last = nameIndex - 1
  if (tokens[last] === undefined || !/^,\s+$/.test(text.slice(tokens[last].end, tokens[nameIndex]!.start)))
    return undefined
  const after = text.slice(nameEnd)
  const closes =
    /^\s*[,:“"«(]/u.test(after) || phrasesOf(language.attribution.verbs).at(tokens, nameIndexAfter(tokens, nameEnd)) > 0
  if (!closes) return undefined
  let first = last
  while (
    first > 0 &&
    last - first < REACH_BEFORE + 4 &&
    /^\s+$|^$/.test(text.slice(tokens[first - 1]!.end, tokens[first]!.start)) &&
    !tokens[first - 1]!.possessive
  )
    first--
  for (let index = first; index <= last; index++) {
    if (roleAt(tokens, index, language) === 0) continue
    const lead = tokens[index - 1]
    const opens = index === first || lead === undefined || !lead.capital
    return opens ? phrase(text, tokens, index, last, language) : undefined
  }
  return undefined
}

function nameIndexAfter(tokens: readonly Token[], nameEnd: number): number {
  return tokens.findIndex((token) => token.start >= nameEnd)
}

/**
 * The role that follows a name as an apposition: `, IOM's Chief of Mission for the Nordic countries,`. It ends at a comma
 * that no list explains, at a relative clause, a verb of speech, a dash, a semicolon or the end of the sentence.
 */
export function roleAfter(
  text: string,
  tokens: readonly Token[],
  nameEnd: number,
  language: Language,
): Role | undefined {
  const afterIndex = tokens.findIndex((token) => token.start >= nameEnd)
  const next = tokens[afterIndex]
  if (next === undefined) return undefined
  const gap = text.slice(nameEnd, next.start)
  if (!/^\s*[,(–—-]\s*$/u.test(gap)) return undefined
  const stop = phraseEnd(text, tokens, afterIndex, language)
  if (stop <= afterIndex) return undefined
  let from = afterIndex
  while (from < stop && isArticle(tokens[from]!, language)) from++
  const heads = tokens.slice(from, Math.min(stop, from + 8)).findIndex((_, i) => roleAt(tokens, from + i, language) > 0)
  if (heads < 0) return undefined
  return phrase(text, tokens, from, stop - 1, language)
}

/** Index of the token after the apposition that begins at `from`. */
function phraseEnd(text: string, tokens: readonly Token[], from: number, language: Language): number {
  let index = from
  for (; index < tokens.length && index - from < 22; index++) {
    const token = tokens[index]!
    const before =
      index === from
        ? ''
        : text.slice(tokens[index - 1]!.possessive ? tokens[index - 1]!.end + 2 : tokens[index - 1]!.end, token.start)
    if (/[;:!?)–—"“”«»]|\s-\s/u.test(before) || (before.includes('.') && !isInitial(tokens[index - 1]!))) break
    if (before.includes(',') && !continuesRole(tokens, index, language)) break
    if (wordsOf(language.roles.relative).has(token.text)) break
    if (wordsOf(language.places.prepositions).has(token.text) && !wordsOf(language.roles.links).has(token.text)) break
    if (!token.capital && phrasesOf(language.attribution.verbs).at(tokens, index) > 0) break
  }
  return index
}

function isInitial(token: Token): boolean {
  return /^\p{Lu}$/u.test(token.text)
}

/** After a comma the phrase goes on only with another role: `Chair of the Board, and former Minister`. */
function continuesRole(tokens: readonly Token[], index: number, language: Language): boolean {
  const at = wordsOf(language.roles.joins).has(tokens[index]!.text) ? index + 1 : index
  if (at === index) return false
  return [0, 1, 2].some((i) => roleAt(tokens, at + i, language) > 0)
}

function phrase(text: string, tokens: readonly Token[], first: number, last: number, language: Language): Role {
  let from = first
  let organisation: string | null = null
  const owner = tokens.slice(from, last + 1).findIndex((token) => token.possessive)
  if (owner >= 0 && owner < 6 && from + owner < last) {
    const named = tokens.slice(from, from + owner + 1).filter((token) => !isArticle(token, language))
    if (named.length > 0 && named.every((token) => token.capital))
      organisation = text.slice(named[0]!.start, named.at(-1)!.end)
    from += owner + 1
  } else if (tokens[first - 1]?.possessive === true) organisation = ownerBefore(text, tokens, first - 1)
  let to = last
  const titleEnd = endOfTitle(tokens, from, last, language)
  const link = tokens
    .slice(from, last + 1)
    .findLastIndex((token, i) => from + i > titleEnd && wordsOf(language.roles.links).has(token.text))
  if (link > 0 && organisation === null) {
    const name = tokens.slice(from + link + 1, last + 1).filter((token) => !isArticle(token, language))
    const isName =
      name.length > 0 && name.every((token) => token.capital || wordsOf(language.roles.links).has(token.text))
    if (isName && isOrganisation(text.slice(name[0]!.start, tokens[last]!.end), name, language)) {
      organisation ??= text.slice(name[0]!.start, tokens[last]!.end)
      to = from + link - 1
    }
  }
  if (from < to && isAcronym(tokens[from]!.text)) {
    organisation ??= tokens[from]!.text
    from++
  }
  return {
    role: text.slice(tokens[from]!.start, tokens[to]!.end),
    organisation,
    start: tokens[first]!.start,
    end: tokens[last]!.end,
  }
}

/** Index of the last token of the first title in a phrase: `of` inside `Chief of Mission` sets no organisation apart. */
function endOfTitle(tokens: readonly Token[], from: number, last: number, language: Language): number {
  for (let index = from; index <= last; index++) {
    const length = roleAt(tokens, index, language)
    if (length > 0) return index + length - 1
  }
  return from
}

function ownerBefore(text: string, tokens: readonly Token[], index: number): string | null {
  let first = index
  while (
    first > 0 &&
    tokens[first - 1]!.capital &&
    !tokens[first - 1]!.possessive &&
    adjoin(text, tokens[first - 1]!, tokens[first]!)
  )
    first--
  return tokens[index]!.capital ? text.slice(tokens[first]!.start, tokens[index]!.end) : null
}

function isOrganisation(name: string, tokens: readonly Token[], language: Language): boolean {
  const { words, abbreviations, suffixes } = language.organisations
  return (
    wordsOf(abbreviations).has(name) ||
    tokens.some(
      (token) => wordsOf(words).has(token.text) || wordsOf(suffixes).has(token.text) || isAcronym(token.text),
    ) ||
    (tokens.length >= 2 && tokens.every((token) => token.capital) && !/\s(?:\p{Ll}+)\s/u.test(name))
  )
}

function isAcronym(text: string): boolean {
  return /^\p{Lu}{2,7}$/u.test(text)
}

function isArticle(token: Token, language: Language): boolean {
  return wordsOf(language.roles.articles).has(token.text)
}

function startsSentence(text: string, tokens: readonly Token[], index: number): boolean {
  if (index === 0) return true
  return /[.!?]\s|["“”«»]\s*$/u.test(text.slice(tokens[index - 1]!.end, tokens[index]!.start))
}

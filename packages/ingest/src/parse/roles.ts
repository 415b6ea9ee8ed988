import type { Language } from '@dateline/core'
import { isOwnGivenName } from './given-names.ts'
import { baseForms, bothEndings } from './inflection.ts'
import { Phrases, phrasesOf } from './phrases.ts'
import { rememberedByLanguage } from './remembered.ts'
import { adjoin, readAs, type Token, wordAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** What a person is, as printed: `Chief of Mission`, with the organisation where the text sets it apart. */
export interface Role {
  readonly role: string
  readonly organisation: string | null
  /** `[start, end)` of the whole phrase in its paragraph. */
  readonly start: number
  readonly end: number
}

/** Whether the token at `index` ends a role: a title of the table, or the head of an open-ended one. Gives the length in tokens. */
export function roleEndingAt(tokens: readonly Token[], index: number, language: Language): number {
  const length = titlesAndHeads(language).endingAt(tokens, index)
  if (length > 0) return length
  return (
    inflectedRole(tokens[index], language) ||
    compoundRole(tokens, index, language) ||
    Number(isDoubleRole(tokens[index], language))
  )
}

/** Letters of a compound before its head, at least. */
const COMPOUND = 4

/**
 * A compound, or what somebody does, that opens a sentence before a name of two words and more, or before what it is for:
 * `Fabrikksjef Jesper Holm`, `Odlaren Per-Anders Holm`, `Overlege ved sykehuset`.
 */
function compoundRole(tokens: readonly Token[], index: number, language: Language): number {
  const [before, token, next, last] = [tokens[index - 1], tokens[index], tokens[index + 1], tokens[index + 2]]
  if (token === undefined || !token.capital || next === undefined || next.start - token.end !== 1) return 0
  // `Indsatsleder ved brandvæsenet`: a link may stand behind it as well.
  const linked = wordsOf(language.roles.links).holds(next) && opensSentence(before, token)
  if (!linked && !(next.capital && last?.capital && last.start - next.end === 1)) return 0
  if (before?.capital === true && token.start - before.end === 1) return 0
  return compounds(language).get(token.text, () => isCompoundRole(token, language)) ? 1 : 0
}

/** Between two sentences stand a mark and a space. */
function opensSentence(before: Token | undefined, token: Token): boolean {
  return before === undefined || token.start - before.end > 1
}

const compounds = rememberedByLanguage<boolean>(2_000)

function isCompoundRole(token: Token, language: Language): boolean {
  if (isOwnGivenName(token.text, language)) return false
  const { heads, endings } = language.roles
  const small = (text: string): Token => ({ ...readAs(token, text), capital: false })
  const rest = token.text.slice(COMPOUND)
  if (rest !== '' && phrasesOf(heads).at([small(rest)], 0) > 0) return true
  const bases = endings.length === 0 ? [] : baseForms(token.text.toLowerCase(), endings, {})
  return bases.some((text) => phrasesOf(heads).at([small(text)], 0) > 0)
}

/** The same for a role that begins at `index`. */
export function roleAt(tokens: readonly Token[], index: number, language: Language): number {
  const length = titlesAndHeads(language).at(tokens, index)
  return length > 0 ? length : inflectedRole(tokens[index], language) || Number(isDoubleRole(tokens[index], language))
}

const doubles = rememberedByLanguage<boolean>(1_000)

/** Two nouns for one person where nouns are declined: `суддя-доповідачка`, `инженер-эколог`. Each may be the one that is known. */
function isDoubleRole(token: Token | undefined, language: Language): boolean {
  if (token === undefined || !language.roles.genitives || !token.text.includes('-')) return false
  return doubles(language).get(token.text, (word) => {
    const parts = word.split('-')
    const small = parts.slice(1).every((part) => /^\p{Ll}{4,}$/u.test(part)) && parts[0]!.length > 2
    return small && parts.some((part) => isRole({ ...token, capital: false }, language, part))
  })
}

const inflected = rememberedByLanguage<boolean>(5_000)

/** A title in its definite form: `landechefen`. */
function inflectedRole(token: Token | undefined, language: Language): number {
  if (token === undefined || language.roles.endings.length === 0) return 0
  const isInflected = inflected(language).get(token.text, (text) =>
    baseForms(text.toLowerCase(), language.roles.endings, {}).some((base) => isRole(token, language, base)),
  )
  return isInflected ? 1 : 0
}

function isRole(token: Token, language: Language, word = token.text): boolean {
  return titlesAndHeads(language).at([token], 0, word) > 0
}

const roleWords = new WeakMap<Language['roles'], Phrases>()

/** Both tables as one: they are asked together of every word beside a name. */
function titlesAndHeads({ roles }: Language): Phrases {
  let words = roleWords.get(roles)
  if (words === undefined) {
    words = new Phrases([roles.titles, roles.heads])
    roleWords.set(roles, words)
  }
  return words
}

/** Whether a role stands in another case than the nominative: `инженера`. */
export function isOblique(role: string, language: Language): boolean {
  const { endings, forms, lastInflects } = language.people
  // `valtuutetun toimiston ylitarkastaja`: where what belongs to a role stands before it, the last noun is the role.
  const words = lastInflects ? role.split(/\s+/).slice(-1) : role.split(/\s+/).slice(0, 2)
  // What stands behind a role depends on it: `заместитель директора`, `вдова академика`.
  const kin = phrasesOf(language.people.kin)
  if (words.length > 1 && kin.at([wordAt(words[0]!, 0)], 0) > 0)
    return baseForms(words[0]!.toLowerCase(), endings, forms).some((base) => kin.at([wordAt(base, 0)], 0) > 0)
  const head = words.find((word) => isRole(wordAt(word, 0), language))
  if (head === undefined) return false
  return baseForms(head.toLowerCase(), endings, forms).some((base) => isRole(wordAt(head, 0), language, base))
}

/**
 * Whether a role named in short is the one of a person: `the minister`, `landechefen`, `ráðherrann` for an `orkumálaráðherra`.
 * The last word of the short one decides, without its definite ending; it may be the end of a longer word.
 */
export function rolesMeet(full: string, short: string, language: Language): boolean {
  const [whole, part] = [full.toLowerCase(), short.toLowerCase()]
  if (whole.includes(part)) return true
  const heads = formsOfRole(part.split(/\s+/).at(-1)!, language).filter((form) => form.length >= SHORTEST)
  return whole
    .split(/[\s,]+/)
    .some((word) => formsOfRole(word, language).some((form) => heads.some((base) => form.endsWith(base))))
}

const roleForms = rememberedByLanguage<readonly string[]>(2_000)

/** A word of a role as printed, and without its definite ending or its case. */
export function formsOfRole(word: string, language: Language): readonly string[] {
  const { people, roles } = language
  const endings = people.cases ? bothEndings(roles.endings, people.endings) : roles.endings
  return roleForms(language).get(word, (own) => [own, ...baseForms(own, endings, {})])
}

/** Fewer letters say nothing of a role. */
const SHORTEST = 4

/**
 * A phrase of role and organisation, taken apart: `IOM's Chief of Mission` and `Deputy Director of Serbia's Weather Service`
 * are roles with an organisation beside them. `first` and `last` are indices of its tokens.
 */
export function roleOf(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
): Role | undefined {
  let from = first
  let organisation: string | null = null
  const owner = tokens.slice(from, last + 1).findIndex((token) => token.possessive)
  const owned = owner >= 0 && owner < 6 && from + owner < last && !holdsRole(tokens, from, from + owner, language)
  if (owned) {
    const named = tokens.slice(from, from + owner + 1).filter((token) => !isArticle(token, language))
    if (named.length > 0 && named.every((token) => token.capital))
      organisation = text.slice(named[0]!.start, named.at(-1)!.end)
    from += owner + 1
  } else if (tokens[first - 1]?.possessive === true) organisation = ownerBefore(text, tokens, first - 1)
  // `22-year-old farm labourer`: an age is no part of it.
  while (from < last && /^\d{1,3}-\p{Ll}/u.test(tokens[from]!.text)) from++
  let to = last
  const titleEnd = endOfTitle(tokens, from, last, language)
  const link = tokens
    .slice(from, last + 1)
    .findLastIndex((token, i) => from + i > titleEnd && wordsOf(language.roles.links).holds(token))
  if (link > 0 && organisation === null && !owned && !inflects(language)) {
    const name = tokens.slice(from + link + 1, last + 1).filter((token) => !isArticle(token, language))
    const isName = name.length > 0 && name.every((token) => token.capital || wordsOf(language.roles.links).holds(token))
    if (isName && isOrganisation(text.slice(name[0]!.start, tokens[last]!.end), name, language)) {
      organisation = text.slice(name[0]!.start, tokens[last]!.end)
      if (!keepsOrganisation(language)) {
        to = from + link - 1
        // `director de la Autoridad Marítima`: of two links the first goes with the second.
        while (to > from && !tokens[to]!.capital && wordsOf(language.roles.links).holds(tokens[to]!)) to--
      }
    }
  }
  if (from < to && isAcronym(tokens[from]!.text) && roleAt(tokens, from, language) === 0) {
    organisation ??= tokens[from]!.text
    if (language.roles.owners.length === 0) from++
  }
  return {
    role: text.slice(tokens[from]!.start, tokens[to]!.end),
    organisation,
    start: tokens[first]!.start,
    end: tokens[last]!.end,
  }
}

/** Where nouns are inflected an organisation behind a link stands in another case than its name, and stays in the role. */
function inflects({ people, roles }: Language): boolean {
  return people.cases || roles.apposed
}

/** Where definite forms are endings the organisation is read as part of the role: `generalsekretær i Røde Kors`. */
function keepsOrganisation({ roles }: Language): boolean {
  return roles.endings.length > 0
}

function holdsRole(tokens: readonly Token[], from: number, to: number, language: Language): boolean {
  for (let index = from; index <= to; index++) if (roleAt(tokens, index, language) > 0) return true
  return false
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
    tokens.some((token) => wordsOf(words).holds(token) || wordsOf(suffixes).holds(token) || isAcronym(token.text))
  )
}

export function isAcronym(text: string): boolean {
  return /^\p{Lu}{2,7}$/u.test(text)
}

export function isArticle(token: Token, language: Language): boolean {
  return wordsOf(language.roles.articles).holds(token)
}

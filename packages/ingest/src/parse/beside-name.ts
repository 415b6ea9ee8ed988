import type { Language } from '@dateline/core'
import { isOrganisationWord } from './name-of-no-person.ts'
import { isSourceBefore } from './name-speaks.ts'
import type { Paragraph } from './people.ts'
import { phrasesOf } from './phrases.ts'
import type { SmallWords } from './printed-words.ts'
import { isOblique, type Role } from './roles.ts'
import { opensAside } from './single-names.ts'
import { adjoin, type Token, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Honorifics may stand between role and name: `Minister Dr. Ana Ruiz`, `Rektorin Prof. Dr. med. Ana Ruiz`. */
export function beforeHonorifics(text: string, tokens: readonly Token[], first: number, language: Language): number {
  const honorifics = phrasesOf(language.people.honorificsBefore)
  let index = first
  while (index > 0) {
    const length = honorifics.endingAt(tokens, index - 1)
    if (length === 0 || !/^\.?\s+$/.test(text.slice(tokens[index - 1]!.end, tokens[index]!.start))) break
    index -= length
  }
  return index
}

/** A role in another case behind a verb of speech is of those who are told: `сказал корреспонденту Павел Орлов`. */
export function isTold(tokens: readonly Token[], role: Role, start: number, language: Language): boolean {
  return (
    language.people.cases &&
    role.start < start &&
    isOblique(role.role, language) &&
    phrasesOf(language.attribution.verbs).endingAt(tokens, tokenAt(tokens, role.start) - 1) > 0
  )
}

/** The honorific directly before a name. */
export function honorificBefore(
  text: string,
  tokens: readonly Token[],
  first: number,
  small: SmallWords,
  language: Language,
): string | undefined {
  const token = tokens[first - 1]
  if (token === undefined || phrasesOf(language.people.honorificsBefore).endingAt(tokens, first - 1) === 0)
    return undefined
  if (token.possessive || !/^\.?\s+$/.test(text.slice(token.end, tokens[first]!.start))) return undefined
  // The word that opens the next sentence is no name: `He is a great captain. All of us …`.
  if (
    text[token.end] === '.' &&
    (token.text.length > LONGEST_ABBREVIATION || isSmall(tokens[first]!.text, small, language))
  )
    return undefined
  // `DR Kongo` is no doctor.
  if (/^\p{Lu}{2,}$/u.test(token.text) && !language.people.honorificsBefore.includes(token.text)) {
    if (!/^\p{Lu}+$/u.test(tokens[first]!.text)) return undefined
  }
  return token.text
}

/** What somebody is called behind a given name: `Xezal teyze`, `Nazlı Hanım’ın`. */
export function honorificBehind(
  text: string,
  tokens: readonly Token[],
  last: number,
  { people }: Language,
): string | undefined {
  const [name, next] = [tokens[last]!, tokens[last + 1]]
  if (next === undefined || name.tail !== '' || !adjoin(text, name, next)) return undefined
  return wordsOf(people.honorificsAfter).has(next.text) ? next.text : undefined
}

/** Letters of an abbreviation that a full stop closes, at most. */
const LONGEST_ABBREVIATION = 5

function isSmall(word: string, small: SmallWords, { language, attribution }: Language): boolean {
  return (
    small.has(word.toLowerCase()) ||
    [language.common, attribution.female, attribution.male, attribution.neutral].some((table) =>
      wordsOf(table).has(word),
    )
  )
}

/** Whether an article stands directly before a name. */
export function articleBefore(text: string, tokens: readonly Token[], first: number, language: Language): boolean {
  const token = tokens[first - 1]
  return token !== undefined && wordsOf(language.roles.articles).holds(token) && adjoin(text, token, tokens[first]!)
}

/** The end of an organisation's name: `Department of Foreign Employment`. */
export function isPartOfName(text: string, tokens: readonly Token[], first: number, language: Language): boolean {
  const [word, link] = [tokens[first - 2], tokens[first - 1]]
  return (
    word?.capital === true &&
    link !== undefined &&
    wordsOf(language.roles.links).holds(link) &&
    adjoin(text, word, link) &&
    isOrganisationWord(word, language)
  )
}

/** `Mira (Name geändert)`, `Mira, som egentligen heter något annat`, `said Mira*, a nurse`: an asterisk leads to a note that says so. */
export function isPseudonym(text: string, end: number, { people, roles }: Language): boolean {
  if (/^\*(?![*\p{L}\p{N}])/u.test(text.slice(end, end + 2))) return true
  if (!opensAside(text, end)) return false
  const behind = text.slice(end, end + 80)
  const inside = /^\s*\(([^()]{3,40})\)/u.exec(behind)?.[1] ?? /^\s*,\s+(?:(\p{Ll}+)\s+)?/u.exec(behind)
  if (inside === undefined || inside === null) return false
  const said =
    typeof inside === 'string'
      ? inside
      : behind.slice(wordsOf(roles.relative).has(inside[1] ?? '') ? inside[0].length : behind.search(/\p{L}/u))
  return wordsOf(people.pseudonyms).startsWith(said) > 0
}

const GLOSS = /^\s*\(([\p{L}\p{M}\s.'’ʼ·‑-]{2,60})\)/u

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Han}/u,
  /\p{Script=Greek}/u,
]

/** Companies keep their Latin letters where people's names are written in the script of the text. */
export function isOfAnotherScript(name: string, { language: { script } }: Language): boolean {
  return script !== 'Latn' && /^\p{Script=Latin}/u.test(name)
}

/** Length of the same name in another script behind a name: `Питер Хольм (Peter Holm)`. */
export function glossLength(text: string, name: string, end: number): number {
  const gloss = opensAside(text, end) ? GLOSS.exec(text.slice(end, end + 64)) : null
  if (gloss === null) return 0
  const own = SCRIPTS.find((script) => script.test(name))
  return own !== undefined && !own.test(gloss[1]!) ? gloss[0].length : 0
}

/** What only persons are called before their names: `Turussa syntynyt Ahmed Yusuf`. */
export function traitBefore(text: string, tokens: readonly Token[], first: number, language: Language): boolean {
  const before = tokens[first - 1]
  return (
    before !== undefined &&
    adjoin(text, before, tokens[first]!) &&
    phrasesOf(language.people.traits).endingAt(tokens, first - 1) > 0
  )
}

/** A relative clause about a person: `Ana Ruiz, who …`. */
export function relativeAfter(text: string, tokens: readonly Token[], last: number, language: Language): boolean {
  return opensBehindMark(text, tokens, last, language.roles.relative)
}

/** `Farid, der mit dreizehn kam`, `Farid, der Bruder`: behind a name an article says more of it, whether it stands for a noun or opens one. */
export function articleAfter(text: string, tokens: readonly Token[], last: number, language: Language): boolean {
  return language.people.capitalNouns && opensBehindMark(text, tokens, last, language.roles.articles)
}

function opensBehindMark(text: string, tokens: readonly Token[], last: number, table: readonly string[]): boolean {
  const next = tokens[last + 1]
  return (
    next !== undefined && /^\s*[,(]\s*$/.test(text.slice(tokens[last]!.end, next.start)) && wordsOf(table).holds(next)
  )
}

/** Words of a signature, at most. */
const SIGNATURE = 12

/** A line of its own that begins with a dash and a name, as under a quote: `– Sara Amin, Erbil`. */
export function signs({ passage, tokens }: Paragraph, first: number, language: Language): boolean {
  return (
    first === 0 &&
    /^[–—―－]\s*$/.test(passage.text.slice(0, tokens[0]!.start)) &&
    tokens.length <= SIGNATURE &&
    !tokens.some((_, index) => phrasesOf(language.attribution.verbs).at(tokens, index) > 0)
  )
}

/** `по словам`, or a role that stands in another case than the nominative. */
export function isGoverned(
  text: string,
  tokens: readonly Token[],
  start: number,
  last: number,
  role: Role | undefined,
  language: Language,
): boolean {
  const { cases, lastInflects } = language.people
  if (lastInflects && isSourceBefore(text, tokens, last, language)) return true
  if (!cases && !lastInflects && !language.people.genitiveSources) return false
  if ((cases || lastInflects) && role !== undefined && isOblique(role.role, language)) return true
  const index = tokenAt(tokens, start)
  const before = tokens[index - 1]
  return (
    before !== undefined &&
    adjoin(text, before, tokens[index]!) &&
    phrasesOf(language.attribution.before).endingAt(tokens, index - 1) > 0
  )
}

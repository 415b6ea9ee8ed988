import type { Knowledge, Language } from '@dateline/core'
import { findDates } from './dates.ts'
import { namesOffice } from './issuer-line.ts'
import { type Phrases, phrasesOf } from './phrases.ts'
import { isAcronym } from './roles.ts'
import { type Token, tokensOf } from './tokens.ts'
import { foldWords, wordsOf } from './words.ts'

/** Words of a name, and of a clause in commas behind it, at most. */
const LONGEST_NAME = 10
const LONGEST_ASIDE = 16
/** Words between a name and the verb. */
const BETWEEN = 1
/** Words from a figure to what it counts, with the figure. */
const FROM_FIGURE = 4
/** Letters of a word that stay in its cases. */
const STEM = 4
/** Letters in which a name, a clause in commas and the verb stand, at most. */
const LONGEST_HEAD = 300
/** Letters in which the name stands. */
const HEAD = 160
/** Longer paragraphs tell more. */
const LONGEST = 900

const YEAR = /(?<!\p{N})(?:1[5-9]|20)\d\d(?!\p{N})/u
/** Between a year and what says that something began in it, in UTF-16 units. */
const NEAR = 40
const SPEECH = /[“”„"「」]|[«»]/u

/**
 * Whether a paragraph tells what the office is that issues the release, without a heading and without saying `is a`: it begins
 * with the name of an organisation that `before` holds, and says when that was founded, what it is there for, or in the
 * present what it does and how large it is (`Folkehjælpen rydder miner i ti lande.`). A paragraph with a day or with speech is
 * news.
 */
export function tellsOfIssuer(text: string, known: Known, language: Language, knowledge: Knowledge): boolean {
  if (text.length > LONGEST || text.endsWith('?') || text.endsWith('!') || SPEECH.test(text.slice(HEAD))) return false
  if (!mayBegin(text, language) || !mayTell(text, language)) return false
  const { rest, name } = nameAtHead(text, known, language, knowledge) ?? {}
  if (name === undefined || rest === undefined || SPEECH.test(rest)) return false
  if (findDates(rest, language).some(({ year }) => year === undefined) || namesWeekday(rest, language)) return false
  const { structure } = language
  if (isFounded(text, language)) return true
  if (/\p{Script=Han}/u.test(text)) return isSizedInHan(rest, language)
  const tokens = tokensOf(rest)
  const verb = verbAt(rest, tokens, language)
  if (verb === undefined) return false
  if (verb !== 'activity') return true
  return [structure.scopes, structure.mandates].some((table) => phraseIn(phrasesOf(table), tokens))
}

/** What else the document says; put together where it is asked for. */
export interface Known {
  readonly before: () => string
  readonly furniture: () => string
}

/** A name in marks that opens a paragraph, behind an article: `Организация «Врачи вместе» лечит …`. */
const MARKED = /^(?:\p{L}[^«»“”„":.,!?]{0,40}\s)?[«„“"]([^«»“”„"]{2,60})[»”“"]/u

/** Whether a paragraph begins as the name of an organisation does: with a capital, with the word for what it is, or in marks. */
function mayBegin(text: string, language: Language): boolean {
  if (MARKED.test(text) || /\p{Script=Han}/u.test(text.slice(0, 4))) return true
  const { tokens, from } = openingOf(text.slice(0, SHORT_HEAD), language)
  // The last of these words may be cut.
  return tokens.length < from + 2 || beginsName(tokens[from]!, language)
}

/** Letters that hold the first two words of a paragraph and more. */
const SHORT_HEAD = 60

/** The first words of a paragraph, and which of them may begin a name: behind an article, or where the verb stands first. */
function openingOf(text: string, language: Language) {
  const tokens = tokensOf(text.slice(0, HEAD))
  const verbFirst = language.language.script === 'Arab' && phrasesOf(language.structure.describes).at(tokens, 0) > 0
  const [first] = tokens
  const isBefore =
    verbFirst || (first !== undefined && (wordsOf(language.language.common).holds(first) || isArticle(first, language)))
  return { tokens, verbFirst, from: isBefore ? 1 : 0 }
}

/** `Le diocèse de Goma`: the word for what it is may stand in small letters behind an article. */
function beginsName(first: Token, language: Language): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(first.text) || (first.start > 0 && namesOffice(first.text, language))
}

/** Whether a paragraph has a word that says what somebody does, is there for or has, or when it was founded. */
function mayTell(text: string, language: Language): boolean {
  if (/\p{Script=Han}/u.test(text) || isFounded(text, language)) return true
  const { counts, describes, mandates } = language.structure
  // Behind a name and what stands in commas behind it, or at the end of the sentence.
  const tokens = tokensOf(describes.some((word) => word.startsWith('*')) ? text : text.slice(0, LONGEST_HEAD))
  return [counts, describes, mandates].some((table) => phraseIn(phrasesOf(table), tokens))
}

/** The name with which a paragraph begins, behind an article or before it the verb, and what follows it. */
function nameAtHead(
  text: string,
  known: Known,
  language: Language,
  knowledge: Knowledge,
): { readonly name: string; readonly rest: string } | undefined {
  const before = known.before()
  const marked = MARKED.exec(text)
  if (marked !== null)
    return before.includes(marked[1]!) ? { name: marked[0], rest: text.slice(marked[0].length) } : undefined
  const furniture = known.furniture()
  if (/\p{Script=Han}/u.test(text.slice(0, 4))) return nameInHan(text, `${before} ${furniture}`, language)
  const { tokens, verbFirst, from } = openingOf(text, language)
  const folded = ` ${foldWords(before)} ${foldWords(furniture)}`
  const printed = ` ${foldWords(furniture)}`
  for (let until = Math.min(tokens.length, from + LONGEST_NAME); until > from; until--) {
    const name = tokens.slice(from, until)
    const end = tokens[until - 1]!.end
    if (
      /[.:;,،؛!?“”«»„"()\p{Nd}]/u.test(text.slice(name[0]!.start, end)) ||
      !isIssuer(name, text, folded, printed, before, language)
    )
      continue
    if (knowledge.places.lookup(text.slice(name[0]!.start, end)).length > 0) continue
    const rest = verbFirst ? `${text.slice(0, name[0]!.start)}${text.slice(end)}` : text.slice(end)
    return { name: text.slice(name[0]!.start, end), rest }
  }
  return undefined
}

function isArticle(token: Token, { roles }: Language): boolean {
  return wordsOf(roles.articles).holds(token)
}

/**
 * Whether the words are the name of an organisation of which the text above has every one: with a word for an organisation
 * among others, or as the letterhead or the contacts (`furniture`) print it.
 */
function isIssuer(
  name: readonly Token[],
  text: string,
  before: string,
  furniture: string,
  known: string,
  language: Language,
): boolean {
  const [first, last] = [name[0]!, name.at(-1)!]
  const isCue = (token: Token) => namesOffice(token.text, language)
  if (!beginsName(first, language)) return false
  const long = name.filter((token) => token.text.length >= STEM && !wordsOf(language.language.common).holds(token))
  const own = long.filter((token) => !isCue(token))
  const standsIn = (where: string) => (own.length > 0 ? own : long).every((token) => where.includes(stemOf(token)))
  if (name.length === 1 && isAcronym(first.text)) return before.includes(` ${first.folded}`)
  if (long.length === 0 || !standsIn(before)) return false
  // The last word of a name is none of the small ones within it.
  const isLower = /^\p{Ll}/u.test(last.text)
  if (isLower && !isCue(last) && (!isCue(first) || last.text.length < STEM || tellsWhatItDoes(last, language)))
    return false
  // `the organisation`, `the government` name none.
  if (name.every(isCue) && name.length === 1) return isLong(first) && standsIn(furniture)
  const printed = text.slice(first.start, last.end)
  return namesOffice(printed, language)
    ? name.length > 1
    : standsIn(furniture) || isNamedWhole(name, printed, known, language)
}

/** `Læger i Fællesskab`: two words in capitals at least that the text has in this order, and no person. */
function isNamedWhole(name: readonly Token[], printed: string, known: string, language: Language): boolean {
  const capitals = name.filter(({ text }) => /^\p{Lu}/u.test(text)).length
  const { female, male, words } = language['given-names']
  return (
    capitals > 1 && known.includes(printed) && ![female, male, words].some((table) => wordsOf(table).holds(name[0]!))
  )
}

function tellsWhatItDoes(token: Token, { structure }: Language): boolean {
  return [structure.describes, structure.counts, structure.mandates].some((table) => phrasesOf(table).holds(token))
}

/** `Utenriksdepartementet`: a word for an organisation that another makes a name. */
const isLong = ({ text }: Token) => text.length > 14

function stemOf({ folded }: Token): string {
  return folded.length <= STEM + 1 ? folded.slice(0, STEM) : folded.slice(0, Math.max(STEM, folded.length - 3))
}

function nameInHan(text: string, before: string, language: Language) {
  const verbs = [...language.structure.describes, ...language.structure.founded, ...language.structure.mandates]
  const at = Math.min(
    ...[...verbs, '（', '(', '，', '在', '是'].map((verb) => text.indexOf(verb)).filter((index) => index > 1),
  )
  const name = text.slice(0, at).replace(/于?\d{4}年$/u, '')
  if (!Number.isFinite(at) || name.length < 3 || name.length > 24 || /^[该該这這那本此其]/u.test(name)) return undefined
  return name.length > 3 && before.includes(name) ? { name, rest: text.slice(name.length) } : undefined
}

function isSizedInHan(rest: string, { structure }: Language): boolean {
  const says = (words: readonly string[], within: string) => words.some((word) => within.includes(word))
  const head = rest.slice(0, 24)
  if (!says(structure.describes, head) && !says(structure.mandates, head)) return false
  return /\p{Nd}|[一二三四五六七八九十百千萬万]/u.test(rest) && says(structure.scopes, rest)
}

/** Whether it is said when something was founded, beside a year. */
function isFounded(text: string, { structure }: Language): boolean {
  const year = YEAR.exec(text)
  if (year === null) return false
  const near = text.slice(Math.max(0, year.index - NEAR), year.index + 4 + NEAR)
  return wordsOf(structure.founded).within(near)
}

/** What the verb says that follows a name, or the commas or brackets behind it; the last word of a sentence where a language has it there. */
function verbAt(
  rest: string,
  tokens: readonly Token[],
  language: Language,
): 'activity' | 'mandate' | 'size' | undefined {
  const { counts, describes, mandates, scopes } = language.structure
  const read = (at: number) => {
    if (phrasesOf(mandates).at(tokens, at) > 0) return 'mandate'
    const has = phrasesOf(counts).at(tokens, at)
    const figure = has > 0 && /^\s*\p{Nd}/u.test(rest.slice(tokens[at + has - 1]!.end))
    if (figure && phraseIn(phrasesOf(scopes), tokens.slice(at + has, at + has + FROM_FIGURE))) return 'size'
    return phrasesOf(describes).at(tokens, at) > 0 ? 'activity' : undefined
  }
  const aside = /^\s*(?:\([^()]*\)|[,،–—][^,،–—]*[,،–—])/u.exec(rest)?.[0]
  const behind = aside === undefined ? 0 : tokens.findIndex(({ start }) => start >= aside.length)
  if (behind < 0 || behind > LONGEST_ASIDE) return undefined
  for (let at = behind; at <= behind + BETWEEN; at++) {
    const verb = read(at)
    if (verb !== undefined) return verb
  }
  const stop = /[.!?…](?=\s|$)/u.exec(rest)?.index ?? rest.length
  const last = tokens.findLastIndex(({ end }) => end <= stop)
  return language.structure.describes.some((word) => word.startsWith('*')) && last >= 0 ? read(last) : undefined
}

function phraseIn(phrases: Phrases, tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => phrases.at(tokens, at) > 0)
}

function namesWeekday(text: string, { dates }: Language): boolean {
  return dates.weekdays.some((forms) => wordsOf(forms).within(text))
}

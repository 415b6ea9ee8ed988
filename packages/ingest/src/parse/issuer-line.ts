import type { Language } from '@dateline/core'
import type { Block } from '../document.ts'
import { phrasesOf } from './phrases.ts'
import { endsSentence, fits } from './prose.ts'
import { type Token, tokensOf } from './tokens.ts'
import { characterClass } from './word-table.ts'
import { foldWords, wordsOf } from './words.ts'

/** Longer lines are no names. */
const LONGEST = 90
const MOST_WORDS = 10

/**
 * Whether a line above a possible title is the name of who issues the release, as letterheads print it: a word for an
 * organisation is in it, and it is that word alone, or the text below names the same organisation within a sentence or in a
 * line of its own, or the text takes up the words of the possible title and not those of the line. `below` begins with the
 * possible title; `opening` is the text behind it.
 */
export function isIssuerLine(line: Block, below: readonly Block[], opening: string, language: Language): boolean {
  const { text } = line.passage
  if (!fits(text, LONGEST) || endsSentence(text)) return false
  if (namedInMarks(text, language)) return true
  if (/[\p{N}"“”„«»:;?!–—|]/u.test(text)) return false
  const tokens = tokensOf(text)
  if (tokens.length === 0 || tokens.length > MOST_WORDS || !namesOffice(text, language)) return false
  const { words, suffixes } = language.organisations
  const isCue = (token: Token) => phrasesOf(words).holds(token) || wordsOf(suffixes).holds(token)
  if (/\p{Script=Han}/u.test(text)) return wordsOf(words).endsWith(text) > 0 || wordsOf(suffixes).endsWith(text) > 0
  if (tokens.length === 1 || (COMPOUND.test(text) && isCue(tokens.at(-1)!))) return true
  if (isNamed(tokens, below, { atHead: isNameOnly(tokens, isCue, language) })) return true
  if (goesByPart(tokens, below, isCue, language)) return true
  // Two who issue it together: what is the name of one is no title.
  const joins = tokens.flatMap((token, at) =>
    at > 0 && (wordsOf(language.roles.joins).holds(token) || /\s\/\s$/u.test(text.slice(0, token.start))) ? [at] : [],
  )
  const partners = joins.flatMap((at) => [tokens.slice(0, at), tokens.slice(at), tokens.slice(at + 1)])
  const isOffice = (one: readonly Token[]) => namesOffice(text.slice(one[0]!.start, one.at(-1)!.end), language)
  if (partners.some((one) => one.length > 1 && isOffice(one) && isNamed(one, below))) return true
  const told = takenUp(
    tokens.filter((token) => !isCue(token)),
    opening,
    language,
  )
  const taken = takenUp(tokensOf(below[0]!.passage.text), opening, language)
  // The office goes on as `the Bank`, and a title may be an image of which the text takes up one word.
  if (told === 0 && takenUp(tokens.filter(isCue), opening, language) > 0) return taken > 0
  return told < SELDOM && taken >= OFTEN
}

/** `Фонд «Открытый дом»`: a word for an organisation, and its name in marks to the end of the line. */
function namedInMarks(text: string, language: Language): boolean {
  const [, before] = /^([^"“”„«»:;?!–—|\p{N}]{2,40}?)\s[«“„"][^«»“”„"]{2,60}[»”“"]$/u.exec(text) ?? []
  const words = before?.split(' ') ?? []
  return words.length > 0 && words.length <= 3 && namesOffice(before!, language)
}

/**
 * `Gobierno Regional de Tarapacá`, of which the text says `el Gobierno Regional`: the name begins with the word for what it is,
 * and is cut where a link leads on to whose it is, or a legal form stands.
 */
function goesByPart(
  tokens: readonly Token[],
  below: readonly Block[],
  isCue: (token: Token) => boolean,
  language: Language,
): boolean {
  const cue = tokens.findIndex(isCue)
  if (cue < 0 || cue > 1 || tokens.length > MOST_OF_PARTS) return false
  const { common } = language.language
  const { links, articles } = language.roles
  const cut = tokens.findIndex(
    (token, at) =>
      at > cue + 1 &&
      ([common, links, articles].some((table) => wordsOf(table).holds(token)) ||
        ELIDED.test(token.text) ||
        wordsOf(language.organisations.suffixes).holds(token)),
  )
  if (cut < 0 || tokens.length - cut > MOST_BEHIND) return false
  return isNamed(tokens.slice(cue, cut), below.slice(1), { inAnyCase: true })
}

/**
 * Whether the words are a name and hold no verb, so that a text which begins with them names who issues it: all have capitals
 * but links, or a link leads from the word for an organisation to whose or what it is.
 */
function isNameOnly(tokens: readonly Token[], isCue: (token: Token) => boolean, language: Language): boolean {
  if (tokens.length < 2) return false
  const { common } = language.language
  const isLink = (token: Token) =>
    [common, language.roles.links, language.roles.articles].some((table) => wordsOf(table).holds(token)) ||
    ELIDED.test(token.text)
  const isPrinted = (token: Token) => /^\p{Lu}/u.test(token.text)
  const cue = tokens.findIndex(isCue)
  const link = tokens.findIndex((token, at) => at > cue && isLink(token))
  if (tokens.every((token) => isPrinted(token) || isLink(token) || isCue(token)))
    return link > 0 || isCue(tokens.at(-1)!)
  const behind = tokens.slice(link + 1)
  return (
    cue >= 0 &&
    link > cue &&
    link - cue <= 2 &&
    behind.length <= MOST_BEHIND &&
    behind.slice(0, -1).every((token) => isPrinted(token) || isLink(token))
  )
}

/** `d'Agadez`: a link that has lost its vowel to the name. */
const ELIDED = /^\p{Ll}{1,4}['’]\p{Lu}/u

/** Words of a name that goes by its first part, and of the rest of it, at most. */
const MOST_OF_PARTS = 7
const MOST_BEHIND = 4

/** `Félags- og húsnæðismálaráðuneytið`: one word, whose parts share its end. */
const COMPOUND = /^(?:\p{L}{3,30}-,?\s){1,3}\p{L}{1,6}\s\p{L}{6,}$/u

/** A text takes up few words of a name above it, and many of its title. */
const SELDOM = 0.3
const OFTEN = 0.4

/** Whether a word for an organisation stands in a line. */
export function namesOffice(text: string, { organisations: { words, suffixes } }: Language): boolean {
  const isCue = (token: Token) => phrasesOf(words).holds(token) || wordsOf(suffixes).holds(token)
  return wordsOf(words).within(text) || tokensOf(text).some(isCue)
}

/** The share of the words of a line, small ones apart, that a text takes up in some form. */
function takenUp(line: readonly Token[], text: string, { language, roles }: Language): number {
  const isSmall = (token: Token) =>
    token.text.length < 4 || [language.common, roles.links, roles.articles].some((table) => wordsOf(table).holds(token))
  const stems = line.flatMap((token) => (isSmall(token) ? [] : foldWords(token.text).slice(0, STEM - 1)))
  const folded = ` ${foldWords(text)}`
  const found = stems.filter((stem) => standsIn(folded, stem))
  return stems.length === 0 ? 0 : found.length / stems.length
}

/** Whether words of a text begin with a stem, with two letters before it at most. */
function standsIn(text: string, stem: string): boolean {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    let start = at
    while (at - start <= ATTACHED && start > 0 && isLetter(text, start - 1)) start--
    if (at - start <= ATTACHED) return true
  }
  return false
}

const ATTACHED = 2
const isLetter = characterClass(/[\p{L}\p{M}]/u)

/** Letters of a word that stay in its cases. */
const STEM = 5

/** What of a word stays in its cases. */
function stemOf(word: string): string {
  return word.length <= 4
    ? word.slice(0, 3)
    : word.slice(0, Math.max(3, Math.min(word.length - 2, Math.max(STEM, word.length - 3))))
}

/**
 * Whether a text below the line names the same organisation. It may begin with it (`atHead`) where the line can be nothing else;
 * a line in capitals, or a part of a name, is looked for in any case.
 */
function isNamed(
  name: readonly Token[],
  below: readonly Block[],
  { atHead = false, inAnyCase = false }: { readonly atHead?: boolean; readonly inAnyCase?: boolean } = {},
): boolean {
  const stems = name.map(({ text }) => stemOf(text))
  const folds = inAnyCase || (name.length > 1 && name.every(({ text }) => isCapital(text)))
  // Few texts hold all of its words, and a pattern takes its time to make.
  const near = folds
    ? below.filter(({ passage }) => standsIn(` ${foldWords(passage.text)}`, foldWords(stems.at(-1)!)))
    : below.filter(({ passage }) => stems.every((stem) => passage.text.includes(stem)))
  if (near.length === 0) return false
  const named = namePattern(stems, atHead, folds)
  return near.some(({ passage }) => named.test(passage.text))
}

const isCapital = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase()

/**
 * The same words in any case: within a sentence, with the capital that the line has; in a line of their own; at the head of a
 * text that goes on, or behind its dateline.
 */
function namePattern(stems: readonly string[], atHead: boolean, inAnyCase: boolean): RegExp {
  const name = stems.map((stem) => `${RegExp.escape(stem)}[\\p{L}\\p{M}]{0,6}`).join('[\\s,]{1,2}')
  const before = atHead ? '^|[\\p{L}\\p{M},،(–—:.-]' : '[\\p{L}\\p{M},،(]'
  return new RegExp(
    `(?<=(?:${before})\\s?)(?<![\\p{L}\\p{M}])${name}(?![\\p{L}\\p{M}])|^${name}[\\s,.]{0,3}$`,
    inAnyCase ? 'iu' : 'u',
  )
}

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
  if (!fits(text, LONGEST) || endsSentence(text) || /[\p{N}"“”„«»:;?!–—|]/u.test(text)) return false
  const tokens = tokensOf(text)
  if (tokens.length === 0 || tokens.length > MOST_WORDS || !namesOffice(text, language)) return false
  const { words, suffixes } = language.organisations
  const isCue = (token: Token) => phrasesOf(words).holds(token) || wordsOf(suffixes).holds(token)
  if (tokens.length === 1 || (COMPOUND.test(text) && isCue(tokens.at(-1)!))) return true
  if (isNamed(tokens, below)) return true
  // Two who issue it together: what is the name of one is no title.
  const joins = tokens.flatMap((token, at) =>
    at > 0 && (wordsOf(language.roles.joins).holds(token) || /\s\/\s$/u.test(text.slice(0, token.start))) ? [at] : [],
  )
  const partners = joins.flatMap((at) => [tokens.slice(0, at), tokens.slice(at), tokens.slice(at + 1)])
  if (partners.some((one) => one.length > 1 && one.some(isCue) && isNamed(one, below))) return true
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
    ? word
    : word.slice(0, Math.max(3, Math.min(word.length - 2, Math.max(STEM, word.length - 3))))
}

/** Whether a text below the line names the same organisation. */
function isNamed(name: readonly Token[], below: readonly Block[]): boolean {
  const stems = name.map(({ text }) => stemOf(text))
  // Few texts hold all of its words, and a pattern takes its time to make.
  const near = below.filter(({ passage }) => stems.every((stem) => passage.text.includes(stem)))
  if (near.length === 0) return false
  const named = namePattern(stems)
  return near.some(({ passage }) => named.test(passage.text))
}

/** The same words in any case: within a sentence, with the capital that the line has, or at the head of a short line. */
function namePattern(stems: readonly string[]): RegExp {
  const name = stems.map((stem) => `${RegExp.escape(stem)}[\\p{L}\\p{M}]{0,6}`).join('[\\s,]{1,2}')
  return new RegExp(`(?<=[\\p{L}\\p{M},،(]\\s?)(?<![\\p{L}\\p{M}])${name}(?![\\p{L}\\p{M}])|^${name}[\\s,.]{0,3}$`, 'u')
}

import type { Language } from '@dateline/core'
import { formsOfRole } from './roles.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words between an article and its noun that are looked through, at most. */
const BETWEEN = 2

/** The article or numeral before the token at `first`, behind a word or two that describe: `a local` doctor. */
function articleBefore(text: string, tokens: readonly Token[], first: number, language: Language): Token | undefined {
  const { articles, indefinite, links } = language.roles
  for (let at = first - 1; at >= 0 && at >= first - 1 - BETWEEN; at--) {
    const token = tokens[at]!
    if (!adjoin(text, token, tokens[at + 1]!)) return undefined
    if (wordsOf(indefinite).holds(token) || wordsOf(articles).holds(token)) return token
    if (token.capital || wordsOf(links).holds(token)) return undefined
  }
  return undefined
}

/** Whether a role that begins with the token at `first` is of somebody whom the text brings in with it: `another doctor`, `en erfaren lege`. */
export function isOfStranger(text: string, tokens: readonly Token[], first: number, language: Language): boolean {
  const article = articleBefore(text, tokens, first, language)
  return article !== undefined && wordsOf(language.roles.indefinite).holds(article)
}

/**
 * Whether a role, from token `first` to `last`, is one that the reader knows already: where the definite article is an ending, it
 * has it, or another definite article stands before it.
 */
export function isDefiniteRole(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
): boolean {
  const { articles, endings } = language.roles
  if (articles.length === 0 || endings.length === 0 || language.people.capitalNouns) return true
  if (formsOfRole(tokens[last]!.text.toLowerCase(), language).length > 1) return true
  return articleBefore(text, tokens, first, language) !== undefined
}

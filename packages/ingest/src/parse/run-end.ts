import type { Knowledge, Language } from '@dateline/core'
import { isGivenName } from './given-names.ts'
import { phrasesOf } from './phrases.ts'
import { isArticle } from './roles.ts'
import { adjoin, isSpaced, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'
import { isHonorific, isParticle, isTitle } from './words-of-names.ts'

/** Index of the last token of the run of capitalised words and name particles that begins at `index`. */
export function runEnd(
  text: string,
  tokens: readonly Token[],
  index: number,
  language: Language,
  knowledge: Knowledge,
): number {
  let last = index
  for (let next = index + 1; next < tokens.length; next++) {
    const token = tokens[next]!
    const before = tokens[next - 1]!
    if (!runsOn(text, before, token, language)) break
    if (token.capital) {
      if (beginsAnother(tokens, index, next, language, knowledge)) break
      last = next
      continue
    }
    // `Билимбек кызы`
    if (isSpaced(text, before, token) && wordsOf(language.people.nameEnds).holds(token)) {
      last = next
      continue
    }
    const particles = particlesAt(tokens, next, language)
    if (particles === 0 || !tokens[next + particles]?.capital) break
    // `Rückkehr der Flüchtlinge`: an article alone joins two nouns.
    if (particles === 1 && language.people.capitalNouns && isArticle(token, language)) break
    if (isLinkOfNouns(tokens, index, next, language, knowledge)) break
    if (joinsPeople(text, tokens, index, next, language)) break
    if (last > index && leadsToBody(text, tokens, next + particles, language)) break
    next += particles - 1
  }
  return last
}

/** Whether nothing parts two words but white space, the full stop of an abbreviation or an apostrophe. */
function runsOn(text: string, before: Token, token: Token, language: Language): boolean {
  if (before.possessive) return false
  if (isSpaced(text, before, token)) return true
  const between = text.slice(before.end, token.start)
  if (between === '') return /['’ʼ]$/u.test(before.text)
  return /^\.?\s+$/u.test(between) && (!between.startsWith('.') || abbreviates(before, language))
}

/**
 * `вдова академика Ибрагима Муминова Саодат Муминова`, `вместе с инженером Петром Орловым Анна Котова`: where names stand in cases, a
 * given name behind a given name and a surname is another's.
 */
function beginsAnother(
  tokens: readonly Token[],
  first: number,
  next: number,
  language: Language,
  knowledge: Knowledge,
): boolean {
  if (!language.people.cases || next < first + 2 || tokens[next + 1]?.capital !== true) return false
  const [before, token] = [tokens[next - 1]!, tokens[next]!]
  const isGiven = ({ text }: Token) => isGivenName(text, language, knowledge)
  if (tokens[next + 1]!.start - token.end !== 1 || !isGiven(token)) return false
  return tokens.slice(first, next - 1).some(isGiven) && !isGiven(before) && !isParticle(before, language)
}

/** `das Schicksal von Farid`, not `Hans von Gagern`: where all nouns have capitals a particle that is also a link needs a given name before it. */
function isLinkOfNouns(
  tokens: readonly Token[],
  first: number,
  particle: number,
  language: Language,
  knowledge: Knowledge,
): boolean {
  if (!language.people.capitalNouns || !wordsOf(language.roles.links).holds(tokens[particle]!)) return false
  const words = tokens.slice(first, particle)
  return !words.some(
    ({ text }, at) =>
      /^\p{Lu}$/u.test(text) || isGivenName(text, language, knowledge) || isTitle(tokens, first + at, language),
  )
}

/** Words of a body's name among which the one is that tells it, at most. */
const BODY = 3

/** Whether a body is named here, of which somebody is: `Pieter van der Wal van Wageningen University`. */
function leadsToBody(text: string, tokens: readonly Token[], from: number, { organisations }: Language): boolean {
  for (let index = from; index < from + BODY && tokens[index]?.capital === true; index++) {
    if (index > from && !adjoin(text, tokens[index - 1]!, tokens[index]!)) return false
    if ([organisations.words, organisations.suffixes].some((table) => wordsOf(table).holds(tokens[index]!))) return true
  }
  return false
}

/** A particle that is also `and`: it joins two surnames of one person (`Sá e Melo`) only before a single last word. */
function joinsPeople(
  text: string,
  tokens: readonly Token[],
  first: number,
  particle: number,
  language: Language,
): boolean {
  if (!wordsOf(language.roles.joins).holds(tokens[particle]!)) return false
  const [name, next] = [tokens[particle + 1], tokens[particle + 2]]
  const goesOn =
    name !== undefined && next !== undefined && (next.capital || isParticle(next, language)) && adjoin(text, name, next)
  return goesOn || particle - first < 2
}

function abbreviates(token: Token, language: Language): boolean {
  return /^\p{Lu}$/u.test(token.text) || isHonorific(token, language)
}

/** How many tokens the particles of a name take from here: `de la`, `van der`. */
function particlesAt(tokens: readonly Token[], index: number, language: Language): number {
  return isParticle(tokens[index]!, language) || !tokens[index]!.capital
    ? phrasesOf(language.people.particles).at(tokens, index)
    : 0
}

import type { Language } from '@dateline/core'
import { phrasesOf } from './phrases.ts'
import { isArticle, type Role, roleOf } from './roles.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words between a verb of speech and the name of its subject, at most. */
const WORDS = 3

/**
 * A noun that no table knows, between a verb of speech and a name: `сказала агрономка Галина Петришин`, `said beekeeper Ana
 * Ruiz`. An article before it tells it, or its ending; else the word may be an adverb, or those who were told.
 */
export function roleSpoken(
  text: string,
  tokens: readonly Token[],
  nameIndex: number,
  language: Language,
): Role | undefined {
  const { verbs } = language.attribution
  for (let index = nameIndex - 1; index >= nameIndex - WORDS - 1 && index >= 0; index--) {
    const token = tokens[index]!
    if (!adjoin(text, token, tokens[index + 1]!)) return undefined
    if (phrasesOf(verbs).endingAt(tokens, index) > 0) return nounBehind(text, tokens, index + 1, nameIndex, language)
    if (token.capital || isNoNoun(tokens, index, language)) return undefined
  }
  return undefined
}

/** Words of a subject before the comma that parts it from its name, at most. */
const APPOSED = 9

/**
 * The subject of a verb of speech whose name follows behind a comma, whatever it is: `ha detto il sultano di Birao, Ahmat Oumar,`. An
 * article directly behind the verb opens it.
 */
export function roleApposed(
  text: string,
  tokens: readonly Token[],
  nameIndex: number,
  nameEnd: number,
  language: Language,
): Role | undefined {
  const [before, name] = [tokens[nameIndex - 1], tokens[nameIndex]!]
  if (before === undefined || !/^,\s+$/.test(text.slice(before.end, name.start))) return undefined
  if (!/^\s*(?:[,.;:!?–—«“"]|$)/u.test(text.slice(nameEnd))) return undefined
  for (let index = nameIndex - 1; index > 0 && index >= nameIndex - APPOSED; index--) {
    if (isArticle(tokens[index]!, language) && phrasesOf(language.attribution.verbs).endingAt(tokens, index - 1) > 0) {
      const noun = tokens[index + 1]!
      return index + 1 < nameIndex && (language.people.capitalNouns || !noun.capital)
        ? roleOf(text, tokens, index + 1, nameIndex - 1, language)
        : undefined
    }
    if (!adjoin(text, tokens[index - 1]!, tokens[index]!) || /\d/.test(tokens[index]!.text)) return undefined
  }
  return undefined
}

/** Whether a verb of speech leads to a name over words that say who was told, or how: `сказал журналистам Игорь Лебедев`. */
export function spokenApart(text: string, tokens: readonly Token[], nameIndex: number, language: Language): boolean {
  for (let index = nameIndex - 1; index >= nameIndex - WORDS - 1 && index >= 0; index--) {
    if (!adjoin(text, tokens[index]!, tokens[index + 1]!)) return false
    if (phrasesOf(language.attribution.verbs).endingAt(tokens, index) > 0) return true
    if (tokens[index]!.capital || isNoNoun(tokens, index, language)) return false
  }
  return false
}

function nounBehind(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): Role | undefined {
  const first = from < to && isArticle(tokens[from]!, language) ? from + 1 : from
  if (first >= to) return undefined
  // `diyen kursiyer Ela Demir`: behind a participle stands the noun that it belongs to.
  const told =
    first > from ||
    phrasesOf(language.roles.agents).at(tokens, first) > 0 ||
    phrasesOf(language.attribution.participles).at(tokens, from - 1) > 0
  if (!told || (first === from && language.roles.femaleArticles.length > 0)) return undefined
  return roleOf(text, tokens, first, to - 1, language)
}

/** Words that stand between verb and subject and say nothing of the subject: prepositions, adverbs, pronouns. */
function isNoNoun(tokens: readonly Token[], index: number, { attribution, people, places, roles }: Language): boolean {
  const { text } = tokens[index]!
  const { female, male, neutral, reported } = attribution
  return (
    /[\d.]/.test(text) ||
    text.length < 3 ||
    [female, male, neutral, reported, people.notNames, places.prepositions, roles.joins, people.particles].some(
      (table) => wordsOf(table).has(text),
    ) ||
    phrasesOf(roles.stops).at(tokens, index) > 0 ||
    phrasesOf(attribution.weakVerbs).at(tokens, index) > 0
  )
}

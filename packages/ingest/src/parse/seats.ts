import type { Language } from '@dateline/core'
import { phrasesOf } from './phrases.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words between a title and the name, at most: `митрополит Черниговский и Нежинский Антоний`. */
const REACH = 5

/**
 * Index of the first word of a name behind what a bishop or a prince is of, as adjectives: `архиепископ Виленский и Литовский
 * Иннокентий`. `first` where no such title stands before.
 */
export function afterSeat(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
): number {
  if (language.people.seated.length === 0 || last === first) return first
  let from = first
  while (from < last && isSeat(tokens[from]!, language)) from++
  return from > first && isSeated(text, tokens, from, language) ? from : first
}

/** Whether a title with its seats, as adjectives, stands directly before a word. */
export function isSeated(text: string, tokens: readonly Token[], nameIndex: number, language: Language): boolean {
  const { people, roles } = language
  if (people.seated.length === 0) return false
  let seats = 0
  for (let index = nameIndex - 1; index >= 0 && index >= nameIndex - REACH; index--) {
    const next = tokens[index + 1]
    if (next !== undefined && !adjoin(text, tokens[index]!, next)) return false
    if (phrasesOf(people.seated).endingAt(tokens, index) > 0) return seats > 0
    if (isSeat(tokens[index]!, language)) seats++
    else if (seats === 0 || !wordsOf(roles.joins).holds(tokens[index]!)) return false
  }
  return false
}

/** Whether a word is itself such a seat, and no name: the `Черниговский` of `митрополит Черниговский и Нежинский`. */
export function isSeatOnly(text: string, tokens: readonly Token[], at: number, language: Language): boolean {
  return language.people.seated.length > 0 && isSeat(tokens[at]!, language) && isSeated(text, tokens, at + 1, language)
}

/** A capitalised adjective made of a place, in any case: `Черниговский`, `Виленского`. */
function isSeat({ capital, folded }: Token, { places }: Language): boolean {
  return capital && folded.length > LONG && Object.keys(places.adjectives).some((end) => folded.endsWith(end))
}

/** Letters of an adjective with its ending, at least. */
const LONG = 6

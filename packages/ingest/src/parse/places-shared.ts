import type { Knowledge, Language } from '@dateline/core'
import { type PlaceName, placeNamed } from './place-names.ts'
import type { Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words from an adjective to the noun that it shares with others, at most. */
const REACH = 10

/**
 * The region that an adjective means which shares its noun with others: `в Сумській, Харківській та Полтавській областях`.
 * Between the adjective and the noun stand only further adjectives, commas and `and`.
 */
export function sharedRegion(
  text: string,
  tokens: readonly Token[],
  first: number,
  language: Language,
  knowledge: Knowledge,
): PlaceName | undefined {
  const { shared } = language.places
  if (Object.keys(shared).length === 0) return undefined
  for (let index = first + 1; index < tokens.length && index <= first + REACH; index++) {
    const token = tokens[index]!
    if (!/^(?:,\s+|\s+)$/.test(text.slice(tokens[index - 1]!.end, token.start))) return undefined
    if (token.capital || wordsOf(language.roles.joins).holds(token)) continue
    const noun = shared[token.text]
    return noun === undefined ? undefined : placeNamed(`${tokens[first]!.text} ${noun}`, language, knowledge)
  }
  return undefined
}

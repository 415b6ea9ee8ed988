import type { GazetteerPlace, Knowledge, Language } from '@dateline/core'
import { endOfRun, mayNamePlace } from './name-of-place.ts'
import type { Match } from './place-matches.ts'
import { placeNamed } from './place-names.ts'
import { overlapsAny, type Range } from './ranges.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Places of one name, from which on what stands behind it tells which one is meant. */
const NAMESAKES = 3

/** The small place that a name begins, of which the gazetteer knows a larger one by that beginning: `Maguindanao del Sur`. */
export function longerNamed(
  text: string,
  tokens: readonly Token[],
  { first, last }: Match,
  knowledge: Knowledge,
): { readonly last: number; readonly name: string; readonly villages: readonly GazetteerPlace[] } | undefined {
  for (let end = last + 1; end <= last + 2; end++) {
    const token = tokens[end]
    if (token === undefined || !adjoin(text, tokens[end - 1]!, token)) return undefined
    if (!token.capital) continue
    const name = text.slice(tokens[first]!.start, token.end)
    const villages = knowledge.places.villages(name)
    return villages.length === 0 ? undefined : { last: end, name, villages }
  }
  return undefined
}

/** The last token of a name that opens with the word for a mountain range or the like: `Serra de Monchique`. */
export function endOfNatural(
  text: string,
  tokens: readonly Token[],
  { first, last }: Match,
  language: Language,
): number | undefined {
  const { natural, nounsBehind } = language.places
  if (nounsBehind || first !== last || !wordsOf(natural).holds(tokens[first]!)) return undefined
  const end = endOfRun(text, tokens, last, language)
  return end > last ? end : undefined
}

/** Whether a name that many places share goes on, to one that the gazetteer lacks: `San José de Chiquitos`. */
export function goesFurther(
  text: string,
  tokens: readonly Token[],
  { first, last, places }: Match,
  taken: readonly Range[],
  language: Language,
  knowledge: Knowledge,
): boolean {
  if (places.length < NAMESAKES || language.places.nounsBehind) return false
  const end = endOfRun(text, tokens, last, language)
  if (end < last + 2 || tokens[last + 1]!.capital) return false
  const further = tokens.slice(last + 1, end + 1)
  if (!mayNamePlace(tokens.slice(first, end + 1), language)) return false
  if (overlapsAny(taken, further[0]!.start, tokens[end]!.end)) return false
  const name = text.slice(further.find(({ capital }) => capital)!.start, tokens[end]!.end)
  return placeNamed(name, language, knowledge) === undefined
}

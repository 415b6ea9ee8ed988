import type { Language, PlaceKind } from '@dateline/core'
import { phrasesOf } from './phrases.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** What the words beside a name, or in it, say that it is. */
export interface ToldKind {
  readonly kind: PlaceKind
  /** The first and the last token of the name, with the words where they are part of it: `lac Tanganyika`. */
  readonly first: number
  readonly last: number
  /** Whether the word for it stands before the name. */
  readonly before: boolean
  /** Whether no large town is called by the word for it: `village`, `quarter`. */
  readonly small: boolean
}

const KINDS = ['city', 'region', 'other'] as const

/** The kind of place that the words at tokens `[first, last]` say a name is, if any. */
export function toldKind(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
): ToldKind | undefined {
  return (
    kindBefore(text, tokens, first, last, language) ??
    kindWithin(tokens, first, last, language) ??
    kindBehind(text, tokens, first, last, language)
  )
}

/** What stands directly before a name, or before the word that joins it: `село Кара-Тал`, `région de l'Oriental`. */
function kindBefore(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
): ToldKind | undefined {
  const { links, natural, linked } = language.places
  let before = first - 1
  while (before > 0 && first - before <= 2 && wordsOf(links).holds(tokens[before]!)) before--
  const noun = tokens[before]
  if (noun === undefined || (noun.capital && !language.people.capitalNouns)) return undefined
  // A word that is a preposition, too: `á`.
  if (wordsOf(language.places.prepositions).holds(noun)) return undefined
  for (let at = before; at < first; at++) if (!adjoin(text, tokens[at]!, tokens[at + 1]!)) return undefined
  const isNatural = wordsOf(natural).holds(noun)
  if (linked && before === first - 1 && !isNatural) return undefined
  for (const kind of KINDS) {
    const words = phrasesOf(language.places[kind]).endingAt(tokens, before)
    const small = phrasesOf(language.places.small).endingAt(tokens, before) > 0
    if (words > 0) return { kind, first: isNatural ? before - words + 1 : first, last, before: true, small }
  }
  return undefined
}

/** A word for a place that is part of the name in capitals: `Lasbela District`, `Lake Assal`. */
function kindWithin(tokens: readonly Token[], first: number, last: number, language: Language): ToldKind | undefined {
  if (first === last) return undefined
  const { natural, nounsBehind } = language.places
  if (wordsOf(natural).holds(tokens[first]!)) return { kind: 'other', first, last, before: true, small: false }
  if (!nounsBehind) return undefined
  const kind = (['region', 'other'] as const).find((each) => wordsOf(language.places[each]).holds(tokens[last]!))
  return kind === undefined ? undefined : { kind, first, last, before: true, small: false }
}

/** What stands directly behind a name: `Bartang valley`, `Palorinyan pakolaisleiri`. */
function kindBehind(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
): ToldKind | undefined {
  const [token, next] = [tokens[last]!, tokens[last + 1]]
  if (!language.places.nounsBehind || next === undefined || next.capital) return undefined
  if (token.possessive || !adjoin(text, token, next)) return undefined
  const kind = KINDS.find((each) => wordsOf(language.places[each]).holds(next))
  if (kind === undefined) return undefined
  const small = wordsOf(language.places.small).holds(next)
  return { kind, first, last: wordsOf(language.places.natural).holds(next) ? last + 1 : last, before: false, small }
}

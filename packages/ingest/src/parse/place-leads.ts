import type { Language } from '@dateline/core'
import { isOrdinaryWord } from './ordinary-words.ts'
import type { Paragraph } from './people.ts'
import { phrasesOf } from './phrases.ts'
import type { Candidate } from './place-candidate.ts'
import { isLocative } from './place-cases.ts'
import { goesOn, startsSentence } from './place-cues.ts'
import { type ToldKind, toldKind } from './place-kinds.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** The name before on a list, by its last token, and whether it is a place beyond doubt. */
export interface Listed {
  readonly last: number
  readonly strong: boolean
  readonly known?: Candidate
}

/** What leads to a place: the word for what it is, or, `within`, a word or an ending that only places have. */
export interface Lead {
  readonly told?: ToldKind
  readonly within: boolean
}

/** What leads to the name at tokens `[first, last]`, if anything; `before` is the name before it on a list. */
export function leadTo(
  { passage: { text }, tokens }: Paragraph,
  first: number,
  last: number,
  before: Listed | undefined,
  language: Language,
): Lead | undefined {
  const token = tokens[first]!
  const told = toldKind(text, tokens, first, last, language)
  if (told !== undefined) return { told, within: false }
  if (isOrdinaryWord(text.slice(token.start, tokens[last]!.end), language)) return undefined
  const near = tokens[first - 1]
  const { places } = language
  if (tokens[last]!.tail !== '') return isLocative(tokens[last]!, false, language) ? { within: true } : undefined
  if (near !== undefined && adjoin(text, near, token)) {
    const isShort = last - first < 2 || places.links.length > 0
    const isOwned = last > first && language.roles.endings.length > 0 && /s$/u.test(token.text)
    const isWithin =
      isShort &&
      !isOwned &&
      !isDefiniteNoun(tokens[last]!.text, language) &&
      wordsOf(places.within).holds(near) &&
      !endsRole(tokens, first - 2, language) &&
      !ownsNoun(text, tokens, last, language)
    if (isWithin) return { within: true }
    if (wordsOf(places.prepositions).holds(near) && !wordsOf(places.links).holds(near)) return { within: false }
  }
  // `ad Am Dafok e Tiringoulou`: what closes a list is what its other names are.
  if (before !== undefined && goesOn(text, tokens, before.last, first, language))
    return { within: before.strong && first > before.last + 1 }
  return isLocative(tokens[last]!, true, language) && !startsSentence(text, token) ? { within: false } : undefined
}

/** Whether an office ends there, which stands in a body rather than in a town: `daglig leder i Varanger Krabbe`. */
function endsRole(tokens: readonly Token[], at: number, { roles }: Language): boolean {
  if (roles.endings.length === 0) return false
  return [roles.titles, roles.heads].some((table) => phrasesOf(table).endingAt(tokens, at) > 0)
}

/** Whether a name is the owner of the noun behind it: `i Göteborgs universitet`, `på DBUs årsmøde`. */
function ownsNoun(text: string, tokens: readonly Token[], last: number, { organisations, roles }: Language): boolean {
  const [token, next] = [tokens[last]!, tokens[last + 1]]
  if (token.possessive) return true
  if (next === undefined || next.capital || !adjoin(text, token, next)) return false
  return phrasesOf(organisations.words).at(tokens, last + 1) > 0 || (roles.endings.length > 0 && /s$/u.test(token.text))
}

/** A name that is a noun with its article: `Superligaen`, `Justitsministeriet`. Short ones may well be towns: `Bergen`. */
function isDefiniteNoun(name: string, { roles, places }: Language): boolean {
  if (name.length < LONG || places.formed.some((end) => name.endsWith(end.slice(1)))) return false
  if (places.definite.some((end) => name.endsWith(end.slice(1)))) return true
  return roles.endings.some(({ suffixes }) => suffixes.some((end) => end.length > 1 && name.endsWith(end)))
}

/** Letters of a name from which on its ending tells a noun. */
const LONG = 9

import type { Language } from '@dateline/core'
import type { Paragraph } from './people.ts'
import type { Candidate } from './place-candidate.ts'
import { overlapsAny, type Range } from './ranges.ts'
import { adjoin } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Letters of an adjective before its ending, at least. */
const SHORTEST = 3

/**
 * Regions that are an adjective and the noun for what they are, in any case: `в Муйнакском районе` is Муйнакский район. In
 * the order of the paragraph; `known` are those that the gazetteer has, `taken` stretches that are something else.
 */
export function adjectivalCandidates(
  { passage, tokens }: Paragraph,
  known: readonly Candidate[],
  taken: readonly Range[],
  language: Language,
): readonly Candidate[] {
  const { regionForms, shared, adjectives } = language.places
  const found: Candidate[] = []
  if (Object.keys(regionForms).length === 0) return found
  let covered: readonly Range[] | undefined
  for (let index = 1; index < tokens.length; index++) {
    const token = tokens[index - 1]!
    if (!token.capital) continue
    const noun = tokens[index]!
    const base = regionForms[noun.text] ?? shared[noun.text]
    if (base === undefined || !adjoin(passage.text, token, noun)) continue
    const ending = endingOf(token.text, adjectives)
    if (ending === undefined || token.text.length - ending.length < SHORTEST) continue
    const [start, end] = [token.start, noun.end]
    covered ??= [...taken, ...known.map((each): Range => [each.start, each.end])]
    const isKnown = overlapsAny(covered, start, end)
    const kind = wordsOf(language.places.other).has(base) ? 'other' : 'region'
    const name = `${token.text.slice(0, -ending.length)}${agreeing(adjectives[ending]!, base)} ${base}`
    const before = found.length
    if (!isKnown) found.push({ name, places: [], told: { kind }, passage, start, end, cued: true, weak: false })
    // `Київська, Одеська та Львівська області`
    for (let at = beforeOnList(index - 1); at >= 0; at = beforeOnList(at)) {
      const each = tokens[at]!
      const own = each.capital ? endingOf(each.text, adjectives) : undefined
      if (own === undefined || each.text.length - own.length < SHORTEST) break
      if (overlapsAny(covered, each.start, each.end)) break
      const { start, end } = each
      const name = `${each.text.slice(0, -own.length)}${agreeing(adjectives[own]!, base)} ${base}`
      const told = { kind } as const
      found.splice(before, 0, { name, places: [], told, passage, start, end, cued: true, weak: false })
    }
  }
  return found

  /** The ending of an adjective before a noun: cases of neuters look like those of masculines. */
  function agreeing(ending: string, noun: string): string {
    return adjectives[`${ending} ${noun}`] ?? ending
  }

  /** The token that stands before one on a list; -1 for none. */
  function beforeOnList(at: number): number {
    const [left, token] = [tokens[at - 1], tokens[at]!]
    if (left === undefined) return -1
    if (/^\s*,\s*$/.test(passage.text.slice(left.end, token.start))) return at - 1
    const { roles, places } = language
    const joins = [roles.joins, places.joins].some((table) => wordsOf(table).holds(left))
    return joins && at > 1 && adjoin(passage.text, left, token) && adjoin(passage.text, tokens[at - 2]!, left)
      ? at - 2
      : -1
  }
}

/** The longest ending of an adjective that a word has. */
function endingOf(word: string, adjectives: Readonly<Record<string, string>>): string | undefined {
  for (let length = Math.min(LONGEST, word.length); length > 0; length--) {
    const ending = word.slice(-length)
    if (adjectives[ending] !== undefined) return ending
  }
  return undefined
}

/** Letters of the longest ending. */
const LONGEST = 6

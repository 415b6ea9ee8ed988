import type { Language } from '@dateline/core'
import type { Paragraph } from './people.ts'
import type { Candidate, Range } from './places.ts'
import { adjoin } from './tokens.ts'

/** Letters of an adjective before its ending, at least. */
const SHORTEST = 3

/**
 * Regions that are an adjective and the noun for what they are, in any case: `в Муйнакском районе` is Муйнакский район. In
 * the order of the paragraph; `covered` are stretches that are something else.
 */
export function adjectivalCandidates(
  { passage, tokens }: Paragraph,
  covered: readonly Range[],
  language: Language,
): readonly Candidate[] {
  const { regionForms, adjectives } = language.places
  const found: Candidate[] = []
  if (Object.keys(regionForms).length === 0) return found
  for (let index = 1; index < tokens.length; index++) {
    const [token, noun] = [tokens[index - 1]!, tokens[index]!]
    const base = regionForms[noun.text]
    if (base === undefined || !token.capital || !adjoin(passage.text, token, noun)) continue
    const ending = endingOf(token.text, adjectives)
    if (ending === undefined || token.text.length - ending.length < SHORTEST) continue
    const [start, end] = [token.start, noun.end]
    if (covered.some(([from, to]) => start < to && end > from)) continue
    const name = `${token.text.slice(0, -ending.length)}${adjectives[ending]} ${base}`
    found.push({ name, places: [], told: { kind: 'region' }, passage, start, end, cued: true, weak: false })
  }
  return found
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

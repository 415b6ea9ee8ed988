import type { Language } from '@dateline/core'
import type { Candidate } from './place-candidate.ts'
import { wordsOf } from './words.ts'

/** Names of places in a row that bear each other out, and where something leads to one of them. */
const FEWEST = 3
const FEWEST_LED = 2

/**
 * Marks the names that stand in a list of nothing but names of places, though no word leads to it: `Helsingborg, Landskrona
 * och Lund har hört av sig`. Candidates in the order of their paragraph.
 */
export function withLists(candidates: readonly Candidate[], language: Language): readonly Candidate[] {
  if (candidates.length < FEWEST_LED) return candidates
  const marked = [...candidates]
  let first = 0
  for (let index = 1; index <= candidates.length; index++) {
    const [before, candidate] = [candidates[index - 1]!, candidates[index]]
    if (candidate !== undefined && areJoined(before, candidate, language)) continue
    const isPair = index - first === FEWEST_LED && opensWithTowns(candidates[first]!, before)
    if (index - first >= FEWEST || isPair)
      for (let at = first; at < index; at++)
        marked[at] = { ...candidates[at]!, listed: true, opens: false, weak: false }
    first = index
  }
  return marked
}

/** Two towns of one country that open a sentence: `Kouvola ja Hämeenlinna aloittavat`. */
function opensWithTowns(a: Candidate, b: Candidate): boolean {
  if (a.opens !== true || a.weak || (a.doubtful === true) !== (b.doubtful === true)) return false
  return a.places.some((place) => b.places.some(({ country }) => country !== null && country === place.country))
}

function areJoined(a: Candidate, b: Candidate, { roles, places }: Language): boolean {
  if (a.passage !== b.passage || b.start - a.end > LONGEST_JOIN) return false
  const between = a.passage.text.slice(a.end, b.start).trim()
  return (
    /^[,、،;/]$/u.test(between) ||
    [roles.joins, places.joins].some((table) => wordsOf(table).is(between.replace(/^,\s*/, '')))
  )
}

/** Characters between two names of a list, at most. */
const LONGEST_JOIN = 12

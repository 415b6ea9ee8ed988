import type { Language } from '@dateline/core'
import type { Passage } from '../passage.ts'
import type { Candidate } from './place-candidate.ts'
import { AT_HOME, kindOf, spells } from './places-formed-unspaced.ts'
import type { Range } from './ranges.ts'
import { speltOut } from './spelt-out.ts'
import { longestAt } from './standing-at.ts'

/** Characters of a foreign name, at least and at most. */
const FEWEST = 2
const MOST = 8
/** Characters of a foreign name that nothing leads to, at least. */
const FEWEST_BARE = 4

/**
 * Runs of characters that foreign names are written with, of which no table has the name: what they sound like may say which
 * place they are. Where a run may go on with a word of the language it is offered without its last characters as well, the
 * longer one first.
 */
export function soundedRuns(
  passage: Passage,
  known: readonly Candidate[],
  taken: readonly Range[],
  language: Language,
  edges: ReadonlySet<number>,
): readonly Candidate[] {
  const { text } = passage
  const { places } = language
  const covered = new Uint8Array(text.length)
  for (const [from, to] of taken) covered.fill(1, from, to)
  for (const { start, end, weak } of known) if (!weak) covered.fill(1, start, end)
  const found: Candidate[] = []
  for (let start = 0; start < text.length; start++) {
    let end = start
    while (end < text.length && covered[end] === 0 && spells(text[end], language)) end++
    if (end - start < FEWEST) {
      start = Math.max(start, end)
      continue
    }
    const isLed =
      isJoint(text[start - 1]) ||
      isJoint(text[end]) ||
      places.prepositions.some((word) => text.startsWith(word, start - word.length))
    const fewest = isLed ? FEWEST : FEWEST_BARE
    for (let last = Math.min(end, start + MOST); last - start >= Math.max(fewest, end - start - MOST_CUT); last--) {
      const noun = longestAt(places.formed, text, last)
      const word = noun !== undefined && AT_HOME.test(noun) ? undefined : noun
      if (!edges.has(start) || !(edges.has(last) || word !== undefined)) continue
      if (places.demonymEnds.some((each) => text.startsWith(each, last))) continue
      const spelt = speltOut(text.slice(start, last), language)
      if (spelt === undefined) continue
      const to = last + (word?.length ?? 0)
      const told = word === undefined || kindOf(word, language) !== 'other' ? {} : { told: { kind: 'other' as const } }
      found.push({
        name: text.slice(start, to),
        places: [],
        spelt: [spelt],
        ...told,
        passage,
        start,
        end: to,
        cued: true,
        weak: false,
      })
      if (word !== undefined) break
    }
    start = end
  }
  return found
}

/** Characters at the end of a run that may be no more of the name, at most. */
const MOST_CUT = 2

/** Whether a character stands between two names of a list. */
function isJoint(char: string | undefined): boolean {
  return char !== undefined && /[、和與与及]/u.test(char)
}

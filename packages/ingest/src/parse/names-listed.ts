import type { Language } from '@dateline/core'
import type { Candidate } from './name-evidence.ts'
import { tokensOf } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words of a name in a list, at most: longer runs are rather bodies. */
const LONGEST = 3

/** Between two names of a list: a comma, brackets with what somebody is, `and`. */
const GAP = /^(?:\s*\([^()]{1,60}\))?(?<comma>,)?\s+(?:(?<join>[\p{L}&]{1,6})\s+)?$/u

/**
 * Names that stand in one list with somebody whom something makes a person: `Ana Ruiz (chair), Per Holm and Sara Amin`. Only of
 * two words and more, against which nothing speaks, and with `and` before the last or three of them in a row. Takes candidates
 * in reading order.
 */
export function listedWithPeople(candidates: readonly Candidate[], language: Language): ReadonlySet<Candidate> {
  const listed = new Set<Candidate>()
  let list: Candidate[] = []
  let joined = false
  const close = () => {
    if (list.some(({ cues }) => cues > 0) && (joined || list.length > 2)) for (const one of list) listed.add(one)
    list = []
    joined = false
  }
  for (const candidate of candidates) {
    if (!mayBeListed(candidate)) continue
    const before = list.at(-1)
    const gap = before === undefined ? undefined : gapBetween(before, candidate, language)
    if (gap === undefined || (joined && gap === 'comma')) close()
    list.push(candidate)
    joined = gap === 'join'
  }
  close()
  return listed
}

function mayBeListed({ first, last, cues, paragraph: { tokens } }: Candidate): boolean {
  const words = tokens.slice(first, last + 1).filter(({ capital }) => capital).length
  return cues >= 0 && words >= 2 && words <= LONGEST
}

function gapBetween(a: Candidate, b: Candidate, { roles }: Language): 'comma' | 'join' | undefined {
  if (a.paragraph !== b.paragraph) return undefined
  const { tokens, passage } = a.paragraph
  const start = tokens[a.last]!.end
  const end = tokens[b.first]!.start
  const gap = end - start > REACH ? null : GAP.exec(passage.text.slice(start, end))
  const { comma, join } = gap?.groups ?? {}
  if (join !== undefined) return tokensOf(join).every((word) => wordsOf(roles.joins).holds(word)) ? 'join' : undefined
  return comma === undefined ? undefined : 'comma'
}

/** Characters between two names of a list, at most. */
const REACH = 80

import { compareStories, type StoryComparison } from './compare.ts'
import type { Fingerprint } from './fingerprint.ts'
import { storyMarks } from './marks.ts'

/** Releases that say the same in several languages, by their places in the list that was given, and what ties them. */
export interface TiedStory {
  readonly members: readonly number[]
  readonly ties: readonly { readonly members: readonly [number, number]; readonly comparison: StoryComparison }[]
}

/** So many of those that share most marks with a release are compared with it. */
const CANDIDATES = 40

/**
 * Ties releases into stories, the surest pairs first. A story has one release in each language, so that two stories with a
 * release in the same language are never joined. Every release is in one story, most of them alone; in the order given.
 */
export function tieStories(prints: readonly Fingerprint[]): readonly TiedStory[] {
  const pairs = candidatePairs(prints)
    .map((members) => ({ members, comparison: compareStories(prints[members[0]]!, prints[members[1]]!) }))
    .filter(({ comparison }) => comparison.same)
    .toSorted((a, b) => b.comparison.score - a.comparison.score)
  const storyOf = new Map(prints.map((_, place) => [place, [place]]))
  const ties = new Map<number[], TiedStory['ties'][number][]>()
  for (const pair of pairs) {
    const [one, other] = pair.members.map((place) => storyOf.get(place)!) as [number[], number[]]
    if (one !== other) {
      const languages = new Set(one.map((place) => primary(prints[place]!)))
      if (other.some((place) => languages.has(primary(prints[place]!)))) continue
      for (const place of other) storyOf.set(place, one)
      one.push(...other)
      ties.set(one, [...(ties.get(one) ?? []), ...(ties.get(other) ?? [])])
    }
    ties.set(one, [...(ties.get(one) ?? []), pair])
  }
  return [...new Set(storyOf.values())].map((members) => ({
    members: members.toSorted((a, b) => a - b),
    ties: ties.get(members) ?? [],
  }))
}

/** Pairs in different languages that share marks, each once; of each release those that share most. */
function candidatePairs(prints: readonly Fingerprint[]): (readonly [number, number])[] {
  const holders = new Map<string, number[]>()
  const pairs = new Map<string, readonly [number, number]>()
  for (const [place, print] of prints.entries()) {
    const marks = storyMarks(print)
    const shared = new Map<number, number>()
    for (const mark of marks)
      for (const other of holders.get(mark) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
    const best = [...shared]
      .toSorted((a, b) => b[1] - a[1])
      .filter(([other]) => primary(prints[other]!) !== primary(print))
    for (const [other] of best.slice(0, CANDIDATES)) pairs.set(`${other} ${place}`, [other, place])
    for (const mark of marks) holders.set(mark, [...(holders.get(mark) ?? []), place])
  }
  return [...pairs.values()]
}

function primary({ language }: Fingerprint): string {
  return language.split('-')[0]!
}

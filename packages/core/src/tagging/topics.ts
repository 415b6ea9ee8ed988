import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Mention, TopicTag, UntaggedRelease } from '../release.ts'
import { locate } from './sections.ts'
import { type TopicHit, topicHits } from './topic-hits.ts'
import type { Strength } from './topic-index.ts'

/** What a term counts for where. */
const PLACE_WEIGHT = { title: 4, subtitle: 2, lede: 1.8, body: 1 } as const
const STRENGTH_WEIGHT: Readonly<Record<Strength, number>> = { weak: 0.3, plain: 1, telling: 1.5 }

/** What is left of a weak term where no other term of its topic stands. */
const WEAK_ALONE = 0.4
/** How much more the beginning of title and lede says than their end: who writes begins with the news. */
const EARLY = 0.6

/** A release is about a topic from so many points on, */
const LEAST = 2.8
/** and only if it says at least this share of what it says of the topic that it speaks of most. */
const LEAST_SHARE = 0.24
const MOST_TOPICS = 4

/** What a topic named in the title gains on the others, at its beginning and at its end. */
const NAMED_FIRST = 0.4
const NAMED_LAST = 0.08
/** The score at which a topic is half certain. */
const HALF = 4

/**
 * How a topic came by its weight. `points` are what its terms earned where they stand: they decide whether the release is
 * about it. `score` decides the order: the points, more where the title names the topic, less where the topic seldom is the
 * news itself (see `leads` of a topic).
 */
export interface TopicScore {
  readonly id: string
  readonly points: number
  readonly score: number
  readonly hits: readonly (TopicHit & { readonly points: number })[]
}

/** Points and scores of every topic that a release has a word of, highest score first: what `tagTopics` chooses from. */
export function scoreTopics(release: UntaggedRelease, knowledge: Knowledge): readonly TopicScore[] {
  const byTopic = Map.groupBy(topicHits(release, knowledge), ({ value }) => value.topic)
  return [...byTopic]
    .map(([id, found]): TopicScore => {
      const hits = pointsOf(found)
      const points = hits.reduce((sum, hit) => sum + hit.points, 0)
      const score = points * (knowledge.topics.get(id)?.leads ?? 1) * (1 + namedInTitle(found))
      return { id, points, score, hits }
    })
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

/**
 * What a release is about, the main topic first, at most four, each with the words that earned it. A term counts more in
 * title and lede and at their beginning, less each time it comes again, and less where several topics share it.
 */
export function tagTopics(release: UntaggedRelease, documentText: string, knowledge: Knowledge): readonly TopicTag[] {
  const scored = scoreTopics(release, knowledge)
  const most = Math.max(0, ...scored.map(({ points }) => points))
  return scored
    .filter(({ points }) => points >= LEAST && points >= most * LEAST_SHARE)
    .slice(0, MOST_TOPICS)
    .map(({ id, score, hits }) => ({
      id,
      weight: Math.round((score / (score + HALF)) * 100) / 100,
      evidence: hits
        .map(({ section, start, end }) => locate(section, start, end, documentText))
        .filter((mention): mention is Mention => mention !== undefined),
    }))
}

function pointsOf(hits: readonly TopicHit[]): TopicScore['hits'] {
  const isNamed = hits.some(({ value }) => value.strength !== 'weak')
  const seen = new Map<string, number>()
  return hits.map((hit) => {
    const times = (seen.get(hit.term) ?? 0) + 1
    seen.set(hit.term, times)
    const { strength, shared } = hit.value
    const base = STRENGTH_WEIGHT[strength] * (strength === 'weak' && !isNamed ? WEAK_ALONE : 1)
    return { ...hit, points: (base * PLACE_WEIGHT[hit.section.kind] * earliness(hit)) / (Math.sqrt(shared) * times) }
  })
}

function earliness(hit: TopicHit): number {
  const { kind } = hit.section
  return kind === 'title' || kind === 'lede' ? 1 + EARLY * (0.5 - within(hit)) : 1
}

/** How far into its section a term begins, from 0 to 1. */
function within({ section, start }: TopicHit): number {
  return start / Math.max(1, section.text.length)
}

function namedInTitle(hits: readonly TopicHit[]): number {
  const gains = hits
    .filter(({ section }) => section.kind === 'title')
    .map((hit) => {
      const gain = NAMED_FIRST - (NAMED_FIRST - NAMED_LAST) * within(hit)
      return hit.value.strength === 'weak' ? gain * STRENGTH_WEIGHT.weak : gain
    })
  return Math.max(0, ...gains)
}

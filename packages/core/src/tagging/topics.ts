import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Topic } from '../knowledge/topic.ts'
import type { Mention, TopicTag, UntaggedRelease } from '../release.ts'
import { locate } from './sections.ts'
import { type TopicHit, topicHits } from './topic-hits.ts'
import type { Strength } from './topic-index.ts'

const STRENGTH_WEIGHT: Readonly<Record<Strength, number>> = { weak: 0.3, plain: 1, telling: 1.5 }

/** What is left of a weak term where no other term of its topic stands. */
const WEAK_ALONE = 0.4
/** A subtitle says a title's news again, and more loosely. */
const SUBTITLE = 0.4
/** How much more the beginning of title and lede says than their end: who writes begins with the news. */
const EARLY = 0.6

/** What a part can say at most: the tenth word of a topic adds little to nine. */
const MOST_SAID = 8

/** A release is about a topic from this score on, times what the topic needs, */
const LEAST = 4
/** or this share of it where no other topic leads: most releases are about something, */
const LEAST_ALONE = 0.6
/** and only if it scores this share of what the topic scores that it speaks of most. */
const LEAST_SHARE = 0.08
const MOST_TOPICS = 4

/** What a topic named in the title gains on the others, at its beginning and at its end. */
const NAMED_FIRST = 0.4
const NAMED_LAST = 0.08
/** The score at which a topic is half certain. */
const HALF = 6

/** The parts of a release: each adds its own weight to what the others say. */
const PARTS = ['title', 'lede', 'body'] as const
type Part = (typeof PARTS)[number]

/**
 * How a topic came by its weight. Each hit earns `points` in its part of the release, and the parts multiply, since the
 * subject of a release stands in title, lede and body, and its setting in one of them: `score` is the product of (1 + points)
 * over the three, where many points count less each. `named` is what the topic gains in the order by standing in the title, from 1 to 1.4.
 */
export interface TopicScore {
  readonly id: string
  readonly score: number
  readonly named: number
  readonly hits: readonly (TopicHit & { readonly points: number })[]
}

/** The score of every topic that a release has a word of, in no order: what {@link rankTopics} chooses from. */
export function scoreTopics(release: UntaggedRelease, knowledge: Knowledge): readonly TopicScore[] {
  const byTopic = Map.groupBy(topicHits(release, knowledge), ({ value }) => value.topic)
  return [...byTopic].map(([id, found]): TopicScore => {
    const hits = pointsOf(found)
    const parts: Record<Part, number> = { title: 0, lede: 0, body: 0 }
    for (const { section, points } of hits) parts[section.kind === 'subtitle' ? 'title' : section.kind] += points
    return {
      id,
      score: PARTS.reduce((product, part) => product * (1 + said(parts[part])), 1),
      named: namedInTitle(found),
      hits,
    }
  })
}

/** A topic that a release is about. `lead` is its score as it counts for the order. */
export interface RankedTopic extends TopicScore {
  readonly lead: number
}

/**
 * Of the scored topics those that the release is about, the main one first, at most four. What a topic `needs` and how
 * readily it `leads` stand in its file.
 */
export function rankTopics(
  scores: readonly TopicScore[],
  topics: ReadonlyMap<string, Pick<Topic, 'leads' | 'needs'>>,
): readonly RankedTopic[] {
  const most = Math.max(0, ...scores.map(({ score }) => score))
  return scores
    .map((scored) => ({ ...scored, lead: scored.score * scored.named * (topics.get(scored.id)?.leads ?? 1) }))
    .toSorted((a, b) => b.lead - a.lead || (a.id < b.id ? -1 : 1))
    .filter(({ id, score }, index) => {
      const needs = topics.get(id)?.needs ?? 1
      return score >= LEAST * needs * (index === 0 ? LEAST_ALONE : 1) && score >= most * LEAST_SHARE * needs
    })
    .slice(0, MOST_TOPICS)
}

/**
 * What a release is about, the main topic first, at most four, each with the words that earned it. A term counts more at
 * the beginning of title and lede, less each time it comes again, and less where several topics share it.
 */
export function tagTopics(release: UntaggedRelease, documentText: string, knowledge: Knowledge): readonly TopicTag[] {
  return rankTopics(scoreTopics(release, knowledge), knowledge.topics).map(({ id, lead, hits }) => ({
    id,
    weight: Math.round((lead / (lead + HALF)) * 100) / 100,
    evidence: hits
      .map(({ section, start, end }) => locate(section, start, end, documentText))
      .filter((mention): mention is Mention => mention !== undefined),
  }))
}

/** Points that grow towards {@link MOST_SAID}. */
function said(points: number): number {
  return (MOST_SAID * points) / (MOST_SAID + points)
}

function pointsOf(hits: readonly TopicHit[]): TopicScore['hits'] {
  const isNamed = hits.some(({ value }) => value.strength !== 'weak')
  const seen = new Map<string, number>()
  return hits.map((hit) => {
    const times = (seen.get(hit.term) ?? 0) + 1
    seen.set(hit.term, times)
    const { strength, shared } = hit.value
    const base = STRENGTH_WEIGHT[strength] * (strength === 'weak' && !isNamed ? WEAK_ALONE : 1)
    const place = hit.section.kind === 'subtitle' ? SUBTITLE : earliness(hit)
    return { ...hit, points: (base * place) / (Math.sqrt(shared) * times) }
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
  return 1 + Math.max(0, ...gains)
}

import type { Knowledge } from '../knowledge/knowledge.ts'
import type { UntaggedRelease } from '../release.ts'
import { type Section, sectionsOf } from './sections.ts'
import { type TopicHit, topicHits } from './topic-hits.ts'

/**
 * What a release says of a topic, in numbers that can be weighed. Terms earn points: a plain one 1, a telling one more, less
 * where several topics list it and each time it comes again; weak ones earn theirs apart, as hints. Of points a feature is
 * the logarithm to base 2 of one more, so that the tenth says less than the second.
 */
export const TOPIC_FEATURES = [
  /** 1 for every topic: what is left where nothing is said. */
  'base',
  /** Points in the title, */
  'title',
  /** in the subtitle, */
  'subtitle',
  /** in the first paragraph, */
  'lede',
  /** in the next two, */
  'early',
  /** and in the rest of the body. */
  'rest',
  /** Hints in title and subtitle, */
  'titleHints',
  /** in the first paragraph, */
  'ledeHints',
  /** and behind it. */
  'bodyHints',
  /** How much is said of it, as a share of what is said of the topic that most is said of. */
  'share',
  /** What is said of a narrower topic, one that has it as its parent. */
  'narrower',
] as const
export type TopicFeature = (typeof TOPIC_FEATURES)[number]

/** A topic that a release has a word of, or of whose narrower topic it has one. */
export interface TopicCandidate {
  readonly id: string
  readonly features: Readonly<Record<TopicFeature, number>>
  /** Its terms in reading order; where it has none, those of its narrower topics. */
  readonly hits: readonly TopicHit[]
}

const TELLING = 1.5
/** The parts that points are counted in, and what they count for how much is said of a topic. */
const PARTS = { title: 2, subtitle: 1, lede: 1.5, early: 1, rest: 1 } as const
const HINT_PARTS = { titleHints: 0.6, ledeHints: 0.45, bodyHints: 0.3 } as const
type Part = keyof typeof PARTS | keyof typeof HINT_PARTS
type Points = Record<Part, number>

/** So many paragraphs behind the first are early. */
const EARLY = 2

/** Every topic that title or body have a word of, and the wider ones of these, in no order. */
export function topicCandidates(release: UntaggedRelease, knowledge: Knowledge): readonly TopicCandidate[] {
  const early = new Set(
    sectionsOf(release)
      .filter(({ kind }) => kind === 'body')
      .slice(0, EARLY),
  )
  const spoken = new Map(
    [...Map.groupBy(topicHits(release, knowledge), ({ value }) => value.topic)].map(([id, hits]) => {
      const points = pointsOf(hits, early)
      return [id, { points, said: saidOf(points), hits }]
    }),
  )
  const narrower = Map.groupBy(
    [...spoken].flatMap(([id, { said, hits }]) => {
      const parent = knowledge.topics.get(id)?.parent ?? null
      return parent === null || !knowledge.topics.has(parent) ? [] : [{ parent, said, hits }]
    }),
    ({ parent }) => parent,
  )
  const most = Math.max(0, ...[...spoken.values()].map(({ said }) => said))
  return [...new Set([...spoken.keys(), ...narrower.keys()])].map((id): TopicCandidate => {
    const { points, said, hits } = spoken.get(id) ?? { points: pointsOf([], early), said: 0, hits: [] }
    const below = narrower.get(id) ?? []
    return {
      id,
      features: {
        base: 1,
        title: amount(points.title),
        subtitle: amount(points.subtitle),
        lede: amount(points.lede),
        early: amount(points.early),
        rest: amount(points.rest),
        titleHints: amount(points.titleHints),
        ledeHints: amount(points.ledeHints),
        bodyHints: amount(points.bodyHints),
        share: most === 0 ? 0 : said / most,
        narrower: amount(Math.max(0, ...below.map((topic) => topic.said))),
      },
      hits: hits.length > 0 ? hits : below.flatMap((topic) => topic.hits),
    }
  })
}

function pointsOf(hits: readonly TopicHit[], early: ReadonlySet<Section>): Points {
  const points: Points = {
    title: 0,
    subtitle: 0,
    lede: 0,
    early: 0,
    rest: 0,
    titleHints: 0,
    ledeHints: 0,
    bodyHints: 0,
  }
  const seen = new Map<string, number>()
  for (const { term, value, section } of hits) {
    const times = (seen.get(term) ?? 0) + 1
    seen.set(term, times)
    const base = value.strength === 'telling' ? TELLING : 1
    points[partOf(section, value.strength === 'weak', early)] += base / (Math.sqrt(value.shared) * times)
  }
  return points
}

function partOf(section: Section, isHint: boolean, early: ReadonlySet<Section>): Part {
  const { kind } = section
  if (!isHint) return kind === 'body' ? (early.has(section) ? 'early' : 'rest') : kind
  if (kind === 'lede') return 'ledeHints'
  return kind === 'body' ? 'bodyHints' : 'titleHints'
}

function saidOf(points: Points): number {
  let said = 0
  for (const [part, weight] of [...Object.entries(PARTS), ...Object.entries(HINT_PARTS)])
    said += points[part as Part] * weight
  return said
}

function amount(points: number): number {
  return Math.log2(1 + points)
}

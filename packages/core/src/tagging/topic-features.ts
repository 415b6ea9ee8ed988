import type { Knowledge } from '../knowledge/knowledge.ts'
import type { UntaggedRelease } from '../release.ts'
import { type TopicHit, topicHits } from './topic-hits.ts'

/**
 * What a release says of a topic, in numbers that can be weighed. Terms earn points: a plain one 1, a telling one more, less
 * where several topics list it and each time it comes again; weak ones earn theirs apart, as hints. Of points a feature is
 * the logarithm to base 2 of one more, so that the tenth says less than the second.
 */
export const TOPIC_FEATURES = [
  /** 1 for every topic: what is left where nothing is said. */
  'base',
  /** Points in the title; those of the subtitle, which says it again and more loosely, count less. */
  'title',
  /** 1 where the title itself has a word of it, be it a hint: what a release leads with is named there. */
  'inTitle',
  /** Points in the first paragraph, */
  'lede',
  /** and in the rest of the body. */
  'body',
  /** Hints in title, subtitle and first paragraph, */
  'topHints',
  /** and behind it. */
  'bodyHints',
  /** How much is said of it against the topic that most is said of, each as a logarithm: a subject rich in words hides no other. */
  'share',
  /**
   * Title, lede and body together, each as a logarithm, hints included: the subject of a release stands in all three, its
   * setting often in one of them.
   */
  'throughout',
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
/** A term that several topics list says less of each: their number to this power divides its points. */
const SHARED = 0.25
const SUBTITLE = 0.4
/** What a hint counts for how much is said of a topic, */
const HINT_SAYS = 0.7
/** and for whether it stands throughout. */
const HINT_STANDS = 0.4

/** The parts of a release that points are counted in. */
interface Points {
  title: number
  lede: number
  body: number
}

/** What terms and hints of a topic earned. */
interface Said {
  readonly terms: Readonly<Points>
  readonly hints: Readonly<Points>
}

/** What is said in each part counts for the whole. */
const PARTS: Readonly<Points> = { title: 2, lede: 1.5, body: 1 }

/** Every topic that title or body have a word of, and the wider ones of these, in no order. */
export function topicCandidates(release: UntaggedRelease, knowledge: Knowledge): readonly TopicCandidate[] {
  const spoken = new Map(
    [...Map.groupBy(topicHits(release, knowledge), ({ value }) => value.topic)].map(([id, hits]) => {
      const said = saidIn(hits)
      return [id, { said, amount: amountOf(said), hits }]
    }),
  )
  const narrower = Map.groupBy(
    [...spoken].flatMap(([id, { amount, hits }]) => {
      const parent = knowledge.topics.get(id)?.parent ?? null
      return parent === null || !knowledge.topics.has(parent) ? [] : [{ parent, amount, hits }]
    }),
    ({ parent }) => parent,
  )
  const most = Math.max(0, ...[...spoken.values()].map(({ amount }) => amount))
  return [...new Set([...spoken.keys(), ...narrower.keys()])].map((id): TopicCandidate => {
    const { said, amount, hits } = spoken.get(id) ?? { said: NOTHING, amount: 0, hits: [] }
    const below = narrower.get(id) ?? []
    return {
      id,
      features: {
        base: 1,
        title: scale(said.terms.title),
        inTitle: hits.some(({ section }) => section.kind === 'title') ? 1 : 0,
        lede: scale(said.terms.lede),
        body: scale(said.terms.body),
        topHints: scale(said.hints.title + said.hints.lede),
        bodyHints: scale(said.hints.body),
        share: most === 0 ? 0 : scale(amount) / scale(most),
        throughout: throughoutOf(said),
        narrower: scale(Math.max(0, ...below.map((topic) => topic.amount))),
      },
      hits: hits.length > 0 ? hits : below.flatMap((topic) => topic.hits),
    }
  })
}

const NOTHING = saidIn([])

function saidIn(hits: readonly TopicHit[]): Said {
  const terms = { title: 0, lede: 0, body: 0 }
  const hints = { title: 0, lede: 0, body: 0 }
  const seen = new Map<string, number>()
  for (const { term, value, section } of hits) {
    const times = (seen.get(term) ?? 0) + 1
    seen.set(term, times)
    const base = (value.strength === 'telling' ? TELLING : 1) * (section.kind === 'subtitle' ? SUBTITLE : 1)
    const points = value.strength === 'weak' ? hints : terms
    points[section.kind === 'subtitle' ? 'title' : section.kind] += base / (divisorOf(value.shared) * times)
  }
  return { terms, hints }
}

const divisors: number[] = []

function divisorOf(shared: number): number {
  divisors[shared] ??= shared ** SHARED
  return divisors[shared]
}

/** Terms and hints together. */
function together({ terms, hints }: Said, hint: number): Points {
  return {
    title: terms.title + hint * hints.title,
    lede: terms.lede + hint * hints.lede,
    body: terms.body + hint * hints.body,
  }
}

function throughoutOf(said: Said): number {
  const { title, lede, body } = together(said, HINT_STANDS)
  return scale(title) + scale(lede) + scale(body)
}

function amountOf(said: Said): number {
  const { title, lede, body } = together(said, HINT_SAYS)
  return PARTS.title * title + PARTS.lede * lede + PARTS.body * body
}

function scale(points: number): number {
  return Math.log2(1 + points)
}

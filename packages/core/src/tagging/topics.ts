import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Topic } from '../knowledge/topic.ts'
import type { Mention, TopicTag, UntaggedRelease } from '../release.ts'
import { locate } from './sections.ts'
import { companyIn, inCompany } from './topic-company.ts'
import { type TopicCandidate, type TopicFeature, topicCandidates } from './topic-features.ts'
import { MAIN_WEIGHTS, SUBJECT_WEIGHTS } from './topic-weights.ts'

/** What each feature is worth; one that is not there is worth nothing. */
export type TopicWeights = Readonly<Partial<Record<TopicFeature, number>>>

/** What each feature is worth for being the main topic, and so the certainty, 0 to 1, that a topic is a subject at all. */
export type MainTopicWeights = Readonly<Partial<Record<TopicFeature | 'certainty', number>>>

/** How readily a topic is the main one, how much must be said of it, and beside what it stands, as its file has it. */
export type TopicPriors = ReadonlyMap<string, Pick<Topic, 'leads' | 'needs' | 'alone' | 'beside'>>

/** A release is about a topic from this certainty on, */
const LEAST = 0.4
/** and about the one that leads already from this: most releases are about something. */
const LEAST_MAIN = 0.2
const MOST_TOPICS = 4

/** A topic that a release is about. */
export interface ChosenTopic extends TopicCandidate {
  /** The certainty that the release is about it. */
  readonly certainty: number
}

/**
 * What a release is about, the main topic first, at most four, each with the words that earned it. What is said of each is
 * weighed by fitted weights (`topic-weights.ts`) and by what the topic's file says it needs; `weight` is the certainty that
 * the release is about it, never more than that of one before it. None at all is a valid answer.
 */
export function tagTopics(release: UntaggedRelease, documentText: string, knowledge: Knowledge): readonly TopicTag[] {
  let ceiling = 1
  return chooseTopics(topicCandidates(release, knowledge), SUBJECT_WEIGHTS, MAIN_WEIGHTS, knowledge.topics).map(
    ({ id, certainty, hits }) => {
      ceiling = Math.min(ceiling, Math.round(certainty * 100) / 100)
      return {
        id,
        weight: ceiling,
        evidence: hits
          .map(({ section, start, end }) => locate(section, start, end, documentText))
          .filter((mention): mention is Mention => mention !== undefined),
      }
    },
  )
}

/**
 * Chooses by the weights of whether a topic is a subject, first by what is said of it, then by the company that it keeps. The
 * main topic is the likeliest by the other weights, the others follow by their certainty.
 */
export function chooseTopics(
  candidates: readonly TopicCandidate[],
  subject: TopicWeights,
  main: MainTopicWeights,
  priors: TopicPriors,
): readonly ChosenTopic[] {
  const certainties = new Map(
    candidates.map((candidate) => [
      candidate.id,
      certaintyOf(candidate, subject, priors.get(candidate.id)?.needs ?? 1),
    ]),
  )
  const companyOf = companyIn(certainties, priors)
  const weighed = candidates
    .map((candidate) => {
      const { leads } = priors.get(candidate.id) ?? { leads: 1 }
      const certainty = certainties.get(candidate.id)!
      return {
        ...candidate,
        certainty: inCompany(certainty, companyOf(candidate.id)),
        lead: weigh({ ...candidate.features, certainty }, main) + Math.log(leads),
      }
    })
    .toSorted((a, b) => b.certainty - a.certainty || (a.id < b.id ? -1 : 1))
  const likely = weighed.filter(isNamed).toSorted((a, b) => b.lead - a.lead)
  const first = likely.find(({ certainty }, index) => certainty >= (index === 0 ? LEAST_MAIN : LEAST))
  if (first === undefined) return []
  return [first, ...weighed.filter((topic) => topic !== first && topic.certainty >= LEAST)].slice(0, MOST_TOPICS)
}

/** Whether a term names it; hints alone name nothing that leads. */
function isNamed({ hits }: TopicCandidate): boolean {
  return hits.some(({ value }) => value.strength !== 'weak')
}

/** How certain it is by what is said of a topic that a release is about it, 0 to 1; `needs` divides the odds. */
export function certaintyOf(
  { features }: Pick<TopicCandidate, 'features'>,
  subject: TopicWeights,
  needs: number,
): number {
  return 1 / (1 + needs * Math.exp(-weigh(features, subject)))
}

/** The sum of what is told of a topic, each number by its weight. */
function weigh<Name extends string>(
  told: Readonly<Record<Name, number>>,
  weights: Readonly<Partial<Record<Name, number>>>,
): number {
  let sum = 0
  for (const name in weights) sum += told[name] * (weights[name] ?? 0)
  return sum
}

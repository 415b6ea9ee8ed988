import type { TopicFeature } from '../../../packages/core/src/tagging/topic-features.ts'
import {
  certaintyOf,
  type MainTopicWeights,
  type TopicPriors,
  type TopicWeights,
} from '../../../packages/core/src/tagging/topics.ts'
import { conditional, logistic } from '../regression.ts'
import type { TopicCase } from './cases.ts'

/** Weights of whether a topic is a subject, and of which one is the main subject; and what each topic needs and how it leads. */
export interface Fitted {
  readonly subject: TopicWeights
  readonly main: MainTopicWeights
  readonly priors: TopicPriors
}

/** What tells a subject from a topic in passing. */
const SUBJECT = [
  'base',
  'title',
  'lede',
  'body',
  'topHints',
  'bodyHints',
  'share',
  'narrower',
] as const satisfies readonly TopicFeature[]
/** What tells the main subject from the others. */
const MAIN = ['throughout', 'inTitle', 'certainty'] as const satisfies readonly (keyof MainTopicWeights)[]

/** How much a weight of one costs: few releases teach, and a weight must be borne out by several of them. */
const RIDGE = 1
/** The base may be what it likes. */
const FREE = 0.01

/** The weights under which the gold of some releases is likeliest. */
export function fit(cases: readonly TopicCase[], topics: readonly string[]): Fitted {
  const rows = cases.flatMap(({ candidates, gold, share }) =>
    candidates.map((candidate) => ({ x: numbers(SUBJECT, candidate, topics), y: gold.includes(candidate.id), share })),
  )
  const subject = logistic(rows, costsOf(SUBJECT, topics))
  const subjectWeights = named(SUBJECT, subject)
  const needs = new Map(topics.map((id, index) => [id, factor(-subject[SUBJECT.length + index]!)]))
  const choices = cases.flatMap(({ candidates, gold, share }) => {
    const chosen = candidates.findIndex(({ id }) => id === gold[0])
    const xs = candidates.map(({ id, features }) => {
      const certainty = certaintyOf({ features }, subjectWeights, needs.get(id) ?? 1)
      return numbers(MAIN, { id, features: { ...features, certainty } }, topics)
    })
    return chosen < 0 ? [] : [{ xs, chosen, share }]
  })
  const main = conditional(choices, costsOf(MAIN, topics))
  return {
    subject: subjectWeights,
    main: named(MAIN, main),
    priors: new Map(
      topics.map((id, index) => [id, { leads: factor(main[MAIN.length + index]!), needs: needs.get(id)! }]),
    ),
  }
}

function numbers<Name extends string>(
  names: readonly Name[],
  { id, features }: { readonly id: string; readonly features: Readonly<Record<Name, number>> },
  topics: readonly string[],
): readonly number[] {
  return [...names.map((name) => features[name]), ...topics.map((topic) => (topic === id ? 1 : 0))]
}

function costsOf(names: readonly string[], topics: readonly string[]): readonly number[] {
  return [...names.map((name) => (name === 'base' ? FREE : RIDGE)), ...topics.map(() => RIDGE)]
}

function named(names: readonly string[], weights: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(names.map((name, i) => [name, Math.round(weights[i]! * 1000) / 1000]))
}

/** A factor of the odds, as an editor reads it: two digits. */
function factor(logarithm: number): number {
  return Number(Math.exp(logarithm).toPrecision(2))
}

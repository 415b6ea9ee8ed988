import type { TopicFeature } from '../../../packages/core/src/tagging/topic-features.ts'
import {
  certaintyOf,
  type MainTopicWeights,
  type TopicPriors,
  type TopicWeights,
} from '../../../packages/core/src/tagging/topics.ts'
import { conditional, logistic } from '../regression.ts'
import type { TopicCase } from './cases.ts'
import { factor } from './factor.ts'
import { fitCompany } from './fit-company.ts'

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

/** The company of topics is learnt from what they look like in releases that have taught nothing yet: so many parts take turns. */
const PARTS = 3

/** The weights under which the gold of some releases is likeliest. */
export function fit(cases: readonly TopicCase[], topics: readonly string[]): Fitted {
  const own = fitSubject(cases, topics)
  const parts = [...Map.groupBy(cases, ({ story }) => story).values()]
  const unseen = parts.slice(0, PARTS).flatMap((_, part) => {
    const isOut = (index: number) => index % PARTS === part
    const others = fitSubject(parts.filter((_, index) => !isOut(index)).flat(), topics)
    return parts
      .filter((_, index) => isOut(index))
      .flat()
      .map((one) => ({ ...one, certain: certaintiesOf(one, others) }))
  })
  const choices = cases.flatMap((one) => {
    const { candidates, gold, share } = one
    const chosen = candidates.findIndex(({ id }) => id === gold[0])
    const certain = certaintiesOf(one, own)
    const xs = candidates.map(({ id, features }) =>
      numbers(MAIN, { id, features: { ...features, certainty: certain.get(id)! } }, topics),
    )
    return chosen < 0 ? [] : [{ xs, chosen, share }]
  })
  const main = conditional(choices, costsOf(MAIN, topics))
  return {
    subject: own.subject,
    main: named(MAIN, main),
    priors: new Map(
      topics.map((id, index) => [
        id,
        {
          leads: factor(main[MAIN.length + index]!),
          needs: own.needs.get(id)!,
          ...fitCompany(id, unseen, topics),
        },
      ]),
    ),
  }
}

/** The weights of a topic by what is said of it alone. */
interface Own {
  readonly subject: TopicWeights
  readonly needs: ReadonlyMap<string, number>
}

function fitSubject(cases: readonly TopicCase[], topics: readonly string[]): Own {
  const rows = cases.flatMap(({ candidates, gold, share }) =>
    candidates.map((candidate) => ({ x: numbers(SUBJECT, candidate, topics), y: gold.includes(candidate.id), share })),
  )
  const weights = logistic(rows, costsOf(SUBJECT, topics))
  return {
    subject: named(SUBJECT, weights),
    needs: new Map(topics.map((id, index) => [id, factor(-weights[SUBJECT.length + index]!)])),
  }
}

function certaintiesOf({ candidates }: TopicCase, { subject, needs }: Own): ReadonlyMap<string, number> {
  return new Map(candidates.map((one) => [one.id, certaintyOf(one, subject, needs.get(one.id) ?? 1)]))
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

import type { Topic } from '../knowledge/topic.ts'
import type { TopicPriors } from './topics.ts'

/**
 * What the other topics of a release say for or against one, as a logarithm of the odds: a war beside peace talks is a subject
 * too, and beside one that is narrower the general one says nothing more. Each counts as much as it is `certain` itself,
 * 0 to 1.
 */
export function companyOf(id: string, certain: ReadonlyMap<string, number>, priors: TopicPriors): number {
  const prior = priors.get(id)
  if (prior === undefined) return 0
  const { alone, beside } = logarithmsOf(prior)
  let sum = alone
  for (const [other, certainty] of certain) sum += (beside.get(other) ?? 0) * certainty
  return sum
}

interface Logarithms {
  readonly alone: number
  readonly beside: ReadonlyMap<string, number>
}

const logarithms = new WeakMap<object, Logarithms>()

function logarithmsOf(prior: Pick<Topic, 'alone' | 'beside'>): Logarithms {
  let known = logarithms.get(prior)
  if (known === undefined) {
    const beside = Object.entries(prior.beside).map(([other, times]) => [other, Math.log(times)] as const)
    known = { alone: Math.log(prior.alone), beside: new Map(beside) }
    logarithms.set(prior, known)
  }
  return known
}

/** A certainty, 0 to 1, after its odds have been raised by the logarithm of a factor. */
export function inCompany(certainty: number, company: number): number {
  return certainty === 0 ? 0 : 1 / (1 + (1 / certainty - 1) * Math.exp(-company))
}

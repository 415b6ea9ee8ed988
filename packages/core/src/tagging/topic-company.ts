import type { TopicPriors } from './topics.ts'

/**
 * What the other topics of a release say for or against one, as a logarithm of the odds: a war beside peace talks is a subject
 * too, and beside one that is narrower the general one says nothing more. Each counts as much as it is `certain` itself,
 * 0 to 1.
 */
export function companyOf(id: string, certain: ReadonlyMap<string, number>, priors: TopicPriors): number {
  const prior = priors.get(id)
  if (prior === undefined) return 0
  let sum = Math.log(prior.alone)
  for (const [other, times] of Object.entries(prior.beside)) sum += Math.log(times) * (certain.get(other) ?? 0)
  return sum
}

/** A certainty, 0 to 1, after its odds have been raised by the logarithm of a factor. */
export function inCompany(certainty: number, company: number): number {
  return certainty === 0 ? 0 : 1 / (1 + (1 / certainty - 1) * Math.exp(-company))
}

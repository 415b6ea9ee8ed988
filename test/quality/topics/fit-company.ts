import type { Topic } from '../../../packages/core/src/knowledge/topic.ts'
import { logistic } from '../regression.ts'
import { factor } from './factor.ts'

/** The topics of a release, each with its certainty by what is said of it alone, from weights that have not seen the release. */
export interface CompanyCase {
  readonly certain: ReadonlyMap<string, number>
  readonly gold: readonly string[]
  readonly share: number
}

/** How much it costs that one topic speaks for or against another: there are many pairs, and few releases for each. */
const PAIR = 0.7
/** The same of what speaks for a topic in any company, which its needs say already. */
const ALONE = 5
/** Factors nearer to 1 say nothing. */
const FAINT = Math.log(1.25)

/** Beside which others a topic is a subject more readily, and how readily where there are none. */
export function fitCompany(
  id: string,
  cases: readonly CompanyCase[],
  topics: readonly string[],
): Pick<Topic, 'alone' | 'beside'> {
  const others = topics.filter((topic) => topic !== id)
  const usual = others.map((other) => sum(cases.map(({ certain }) => certain.get(other) ?? 0)) / cases.length)
  const rows = cases.flatMap(({ certain, gold, share }) => {
    const own = certain.get(id)
    if (own === undefined) return []
    const x = [1, ...others.map((other, index) => (certain.get(other) ?? 0) - usual[index]!)]
    return [{ x, y: gold.includes(id), share, known: Math.log(own / (1 - own)) }]
  })
  const [always = 0, ...pairs] = logistic(rows, [ALONE, ...others.map(() => PAIR)])
  const told = others
    .map((other, index) => ({ other, weight: pairs[index]!, usual: usual[index]! }))
    .filter(({ weight }) => Math.abs(weight) >= FAINT)
  return {
    alone: factor(always - sum(told.map(({ weight, usual }) => weight * usual))),
    beside: Object.fromEntries(told.map(({ other, weight }) => [other, factor(weight)])),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

import type { CountryWeights } from '../../../packages/core/src/tagging/countries.ts'
import type { CountryCandidate, CountryFeature } from '../../../packages/core/src/tagging/country-features.ts'
import { solve } from './solve.ts'

/** A release as the weights see it: the countries it has a word of, and those it is about by its gold. */
export interface CountryCase {
  readonly language: string
  readonly file: string
  readonly candidates: readonly CountryCandidate[]
  readonly gold: readonly string[]
}

/** What tells a subject from a country in passing. */
const SUBJECT = [
  'base',
  'said',
  'share',
  'ledeName',
  'ledeWord',
  'towns',
  'listed',
  'gives',
  'datelineTown',
  'neighbour',
] as const satisfies readonly CountryFeature[]
/** What tells the main subject from the others. */
const MAIN = ['share', 'ledeFirst', 'gives', 'datelineTown', 'origin'] as const satisfies readonly CountryFeature[]

/** How much a weight of one costs: few releases teach, and a weight must be borne out by several of them. */
const RIDGE = 1
/** The base may be what it likes. */
const FREE = 0.01
const STEPS = 60
const STILL = 1e-7

/** Weights by which a country is a subject: logistic regression over all candidates, by Newton's method. */
export function fitSubject(cases: readonly CountryCase[]): CountryWeights {
  const rows = cases.flatMap(({ candidates, gold }) =>
    candidates.map(({ code, features }) => ({ x: SUBJECT.map((name) => features[name]), y: gold.includes(code) })),
  )
  return named(SUBJECT, (weights) => {
    const step = ridge(SUBJECT, weights)
    for (const { x, y } of rows) {
      const p = 1 / (1 + Math.exp(-dot(x, weights)))
      for (let i = 0; i < x.length; i++) {
        step.gradient[i]! += (p - (y ? 1 : 0)) * x[i]!
        for (let j = 0; j < x.length; j++) step.curvature[i]![j]! += p * (1 - p) * x[i]! * x[j]!
      }
    }
    return step
  })
}

/** Weights by which one country is the main subject: a conditional logit over the candidates of each release. */
export function fitMain(cases: readonly CountryCase[]): CountryWeights {
  const choices = cases.flatMap(({ candidates, gold }) => {
    const chosen = candidates.findIndex(({ code }) => code === gold[0])
    return chosen < 0 ? [] : [{ xs: candidates.map(({ features }) => MAIN.map((name) => features[name])), chosen }]
  })
  return named(MAIN, (weights) => {
    const step = ridge(MAIN, weights)
    for (const { xs, chosen } of choices) {
      const raised = xs.map((x) => Math.exp(dot(x, weights)))
      const total = raised.reduce((sum, value) => sum + value, 0)
      const mean = weights.map((_, i) => xs.reduce((sum, x, c) => sum + (raised[c]! / total) * x[i]!, 0))
      for (let i = 0; i < mean.length; i++) {
        step.gradient[i]! += mean[i]! - xs[chosen]![i]!
        for (let j = 0; j < mean.length; j++) {
          const together = xs.reduce((sum, x, c) => sum + (raised[c]! / total) * x[i]! * x[j]!, 0)
          step.curvature[i]![j]! += together - mean[i]! * mean[j]!
        }
      }
    }
    return step
  })
}

interface Step {
  readonly gradient: number[]
  readonly curvature: number[][]
}

function named(names: readonly CountryFeature[], stepAt: (weights: readonly number[]) => Step): CountryWeights {
  let weights = names.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const { gradient, curvature } = stepAt(weights)
    const move = solve(curvature, gradient)
    weights = weights.map((weight, i) => weight - move[i]!)
    if (Math.max(...move.map(Math.abs)) < STILL) break
  }
  return Object.fromEntries(names.map((name, i) => [name, Math.round(weights[i]! * 1000) / 1000]))
}

function ridge(names: readonly CountryFeature[], weights: readonly number[]): Step {
  const costs = names.map((name) => (name === 'base' ? FREE : RIDGE))
  return {
    gradient: weights.map((weight, i) => weight * costs[i]!),
    curvature: weights.map((_, i) => weights.map((_, j) => (i === j ? costs[i]! : 0))),
  }
}

function dot(x: readonly number[], weights: readonly number[]): number {
  return x.reduce((sum, value, i) => sum + value * weights[i]!, 0)
}

import type { CountryWeights } from '../../../packages/core/src/tagging/countries.ts'
import type { CountryCandidate, CountryFeature } from '../../../packages/core/src/tagging/country-features.ts'
import { conditional, logistic } from '../regression.ts'

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
  'ledeFirst',
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
/** Weights by which a country is a subject: logistic regression over all candidates. */
export function fitSubject(cases: readonly CountryCase[]): CountryWeights {
  const rows = cases.flatMap(({ candidates, gold }) =>
    candidates.map(({ code, features }) => ({ x: numbers(SUBJECT, features), y: gold.includes(code), share: 1 })),
  )
  return named(SUBJECT, logistic(rows, costsOf(SUBJECT)))
}

/** Weights by which one country is the main subject: a conditional logit over the candidates of each release. */
export function fitMain(cases: readonly CountryCase[]): CountryWeights {
  const choices = cases.flatMap(({ candidates, gold }) => {
    const chosen = candidates.findIndex(({ code }) => code === gold[0])
    return chosen < 0 ? [] : [{ xs: candidates.map(({ features }) => numbers(MAIN, features)), chosen, share: 1 }]
  })
  return named(MAIN, conditional(choices, costsOf(MAIN)))
}

function numbers(names: readonly CountryFeature[], features: CountryCandidate['features']): readonly number[] {
  return names.map((name) => features[name])
}

function costsOf(names: readonly CountryFeature[]): readonly number[] {
  return names.map((name) => (name === 'base' ? FREE : RIDGE))
}

function named(names: readonly CountryFeature[], weights: readonly number[]): CountryWeights {
  return Object.fromEntries(names.map((name, i) => [name, Math.round(weights[i]! * 1000) / 1000]))
}

import { type CountryWeights, chooseCountries } from '../../../packages/core/src/tagging/countries.ts'
import type { CountryCase } from './fit.ts'

/** Weights of whether a country is a subject, and of which one is the main subject. */
export interface Fitted {
  readonly subject: CountryWeights
  readonly main: CountryWeights
}

/** How well countries are told: over all of them, and the main one of each release. */
export interface CountryScore {
  readonly precision: number
  readonly recall: number
  readonly f: number
  readonly first: number
  /** Countries too many and too few. */
  readonly errors: number
  readonly releases: number
}

/** Scores releases, each by the weights that are given for it. */
export function scoreOf(cases: readonly CountryCase[], weightsFor: (one: CountryCase) => Fitted): CountryScore {
  let right = 0
  let got = 0
  let wanted = 0
  let first = 0
  for (const one of cases) {
    const { subject, main } = weightsFor(one)
    const codes = chooseCountries(one.candidates, subject, main).map(({ code }) => code)
    right += codes.filter((code) => one.gold.includes(code)).length
    got += codes.length
    wanted += one.gold.length
    if (codes[0] === one.gold[0]) first += 1
  }
  return {
    precision: right / got,
    recall: right / wanted,
    f: (2 * right) / (got + wanted),
    first: first / cases.length,
    errors: got + wanted - 2 * right,
    releases: cases.length,
  }
}

import { type CountryWeights, chooseCountries } from '../../../packages/core/src/tagging/countries.ts'
import { type TagScore, tagScore } from '../tag-score.ts'
import type { CountryCase } from './fit.ts'

/** Weights of whether a country is a subject, and of which one is the main subject. */
export interface Fitted {
  readonly subject: CountryWeights
  readonly main: CountryWeights
}

/** Scores the countries of releases, each by the weights that are given for it. */
export function scoreOf(cases: readonly CountryCase[], weightsFor: (one: CountryCase) => Fitted): TagScore {
  return tagScore(
    cases.map((one) => {
      const { subject, main } = weightsFor(one)
      return { gold: one.gold, got: chooseCountries(one.candidates, subject, main).map(({ code }) => code) }
    }),
  )
}

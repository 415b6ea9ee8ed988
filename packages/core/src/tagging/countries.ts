import type { Knowledge } from '../knowledge/knowledge.ts'
import type { CountryTag, UntaggedRelease } from '../release.ts'
import { type CountryCandidate, type CountryFeature, countryCandidates } from './country-features.ts'
import { MAIN_WEIGHTS, SUBJECT_WEIGHTS } from './country-weights.ts'

/** What each feature is worth; one that is not there is worth nothing. */
export type CountryWeights = Readonly<Partial<Record<CountryFeature, number>>>

/** A release is about a country from this certainty on, */
const LEAST = 0.5
/** and about the likeliest one of all already from this. */
const LEAST_MAIN = 0.3

/**
 * The countries that a release is about, most central first, each with the words that earned it: its name, its regions and
 * towns, what belongs to it, the small town of the dateline. What is said of each is weighed by fitted weights
 * (`country-weights.ts`); `weight` is the certainty that the release is about it, never more than that of one before it.
 * None at all is a valid answer.
 */
export function tagCountries(
  release: UntaggedRelease,
  documentText: string,
  knowledge: Knowledge,
): readonly CountryTag[] {
  return chooseCountries(countryCandidates(release, documentText, knowledge), SUBJECT_WEIGHTS, MAIN_WEIGHTS)
}

/** Chooses by the weights of whether a country is a subject, and orders by those of which one is the main subject. */
export function chooseCountries(
  candidates: readonly CountryCandidate[],
  subject: CountryWeights,
  main: CountryWeights,
): readonly CountryTag[] {
  const certain = candidates.map((candidate) => ({
    ...candidate,
    certainty: 1 / (1 + Math.exp(-weigh(candidate, subject))),
  }))
  const most = Math.max(0, ...certain.map(({ certainty }) => certainty))
  const chosen = certain
    .filter(({ certainty }) => certainty >= LEAST || (certainty === most && certainty >= LEAST_MAIN))
    .toSorted((a, b) => weigh(b, main) - weigh(a, main) || (a.code < b.code ? -1 : 1))
  let ceiling = 1
  return chosen.map(({ code, certainty, evidence }) => {
    ceiling = Math.min(ceiling, Math.round(certainty * 100) / 100)
    return { code, weight: ceiling, evidence }
  })
}

/** The sum of a country's features, each by its weight. */
function weigh({ features }: Pick<CountryCandidate, 'features'>, weights: CountryWeights): number {
  let sum = 0
  for (const name in weights) sum += features[name as CountryFeature] * (weights[name as CountryFeature] ?? 0)
  return sum
}

import type { CountryWeights } from './countries.ts'

// Written by `node test/quality/countries/main.ts --write`, which fits them on the releases in test/fixtures.

/** What speaks for and against a country's being a subject: the sum is the logarithm of the odds. */
export const SUBJECT_WEIGHTS: CountryWeights = {
  base: -6.357,
  said: 1.372,
  share: 3.228,
  ledeName: 0.581,
  ledeWord: 1.327,
  ledeFirst: 0.312,
  towns: 0.754,
  listed: 0.262,
  gives: -2.477,
  datelineTown: 1.069,
  neighbour: 1.175,
}

/** What speaks for a country's being the main subject among those that the release has a word of. */
export const MAIN_WEIGHTS: CountryWeights = {
  share: 4.491,
  ledeFirst: 0.73,
  gives: -2.092,
  datelineTown: 1.631,
  origin: -1.309,
}

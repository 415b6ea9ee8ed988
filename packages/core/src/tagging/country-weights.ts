import type { CountryWeights } from './countries.ts'

// Written by `node test/quality/countries/main.ts --write`, which fits them on the releases in test/fixtures.

/** What speaks for and against a country's being a subject: the sum is the logarithm of the odds. */
export const SUBJECT_WEIGHTS: CountryWeights = {
  base: -4.22,
  said: 0.533,
  share: 3.278,
  ledeName: 0.333,
  ledeWord: 1.114,
  towns: 0.978,
  listed: -0.441,
  gives: -1.622,
  datelineTown: 1.135,
  neighbour: 1.087,
}

/** What speaks for a country's being the main subject among those that the release has a word of. */
export const MAIN_WEIGHTS: CountryWeights = {
  share: 2.885,
  ledeFirst: 0.533,
  gives: -2.129,
  datelineTown: 1.253,
  origin: -1.211,
}

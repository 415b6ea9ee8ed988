import type { CountryWeights } from './countries.ts'

// Written by `node test/quality/countries/main.ts --write`, which fits them on the releases in test/fixtures.

/** What speaks for and against a country's being a subject: the sum is the logarithm of the odds. */
export const SUBJECT_WEIGHTS: CountryWeights = {
  base: -6.284,
  said: 1.328,
  share: 3.199,
  ledeName: 0.554,
  ledeWord: 1.304,
  ledeFirst: 0.35,
  towns: 0.808,
  listed: 0.342,
  gives: -2.341,
  datelineTown: 0.989,
  neighbour: 1.235,
}

/** What speaks for a country's being the main subject among those that the release has a word of. */
export const MAIN_WEIGHTS: CountryWeights = {
  share: 4.717,
  ledeFirst: 0.616,
  gives: -2.083,
  datelineTown: 1.534,
  origin: -1.211,
}

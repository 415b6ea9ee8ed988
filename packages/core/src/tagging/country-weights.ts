import type { CountryWeights } from './countries.ts'

// Written by `node test/quality/countries/main.ts --write`, which fits them on the releases in test/fixtures.

/** What speaks for and against a country's being a subject: the sum is the logarithm of the odds. */
export const SUBJECT_WEIGHTS: CountryWeights = {
  base: -5.843,
  said: 1.084,
  share: 3.254,
  ledeName: 0.639,
  ledeWord: 1.568,
  towns: 0.881,
  listed: 0.273,
  gives: -1.835,
  datelineTown: 1.254,
  neighbour: 1.092,
}

/** What speaks for a country's being the main subject among those that the release has a word of. */
export const MAIN_WEIGHTS: CountryWeights = {
  share: 4.292,
  ledeFirst: 0.728,
  gives: -2.096,
  datelineTown: 1.516,
  origin: -1.354,
}

import type { TopicWeights } from './topics.ts'

// Written by `node test/quality/topics/main.ts --write`, which fits them on the releases in test/fixtures.

/** What speaks for and against a release's being about a topic: with what the topic needs, the sum is the logarithm of the odds. */
export const SUBJECT_WEIGHTS: TopicWeights = {
  base: -4.443,
  title: 2.334,
  lede: 1.431,
  body: 0.877,
  topHints: 1.321,
  bodyHints: 0.741,
  share: 3.096,
  narrower: 0.861,
}

/** What speaks for a topic's being the main one among those that the release has a word of. */
export const MAIN_WEIGHTS: TopicWeights = {
  throughout: 1.59,
}

import type { TopicWeights } from './topics.ts'

// Written by `node test/quality/topics/main.ts --write`, which fits them on the releases in test/fixtures.

/** What speaks for and against a release's being about a topic: with what the topic needs, the sum is the logarithm of the odds. */
export const SUBJECT_WEIGHTS: TopicWeights = {
  base: -4.464,
  title: 2.343,
  lede: 1.333,
  body: 0.858,
  topHints: 1.149,
  bodyHints: 0.529,
  share: 3.406,
  narrower: 0.997,
}

/** What speaks for a topic's being the main one among those that the release has a word of. */
export const MAIN_WEIGHTS: TopicWeights = {
  throughout: 1.639,
}

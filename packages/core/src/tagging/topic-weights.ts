import type { TopicWeights } from './topics.ts'

// Written by `node test/quality/topics/main.ts --write`, which fits them on the releases in test/fixtures and on those it is given.

/** What speaks for and against a release's being about a topic: with what the topic needs, the sum is the logarithm of the odds. */
export const SUBJECT_WEIGHTS: TopicWeights = {
  base: -4.488,
  title: 2.544,
  lede: 1.322,
  body: 0.879,
  topHints: 1.136,
  bodyHints: 0.501,
  share: 3.433,
  narrower: 0.909,
}

/** What speaks for a topic's being the main one among those that the release has a word of. */
export const MAIN_WEIGHTS: TopicWeights = {
  throughout: 1.647,
}

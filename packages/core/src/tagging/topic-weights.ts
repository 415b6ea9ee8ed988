import type { TopicWeights } from './topics.ts'

// Written by `node test/quality/topics/main.ts --write`, which fits them on the releases in test/fixtures.

/** What speaks for and against a release's being about a topic: with what the topic needs, the sum is the logarithm of the odds. */
export const SUBJECT_WEIGHTS: TopicWeights = {
  base: -4.496,
  title: 2.456,
  lede: 1.373,
  body: 0.855,
  topHints: 1.129,
  bodyHints: 0.549,
  share: 3.427,
  narrower: 0.953,
}

/** What speaks for a topic's being the main one among those that the release has a word of. */
export const MAIN_WEIGHTS: TopicWeights = {
  throughout: 1.648,
}

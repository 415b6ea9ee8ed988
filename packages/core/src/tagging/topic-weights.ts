import type { MainTopicWeights, TopicWeights } from './topics.ts'

// Written by `node test/quality/topics/main.ts --write`, which fits them on the releases in test/fixtures and on those it is given.

/** What speaks for and against a release's being about a topic: with what the topic needs, the sum is the logarithm of the odds. */
export const SUBJECT_WEIGHTS: TopicWeights = {
  base: -6.121,
  title: 2.151,
  lede: 1.356,
  body: 0.789,
  topHints: 0.346,
  bodyHints: 0.152,
  share: 5.075,
  narrower: 1.149,
}

/** What speaks for a topic's being the main one among those that the release has a word of. */
export const MAIN_WEIGHTS: MainTopicWeights = {
  throughout: 0.877,
  inTitle: 0.227,
  certainty: 3.193,
}

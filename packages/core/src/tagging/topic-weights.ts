import type { MainTopicWeights, TopicWeights } from './topics.ts'

// Written by `node test/quality/topics/main.ts --write`, which fits them on the releases in test/fixtures and on those it is given.

/** What speaks for and against a release's being about a topic: with what the topic needs, the sum is the logarithm of the odds. */
export const SUBJECT_WEIGHTS: TopicWeights = {
  base: -6.186,
  title: 2.114,
  lede: 1.366,
  body: 0.768,
  topHints: 0.345,
  bodyHints: 0.129,
  share: 5.224,
  narrower: 1.158,
}

/** What speaks for a topic's being the main one among those that the release has a word of. */
export const MAIN_WEIGHTS: MainTopicWeights = {
  throughout: 0.915,
  inTitle: 0.263,
  certainty: 3.031,
}

import type { MainTopicWeights, TopicWeights } from './topics.ts'

// Written by `node test/quality/topics/main.ts --write`, which fits them on the releases in test/fixtures and on those it is given.

/** What speaks for and against a release's being about a topic: with what the topic needs, the sum is the logarithm of the odds. */
export const SUBJECT_WEIGHTS: TopicWeights = {
  base: -6.196,
  title: 2.115,
  lede: 1.341,
  body: 0.759,
  topHints: 0.34,
  bodyHints: 0.129,
  share: 5.26,
  narrower: 1.158,
}

/** What speaks for a topic's being the main one among those that the release has a word of. */
export const MAIN_WEIGHTS: MainTopicWeights = {
  throughout: 0.914,
  inTitle: 0.258,
  certainty: 3.039,
}

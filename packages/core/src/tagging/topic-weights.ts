import type { MainTopicWeights, TopicWeights } from './topics.ts'

// Written by `node test/quality/topics/main.ts --write`, which fits them on the releases in test/fixtures and on those it is given.

/** What speaks for and against a release's being about a topic: with what the topic needs, the sum is the logarithm of the odds. */
export const SUBJECT_WEIGHTS: TopicWeights = {
  base: -6.152,
  title: 2,
  lede: 1.286,
  body: 0.758,
  topHints: 0.307,
  bodyHints: 0.136,
  share: 5.268,
  narrower: 1.15,
}

/** What speaks for a topic's being the main one among those that the release has a word of. */
export const MAIN_WEIGHTS: MainTopicWeights = {
  throughout: 0.853,
  inTitle: 0.187,
  certainty: 3.374,
}

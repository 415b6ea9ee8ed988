import type { MainTopicWeights, TopicWeights } from './topics.ts'

// Written by `node test/quality/topics/main.ts --write`, which fits them on the releases in test/fixtures and on those it is given.

/** What speaks for and against a release's being about a topic: with what the topic needs, the sum is the logarithm of the odds. */
export const SUBJECT_WEIGHTS: TopicWeights = {
  base: -5.483,
  title: 2.155,
  lede: 1.17,
  body: 0.715,
  topHints: 0.852,
  bodyHints: 0.256,
  share: 4.381,
  narrower: 1.024,
}

/** What speaks for a topic's being the main one among those that the release has a word of. */
export const MAIN_WEIGHTS: MainTopicWeights = {
  throughout: 0.873,
  inTitle: 0.25,
  certainty: 2.748,
}

import type { MainTopicWeights, TopicWeights } from './topics.ts'

// Written by `node test/quality/topics/main.ts --write`, which fits them on the releases in test/fixtures and on those it is given.

/** What speaks for and against a release's being about a topic: with what the topic needs, the sum is the logarithm of the odds. */
export const SUBJECT_WEIGHTS: TopicWeights = {
  base: -6.016,
  title: 2.139,
  lede: 1.393,
  body: 0.775,
  topHints: 0.374,
  bodyHints: 0.157,
  share: 4.958,
  narrower: 1.135,
}

/** What speaks for a topic's being the main one among those that the release has a word of. */
export const MAIN_WEIGHTS: MainTopicWeights = {
  throughout: 0.863,
  inTitle: 0.182,
  certainty: 3.359,
}

import type { MainTopicWeights, TopicWeights } from './topics.ts'

// Written by `node test/quality/topics/main.ts --write`, which fits them on the releases in test/fixtures and on those it is given.

/** What speaks for and against a release's being about a topic: with what the topic needs, the sum is the logarithm of the odds. */
export const SUBJECT_WEIGHTS: TopicWeights = {
  base: -4.558,
  title: 2.634,
  lede: 1.184,
  body: 0.91,
  topHints: 1.168,
  bodyHints: 0.456,
  share: 3.577,
  narrower: 0.891,
}

/** What speaks for a topic's being the main one among those that the release has a word of. */
export const MAIN_WEIGHTS: MainTopicWeights = {
  throughout: 1.072,
  inTitle: 0.304,
  certainty: 2.203,
}

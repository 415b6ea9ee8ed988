import type { TopicWeights } from './topics.ts'

// Written by `node test/quality/topics/main.ts --write`, which fits them on the releases in test/fixtures.

/** What speaks for and against a release's being about a topic: with what the topic needs, the sum is the logarithm of the odds. */
export const SUBJECT_WEIGHTS: TopicWeights = {
  base: -4.491,
  title: 2.507,
  lede: 1.36,
  body: 0.87,
  topHints: 1.16,
  bodyHints: 0.515,
  share: 3.414,
  narrower: 0.908,
}

/** What speaks for a topic's being the main one among those that the release has a word of. */
export const MAIN_WEIGHTS: TopicWeights = {
  throughout: 1.643,
}

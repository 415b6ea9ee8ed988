import type { TopicWeights } from './topics.ts'

// Written by `node test/quality/topics/main.ts --write`, which fits them on the releases in test/fixtures.

/** What speaks for and against a release's being about a topic: with what the topic needs, the sum is the logarithm of the odds. */
export const SUBJECT_WEIGHTS: TopicWeights = {
  base: -4.542,
  title: 2.24,
  subtitle: 1.518,
  lede: 1.415,
  early: 1.083,
  rest: 0.569,
  titleHints: 1.388,
  ledeHints: 0.898,
  bodyHints: 0.787,
  share: 3.359,
  narrower: 0.942,
}

/** What speaks for a topic's being the main one among those that the release has a word of. */
export const MAIN_WEIGHTS: TopicWeights = {
  title: 1.028,
  subtitle: 0.071,
  lede: 0.71,
  early: 0.643,
  rest: 0.712,
  titleHints: 0.936,
  ledeHints: 0.485,
  bodyHints: 0.238,
  share: 2.443,
}

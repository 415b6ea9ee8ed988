import { chooseTopics } from '../../../packages/core/src/tagging/topics.ts'
import { type TagScore, tagScore } from '../tag-score.ts'
import type { TopicCase } from './cases.ts'
import type { Fitted } from './fit.ts'

/** Scores the topics of releases, each by the weights that are given for it. */
export function scoreOf(cases: readonly TopicCase[], weightsFor: (one: TopicCase) => Fitted): TagScore {
  return tagScore(
    cases.map((one) => {
      const { subject, main, priors } = weightsFor(one)
      return { gold: one.gold, got: chooseTopics(one.candidates, subject, main, priors).map(({ id }) => id) }
    }),
  )
}

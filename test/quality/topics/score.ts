import { chooseTopics } from '../../../packages/core/src/tagging/topics.ts'
import type { TopicCase } from './cases.ts'
import type { Fitted } from './fit.ts'

/** How well topics are told: over all of them, and the main one of each release. */
export interface TopicScore {
  readonly precision: number
  readonly recall: number
  readonly f: number
  readonly first: number
  readonly releases: number
}

/** Scores releases, each by the weights that are given for it. */
export function scoreOf(cases: readonly TopicCase[], weightsFor: (one: TopicCase) => Fitted): TopicScore {
  let right = 0
  let got = 0
  let wanted = 0
  let first = 0
  for (const one of cases) {
    const { subject, main, priors } = weightsFor(one)
    const ids = chooseTopics(one.candidates, subject, main, priors).map(({ id }) => id)
    right += ids.filter((id) => one.gold.includes(id)).length
    got += ids.length
    wanted += one.gold.length
    if (ids[0] === one.gold[0]) first += 1
  }
  return {
    precision: right / got,
    recall: right / wanted,
    f: (2 * right) / (got + wanted),
    first: first / cases.length,
    releases: cases.length,
  }
}

import { loadKnowledge } from '@dateline/core/tables'
import { describe, expect, it } from 'vitest'
import { MAIN_WEIGHTS, SUBJECT_WEIGHTS } from '../../../packages/core/src/tagging/topic-weights.ts'
import { chooseTopics } from '../../../packages/core/src/tagging/topics.ts'
import { shortCases, type TopicCase } from './cases.ts'
import { fit } from './fit.ts'
import { scoreOf } from './score.ts'

const knowledge = loadKnowledge()
const cases = await shortCases(knowledge)
const topicsOf = ({ candidates }: TopicCase) =>
  chooseTopics(candidates, SUBJECT_WEIGHTS, MAIN_WEIGHTS, knowledge.topics).map(({ id }) => id)

// `node test/quality/topics/main.ts` says more, and fits the weights again.
describe('a short release in any language', () => {
  it.each(cases.map((one) => ({ ...one, main: one.gold[0] })))('is mainly about $main: $file', (one) =>
    expect(topicsOf(one)[0]).toBe(one.main),
  )

  it('is given few topics that it is not about', () => {
    const given = cases.flatMap((one) => topicsOf(one).map((id) => one.gold.includes(id)))
    expect(given.filter((isRight) => isRight).length / given.length).toBeGreaterThan(0.8)
  })

  it('says more with its title than with a paragraph behind it', () => {
    expect(SUBJECT_WEIGHTS.title).toBeGreaterThan(SUBJECT_WEIGHTS.body!)
    expect(SUBJECT_WEIGHTS.lede).toBeGreaterThan(SUBJECT_WEIGHTS.bodyHints!)
  })

  it('is read hardly worse by weights that have not seen its language', () => {
    const seen = cases.filter(({ language }) => language !== 'nl')
    const unseen = cases.filter(({ language }) => language === 'nl')
    const fitted = fit(seen, [...knowledge.topics.keys()])
    // Seventeen short releases teach little of which topics go together.
    expect(scoreOf(unseen, () => fitted).f).toBeGreaterThan(0.5)
  })
})

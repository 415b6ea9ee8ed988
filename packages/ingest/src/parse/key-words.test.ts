import { describe, expect, it } from 'vitest'
import { KeyWords, keysIn, standsIn } from './key-words.ts'

const table = ['Not for release before', 'Sous embargo jusqu’à la', 'Embargo', '禁发期至', 'Эмбарго до', '解']
const keys = new KeyWords(table)

describe('the longest words of phrases', () => {
  it.each([
    ['NOT FOR RELEASE BEFORE 3 May'],
    ['(Sous embargo jusqu’à la conférence)'],
    ['Media: embargo.'],
    ['新闻稿禁发期至五月三日'],
    ['в Женеве – эмбарго до 3 мая'],
    ['今日解'],
  ])('are in each line that has such a phrase: %s', (line) => {
    expect([standsIn(table, line), keys.haveOneOf(keysIn(line))]).toEqual([true, true])
  })

  it.each([
    ['The new clinic has opened before the rains'],
    ['Embargoes were lifted'],
    ['日内瓦新闻稿'],
    ['Клиника открыта'],
    [''],
  ])('are in few others: %s', (line) => expect(keys.haveOneOf(keysIn(line))).toBe(false))
})

import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('a word is looked up once, until too many others have been asked for', () => {
  const asked: string[] = []
  const lengths = remembered<number>(2)
  const lengthOf = (word: string) =>
    lengths.get(word, (unknown) => {
      asked.push(unknown)
      return unknown.length
    })
  expect(['Juba', 'Juba', 'Kitgum', 'Juba', 'Gao', 'Juba'].map(lengthOf)).toEqual([4, 4, 6, 4, 3, 4])
  expect(asked).toEqual(['Juba', 'Kitgum', 'Gao', 'Juba'])
})

import { expect, test } from 'vitest'
import { unitClass } from './unit-class.ts'

test('a unit belongs to a class whenever it is asked, and half a character to none of letters', () => {
  const isLetter = unitClass(/\p{L}/u)
  const answers = Array.from({ length: 2 }, () => Array.from('š1 木', (char) => isLetter(char.charCodeAt(0))))
  expect(answers).toEqual([
    [true, false, false, true],
    [true, false, false, true],
  ])
  expect(isLetter('𠮷'.charCodeAt(0))).toBe(false)
})

import { expect, test } from 'vitest'
import { classOf, inFewLetters, lettersOf } from './few-letters.ts'

const MAY = lettersOf(['травня'])
const OTHER = '\uE000'
const END = '\uFFFF'

test('letters that no date of the language has are one letter, and all white space is a space', () => {
  expect(inFewLetters('до\u00A04\nтравня,', MAY)).toBe(`${OTHER.repeat(2)} 4 травня,${END}`)
})

test('a letter of two units is two, and a picture beside a date is none', () => {
  expect(inFewLetters('𞤀4📅', MAY)).toBe(`${OTHER.repeat(2)}4📅${END}`)
})

test('a class has the letters of the language, those of ASCII, and the one for all others', () => {
  const letter = new RegExp(`^[${classOf(MAY)}]+$`)
  expect(letter.test(`травняz9${OTHER}`)).toBe(true)
  expect(letter.test('-')).toBe(false)
})

test('a text of any length has a form in few letters', () => {
  expect(inFewLetters('4 травня '.repeat(5000), MAY)).toHaveLength(45_001)
})

import { expect, test } from 'vitest'
import { PackedWords } from './packed-words.ts'

test('a packed word is found again with its number, in any script, and no other word is', () => {
  const words = [
    'Amina',
    'amina',
    'а',
    'а́',
    '阿米娜',
    '',
    'أمينة',
    ...Array.from({ length: 5000 }, (_, at) => `name${at}`),
  ]
  const packed = new PackedWords(words.map((word, at) => [word, at % 255]))
  expect(words.map((word) => packed.get(word))).toEqual(words.map((_, at) => at % 255))
  for (const word of ['Amin', 'AMINA', '阿米', 'name5000', ' ', 'name']) expect(packed.has(word), word).toBe(false)
})

test('of a word that comes twice the last number counts', () => {
  expect(
    new PackedWords([
      ['Robin', 1],
      ['Robin', 2],
    ]).get('Robin'),
  ).toBe(2)
})

import { expect, it } from 'vitest'
import { HASH, hashOf, hashOn } from './word-hash.ts'
import { characterClass, WordTable } from './word-table.ts'

it('knows a word where it stands in a text, by the hash of its letters', () => {
  const words = new WordTable<{ readonly text: string }>()
  for (let number = 0; number < 3000; number++) words.add({ text: `word${number}` })
  const text = 'here word1234 stands'
  let hash = HASH
  for (let at = 5; at < 13; at++) hash = hashOn(hash, text.charCodeAt(at))
  expect(words.at(text, 5, 13, hash)?.text).toBe('word1234')
  expect(words.at(text, 0, 4, hashOf('here'))).toBeUndefined()
})

it('knows no word any more when it is cleared', () => {
  const words = new WordTable<{ readonly text: string }>()
  words.add({ text: 'lake' })
  words.clear()
  expect(words.size).toBe(0)
  expect(words.at('lake', 0, 4, hashOf('lake'))).toBeUndefined()
})

it('takes the halves of a letter for the letter, and a half alone or the end of a text for none', () => {
  const isLetter = characterClass(/\p{L}/u)
  const text = '𞤀 é\ud83a'
  expect(Array.from({ length: 6 }, (_, at) => isLetter(text, at))).toEqual([true, true, false, true, false, false])
})

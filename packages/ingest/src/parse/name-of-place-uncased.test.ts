import { expect, it } from 'vitest'
import { knowledge } from '../testing.ts'
import { mayBeName } from './name-of-place-uncased.ts'

const arabic = knowledge().languages.get('ar')!

it.each([
  ['السيبة', true],
  ['مليتة', true],
  ['ساحلية', true],
  ['الزراعية', false],
  ['مساحتها', false],
  ['الأردنيين', false],
  ['في', false],
])('a name that no table has is no noun with a pronoun and no adjective: %s', (word, expected) => {
  expect(mayBeName(word, arabic)).toBe(expected)
})

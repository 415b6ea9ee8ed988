import { expect, it } from 'vitest'
import { standingAt } from './standing-at.ts'

it.each([
  ['表示支持', 0, '表示'],
  ['他表示支持', 1, '表示'],
  ['他表示支持', 0, undefined],
  ['云南省', 2, '省'],
  ['表', 0, undefined],
  ['表', 1, undefined],
])('in %s at %i stands %s', (text, at, word) => expect(standingAt(['*省', '支持', '表示'], text, at)).toBe(word))

it('of two words that begin alike, the first of the table stands there', () => {
  expect(standingAt(['指', '指出'], '指出', 0)).toBe('指')
})

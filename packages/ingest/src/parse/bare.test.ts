import { expect, it } from 'vitest'
import { bareOf } from './bare.ts'

it.each([
  ['– ENDS –', 'ENDS'],
  ['ENDS', 'ENDS'],
  ['(end – of – all) –', 'end – of – all)'],
  ['– –', ''],
])('a line without the dashes around it: %s', (line, bare) => expect(bareOf(line, '(–', '–')).toBe(bare))

import { describe, expect, it } from 'vitest'
import { knowledge } from '../testing.ts'
import { isAgedBehind } from './age-behind.ts'

describe('behind a name, an age', () => {
  it.each([
    ['en', ', who is 10 years old, lives in Lund.', true],
    ['en', ', aged 9, came along.', true],
    ['en', ', 12 years old.', true],
    ['en', ', 12 years older boys', false],
    ['en', ' aged 9', false],
    ['da', ', som er 12 år, bor i Skive.', true],
    ['da', ', som er seks år, bor i Skive.', true],
    ['da', ', 12 år efter branden', false],
    ['fi', ', 12-vuotias, asuu Oulussa.', true],
    ['fi', ', joka on 12-vuotias', true],
    ['fr', ' (10 ans)', true],
    ['tr', ', 7 yaşında,', true],
    ['it', ', 19 anni,', true],
  ])('%s: %j is one: %s', (tag, behind, expected) =>
    expect(isAgedBehind(`Runa${behind}`, 4, knowledge().languages.get(tag)!)).toBe(expected),
  )
})

import { describe, expect, it } from 'vitest'
import { passageAt } from '../passage.ts'
import { knowledge } from '../testing.ts'
import { paragraphsOf } from './people.ts'
import { cueAt, isCalled, isJoined } from './place-cues-uncased.ts'

const arabic = knowledge().languages.get('ar')!
const paragraph = (text: string) => paragraphsOf([passageAt(text, 0)], arabic)[0]!

describe('what leads to a place in Arabic', () => {
  it.each([
    ['وصلت إلى مدينة خوجند', 3, '', 'noun'],
    ['وصلت الفرق إلى كيهيدي', 3, '', 'preposition'],
    ['الطريق ببيروت مغلق', 1, 'ب', 'preposition'],
    ['جاء البناؤون من تيفنكولت وورزازات', 4, 'و', 'preposition'],
    ['تقع سوسة على البحر', 1, '', undefined],
  ])('in %s', (text, at, prefix, expected) => {
    expect(cueAt(paragraph(text), at, prefix, arabic)).toBe(expected)
  })

  it('goes on with a comma and with what is attached', () => {
    expect(isJoined(paragraph('سوسة، قفصة'), 1, '')).toBe(true)
    expect(isJoined(paragraph('سوسة وقفصة'), 1, 'و')).toBe(true)
    expect(isJoined(paragraph('سوسة قفصة'), 1, '')).toBe(false)
  })

  it('is a noun without its article, where the name says nothing else', () => {
    expect(isCalled(paragraph('في منطقة مليتة').tokens, 2, arabic)).toBe(true)
    expect(isCalled(paragraph('في المنطقة مليتة').tokens, 2, arabic)).toBe(false)
  })
})

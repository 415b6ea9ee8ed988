import { describe, expect, it } from 'vitest'
import { passageAt } from '../passage.ts'
import { knowledge } from '../testing.ts'
import { paragraphsOf } from './people.ts'
import { isEverydayName, matchAt } from './place-matches-uncased.ts'

const arabic = knowledge().languages.get('ar')!
const paragraph = (text: string) => paragraphsOf([passageAt(text, 0)], arabic)[0]!
const match = (text: string, at: number) => matchAt(paragraph(text), at, arabic, knowledge())

describe('a name of the gazetteer in Arabic', () => {
  it('is the longest that begins at a word', () => {
    expect(match('نزح السكان من خان يونس أمس', 3)).toMatchObject({ name: 'خان يونس', last: 4 })
  })

  it('stands without what is attached to its front', () => {
    expect(match('الطريق ببيروت مغلق', 1)).toMatchObject({ name: 'بيروت', lead: 1, prefix: 'ب' })
  })

  it('is none where the language has the word', () => {
    expect(match('رجل كريم جدا', 1)).toBeUndefined()
  })
})

describe('the name of a country', () => {
  it('is no everyday word although a topic has it in a term', () => {
    expect(isEverydayName(match('قدّمتها ألمانيا واليابان', 1)!, arabic)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { Openings } from './openings.ts'

function openingsOf(...terms: readonly string[]): Openings {
  const openings = new Openings()
  for (const term of terms) openings.add(term, term.length)
  return openings
}

describe('the filter before a search for terms', () => {
  it('lets every place pass at which a term begins', () => {
    const terms = Array.from({ length: 2000 }, (_, index) => `term${index.toString(36)} of a table`)
    const openings = openingsOf(...terms, 'un', '水')
    for (const term of [...terms, 'un', '水'])
      expect(openings.mayStandAt(`the ${term}`, 4), `expected ${term} to pass`).toBe(true)
  })

  it('stops most places at which none begins', () => {
    const openings = openingsOf('drinking water', 'displaced', 'un')
    const text = 'Fifty families from the valley moved into new homes above the river this week'
    const passed = Array.from(text.matchAll(/\S+/g), ({ index }) => index).filter((at) => openings.mayStandAt(text, at))
    expect(passed.length).toBeLessThan(3)
  })

  it('knows a term whose first word may have any ending by what stands before the ending', () => {
    const openings = new Openings()
    openings.add('су\uFFFF воды', 2)
    expect(openings.mayStandAt('сухой воды', 0)).toBe(true)
  })

  it('lets no place behind the end of a text pass', () => {
    expect(openingsOf('aid').mayStandAt('ai', 0)).toBe(false)
  })
})

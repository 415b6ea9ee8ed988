import { describe, expect, it } from 'vitest'
import { hashOfOpening, Openings, openingOf } from './openings.ts'

function openingsOf(...terms: readonly string[]): Openings {
  const openings = new Openings()
  for (const term of terms) openings.add(openingOf(term, term.length))
  return openings
}

describe('the filter before a search for terms', () => {
  it('lets every place pass at which a term begins', () => {
    const terms = Array.from({ length: 2000 }, (_, index) => `term${index.toString(36)} of a table`)
    const openings = openingsOf(...terms, 'un', '水')
    for (const term of [...terms, 'un', '水'])
      expect(openings.countAt(`the ${term}`, 4), `expected ${term} to pass`).toBeGreaterThan(0)
  })

  it('stops most places at which none begins', () => {
    const openings = openingsOf('drinking water', 'displaced', 'un')
    const text = 'Fifty families from the valley moved into new homes above the river this week'
    const passed = Array.from(text.matchAll(/\S+/g), ({ index }) => index).filter(
      (at) => openings.countAt(text, at) > 0,
    )
    expect(passed.length).toBeLessThan(3)
  })

  it('knows a term whose first word may have any ending by what stands before the ending', () => {
    const openings = new Openings()
    openings.add(openingOf('су\uFFFF воды', 2))
    expect(openings.countAt('сухой воды', 0)).toBe(1)
  })

  it('tells each opening that stands at a place, the shortest first', () => {
    const openings = openingsOf('aid', 'aid worker', 'air')
    expect(openings.countAt('aid workers', 0)).toBe(2)
    expect([openings.hashAt(0), openings.hashAt(1)]).toEqual([hashOfOpening('aid'), hashOfOpening('aid worker')])
  })

  it('lets no place behind the end of a text pass', () => {
    expect(openingsOf('aid').countAt('ai', 0)).toBe(0)
  })
})

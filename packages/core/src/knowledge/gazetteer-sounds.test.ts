import { describe, expect, it } from 'vitest'
import { buildGazetteer } from './gazetteer-build.ts'
import { gazetteerOf } from './gazetteer-lookup.ts'
import { soundKey } from './gazetteer-sounds.ts'

const places = gazetteerOf(buildGazetteer({ languages: ['en'], aliases: [] }))

describe('a name that another script spells by its sound', () => {
  it.each([
    ['mnstir', 'TN', 'Monastir'],
    ['qamishli', 'SY', 'Qamishli'],
    ['mtwala', 'TZ', 'Mtwara'],
    ['mskt', 'OM', 'Muscat'],
  ])('%s in %s is %s', (spelt, country, expected) => {
    expect(
      places.sounding(spelt, country, 'some').map(({ name }) => name.normalize('NFD').replace(/\p{M}/gu, '')),
    ).toContain(expected)
  })

  it('is no place of another country, nor one with other vowels', () => {
    expect(places.sounding('mnstir', 'MA', 'some')).toEqual([])
    expect(places.sounding('mtwilo', 'TZ', 'some')).toEqual([])
  })
})

it('What has fewer than three consonants sounds like nothing', () => {
  expect(soundKey('Ouadaï')).toBe('')
  expect(soundKey('Al Mansura')).not.toBe('')
})

import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import type { UntaggedRelease } from '../release.ts'
import { countryCandidates } from './country-features.ts'
import { countrySignals } from './country-signals.ts'

const knowledge = loadKnowledge({ languages: ['en'] })

/** A release of a title and paragraphs; countries of whose English names it has one are places. */
function release(title: string, paragraphs: readonly string[], dateline?: { place: string; country: string }) {
  const lines = [title, ...(dateline === undefined ? [] : [dateline.place]), ...paragraphs]
  const text = lines.join('\n')
  const spanOf = (line: string): [number, number] => [text.indexOf(line), text.indexOf(line) + line.length]
  const towns = [
    'Oslo',
    'Beira',
    'White House',
    'Arica',
    'Kumasi',
    'Norway',
    'Mozambique',
    'Ghana',
    'Togo',
    'Benin',
    'Mali',
  ]
  const places = towns.flatMap((name) => {
    const mentions = Array.from(
      text.matchAll(new RegExp(RegExp.escape(name), 'g')),
      ({ index }): { text: string; span: [number, number] } => ({ text: name, span: [index, index + name.length] }),
    )
    const [place] = knowledge.places.lookup(name)
    return mentions.length === 0 ? [] : [{ name, kind: place!.kind, country: place!.country, mentions }]
  })
  const value = {
    language: 'en',
    title,
    titleSource: 'document',
    subtitle: null,
    dateline: dateline === undefined ? null : { text: dateline.place, date: null, ...dateline },
    body: { blocks: paragraphs.map((line) => ({ kind: 'paragraph', text: line, span: spanOf(line) })) },
    organisations: [],
    places,
    spans: { title: spanOf(title), dateline: dateline === undefined ? null : spanOf(dateline.place) },
  } as unknown as UntaggedRelease
  return {
    signals: countrySignals(value, text, knowledge).map(({ code, kind }) => `${code} ${kind}`),
    of: (code: string) =>
      countryCandidates(value, text, knowledge).find((candidate) => candidate.code === code)?.features,
  }
}

describe('what a release says of a country', () => {
  it('is that it gives, where a word for giving stands behind its name or before it', () => {
    const { of } = release('Norway Helps Mozambique Rebuild', ['Norway will fund nine clinics in Beira.'])
    expect(of('NO')!.gives).toBe(1)
    expect(of('MZ')!.gives).toBe(0)
    expect(release('Clinics Open', ['They were paid for by Norway.']).of('NO')!.gives).toBe(1)
  })

  it('is that it is listed with others', () => {
    const { of } = release('Seeds Arrive', ['Seeds came to Ghana, Togo, Benin and Mali.', 'Kumasi was first.'])
    expect(of('TG')!.listed).toBe(1)
    expect(of('GH')!.share).toBe(1)
  })

  it('is that the dateline names a town of it, unless that is a capital', () => {
    expect(release('Fog', ['No ship came.'], { place: 'Arica', country: 'CL' }).of('CL')!.datelineTown).toBe(1)
    expect(release('Fog', ['No ship came.'], { place: 'Oslo', country: 'NO' }).of('NO')).toBeUndefined()
  })

  it('is that it borders on the one that most is said of', () => {
    const { of } = release('Ghana Opens a Bridge', ['Ghana opened a bridge to Togo.', 'Norway sent a guest.'])
    expect(of('TG')!.neighbour).toBe(1)
    expect(of('NO')!.neighbour).toBe(0)
  })

  it('is what is said of a part of it that has a code of its own', () => {
    const { signals } = release('Clinic Opens', ['A clinic opened in Mayotte. French nurses came.'])
    expect(signals).toEqual(['FR demonym', 'FR demonym'])
  })

  it('is told by what it is known by, also where a town is called so', () => {
    expect(release('Shelters Open', ['The White House and FEMA agreed.']).signals).toEqual([
      'US institution',
      'US institution',
    ])
  })
})

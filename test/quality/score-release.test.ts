import type { Release } from '@dateline/core'
import { describe, expect, test } from 'vitest'
import type { Case, Gold } from './gold.ts'
import type { Mark } from './mark.ts'
import { scoreRelease } from './score-release.ts'
import { tableOf } from './table.ts'

const GOLD: Gold = {
  language: 'en',
  headline: 'Ferry to Grímsey Sails Again',
  subheadline: null,
  dateline: { place: 'AKUREYRI', country: 'IS', date: '2026-02-03' },
  published: '2026-02-03',
  embargo: null,
  body: { first: 'The ferry to Grímsey', last: 'said the mayor.' },
  quotes: [
    { text: 'The winter was long, and the harbour is glad,', speaker: 'Edda Hlíðdal' },
    { text: 'We had no mail for a month,', speaker: null },
  ],
  notQuotes: ['the white line'],
  people: [{ name: 'Edda Hlíðdal', role: 'Harbour Master of Akureyri' }],
  places: [
    { name: 'Grímsey', kind: 'region', country: 'IS' },
    { name: 'Iceland', kind: 'country', country: 'IS' },
  ],
  countries: ['IS'],
  topics: ['economy-development'],
}

const BODY =
  'The ferry to Grímsey sailed again on Tuesday.\n“The winter was long, and the harbour is glad,” said Edda Hlíðdal, Harbour Master of Akureyri, of “the white line”.\n“We had no mail for a month,” said the mayor.'
const TEXT = `Ferry to Grímsey Sails Again\n\nAKUREYRI, 3 February 2026 – ${BODY}\n`

function cased(gold: Partial<Gold> = {}): Case {
  return { language: 'en', file: 'en/01-ferry.txt', bytes: Buffer.from(TEXT), gold: { ...GOLD, ...gold } }
}

const mentioned = (text: string) => {
  const start = TEXT.indexOf(text)
  return [{ text, span: [start, start + text.length] as const }]
}
const quote = (text: string, name: string | null) => ({
  text,
  speaker: name === null ? null : { name, role: null, organisation: null },
  span: mentioned(text)[0]!.span,
})

/** All that an editor reads in it. */
const PERFECT = {
  language: 'en',
  title: GOLD.headline!,
  titleSource: 'document',
  subtitle: null,
  dateline: { text: 'AKUREYRI, 3 February 2026', ...GOLD.dateline! },
  published: '2026-02-03',
  embargo: { state: 'none', until: null, text: null },
  lede: BODY.split('\n')[0]!,
  body: { text: BODY },
  quotes: [quote(GOLD.quotes[0]!.text, 'Edda Hlíðdal'), quote(GOLD.quotes[1]!.text, null)],
  people: [{ ...GOLD.people[0]!, mentions: mentioned('Edda Hlíðdal') }],
  places: GOLD.places.map((place) => ({ ...place, mentions: [] })),
  countries: [{ code: 'IS', weight: 1, evidence: mentioned('Grímsey') }],
  topics: [{ id: 'economy-development', weight: 1, evidence: [] }],
  spans: { title: [0, GOLD.headline!.length], subtitle: null, byline: null, dateline: null, lede: null },
} as unknown as Release

function errors(changes: Partial<Release>, gold: Partial<Gold> = {}): readonly string[] {
  const marks = scoreRelease(cased(gold), { release: { ...PERFECT, ...changes }, text: TEXT, failure: undefined })
  return marks.filter(({ outcome }) => outcome !== 'right').map(inWords)
}
const inWords = ({ column, outcome }: Mark) => `${column} ${outcome}`

test('what an editor reads has no errors', () => {
  expect(errors({})).toEqual([])
})

test('marks around words, letter case and unseen signs are no errors', () => {
  expect(errors({ title: '“FERRY to Grímsey\u200b  sails again”' })).toEqual([])
})

test('a derived title is right only where none is printed', () => {
  expect(errors({ titleSource: 'derived' })).toEqual(['title missed'])
  expect(errors({ titleSource: 'derived', title: 'The ferry sailed' }, { headline: null })).toEqual([])
  expect(errors({ titleSource: 'derived', title: 'x'.repeat(111) }, { headline: null })).toEqual(['title missed'])
})

describe('who said it', () => {
  const words = GOLD.quotes[0]!.text
  const nobody = PERFECT.quotes[1]!

  test('a wrong name is one that is missing and one too many; no name is only missing', () => {
    expect(errors({ quotes: [quote(words, 'Jón Reykdal'), nobody] as never })).toEqual([
      'speakers missed',
      'speakers extra',
    ])
    expect(errors({ quotes: [quote(words, null), nobody] as never })).toEqual(['speakers missed'])
  })

  test('a name put to an unnamed source is an error of its own', () => {
    expect(errors({ quotes: [PERFECT.quotes[0]!, quote(nobody.text, 'Jón Reykdal')] as never })).toEqual([
      'nobodyNamed missed',
    ])
  })

  test('a quote that was not found takes its speaker along', () => {
    expect(errors({ quotes: [nobody] })).toEqual(['quotes missed', 'speakers missed'])
  })

  test('a quote cut in two is found once at most', () => {
    const [first, second] = [words.slice(0, 20), words.slice(20).trim()]
    expect(errors({ quotes: [quote(first, null), quote(second, null), nobody] as never })).toEqual([
      'quotes missed',
      'quotes extra',
      'quotes extra',
      'speakers missed',
    ])
  })
})

test('a term in quotation marks that is given as speech is two errors', () => {
  expect(errors({ quotes: [...PERFECT.quotes, quote('the white line', null)] as never })).toEqual([
    'quotes extra',
    'notQuotes missed',
  ])
})

test('a quote that the body does not hold is found out', () => {
  expect(
    errors({ quotes: [quote(`${GOLD.quotes[0]!.text} it`, 'Edda Hlíðdal'), PERFECT.quotes[1]!] as never }),
  ).toEqual(['inBody missed', 'spans missed'])
})

test('a body that lost its middle begins and ends right, and is not whole', () => {
  expect(
    errors({ body: { text: 'The ferry to Grímsey sailed, said the mayor.' } as never, quotes: [] }, { quotes: [] }),
  ).toEqual(['bodyWhole missed'])
})

test('a country counts by its code, a town by its name and country', () => {
  const places = [
    { name: 'Ísland', kind: 'country', country: 'IS', mentions: [] },
    { name: 'Grimsey', kind: 'region', country: 'IS', mentions: [] },
  ]
  expect(errors({ places: places as never })).toEqual(['places missed', 'places extra'])
})

test('a role may go on for longer, and may not be another', () => {
  const role = (printed: string | null) => ({ people: [{ ...PERFECT.people[0]!, role: printed }] })
  expect(errors(role('Harbour Master of Akureyri and the islands'))).toEqual([])
  expect(errors(role('Mayor of Dalvík'))).toEqual(['roles missed'])
  expect(errors(role(null))).toEqual(['roles missed'])
})

test('an embargo that cannot be read is wrong where there is none, and where there is one', () => {
  const unclear = { state: 'unclear', until: null, text: 'Embargo: Tuesday' } as const
  expect(errors({ embargo: unclear })).toEqual(['embargo missed'])
  expect(errors({ embargo: unclear }, { embargo: '2026-02-03T09:00:00Z' })).toEqual(['embargo missed'])
  const until = { state: 'until', until: '2026-02-03T10:00:00+01:00', text: 'x' } as const
  expect(errors({ embargo: until }, { embargo: '2026-02-03T09:00:00Z' })).toEqual([])
})

test('the order of countries and topics counts for the first', () => {
  const countries = [
    { code: 'DK', weight: 1, evidence: [] },
    { code: 'IS', weight: 0.5, evidence: [] },
  ]
  expect(errors({ countries })).toEqual(['countries extra', 'firstCountry missed'])
})

test('figures are pooled over releases, and a release that could not be read is wrong everywhere', async () => {
  const other = { ...cased(), language: 'da', file: 'da/01-ferry.txt' }
  const { rows, pooled, worst, errors } = await tableOf([cased(), other], async ({ language }) =>
    language === 'en'
      ? { release: PERFECT, text: TEXT, failure: undefined }
      : { release: undefined, text: '', failure: 'unreadable' },
  )
  expect(Object.values(rows.get('en')!).filter((value) => value !== 1)).toEqual([null, null])
  expect(rows.get('da')).toMatchObject({ title: 0, quotes: 0, people: 0, spans: null, notQuotes: 1 })
  expect(pooled).toMatchObject({ title: 0.5, quotes: 2 / 3 })
  expect(worst).toMatchObject({ title: 0, notQuotes: 1 })
  expect(errors.get('da')).toMatchObject({ title: 1, quotes: 2, spans: 0 })
})

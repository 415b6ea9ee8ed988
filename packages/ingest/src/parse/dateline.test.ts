import { describe, expect, it } from 'vitest'
import { passageOf } from '../passage.ts'
import { knowledge } from '../testing.ts'
import { parseDateline } from './dateline.ts'

const english = knowledge().languages.get('en')!
const dateline = (text: string) => {
  const found = parseDateline(passageOf(text, [{ value: text, start: 0, end: text.length }]), english, knowledge())
  return found === undefined
    ? undefined
    : [found.dateline.place, found.dateline.country, found.dateline.date, found.rest.text]
}

describe('a dateline', () => {
  it.each([
    ['Geneva – Rain fell.', ['Geneva', 'CH', null, 'Rain fell.']],
    ['GENEVA, 24 October 2024 – Rain fell.', ['GENEVA', 'CH', '2024-10-24', 'Rain fell.']],
    ['NAIROBI, Kenya, Nov. 4, 2025 (GLOBE NEWSWIRE) -- Rain fell.', ['NAIROBI', 'KE', '2025-11-04', 'Rain fell.']],
    ['Geneva/New York, 5 June 2023 – Rain fell.', ['Geneva/New York', 'CH', '2023-06-05', 'Rain fell.']],
    ['Dhaka and Geneva — Rain fell.', ['Dhaka and Geneva', 'BD', null, 'Rain fell.']],
    ["Cox's Bazar – Rain fell.", ["Cox's Bazar", 'BD', null, 'Rain fell.']],
    ['PORT SUDAN (IOM), 2 February 2026 – Rain fell.', ['PORT SUDAN', 'SD', '2026-02-02', 'Rain fell.']],
    ['Juba, 3 May – Rain fell.', ['Juba', 'SS', null, 'Rain fell.']],
    ['12 March 2026 – Rain fell.', [null, null, '2026-03-12', 'Rain fell.']],
    ['LONDON: Rain fell.', ['LONDON', 'GB', null, 'Rain fell.']],
    ['London: a city under rain.', undefined],
    ['LONDON, 3 May 2026: Rain fell.', ['LONDON', 'GB', '2026-05-03', 'Rain fell.']],
    ['BEDFORD, N.H., Nov. 5, 2025 /PRNewswire/ -- Rain fell.', ['BEDFORD', 'US', '2025-11-05', 'Rain fell.']],
    ['BEDFORD, N.H. (AP) — Rain fell.', ['BEDFORD', 'US', null, 'Rain fell.']],
    ['SAN JOSE, Calif.--(BUSINESS WIRE)--Rain fell.', ['SAN JOSE', 'US', null, 'Rain fell.']],
    ['KINGSTON, Ont. – November 5, 2025 – Rain fell.', ['KINGSTON', 'CA', '2025-11-05', 'Rain fell.']],
    ['Rome/Washington, D.C., 5 November 2025 – Rain fell.', ['Rome/Washington', 'IT', '2025-11-05', 'Rain fell.']],
    ['Frankfurt, DE, 5 November 2025 – Rain fell.', ['Frankfurt', 'DE', '2025-11-05', 'Rain fell.']],
    ['5 November 2025, Berlin. Rain fell.', ['Berlin', 'DE', '2025-11-05', 'Rain fell.']],
    ['Obock, Djibouti, 3 May 2026 – Rain fell.', ['Obock', 'DJ', '2026-05-03', 'Rain fell.']],
    ['WEWINO, Chuuk, 3 May 2026 – Rain fell.', ['WEWINO', 'FM', '2026-05-03', 'Rain fell.']],
    ['Geneva/Nairobi. Rain fell.', ['Geneva/Nairobi', 'CH', null, 'Rain fell.']],
    ['Dublin (Leinster, Ireland), 3 May 2026 – Rain fell.', ['Dublin', 'IE', '2026-05-03', 'Rain fell.']],
    ['Kisumu | 3 May 2026 | Rain fell.', ['Kisumu', 'KE', '2026-05-03', 'Rain fell.']],
    ['Kisumu, 3 May 2026, 10:30', ['Kisumu', 'KE', '2026-05-03', '']],
    ['Bern-Hinterhof, 3 May 2026 – Rain fell.', ['Bern-Hinterhof', 'CH', '2026-05-03', 'Rain fell.']],
    [
      'Kisumu: Rain fell for nine days in the hills above the lake, and the road is closed.',
      ['Kisumu', 'KE', null, 'Rain fell for nine days in the hills above the lake, and the road is closed.'],
    ],
    ['Ministry of Rain, 3 May 2026', undefined],
    ['TALAVERA DEL RÍO SECO, 3 May 2026 – Rain fell.', ['TALAVERA DEL RÍO SECO', null, '2026-05-03', 'Rain fell.']],
  ])('%j is %j', (text, expected) => expect(dateline(text)).toEqual(expected))

  it.each([
    'Women – half of all farmers here – own a tenth of the land.',
    'The Minister said on 3 May 2026 – a Sunday – that rain fell.',
    'IOM and the Government – partners since 2012 – met.',
    'Denmark gives 50 million – more than ever.',
    'Schools, clinics and roads – all were lost.',
    'A well-known fact.',
  ])('is not seen in %j', (text) => expect(dateline(text)).toBeUndefined())

  it.each([
    ['de', 'Lüchow, 9. März 2026 – Es regnete.', 'DE'],
    ['de', 'Wien, 9. März 2026 – Es regnete.', 'AT'],
    ['nb', 'BERGEN (9. mars 2026) – Det regnet.', 'NO'],
  ])('in %s, %j lies in the country of the language where a town of that name does', (tag, text, country) => {
    const passage = passageOf(text, [{ value: text, start: 0, end: text.length }])
    expect(parseDateline(passage, knowledge().languages.get(tag)!, knowledge())?.dateline.country).toBe(country)
  })
})

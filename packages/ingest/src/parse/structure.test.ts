import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const FIRST =
  'The new bridge across the river was opened on Monday, and the people of the village no longer wait for the ferry.'
const SECOND = 'It is not the only one that will be built this year, the mayor said, but it is the longest of them all.'
const THIRD = 'Work on a second bridge will begin in the spring, when the council has agreed on who pays for it.'
const release = async (...lines: string[]) => (await read(`${lines.join('\n\n')}\n`)).release
const GERMAN = [
  'Die neue Brücke über den Fluss wurde am Montag eröffnet, und die Bewohner des Dorfes warten nicht mehr auf die Fähre.',
  'Sie ist nicht die einzige, die in diesem Jahr gebaut wird, sagte die Bürgermeisterin, aber sie ist die längste von allen.',
  'Die Arbeiten an einer zweiten Brücke beginnen im Frühjahr, wenn der Rat entschieden hat, wer sie bezahlt.',
] as const

describe('when a release was published', () => {
  it.each(['Posted: 4 May 2026', 'PRESS RELEASE | 4 May 2026', 'Monday, 4 May 2026, 10:15', 'Date: 04.05.2026'])(
    'is said by a line such as %s',
    async (line) =>
      expect(await release('Bridge Opens', line, FIRST, SECOND)).toMatchObject({
        published: '2026-05-04',
        title: 'Bridge Opens',
      }),
  )

  it('is not when its page was last updated', async () => {
    expect((await release('Bridge Opens', 'Last updated: 6 May 2026', FIRST, SECOND)).published).toBeNull()
    expect(
      (await release('Bridge Opens', 'Last updated: 6 May 2026', 'Posted: 4 May 2026', FIRST, SECOND)).published,
    ).toBe('2026-05-04')
  })
})

describe('a dateline', () => {
  it.each([
    ['in brackets', `(Nairobi, 4 May 2026) ${FIRST}`, 'Nairobi', '2026-05-04'],
    ['behind a full-width dash', `Nairobi, 4 May 2026－${FIRST}`, 'Nairobi', '2026-05-04'],
    ['of a city alone before a full stop', `Nairobi. ${FIRST}`, 'Nairobi', null],
  ])('may stand %s', async (_, lede, place, date) => {
    const found = await release('Bridge Opens', lede, SECOND)
    expect(found.dateline).toMatchObject({ place, date })
    expect(found.lede).toBe(FIRST)
  })

  it('may stand above the title, or alone below the text', async () => {
    const above = await release('PRESS RELEASE', 'Nairobi / Kampala, 4 May 2026', 'Bridge Opens', FIRST, SECOND)
    expect(above).toMatchObject({ title: 'Bridge Opens', dateline: { place: 'Nairobi / Kampala', date: '2026-05-04' } })
    const below = await release('Bridge Opens', FIRST, SECOND, THIRD, 'Nairobi, 4 May 2026')
    expect(below).toMatchObject({ dateline: { place: 'Nairobi', date: '2026-05-04' } })
    expect(below.body.text).toBe([FIRST, SECOND, THIRD].join('\n'))
  })

  it('keeps the link inside a name', async () => {
    const { dateline } = await release('Neue Brücke', `Frankfurt am Main, 4. Mai 2026 – ${GERMAN[0]}`, GERMAN[1])
    expect(dateline?.place).toBe('Frankfurt am Main')
  })

  it('opens the text, and what opens with one is no standfirst', async () => {
    const found = await release(
      'Bridge Opens',
      `Nairobi, 4 May 2026 – ${FIRST}`,
      'The bridge at dawn. Photo: Anna Koros/Lake Agency',
      SECOND,
      THIRD,
    )
    expect(found.subtitle).toBeNull()
    expect(found.body.text).toBe([FIRST, SECOND, THIRD].join('\n'))
  })
})

describe('an embargo line', () => {
  it('is none where it releases at once, whatever its language', async () => {
    const found = await release('FOR IMMEDIATE RELEASE', 'Neue Brücke', ...GERMAN)
    expect(found).toMatchObject({ title: 'Neue Brücke', embargo: { state: 'none' } })
  })

  it('may say so at its end, as in Chinese', async () => {
    const text = '横跨河流的新桥星期一正式开通，村民们不必再像从前那样等候渡船过河，孩子们上学也方便多了。'
    const found = await release('2026年5月5日上午6时（北京时间）前不得发布', '新桥开通', text, text)
    expect(found).toMatchObject({ title: '新桥开通', embargo: { state: 'until', until: '2026-05-05T06:00:00+08:00' } })
  })
})

describe('what stands below the text is no news', () => {
  it.each([
    ['hashtags', '#Lake #Bridge2026'],
    ['networks', 'Follow us on Facebook, Instagram and X'],
    [
      'the issuer, without a heading',
      'The Lake Agency is an organisation of four states that looks after the lake and its harbours.',
    ],
    ['the issuer at a glance', 'The Lake Agency at a glance'],
    ['a name and a number', 'Lake Agency Media Relations\n\nTel. 020 5550 0199'],
  ])('%s', async (_, foot) =>
    expect((await release('Bridge Opens', FIRST, SECOND, THIRD, foot)).body.text).toBe(
      [FIRST, SECOND, THIRD].join('\n'),
    ),
  )

  it('but a heading that carries on the news stays with it', async () => {
    const { body } = await release('Bridge Opens', FIRST, SECOND, 'Background', THIRD, FIRST)
    expect(body.text.endsWith(FIRST)).toBe(true)
  })
})

it('a byline may begin with a short word, and a title that does is none', async () => {
  const found = await release('Neue Brücke', 'Von Anna Lindner', ...GERMAN)
  expect(found.byline).toContain('Anna Lindner')
  expect((await release('Von Kiel bis Konstanz: Brücken öffnen', ...GERMAN)).title).toBe(
    'Von Kiel bis Konstanz: Brücken öffnen',
  )
})

it('the name of the office, printed above the title and below it, is no subtitle', async () => {
  const found = await release('Lake Agency', 'PRESS RELEASE', 'Bridge Opens', 'Lake Agency', FIRST, SECOND)
  expect(found).toMatchObject({ title: 'Bridge Opens', subtitle: null })
})

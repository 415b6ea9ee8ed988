import { describe, expect, it } from 'vitest'
import { documentOf, knowledge } from '../testing.ts'
import { parseDocument } from './parse.ts'

/** What is read of an embargo line above a text in some language, in an office with or without a time zone. */
async function embargoOf(line: string, body: string, timezone?: string) {
  const document = await documentOf(`${line}\n\n${body}\n`)
  const [release] = parseDocument(document, knowledge(), { timezone })
  return { ...release!.embargo, rules: release!.notices.map(({ rule }) => rule) }
}

const ENGLISH =
  'New Pier Opens in Akureyri\n\nAKUREYRI, Iceland, 2 March 2026 – A new pier opened on Monday, and forty boats moved in at once, the harbour master said.'
const FRENCH =
  'Une nouvelle jetée ouvre à Dakar\n\nDAKAR, le 2 mars 2026 – Une nouvelle jetée a ouvert lundi, et quarante bateaux y sont entrés aussitôt, selon la capitainerie.'
const CHINESE =
  '新码头在上海启用\n\n上海，2026年3月2日——新码头星期一启用，四十艘船随即驶入，港务局说，这是十年来第一次。'

describe('an embargo without a zone', () => {
  it.each([
    ['EMBARGO: 3 March 2026, 06:00', ENGLISH, 'Europe/Copenhagen', '2026-03-03T06:00:00+01:00'],
    ['EMBARGO: 3 July 2026, 6 a.m.', ENGLISH, 'Europe/Copenhagen', '2026-07-03T06:00:00+02:00'],
    ['Embargoed until 06:00 Tuesday 3 March 2026', ENGLISH, 'Asia/Tokyo', '2026-03-03T06:00:00+09:00'],
    ['EMBARGO : mardi 3 mars 2026, 6h00', FRENCH, 'Africa/Dakar', '2026-03-03T06:00:00+00:00'],
  ])('is that of the newsroom: %s', async (line, body, timezone, until) => {
    expect(await embargoOf(line, body)).toMatchObject({ state: 'unclear', until: null })
    const known = await embargoOf(line, body, timezone)
    expect(known).toMatchObject({ state: 'until', until })
    expect(known.rules).toContain('embargo-zone')
  })

  it('may be a line that says when to publish, with a day and a time, and no line without a time', async () => {
    expect(await embargoOf('Til birtingar 11. mars 2026 kl. 9.00', ENGLISH)).toMatchObject({ state: 'unclear' })
    expect(await embargoOf('Til birtingar 11. mars 2026', ENGLISH)).toMatchObject({ state: 'none' })
    expect(await embargoOf('For publication on 5 May 2026 at 10:00 GMT', ENGLISH)).toMatchObject({
      state: 'until',
      until: '2026-05-05T10:00:00+00:00',
    })
  })

  it.each([
    ['says a place whose clock may be meant', 'EMBARGO: 3 March 2026, 06:00 local time in Jakarta', ENGLISH],
    ['says noon somewhere', 'EMBARGO: noon in Jakarta on 3 March 2026', ENGLISH],
    ['has no time', 'EMBARGO: 3 March 2026', ENGLISH],
    ['waits for an event', 'EMBARGO: until the end of the press conference', ENGLISH],
    ['says a place in Chinese', '禁发：2026年3月3日06:00廷巴克图时间', CHINESE],
  ])('stays unclear if it %s', async (_, line, body) => {
    expect(await embargoOf(line, body, 'Europe/Copenhagen')).toMatchObject({ state: 'unclear', until: null })
  })

  it('that names its zone keeps it, whatever the newsroom’s', async () => {
    const known = await embargoOf('EMBARGO: 3 March 2026, 06:00 GMT', ENGLISH, 'Asia/Tokyo')
    expect(known).toMatchObject({ state: 'until', until: '2026-03-03T06:00:00+00:00' })
    expect(known.rules).not.toContain('embargo-zone')
  })

  it('in the front matter is read alike', async () => {
    const document = await documentOf(`---\nembargo: 2026-03-03 06:00\n---\n# ${ENGLISH}`, 'pier.md')
    const of = (timezone?: string) => parseDocument(document, knowledge(), { timezone })[0]!.embargo
    expect(of()).toMatchObject({ state: 'unclear' })
    expect(of('Europe/Copenhagen')).toMatchObject({ state: 'until', until: '2026-03-03T06:00:00+01:00' })
  })
})

describe('an embargo line', () => {
  const SIX = '2026-05-03T06:00:00+00:00'

  it.each([
    ['PRESS RELEASE – EMBARGOED UNTIL 3 MAY 2026, 06:00 GMT', ENGLISH, SIX],
    ['News release (embargoed until 3 May 2026, 06:00 GMT)', ENGLISH, SIX],
    ['This press release is embargoed until 3 May 2026, 06:00 GMT.', ENGLISH, SIX],
    ['*** EMBARGO 3 May 2026, 06:00 GMT ***', ENGLISH, SIX],
    ['For release at 06:00 GMT on 3 May 2026', ENGLISH, SIX],
    ['Communiqué sous embargo jusqu’au 3 mai 2026 à 6h00 GMT', FRENCH, SIX],
    ['EMBARGO: 3 May 2026, 06:00-05:00', ENGLISH, '2026-05-03T06:00:00-05:00'],
    ['EMBARGO: 3 May 2026, 06:00 (UTC+3)', ENGLISH, '2026-05-03T06:00:00+03:00'],
    [
      'Embargoed until 3 May 2026, 06:00 GMT. This release, its annexes and the pictures that come with it are for journalists who have agreed to the terms of our press office, and nothing of it may be quoted or passed on before that time.',
      ENGLISH,
      SIX,
    ],
  ])('is found wherever the word stands in it: %s', async (line, body, until) => {
    expect(await embargoOf(line, body)).toMatchObject({ state: 'until', until })
  })

  it.each([
    ['of issue and of release', 'Embargo (issued 1 May 2026): not before 3 May 2026, 06:00 GMT'],
    ['of a stretch', 'Embargo: from 1 May 2026 to 3 May 2026, 06:00 GMT'],
  ])('with two days, %s, holds the release', async (_, line) => {
    expect(await embargoOf(line, ENGLISH, 'Europe/Copenhagen')).toMatchObject({ state: 'unclear', until: null })
  })

  it.each([
    'EMBARGO: 3 May 2026, 06:00. Press office +44 20 7946 0000',
    'Embargoed until 3 May 2026 at 06:00: COVID-19 report',
    'EMBARGO: 3 May 2026, 06:00 - 08:00',
    'EMBARGO: 2026-05-03T26:00:00Z',
  ])('takes no telephone, disease or span of time for a zone: %s', async (line) => {
    expect(await embargoOf(line, ENGLISH)).toMatchObject({ state: 'unclear', until: null })
  })

  it('is no title that says that something is allowed again', async () => {
    expect(await embargoOf('日本宣布牛肉进口解禁', CHINESE)).toMatchObject({ state: 'none' })
  })
})

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

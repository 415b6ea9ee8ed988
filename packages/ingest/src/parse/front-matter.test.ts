import { describe, expect, it } from 'vitest'
import { knowledge, read } from '../testing.ts'
import { frontMatterOf } from './front-matter.ts'

const TEXT =
  'The new bridge across the river was opened on Monday, and the people of the village no longer wait for the ferry.'
const released = async (head: string, text = TEXT) =>
  (await read(`---\n${head}\n---\n\n# Bridge\n\n${text}\n`, 'a.md')).release
const rulesOf = async (head: string) => (await released(head)).notices.map(({ rule }) => rule)

it.each([...knowledge().languages])('every key is understood in %s as it is written there', (_, language) => {
  for (const [key, names] of Object.entries(language['front-matter']))
    for (const name of names)
      for (const written of [
        name,
        name.toLocaleUpperCase(language.language.tag),
        name.replaceAll(' ', '-'),
        name.replaceAll(' ', '_'),
      ])
        expect(frontMatterOf({ frontMatter: { [written]: 'x' }, head: {} }, knowledge()), written).toEqual({
          [key]: ['x'],
        })
})

describe('a key that nobody knows', () => {
  it.each([
    ['embrago: 2026-05-03T06:00:00Z', 'embargo'],
    ['titel2: Bridge', 'titel'],
    ['sperfrist: 2026-05-03T06:00:00+02:00', 'sperrfrist'],
    ['langauge: en', 'language'],
  ])('is told with the nearest one that is known: %s', async (head, known) => {
    const { notices } = await released(head)
    expect(notices).toMatchObject([{ rule: 'front-matter-key', message: expect.stringContaining(`\`${known}:\``) }])
  })

  it.each(['layout: post', 'slug: bridge', 'draft: false', 'weight: 3'])(
    'is a site’s own where none is near: %s',
    async (head) => expect(await rulesOf(head)).toEqual([]),
  )
})

describe('what people write wins', () => {
  it('for the dateline, which is then not that of the text', async () => {
    const release = await released('dateline: Jinja, 3 May 2026', `KAMPALA – ${TEXT}`)
    expect(release).toMatchObject({
      dateline: { text: 'Jinja, 3 May 2026', place: 'Jinja', country: 'UG', date: '2026-05-03' },
      published: '2026-05-03',
      spans: { dateline: null },
    })
    expect(release.body.text).toMatch(/^The new bridge/)
  })

  it('for the date, in the words of any language; one that is not understood is told', async () => {
    expect((await released('datum: 3. Mai 2026')).published).toBe('2026-05-03')
    expect((await released('дата: 3 мая 2026 г.')).published).toBe('2026-05-03')
    expect(await rulesOf('date: next week')).toEqual(['date-not-understood'])
  })

  it.each(['da', 'Dansk', 'Danish', 'da-DK'])('for the language, by tag or by name: %s', async (name) =>
    expect((await released(`language: ${name}`, 'Broen åbnes.')).language).toBe('da'),
  )
})

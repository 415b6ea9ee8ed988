import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Folders, folders } from '../testing/folders.ts'
import { readNewsroom } from './newsroom.ts'

let wire: Folders
beforeEach(async () => {
  wire = await folders()
})
afterEach(() => wire.close())

test('a folder without newsroom.yaml is a newsroom of its own name, and the ingest folder is the default one', async () => {
  expect(await readNewsroom(wire.means.inbox, 'IOM Denmark')).toMatchObject({
    kind: 'newsroom',
    newsroom: { id: 'iom-denmark', name: 'IOM Denmark', languages: [], review: 'never' },
  })
  expect(await readNewsroom(wire.means.inbox, '')).toMatchObject({ newsroom: { id: 'default' } })
})

test('a newsroom says who it is and what it wishes', async () => {
  wire.drop(
    'harbour/newsroom.yaml',
    'name: Akureyri Harbour\nurl: https://harbour.example\nlanguages: [is, en]\ncountry: IS\ntimezone: Atlantic/Reykjavik\nusageTerms: Free to use.\nreview: always\n',
  )
  expect(await readNewsroom(wire.means.inbox, 'harbour')).toEqual({
    kind: 'newsroom',
    newsroom: {
      id: 'harbour',
      name: 'Akureyri Harbour',
      url: 'https://harbour.example',
      languages: ['is', 'en'],
      country: 'IS',
      timezone: 'Atlantic/Reykjavik',
      usageTerms: 'Free to use.',
      review: 'always',
    },
  })
})

test.each([
  ['no YAML', 'name: [', /./],
  ['a key that nobody knows', 'nmae: Harbour', /nmae/],
  ['a country in small letters', 'country: is', /country: expected an ISO 3166-1 code/],
  ['a time zone that is none', 'timezone: Moon/Base', /timezone: expected the name of a time zone/],
  ['a script for an address', 'url: "javascript:alert(1)"', /url: expected an address/],
  ['a review that is neither', 'review: maybe', /review: expected always or never/],
])(
  '%s is a fault that is named, and until it is mended a person looks at what cannot wait',
  async (_, yaml, problem) => {
    wire.drop('harbour/newsroom.yaml', yaml)
    const found = await readNewsroom(wire.means.inbox, 'harbour')
    expect(found).toMatchObject({ kind: 'broken', newsroom: { id: 'harbour', review: 'always' } })
    expect(found.kind === 'broken' && found.problems.join('\n')).toMatch(problem)
  },
)

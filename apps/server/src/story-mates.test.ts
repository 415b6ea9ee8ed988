import { loadKnowledge } from '@dateline/core/tables'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Newsroom } from './inbox/newsroom.ts'
import { judge } from './pipeline.ts'
import { reader } from './reading/reader.ts'
import { openSqliteStore } from './store/sqlite.ts'
import type { Store } from './store/store.ts'
import { storyMates } from './story-mates.ts'
import { say } from './testing/fake-words.ts'
import { BRIDGE, PONTOON } from './testing/story-texts.ts'

const NOW = new Date('2026-05-14T08:00:00Z')
const LATER = new Date('2026-05-16T08:00:00Z')
const knowledge = loadKnowledge()
const read = reader(knowledge)
const parsed = async (text: string) => (await read(new TextEncoder().encode(text), 'a.txt')).releases[0]!

let store: Store
beforeEach(async () => {
  store = await openSqliteStore({ file: ':memory:', tagAuthority: 'wire.example.org,2026', now: NOW })
})
afterEach(() => store.close())

async function admit(text: string, { until, translates }: { until?: Date; translates?: string } = {}) {
  return store.admit({
    newsroom: { id: 'stilt', name: 'Stilt Trust' },
    release: await parsed(text),
    now: NOW,
    decision: until === undefined ? { kind: 'publish' } : { kind: 'embargo', until },
    ...(translates === undefined ? {} : { translates }),
  })
}

const matesOf = async (text: string, newsroom = 'stilt', now = LATER) =>
  (await storyMates(await parsed(text), newsroom, store, now)).map(({ article }) => article.id)

test('a version in another language that comes two days later finds its story', async () => {
  const { id } = await admit(PONTOON.en)
  await admit(BRIDGE.en)
  expect(await matesOf(PONTOON.fr)).toEqual([id])
  expect(await matesOf(PONTOON.ru)).toEqual([id])
})

test('another event, the same language, another newsroom and another month find none', async () => {
  await admit(PONTOON.en)
  expect(await matesOf(BRIDGE.fr)).toEqual([])
  expect(await matesOf(PONTOON.en)).toEqual([])
  expect(await matesOf(PONTOON.fr, 'other')).toEqual([])
  expect(await matesOf(PONTOON.fr, 'stilt', new Date('2026-07-01T08:00:00Z'))).toEqual([])
})

test('a story that has a version in this language takes no second', async () => {
  const { id } = await admit(PONTOON.en)
  await admit(PONTOON.fr, { translates: id })
  expect(await matesOf(PONTOON.fr)).toEqual([])
})

test('a version under embargo is tied and leaves no trace on the one that readers see', async () => {
  const { id, story } = await admit(PONTOON.en)
  const before = await store.lastChange(LATER)
  const hidden = await admit(PONTOON.fr, { until: new Date('2026-05-20T00:00:00Z'), translates: id })
  expect(hidden.story).toBe(story)
  expect(await store.translations([story], LATER)).toEqual(new Map())
  expect(await store.lastChange(LATER)).toBe(before)
  const then = new Date('2026-05-20T00:00:01Z')
  expect((await store.translations([story], then)).get(story)?.map(({ language }) => language)).toEqual(['en', 'fr'])
})

test('of two stories that both say the same, one article each is found', async () => {
  const english = await admit(PONTOON.en)
  const french = await admit(PONTOON.fr)
  await admit(BRIDGE.en)
  expect(french.story).not.toBe(english.story)
  expect((await matesOf(PONTOON.ru)).toSorted()).toEqual([english.id, french.id].toSorted())
})

test('a dropped version that says the same as two stories makes them one, under the id of the older', async () => {
  const english = await admit(PONTOON.en)
  const french = await admit(PONTOON.fr)
  const file = await read(new TextEncoder().encode(PONTOON.ru), 'shkola.txt')
  const newsroom: Newsroom = {
    id: 'stilt',
    name: 'Stilt Trust',
    languages: [],
    review: 'never',
    ...{ url: undefined, country: undefined, timezone: undefined, usageTerms: undefined },
  }
  const means = { store, knowledge, say, now: NOW }
  const { outcome, admissions } = await judge('shkola.txt', { kind: 'release', file, sha256: '' }, newsroom, means)
  expect(outcome).toBe('published')
  const russian = await store.admit(admissions[0]!)
  const [kept, left] = english.story < french.story ? [english, french] : [french, english]
  expect(russian.story).toBe(kept.story)
  const versions = (await store.translations([kept.story], LATER)).get(kept.story)
  expect(versions?.map(({ language }) => language).toSorted()).toEqual(['en', 'fr', 'ru'])
  expect(await store.translations([left.story], LATER)).toEqual(new Map())
})

test('of a withdrawn article nothing finds the text', async () => {
  const { id } = await admit(PONTOON.en)
  await store.kill(id, 'It sank.', LATER)
  expect(await store.mates('stilt', await parsed(PONTOON.fr), LATER)).toEqual([])
})

import { loadKnowledge } from '@dateline/core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { reader } from './reading/reader.ts'
import { openSqliteStore } from './store/sqlite.ts'
import type { Store } from './store/store.ts'
import { storyMate } from './story-mates.ts'
import { BRIDGE, PONTOON } from './testing/story-texts.ts'

const NOW = new Date('2026-05-14T08:00:00Z')
const LATER = new Date('2026-05-16T08:00:00Z')
const read = reader(loadKnowledge())
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

const mateOf = async (text: string, newsroom = 'stilt', now = LATER) =>
  (await storyMate(await parsed(text), newsroom, store, now))?.article.id

test('a version in another language that comes two days later finds its story', async () => {
  const { id } = await admit(PONTOON.en)
  await admit(BRIDGE.en)
  expect(await mateOf(PONTOON.fr)).toBe(id)
  expect(await mateOf(PONTOON.ru)).toBe(id)
})

test('another event, the same language, another newsroom and another month find none', async () => {
  await admit(PONTOON.en)
  expect(await mateOf(BRIDGE.fr)).toBeUndefined()
  expect(await mateOf(PONTOON.en)).toBeUndefined()
  expect(await mateOf(PONTOON.fr, 'other')).toBeUndefined()
  expect(await mateOf(PONTOON.fr, 'stilt', new Date('2026-07-01T08:00:00Z'))).toBeUndefined()
})

test('a story that has a version in this language takes no second', async () => {
  const { id } = await admit(PONTOON.en)
  await admit(PONTOON.fr, { translates: id })
  expect(await mateOf(PONTOON.fr)).toBeUndefined()
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

test('of a withdrawn article nothing finds the text', async () => {
  const { id } = await admit(PONTOON.en)
  await store.kill(id, 'It sank.', LATER)
  expect(await store.mates('stilt', await parsed(PONTOON.fr), LATER)).toEqual([])
})

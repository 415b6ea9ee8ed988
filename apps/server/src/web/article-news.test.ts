import { expect, test } from 'vitest'
import { about, tag, wire } from './testing/wire.ts'

const ICELAND = { countries: [tag('IS')], topics: [about('health')] }

test('an article is there as ninjs, under its key, for scripts of other sites too', async () => {
  const { publish, get } = await wire()
  const { id, key } = await publish(ICELAND)
  const response = await get(`/article/${key}.ninjs`)
  expect([
    response.status,
    response.headers.get('content-type'),
    response.headers.get('access-control-allow-origin'),
  ]).toEqual([200, 'application/json; charset=utf-8', '*'])
  expect(await response.json()).toMatchObject({
    uri: id,
    standard: { name: 'ninjs', version: '3.1' },
    pubStatus: 'usable',
    associations: [{ rel: 'quote', uri: `tag:wire.example.org,2026:quote:${key}-1` }],
  })
})

test('it is canceled once it is killed, and not there while it is held', async () => {
  const { publish, get, store, now } = await wire()
  const { id, key } = await publish(ICELAND)
  await store.hold(id, 'legal', now())
  expect((await get(`/article/${key}.ninjs`)).status).toBe(404)
  await store.release(id, now())
  await store.kill(id, 'The pier is not open.', now())
  const response = await get(`/article/${key}.ninjs`)
  expect([response.status, await response.json()]).toEqual([
    200,
    expect.objectContaining({ uri: id, pubStatus: 'canceled', edNote: 'KILL: The pier is not open.', bodies: [] }),
  ])
})

test('an address of nothing is a line of text, not a page', async () => {
  const { get } = await wire()
  const response = await get('/article/none.ninjs')
  expect([response.status, (await response.text()).length < 100]).toEqual([404, true])
})

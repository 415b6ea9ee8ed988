import { afterAll, beforeAll, expect, test } from 'vitest'
import { ferryRelease, startWire, until, type Wire } from './wire.ts'

const HOUR = 3_600_000
const TITLE = 'Second Ferry Ordered for Grímsey'
const SURFACES = [
  '/',
  '/news',
  '/news.rss',
  '/news.atom',
  '/news.json',
  '/country/is',
  '/country/is.rss',
  '/newsroom/harbour',
  '/language/en.atom',
  '/search?q=ferry',
  '/search.json?q=ferry',
  '/feeds',
  '/feeds.opml',
  '/quotes',
  '/sitemap.xml',
  '/api/v1/changes?since=0',
]

let wire: Wire
beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.close())

const everything = async () =>
  Object.fromEntries(await Promise.all(SURFACES.map(async (path) => [path, await wire.text(path)] as const)))

test('an embargoed release changes no byte of any surface before its instant, and is on all of them from it', async () => {
  wire.drop('ferry.txt', ferryRelease())
  await until(async () => (await wire.text('/country/is.rss')).includes('Sails Again'))
  const before = await everything()

  const instant = new Date(Date.now() + HOUR).toISOString()
  wire.drop('second.txt', ferryRelease({ title: TITLE, boats: 'ninety', head: `---\nembargo: ${instant}\n---\n` }))
  expect(await wire.receipt('held/second.txt')).toContain(TITLE)
  expect(await everything()).toEqual(before)

  wire.later(HOUR)
  for (const path of ['/news', '/news.rss', '/news.atom', '/news.json', '/country/is.rss', '/search?q=ninety'])
    expect(await wire.text(path), path).toContain(TITLE)
})

test('an embargo that cannot be read is never published by itself', async () => {
  const title = 'Third Ferry Sought'
  wire.drop('third.txt', ferryRelease({ title, head: 'EMBARGO: until the minister has spoken\n\n' }))
  await wire.receipt('held/third.txt')
  wire.later(1000 * 24 * HOUR)
  expect(await wire.text('/news.json')).not.toContain(title)
})

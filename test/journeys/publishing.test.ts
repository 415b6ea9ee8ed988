import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ferryRelease, startWire, until, type Wire } from './wire.ts'

const TITLE = 'Ferry to Grímsey Sails Again After a Winter'

let wire: Wire

beforeAll(async () => {
  wire = await startWire()
  wire.drop('ferry.txt', ferryRelease())
  const first = await until(async () => (await wire.text('/country/is.rss')).includes(TITLE))
  console.log(`the first release after a start: in /country/is.rss after ${Math.round(first)} ms`)
})
afterAll(() => wire.close())

// The promise is a second; a machine that runs other tests beside is given more.
test('a dropped release is in the feed of its country at once', async () => {
  const title = 'Harbour of Húsavík Counts Its Boats'
  const body =
    'AKUREYRI, Iceland, 4 February 2026 – Two hundred boats were counted on Wednesday in the north of Iceland.'
  wire.drop('boats.txt', `${title}\n\n${body}\n`)
  const milliseconds = await until(async () => (await wire.text('/country/is.rss')).includes(title))
  console.log(`the next one: after ${Math.round(milliseconds)} ms`)
  expect(milliseconds).toBeLessThan(5000)
})

test('all three feeds read back as the same item, which leads to its page', async () => {
  const rss = parseRssFeed(await wire.text('/country/is.rss')).items!.find(({ title }) => title === TITLE)!
  const id = rss.guid!.value
  expect(id).toMatch(/^tag:127\.0\.0\.1,\d{4}:article:/)
  const atom = parseAtomFeed(await wire.text('/country/is.atom')).entries!.find((entry) => entry.id === id)
  const json = parseJsonFeed(await wire.text('/country/is.json')).items!.find((item) => item.id === id)
  expect(json?.title).toBe(TITLE)
  expect([atom?.links?.find(({ rel }) => rel === 'alternate')?.href, json?.url]).toEqual([rss.link, rss.link])

  const page = await wire.get(rss.link!)
  expect(page.status).toBe(200)
  const html = await page.text()
  expect(html).toContain('The winter was long, and nobody here has forgotten the mail')
  expect(html).toContain('Edda Hlíðdal')
  expect(html).not.toContain('founded in 1883')
})

test('it is found under its country, newsroom and words, and not under another country', async () => {
  for (const path of ['/news', '/newsroom/harbour', '/search?q=ferry', '/search?country=is'])
    expect(await wire.text(path), path).toContain(TITLE)
  expect(await wire.text('/search?not.country=is')).not.toContain(TITLE)
})

test('its receipt says where it is published', async () => {
  const { items } = parseRssFeed(await wire.text('/news.rss'))
  expect(await wire.receipt('published/ferry.txt')).toContain(items!.find(({ title }) => title === TITLE)!.link)
})

test('an unchanged feed is not sent again', async () => {
  const feed = await wire.get('/country/is.atom')
  const again = await wire.get('/country/is.atom', { 'if-none-match': feed.headers.get('etag')! })
  expect(again.status).toBe(304)
  expect(await (await wire.get('/country/is.atom')).text()).toBe(await feed.text())
})

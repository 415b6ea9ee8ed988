import { parseAtomFeed, parseRssFeed } from 'feedsmith'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ferryRelease, startWire, until, type Wire } from './wire.ts'

let wire: Wire
beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.close())

const firstItem = async () => parseRssFeed(await wire.text('/country/is.rss')).items?.[0]

test('a correction keeps its identity, and a kill takes the text from every surface', async () => {
  wire.drop('ferry.txt', ferryRelease())
  await until(firstItem)
  const published = (await firstItem())!
  const page = published.link!

  wire.drop('ferry.txt', ferryRelease({ boats: 'sixty' }))
  await until(async () => (await wire.text(page)).includes('sixty boats'))
  const corrected = (await firstItem())!
  expect(corrected.guid).toEqual(published.guid)
  expect(corrected.pubDate).toEqual(published.pubDate)
  expect(await wire.text('/news.json')).not.toContain('forty boats')

  wire.drop('ferry.txt.kill', 'The ferry did not sail.')
  await until(async () => (await wire.get(page)).status === 410)
  const surfaces = [page, '/', '/news', '/news.rss', '/news.atom', '/news.json', '/country/is', '/search?q=ferry']
  for (const path of surfaces) expect(await wire.text(path), path).not.toMatch(/sixty boats|Edda Hlíðdal/)

  const notice = (await firstItem())!
  expect(notice.guid).toEqual(published.guid)
  expect(await wire.text('/news.rss')).toContain('The ferry did not sail.')
  const atom = await wire.text('/news.atom')
  expect(atom).toMatch(new RegExp(`<at:deleted-entry [^>]*ref="${published.guid!.value}"`))
  expect(parseAtomFeed(atom).entries).toHaveLength(1)
})

test('the same text again is a duplicate, and another text under the same name is held with the question', async () => {
  wire.drop('pier.txt', ferryRelease({ title: 'Pier of Húsavík Is Mended' }))
  await wire.receipt('published/pier.txt')
  wire.drop('pier.txt', ferryRelease({ title: 'Pier of Húsavík Is Mended' }))
  await wire.receipt('duplicate/pier.txt')
  wire.drop(
    'pier.txt',
    'Census of Birds\n\nREYKJAVIK, 4 February 2026 – Eleven thousand puffins were counted on Tuesday.\n',
  )
  expect(await wire.receipt('held/pier.txt')).not.toBe('')
  expect(await wire.text('/news.json')).not.toContain('puffins')
})

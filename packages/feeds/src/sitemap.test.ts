import { expect, it } from 'vitest'
import { renderNewsSitemap, renderSitemap, renderSitemapIndex } from './sitemap.ts'
import { all, readXml, text } from './testing/read-xml.ts'

const news = (language: string, title = 'Pier opens') => ({
  address: 'https://wire.example.org/article/a',
  title,
  language,
  published: '2026-03-02T08:00:00.000Z',
})

it('names each sitemap', () => {
  const index = readXml(renderSitemapIndex(['https://wire.example.org/sitemap/1.xml']))
  expect(all(index, 'sitemap').map((map) => text(map, 'loc'))).toEqual(['https://wire.example.org/sitemap/1.xml'])
})

it('names pages with their language versions', () => {
  const address = 'https://wire.example.org/article/a'
  const versions = [
    { language: 'en', address },
    { language: 'zh-Hans', address: 'https://wire.example.org/article/b' },
  ]
  const [url] = all(readXml(renderSitemap([{ address, updated: '2026-03-02T08:00:00.000Z', versions }])), 'url')
  expect([text(url!, 'loc'), text(url!, 'lastmod')]).toEqual([address, '2026-03-02T08:00:00.000Z'])
  expect(all(url!, 'xhtml:link').map(({ attributes }) => attributes)).toEqual(
    versions.map(({ language, address: href }) => ({ rel: 'alternate', hreflang: language, href })),
  )
})

it.each([
  ['en', 'en'],
  ['nb', 'nb'],
  ['pt-BR', 'pt'],
  ['zh-Hans', 'zh-cn'],
  ['zh', 'zh-cn'],
  ['zh-Hant', 'zh-tw'],
  ['zh-HK', 'zh-tw'],
])('calls %s what news readers call it: %s', (language, called) => {
  const [url] = all(readXml(renderNewsSitemap('Harbour Wire', [news(language)])), 'url')
  const publication = all(all(url!, 'news:news')[0]!, 'news:publication')[0]!
  expect([text(publication, 'news:name'), text(publication, 'news:language')]).toEqual(['Harbour Wire', called])
})

it('says title and first publication of news, whatever stands in the title', () => {
  const [url] = all(readXml(renderNewsSitemap('A & B', [news('en', '5 < 6 & ]]> \u0007“Vík”')])), 'url')
  const item = all(url!, 'news:news')[0]!
  expect([text(item, 'news:title'), text(item, 'news:publication_date')]).toEqual([
    '5 < 6 & ]]> “Vík”',
    '2026-03-02T08:00:00.000Z',
  ])
})

it('is a file also without news', () => {
  expect(all(readXml(renderNewsSitemap('Harbour Wire', [])), 'url')).toEqual([])
})

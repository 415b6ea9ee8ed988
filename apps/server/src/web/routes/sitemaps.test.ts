import { expect, test } from 'vitest'
import { release } from '../../store/sample.ts'
import { HARBOUR, type Wire, wire } from '../testing/wire.ts'

const NEWS = '/news-sitemap.xml'
const FIRST = '/sitemap/1.xml'

const locations = (text: string) => [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)

async function waiting(site: Wire, until: string) {
  return site.store.admit({
    newsroom: HARBOUR,
    release: release({ title: 'Secret bridge' }),
    now: site.now(),
    decision: { kind: 'embargo', until: new Date(until) },
  })
}

test('search engines find the sitemaps by robots.txt, and every article by them', async () => {
  const site = await wire()
  const { key } = await site.publish()
  const robots = await site.text('/robots.txt')
  for (const path of ['/sitemap.xml', NEWS]) expect(robots).toContain(`Sitemap: https://wire.example.org${path}\n`)
  const index = locations(await site.text('/sitemap.xml'))
  expect(index).toEqual([FIRST, NEWS].map((path) => `https://wire.example.org${path}`))
  const address = `https://wire.example.org/article/${key}/new-pier-opens-in-akureyri`
  for (const path of [FIRST, NEWS]) {
    const response = await site.get(path)
    expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8')
    expect(locations(await response.text())).toEqual([address])
  }
  expect((await site.get('/sitemap/2.xml')).status).toBe(404)
  expect((await site.get('/sitemap/0.xml')).status).toBe(404)
})

test('a wire without news has sitemaps all the same', async () => {
  const site = await wire()
  expect(locations(await site.text('/sitemap.xml'))).toEqual([`https://wire.example.org${NEWS}`])
  expect(locations(await site.text(NEWS))).toEqual([])
})

test('language versions of a story point at each other', async () => {
  const site = await wire()
  const english = await site.publish()
  await site.store.admit({
    newsroom: HARBOUR,
    release: release({ language: 'ar', direction: 'rtl', title: 'رصيف جديد' }),
    now: site.now(),
    decision: { kind: 'publish' },
    translates: english.id,
  })
  const text = await site.text(FIRST)
  expect(text.match(/hreflang="en"/g)).toHaveLength(2)
  expect(text.match(/hreflang="ar"/g)).toHaveLength(2)
})

test('news are dated by their first publication and leave after two days; a correction brings none back', async () => {
  const site = await wire()
  const { id } = await site.publish()
  site.at('2026-03-03T08:00:00.000Z')
  await site.store.admit({
    newsroom: HARBOUR,
    release: release({ title: 'Pier opens' }),
    now: site.now(),
    decision: { kind: 'publish' },
    corrects: { id, note: 'The title.', substantive: true },
  })
  expect(await site.text(NEWS)).toContain('<news:publication_date>2026-03-02T08:00:00.000Z</news:publication_date>')
  const before = await site.get(NEWS)
  site.at('2026-03-04T07:00:00.000Z')
  expect(locations(await site.text(NEWS))).toEqual([])
  const since = { 'If-Modified-Since': before.headers.get('last-modified')! }
  expect((await site.get(NEWS, since)).status).toBe(200)
  expect(locations(await site.text(FIRST))).toHaveLength(1)
})

test('nothing that is embargoed, held or killed is ever in a sitemap', async () => {
  const site = await wire()
  const killed = await site.publish({ title: 'Old pier' })
  const held = await site.publish({ title: 'New pier' })
  const secret = await waiting(site, '2026-03-02T12:00:00.000Z')
  const all = async () => (await Promise.all(['/sitemap.xml', FIRST, NEWS].map((path) => site.text(path)))).join('')
  await site.store.kill(killed.id, 'Wrong pier.', site.now())
  await site.store.hold(held.id, 'legal', site.now())
  for (const { key } of [killed, held, secret]) expect(await all()).not.toContain(`/article/${key}`)
  expect(await all()).not.toMatch(/Secret bridge|Old pier|New pier/)
  site.at('2026-03-02T12:00:00.000Z')
  expect((await all()).split(`/article/${secret.key}/`)).toHaveLength(3)
})

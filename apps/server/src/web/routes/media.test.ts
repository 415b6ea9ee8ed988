import { createHash } from 'node:crypto'
import type { Release } from '@dateline/core'
import { expect, test } from 'vitest'
import { release } from '../../store/sample.ts'
import { HARBOUR, type Wire, wire } from '../testing/wire.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Lays a file on the wire's disk, and says what a release would say of it. */
function carried(site: Wire, text: string, about: Partial<Release['media'][number]> = {}) {
  const bytes = bytesOf(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  site.files.set(sha256, bytes)
  const media = { file: 'pier.png', type: 'image/png', alt: null, caption: null, credit: null, ...about }
  return { media: [{ ...media, sha256, bytes: bytes.length }], address: `/media/${sha256}/pier.png`, sha256 }
}

const until = { kind: 'embargo', until: new Date('2026-03-02T12:00:00.000Z') } as const

test('a picture of an article is served at an address that never changes, under a strong tag', async () => {
  const site = await wire()
  const { media, address, sha256 } = carried(site, 'a picture')
  const article = await site.publish({ media })
  expect(article.media[0]?.path).toBe(address)
  const response = await site.get(address)
  expect([response.status, await response.text()]).toEqual([200, 'a picture'])
  expect(Object.fromEntries(response.headers)).toMatchObject({
    etag: `"${sha256}"`,
    'cache-control': 'public, max-age=86400, s-maxage=60, immutable',
    'content-type': 'image/png',
    'content-length': '9',
    'content-disposition': `inline; filename="pier.png"; filename*=UTF-8''pier.png`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
  })
  const known = await site.get(address, { 'If-None-Match': `"other", W/"${sha256}"` })
  expect([known.status, await known.text()]).toEqual([304, ''])
  expect((await site.get(`/media/${sha256}/any-name`)).status).toBe(200)
  const head = await site.app.request(address, { method: 'HEAD' })
  expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([200, '', '9'])
})

test.each([
  ['image/svg+xml', 'chart.svg', 'attachment; filename="chart.svg"', 'sandbox'],
  ['text/plain', 'page.html', 'attachment; filename="page.txt"', 'sandbox'],
  ['application/octet-stream', 'run.exe', 'attachment; filename="run.bin"', 'sandbox'],
  ['application/pdf', 'خطة.pdf', 'inline; filename="___.pdf"', "object-src 'self'"],
])('a file that is %s, called %s, can do nothing as a page of this site', async (type, file, name, policy) => {
  const site = await wire()
  const { media, address } = carried(site, '<script>alert(1)</script>', { file, type })
  await site.publish({ media })
  const { headers } = await site.get(address)
  expect(headers.get('content-type')).toMatch(new RegExp(`^${type.replace('+', '.')}`))
  expect(headers.get('content-disposition')).toContain(name)
  expect(headers.get('content-security-policy')).toContain(policy)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('a file of what no reader may see answers as one that does not exist, until its instant', async () => {
  const site = await wire()
  const { media, address } = carried(site, 'a secret')
  const answer = async (path: string) => {
    const response = await site.get(path)
    return [response.status, Object.fromEntries(response.headers), await response.text()]
  }
  const nothing = await answer(`/media/${'0'.repeat(64)}/pier.png`)
  expect(nothing[0]).toBe(404)
  const admit = (decision: Parameters<Wire['store']['admit']>[0]['decision']) =>
    site.store.admit({ newsroom: HARBOUR, release: release({ media }), now: site.now(), decision })
  await admit({ kind: 'hold', reason: 'x' })
  await admit(until)
  expect(await answer(address)).toEqual(nothing)
  site.at('2026-03-02T11:59:59.999Z')
  expect((await answer(address))[0]).toBe(404)
  site.at('2026-03-02T12:00:00.000Z')
  expect((await answer(address))[0]).toBe(200)
})

test('a file goes with its article: held 404, released 200, killed 410, corrected away 404', async () => {
  const site = await wire()
  const { media, address } = carried(site, 'a picture')
  const { id } = await site.publish({ media })
  const status = async () => (await site.get(address)).status
  await site.store.hold(id, 'x', site.now())
  expect(await status()).toBe(404)
  await site.store.release(id, site.now())
  expect(await status()).toBe(200)
  const corrected = { newsroom: HARBOUR, now: site.now(), decision: { kind: 'publish' } as const }
  const corrects = { id, note: null, substantive: true }
  await site.store.admit({ ...corrected, release: release(), corrects })
  expect(await status()).toBe(404)
  await site.store.admit({ ...corrected, release: release({ media }), corrects })
  expect(await status()).toBe(200)
  await site.store.kill(id, 'The picture shows another pier.', site.now())
  const killed = await site.get(address)
  expect([killed.status, await killed.text()]).toEqual([410, 'this file was withdrawn\n'])
  // Another article may still carry the same file, and one that nobody ever saw leaves no trace when it is killed.
  await site.publish({ media })
  expect(await status()).toBe(200)
  const unseen = carried(site, 'never seen')
  const waits = await site.store.admit({ ...corrected, release: release({ media: unseen.media }), decision: until })
  await site.store.kill(waits.id, 'x', site.now())
  expect((await site.get(unseen.address)).status).toBe(404)
})

test('an article shows its pictures with caption and credit, lists its annexes, and says so to machines', async () => {
  const site = await wire()
  const picture = carried(site, 'a picture', { alt: 'A "pier"', caption: 'The pier <1>', credit: 'Runa Bek' })
  const annex = carried(site, 'figures', { file: 'figures.pdf', type: 'application/pdf' })
  const remote = { file: 'far.jpg', sha256: null, type: null, bytes: null, alt: null, caption: null, credit: null }
  const { key } = await site.publish({ media: [...picture.media, ...annex.media, remote] })
  const page = await site.text(`/article/${key}`)
  expect(page).toContain(`<img src="${picture.address}" alt="A &quot;pier&quot;">`)
  expect(page).toMatch(/The pier &lt;1&gt; <span[^>]*>Photo: Runa Bek/)
  expect(page).toMatch(/figures\.pdf<\/bdi><\/a> <span class="role">PDF, 1 kB/)
  expect(page).not.toContain('far.jpg')
  const [data] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)!.slice(1)
  expect(JSON.parse(data!)).toMatchObject({
    image: [
      { '@type': 'ImageObject', contentUrl: `https://wire.example.org${picture.address}`, creditText: 'Runa Bek' },
    ],
    associatedMedia: [{ '@type': 'MediaObject', encodingFormat: 'application/pdf' }],
  })
  const api = JSON.parse(await site.text(`/api/v1/articles/${key}`))
  expect(api.media.map(({ path }: { path: string | null }) => path)).toEqual([
    picture.address,
    annex.address.replace('pier.png', 'figures.pdf'),
    null,
  ])
  for (const feed of ['/news.rss', '/news.atom', '/news.json', '/news.ninjs']) {
    const text = await site.text(feed)
    for (const { sha256 } of [picture, annex]) expect(text.replaceAll('\\/', '/')).toContain(`/media/${sha256}/`)
    expect(text).not.toContain('far.jpg')
  }
  expect((await site.text('/news.rss')).match(/<enclosure /g)).toHaveLength(1)
})

test('what lies on the disk and came with no article has no address', async () => {
  const site = await wire()
  const { address, sha256 } = carried(site, 'an orphan')
  for (const path of [address, `/media/${sha256.toUpperCase()}/pier.png`, '/media/../store/x', '/media/x/y'])
    expect((await site.get(path)).status).toBe(404)
})

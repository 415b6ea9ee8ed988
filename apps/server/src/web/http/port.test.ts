import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { about, tag, type Wire, wire } from '../testing/wire.ts'

const ICELAND = { countries: [tag('IS')], topics: [about('health')] }

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A wire on a port, long after its one release. */
async function listening(): Promise<Wire & { ask(head: string): Promise<Answer> }> {
  const site = await wire()
  await site.publish(ICELAND)
  site.at('2026-03-02T09:00:00.000Z')
  const server = createServer(site.listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { ...site, ask: (head) => askRaw((server.address() as AddressInfo).port, head) }
}

interface Answer {
  readonly status: number
  readonly fields: Readonly<Record<string, string>>
  readonly body: string
}

/** Sends a head as it stands and reads until the server closes. */
async function askRaw(port: number, head: string): Promise<Answer> {
  const socket = connect(port, '127.0.0.1')
  socket.write(`${head.replaceAll('\n', '\r\n')}\r\n\r\n`)
  let text = ''
  for await (const chunk of socket) text += chunk
  const [top, ...rest] = text.split('\r\n\r\n')
  const [first, ...lines] = top!.split('\r\n')
  const fields = lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.replace(/^[^:]*: ?/, '')])
  return { status: Number(first!.split(' ')[1]), fields: Object.fromEntries(fields), body: rest.join('\r\n\r\n') }
}

const get = (path: string, fields = '') => `GET ${path} HTTP/1.1\nHost: x\nConnection: close${fields && `\n${fields}`}`

/** What differs between a routed and a kept answer: when it was sent. */
const lasting = ({ status, fields: { date: _, ...fields }, body }: Answer) => ({ status, fields, body })

test.each([
  ['whole', ''],
  ['compressed', 'Accept-Encoding: gzip;q=0'],
  ['to a reader that has it', 'If-None-Match: *'],
  ['to a reader with a date', 'If-Modified-Since: Mon, 02 Mar 2026 08:30:00 GMT'],
])('a kept feed goes out %s without the router as it went out with it', async (_, fields) => {
  const { ask } = await listening()
  const routed = await ask(get('/news.rss', fields))
  expect(lasting(await ask(get('/news.rss', fields)))).toEqual(lasting(routed))
  const head = get('/news.rss', fields).replace('GET', 'HEAD')
  expect(lasting(await ask(head))).toEqual({ ...lasting(routed), body: '' })
})

test('what is kept is never older than the last change', async () => {
  const { ask, publish, at } = await listening()
  await ask(get('/news.rss'))
  await ask(get('/news.rss'))
  at('2026-03-02T10:00:00.000Z')
  await publish({ ...ICELAND, title: 'Ferry sails again' })
  expect((await ask(get('/news.rss'))).body).toContain('Ferry sails again')
})

test('an embargo that has ended shows in what is kept, and not a moment before', async () => {
  const { ask, at, store, now } = await listening()
  const { release } = await import('../../store/sample.ts')
  await store.admit({
    newsroom: { id: 'harbour', name: 'Harbour Authority' },
    release: release({ title: 'Secret bridge' }),
    now: now(),
    decision: { kind: 'embargo', until: new Date('2026-03-02T12:00:00.000Z') },
  })
  const asked = async (instant: string) => {
    at(instant)
    await ask(get('/news.rss'))
    return (await ask(get('/news.rss'))).body.includes('Secret bridge')
  }
  expect(await asked('2026-03-02T11:59:59.999Z')).toBe(false)
  expect(await asked('2026-03-02T12:00:00.000Z')).toBe(true)
})

test('a killed article that was kept is gone', async () => {
  const { ask, store, now, at } = await listening()
  for (let i = 0; i < 2; i++) expect((await ask(get('/article/k1'))).status).toBe(200)
  at('2026-03-02T10:00:00.000Z')
  await store.kill('tag:wire.example.org,2026:article:k1', 'Wrong pier.', now())
  expect((await ask(get('/article/k1'))).status).toBe(410)
})

test('a reader of HTTP/1.0 that names neither itself nor the host gets the feed', async () => {
  const { ask } = await listening()
  for (let i = 0; i < 2; i++) {
    const { status, body, fields } = await ask('GET /news.rss HTTP/1.0')
    expect([status, fields['transfer-encoding'], fields['content-encoding']]).toEqual([200, undefined, undefined])
    expect(body).toMatch(/<\/rss>$/)
  }
})

test('parameters that nobody knows change nothing', async () => {
  const { ask } = await listening()
  const { body } = await ask(get('/news.rss'))
  for (let i = 0; i < 2; i++) expect((await ask(get('/news.rss?utm_source=reader&x'))).body).toBe(body)
})

test('a part of a feed is never sent: a range gets the whole', async () => {
  const { ask } = await listening()
  for (let i = 0; i < 2; i++) {
    const { status, fields, body } = await ask(get('/news.rss', 'Range: bytes=0-9\nIf-Range: "x"'))
    expect([status, fields['content-range']]).toEqual([200, undefined])
    expect(Buffer.byteLength(body)).toBe(Number(fields['content-length']))
  }
})

test('If-None-Match on several lines is one list', async () => {
  const { ask } = await listening()
  const { fields } = await ask(get('/news.rss'))
  for (let i = 0; i < 2; i++)
    expect((await ask(get('/news.rss', `If-None-Match: "x"\nIf-None-Match: ${fields.etag}`))).status).toBe(304)
})

test('a feed is rendered and compressed once for a change, however many ask for it at once', async () => {
  const { ask, store } = await listening()
  let lists = 0
  const { list } = store
  Object.assign(store, { list: (...asked: Parameters<typeof list>) => list(...asked).finally(() => (lists += 1)) })
  await Promise.all(Array.from({ length: 30 }, () => ask(get('/news.rss', 'Accept-Encoding: br'))))
  for (let i = 0; i < 30; i++) await ask(get('/news.rss', 'Accept-Encoding: zstd'))
  expect(lists).toBe(1)
})

test('a path that nobody subscribes to for its length is answered all the same', async () => {
  const { ask } = await listening()
  for (let i = 0; i < 2; i++) expect((await ask(get(`/news.rss?x=${'y'.repeat(2000)}`))).status).toBe(200)
})

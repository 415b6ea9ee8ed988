import { loadKnowledge } from '@dateline/core/tables'
import { afterEach, expect, test, vi } from 'vitest'
import { CLINIC, CLINIC_IN_ARABIC } from '../../explain/testing.ts'
import { TooSlowError } from '../../reading/read-apart.ts'
import { reader } from '../../reading/reader.ts'
import type { Store } from '../../store/store.ts'
import { createApp } from '../app.ts'
import type { WebParts } from '../site.ts'
import { TRY_BYTES } from './try.ts'

const knowledge = loadKnowledge({ languages: ['ar', 'en'] })
const read = reader(knowledge)

/** A store that nobody may so much as ask. */
const untouchable = new Proxy({} as Store, {
  get(_store, name) {
    throw new Error(`a trial asked the store: ${String(name)}`)
  },
})

function trial(parts: Partial<WebParts> = {}) {
  let now = new Date('2026-03-02T08:00:00.000Z')
  const app = createApp({
    store: untouchable,
    knowledge,
    config: { url: 'https://wire.example.org', trustProxy: false },
    read: async (bytes, file) => read(bytes, file),
    media: async () => undefined,
    clock: () => now,
    ...parts,
  })
  const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
  return {
    wait: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000)
    },
    get: async (path: string) => app.request(path),
    send: async (body: RequestInit['body'], headers: Record<string, string> = {}, address = '192.0.2.1') =>
      app.request('/try', { method: 'POST', body, headers, duplex: 'half' } as RequestInit, from(address)),
  }
}

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

afterEach(() => vi.restoreAllMocks())

const HEADING = 'Harbour clinic opens in Akureyri'

test.each([
  ['pasted into the form', form({ text: CLINIC, file: new File([], '') })],
  ['pasted into a form without files', new URLSearchParams({ text: CLINIC })],
  ['sent as a file', form({ text: '', file: new File([CLINIC], 'clinic.txt') })],
  ['sent as a file beside another text', form({ text: 'Something else', file: new File([CLINIC], 'clinic.txt') })],
])('a release that is %s is shown as it was read, and nothing is stored', async (_way, body) => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const response = await trial().send(body)
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const page = await response.text()
  expect(page).toContain(`<bdi lang="en" dir="ltr">${HEADING}</bdi></h2>`)
  expect(page).toMatch(/<span class="mark mark-person"[^>]*>Runa Bek<\/span>/)
  expect(log).not.toHaveBeenCalled()
})

test('the release stands in every feed format, under an id that says that it is none', async () => {
  const page = await (await trial().send(form({ text: CLINIC }))).text()
  for (const label of ['RSS', 'Atom', 'JSON Feed']) expect(page).toContain(`<summary>${label}`)
  expect(page.match(/tag:try\.invalid,2026:article:placeholder/g)!.length).toBeGreaterThanOrEqual(3)
  expect(page).toContain('Id, addresses and times are placeholders.')
  expect(page).toContain('&lt;item xml:lang=&quot;en&quot;&gt;')
  expect(page).not.toContain('<item')
})

test('what was pasted stays in the form to be changed, its first empty line too', async () => {
  const page = await (
    await trial().send(new URLSearchParams({ text: `\r\n${CLINIC.replaceAll('\n', '\r\n')}</textarea><b>` }))
  ).text()
  expect(page).toMatch(/<textarea[^>]*>\n\nPRESS RELEASE\n/)
  expect(page).toContain('It has twelve beds.\n&lt;/textarea&gt;&lt;b&gt;</textarea>')
})

test('a sample fills in the form by a link', async () => {
  const { get, send } = trial()
  const empty = await (await get('/try')).text()
  expect(empty).toContain('href="/try?sample=1"')
  const page = await (await get('/try?sample=1')).text()
  const sample = /<textarea[^>]*>\n([^<]*)<\/textarea>/.exec(page)![1]!.replaceAll('&#39;', "'")
  const read = await (await send(form({ text: sample }))).text()
  expect(read).toMatch(/Quote 3/)
  expect((await get('/try')).headers.get('cache-control')).toBe('no-store')
})

test('a release in Arabic is shown in Arabic, from right to left', async () => {
  const page = await (await trial().send(form({ text: CLINIC_IN_ARABIC }))).text()
  expect(page).toContain('<div class="source-text" lang="ar" dir="rtl">')
})

test.each([
  ['an empty form', form({ text: '  \n', file: new File([], '') }), 400, 'There is nothing to read yet.'],
  ['something that is no form', JSON.stringify({ text: CLINIC }), 400, 'There is nothing to read yet.'],
  ['a file of white space', form({ file: new File([' \n '], 'a.txt') }), 422, 'nothing but white space'],
])('%s is answered with what to send', async (_what, body, status, message) => {
  const response = await trial().send(body)
  expect(response.status).toBe(status)
  expect(await response.text()).toContain(message)
})

test('a broken multipart body is a form with nothing in it', async () => {
  const response = await trial().send('--x\r\nnonsense', { 'Content-Type': 'multipart/form-data; boundary=x' })
  expect(response.status).toBe(400)
})

test('a release that takes too long is broken off with advice', async () => {
  const response = await trial({ read: async () => Promise.reject(new TooSlowError(4)) }).send(form({ text: CLINIC }))
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('This takes too long to read.')
})

test('what is too large is not read, whether its length is said before or not', async () => {
  const never = vi.fn()
  const { send } = trial({ read: never })
  const large = 'a'.repeat(TRY_BYTES + 1)
  const stream = new Blob([new Uint8Array(TRY_BYTES * 2)]).stream()
  const responses = [
    await send(form({ text: large })),
    await send(new URLSearchParams({ text: `${large}${large}` })),
    await send(large, { 'Content-Length': String(TRY_BYTES * 10) }),
    await (async () => send(stream, { 'Content-Type': 'multipart/form-data; boundary=x' }))(),
  ]
  for (const response of responses) {
    expect(response.status).toBe(413)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toContain('Paste the text of one release without its pictures')
  }
  expect(never).not.toHaveBeenCalled()
})

test('a flood from one address is told to wait; others are not, and waiting helps', async () => {
  const { send, wait } = trial({
    read: async () => ({ releases: [], files: new Map(), stated: {} as never, text: '' }),
  })
  const once = (address?: string) => send(form({ text: 'x' }), {}, address)
  for (let i = 0; i < 10; i++) expect((await once()).status).toBe(200)
  const refused = await once()
  expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('cache-control')]).toEqual([
    429,
    '6',
    'no-store',
  ])
  expect(await refused.text()).toContain('Wait 6 seconds')
  expect((await once('192.0.2.2')).status).toBe(200)
  wait(6)
  expect((await once()).status).toBe(200)
})

test('behind a proxy of ours the flood is its sender’s, not the proxy’s', async () => {
  const { send } = trial({
    config: { url: 'https://wire.example.org', trustProxy: true },
    read: async () => ({ releases: [], files: new Map(), stated: {} as never, text: '' }),
  })
  const once = (client: string) => send(form({ text: 'x' }), { 'X-Forwarded-For': client }, '127.0.0.1')
  for (let i = 0; i < 10; i++) await once('198.51.100.7')
  expect((await once('198.51.100.7')).status).toBe(429)
  expect((await once('198.51.100.8')).status).toBe(200)
})

test('when many releases are being read, the next one is told to come again', async () => {
  const { promise, resolve } = Promise.withResolvers<never>()
  const { send } = trial({ read: () => promise })
  const waiting = Array.from({ length: 8 }, () => send(form({ text: 'x' })))
  await new Promise((done) => setTimeout(done, 20))
  const response = await send(form({ text: 'x' }))
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
  resolve({ releases: [], files: new Map(), stated: {}, text: '' } as never)
  for (const one of await Promise.all(waiting)) expect(one.status).toBe(200)
})

test('no text of a trial can become markup, in the explanation, the form and the feeds', async () => {
  const hostile = '"><script>x()</script> onx='
  const page = await (
    await trial().send(form({ text: CLINIC.replaceAll('Bek', `Bek ${hostile}`).replace('Harbour', hostile) }))
  ).text()
  expect(page).not.toContain('<script')
  const response = await trial().send(form({ file: new File(['\n'], `${hostile}.txt`) }))
  expect(await response.text()).not.toContain('<script')
})

test('the page keeps the wire’s content security policy', async () => {
  const { get, send } = trial()
  const policy = (response: Response) => response.headers.get('content-security-policy')
  expect(policy(await send(form({ text: CLINIC })))).toBe(policy(await get('/robots.txt')))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { release } from '../../store/sample.ts'
import { about, HARBOUR, tag, type Wire, wire } from '../testing/wire.ts'

const dataAt = async ({ text }: Wire, path: string) => JSON.parse(await text(path))
const local = (address: string) => address.replace('https://wire.example.org', '')

test('articles of any selection come as data, page by page, with the notices of killed ones in their place', async () => {
  const site = await wire()
  for (let n = 0; n < 5; n++) {
    site.at(`2026-03-02T09:0${n}:00.000Z`)
    const { id } = await site.publish({ title: `Notice ${n}`, countries: [tag('IS')], topics: [about('health')] })
    if (n === 2) await site.store.kill(id, 'Wrong figures.', site.now())
  }
  await site.publish({ title: 'Elsewhere', countries: [tag('DK')] })
  const seen: string[] = []
  let address: string | null = '/api/v1/articles?topic=health&country=is&limit=2'
  while (address !== null) {
    const page = await dataAt(site, address)
    seen.push(...page.articles.map(({ status, title, note }: Record<string, string>) => `${status} ${title ?? note}`))
    address = page.next === null ? null : local(page.next)
  }
  expect(seen).toEqual([
    'usable Notice 4',
    'usable Notice 3',
    'canceled Wrong figures.',
    'usable Notice 1',
    'usable Notice 0',
  ])
})

test('one article as data is the same at both of its addresses', async () => {
  const site = await wire()
  const { key } = await site.publish()
  const response = await site.get(`/api/v1/articles/${key}`)
  expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, '*'])
  expect(await response.text()).toBe(await site.text(`/article/${key}.json`))
  const missing = await site.get('/api/v1/articles/none')
  expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8'])
})

test.each([
  '/api/v1/articles?country=zz',
  '/api/v1/articles?not.topic=gossip',
  '/api/v1/articles?limit=0',
  '/api/v1/articles?limit=101',
  '/api/v1/articles?after=<>',
  '/api/v1/changes?since=-1',
  '/api/v1/changes?since=1',
  '/api/v1/changes?limit=x',
])('%s is refused in one line', async (path) => {
  const response = await (await wire()).get(path)
  expect(response.status).toBe(400)
  expect((await response.text()).split('\n')).toHaveLength(2)
})

test('the log of changes tells in order what happened; of what is held nothing but the id', async () => {
  const site = await wire()
  const { id, key } = await site.publish()
  const changes = [{ kind: 'title', where: 'title', old: 'Boat', new: 'Ship', isSubstantive: true }] as const
  await site.store.admit({
    newsroom: HARBOUR,
    release: release({ title: 'Ship' }),
    now: site.now(),
    decision: { kind: 'publish' },
    corrects: { id, note: 'It is a ship.', substantive: true, changes },
  })
  const at = '2026-03-02T08:00:00.000Z'
  const url = `https://wire.example.org/api/v1/articles/${key}`
  const first = await dataAt(site, '/api/v1/changes')
  expect(first).toEqual({
    changes: [
      { seq: 1, at, kind: 'new', article: id, version: 1, note: null, url },
      { seq: 2, at, kind: 'corrected', article: id, version: 2, note: 'It is a ship.', changes, url },
    ],
    next: 'https://wire.example.org/api/v1/changes?since=2',
    more: false,
  })
  await site.store.hold(id, 'a secret reason', site.now())
  await site.store.kill(id, 'It never was.', site.now())
  expect((await dataAt(site, local(first.next))).changes).toEqual([
    { seq: 3, at, kind: 'held', article: id },
    { seq: 4, at, kind: 'killed', article: id, version: 2, note: 'It never was.', url },
  ])
  expect(await dataAt(site, '/api/v1/changes?since=1&limit=2')).toMatchObject({
    changes: [{ seq: 2 }, { seq: 3 }],
    next: 'https://wire.example.org/api/v1/changes?since=3&limit=2',
    more: true,
  })
})

test('the same log comes as lines, one change on each', async () => {
  const site = await wire()
  await site.publish()
  await site.publish()
  const response = await site.get('/api/v1/changes.ndjson?since=0')
  expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
  const lines = (await response.text()).split('\n')
  expect(lines.at(-1)).toBe('')
  expect(lines.slice(0, -1).map((line) => JSON.parse(line))).toEqual((await dataAt(site, '/api/v1/changes')).changes)
  expect(await site.text('/api/v1/changes.ndjson?since=2')).toBe('')
})

/** Somebody who follows the wire by its log and keeps what it says. */
class Consumer {
  readonly articles = new Map<string, unknown>()
  #since = 0
  readonly #site: Wire
  readonly #limit: number

  constructor(site: Wire, limit: number) {
    this.#site = site
    this.#limit = limit
  }

  async wake(): Promise<void> {
    for (;;) {
      const page = await dataAt(this.#site, `/api/v1/changes?since=${this.#since}&limit=${this.#limit}`)
      for (const change of page.changes) {
        expect(change.seq).toBe(this.#since + 1)
        this.#since = change.seq
        await this.#follow(change)
      }
      if (!page.more) return
    }
  }

  /** What is held leaves; of everything else the present state is fetched, which may be gone again by then. */
  async #follow({ kind, article, url }: { kind: string; article: string; url: string }): Promise<void> {
    const response = kind === 'held' ? undefined : await this.#site.get(local(url))
    if (response?.status === 200) this.articles.set(article, await response.json())
    else this.articles.delete(article)
  }
}

const ACTS = ['publish', 'correct', 'hold', 'release', 'kill', 'embargo', 'wait', 'sleeper wakes'] as const

test('whoever sleeps and resumes ends with what one has who was always awake, in a thousand schedules', async () => {
  const schedule = fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.nat(6)), { minLength: 4, maxLength: 12 })
  const ends = new Set<number>()
  await fc.assert(
    fc.asyncProperty(schedule, fc.integer({ min: 1, max: 4 }), async (steps, limit) => {
      const site = await wire()
      const awake = new Consumer(site, 1000)
      const sleeper = new Consumer(site, limit)
      const ids: string[] = []
      for (const [act, which] of steps) {
        await happen(site, ids, act, which)
        if (act === 'sleeper wakes') await sleeper.wake()
        await awake.wake()
      }
      await sleeper.wake()
      expect(sleeper.articles).toEqual(awake.articles)
      const listed = (await dataAt(site, '/api/v1/articles?limit=100')).articles as { id: string }[]
      expect(new Map(listed.map((article) => [article.id, article]))).toEqual(awake.articles)
      ends.add(listed.length)
      await site.store.close()
    }),
    { numRuns: 1000 },
  )
  expect(ends.size).toBeGreaterThan(3)
}, 120_000)

/** One act on the wire; what an article's state forbids does not happen. */
async function happen(site: Wire, ids: string[], act: (typeof ACTS)[number], which: number): Promise<void> {
  const { store } = site
  const now = () => site.now()
  site.at(new Date(now().getTime() + 1000).toISOString())
  if (act === 'wait') return site.at(new Date(now().getTime() + 60_000 * which).toISOString())
  const id = ids[which % Math.max(1, ids.length)]
  const about = { title: `Notice ${now().toISOString()}` }
  if (act === 'publish') return void ids.push((await site.publish(about)).id)
  if (act === 'embargo') {
    const until = new Date(now().getTime() + 60_000 * (which + 1))
    const decision = { kind: 'embargo', until } as const
    ids.push((await store.admit({ newsroom: HARBOUR, release: release(about), now: now(), decision })).id)
    return
  }
  if (act === 'sleeper wakes' || id === undefined) return
  const [own] = await store.findOwn(HARBOUR.id, { id })
  if (own?.state === 'killed') return
  if (act === 'hold') return store.hold(id, 'check', now())
  if (act === 'release') return store.release(id, now())
  if (act === 'kill') return store.kill(id, 'It never was.', now())
  await store.admit({
    newsroom: HARBOUR,
    release: release(about),
    now: now(),
    decision: { kind: 'publish' },
    corrects: { id, note: `Corrected at ${now().toISOString()}`, substantive: which > 2 },
  })
}

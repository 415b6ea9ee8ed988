import type { RequestListener } from 'node:http'
import type { Article, Knowledge, Language, Release, Topic } from '@dateline/core'
import { loadKnowledge } from '@dateline/core/tables'
import type { Hono } from 'hono'
import { release } from '../../store/sample.ts'
import { openSqliteStore } from '../../store/sqlite.ts'
import type { Store } from '../../store/store.ts'
import { createWeb } from '../app.ts'

const english = loadKnowledge({ languages: ['en'] }).languages.get('en')!.interface

/** What pages ask of a language: its direction, its interface words, its labels of topics. */
function language(
  tag: string,
  direction: 'ltr' | 'rtl',
  words: Record<string, string>,
  topics: Record<string, string> = {},
): Language {
  const labels = Object.entries(topics).map(([id, label]) => [id, { label, terms: [], weak: [], against: [] }])
  const script = direction === 'rtl' ? 'Arab' : 'Latn'
  return {
    language: { tag, script, direction },
    interface: words,
    topics: Object.fromEntries(labels),
  } as unknown as Language
}

const topic = (id: string, labels: Record<string, string>): [string, Topic] => [
  id,
  {
    id,
    definition: 'x',
    medtop: [],
    match: 'close',
    parent: null,
    leads: 1,
    needs: 1,
    alone: 1,
    beside: {},
    labels,
    terms: {},
  },
]

/** Knowledge small enough to see through: English, some Arabic, and French, which has no words for pages. */
export const knowledge: Knowledge = {
  languages: new Map([
    [
      'ar',
      language('ar', 'rtl', { 'page.nav.news': 'الأخبار', 'page.article.quotes': 'اقتباسات' }, { health: 'الصحة' }),
    ],
    ['en', language('en', 'ltr', english, { health: 'Health' })],
    ['fr', language('fr', 'ltr', {})],
  ]),
  otherLanguages: new Map(),
  blank: {} as Knowledge['blank'],
  institutions: {},
  neighbours: new Map(),
  networks: [],
  parts: {},
  seats: new Set(),
  topics: new Map([
    topic('education', { en: 'Education' }),
    topic('fishing', {}),
    topic('health', { en: 'Health care' }),
  ]),
  places: { lookup: () => [], villages: () => [], sounding: () => [], reach: () => 0 },
}

/** A reader for tests of pages that read nothing. */
export const nothing = async (): Promise<never> => {
  throw new Error('nothing is to be read here')
}

/** A wire on a clock that the test turns. */
export interface Wire {
  readonly app: Hono
  /** For a port. */
  readonly listener: RequestListener
  readonly store: Store
  /** What lies on its disk of pictures and annexes, by SHA-256. */
  readonly files: Map<string, Uint8Array<ArrayBuffer>>
  /** Turns the clock to an instant. */
  at(instant: string): void
  now(): Date
  /** Publishes a release at the present instant. */
  publish(about?: Partial<Release>, newsroom?: { readonly id: string; readonly name: string }): Promise<Article>
  get(path: string, headers?: Record<string, string>): Promise<Response>
  text(path: string): Promise<string>
}

export const HARBOUR = { id: 'harbour', name: 'Harbour Authority' }

export const tag = (code: string) => ({ code, weight: 1, evidence: [] })
export const about = (id: string) => ({ id, weight: 1, evidence: [] })

/** Keys as nobody else gives them: `k1`, `k2`, … */
function counting(): () => string {
  let keys = 0
  return () => `k${++keys}`
}

export async function wire(
  instant = '2026-03-02T08:00:00.000Z',
  url = 'https://wire.example.org',
  newKey: () => string = counting(),
): Promise<Wire> {
  let now = new Date(instant)
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const store = await openSqliteStore({
    file: ':memory:',
    tagAuthority: 'wire.example.org,2026',
    now,
    newKey,
  })
  const { app, listener } = createWeb({
    store,
    knowledge,
    config: { url, trustProxy: false },
    read: nothing,
    media: async (sha256) => files.get(sha256),
    clock: () => now,
  })
  return {
    app,
    listener,
    store,
    files,
    at: (later) => {
      now = new Date(later)
    },
    now: () => now,
    publish: (changes = {}, newsroom = HARBOUR) =>
      store.admit({ newsroom, release: release(changes), now, decision: { kind: 'publish' } }),
    get: async (path, headers = {}) => app.request(path, { headers }),
    text: async (path) => (await app.request(path)).text(),
  }
}

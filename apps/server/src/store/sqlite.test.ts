import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { publicPeople, type Selection } from '@dateline/core'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { conditionsOf } from './conditions.ts'
import { readCursor } from './cursor.ts'
import { pageKeys, wayOf } from './page-keys.ts'
import { release } from './sample.ts'
import type { Schema } from './schema.ts'
import { selectingContract } from './selecting.contract.ts'
import { openSqliteStore } from './sqlite.ts'
import { sqliteWords } from './sqlite-words.ts'
import { storeContract } from './store.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-store-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const fresh = () => join(folder, `${++files}`, 'dateline.db')
const now = new Date('2026-03-02T08:00:00Z')
const tagAuthority = 'wire.example.org,2026'
const newsroom = { id: 'harbour', name: 'Harbour Authority' }

selectingContract('SQLite', (options) => openSqliteStore({ file: ':memory:', tagAuthority, ...options }))
storeContract('SQLite in memory', (options) => openSqliteStore({ file: ':memory:', tagAuthority, ...options }))
storeContract('a SQLite file', (options) => openSqliteStore({ file: fresh(), tagAuthority, ...options }))

test('a store keeps its articles, its birth and its tag authority when it is opened again under another name', async () => {
  const file = fresh()
  const first = await openSqliteStore({ file, tagAuthority, now })
  const { key } = await first.admit({ newsroom, release: release(), now, decision: { kind: 'publish' } })
  await first.close()
  const second = await openSqliteStore({ file, tagAuthority: 'other.example,2030', now: new Date('2030-01-01') })
  expect(second.tagAuthority).toBe(tagAuthority)
  expect(second.created).toBe(now.toISOString())
  expect(await second.article(key, now)).toMatchObject({ title: release().title })
  await second.close()
})

test('a database of an earlier edition is read anew when it is opened, and readers see the same', async () => {
  const file = fresh()
  const store = await openSqliteStore({ file, tagAuthority, now })
  const person = { name: 'Runa Bek', role: 'Director', organisation: 'Harbour Aid', mentions: [] }
  const { key } = await store.admit({
    newsroom,
    release: release({ people: [person] }),
    now,
    decision: { kind: 'publish' },
  })
  const before = [await store.article(key, now), await store.list({}, { limit: 5 }, now), await store.counts(now)]
  await store.close()
  const raw = new Sqlite(file)
  raw.exec(`update article set place = null, quotes = 0; update version set numbers = null; delete from person;
    delete from article_words; delete from quote_words; delete from quote; delete from shelf_item where kind = 'person';
    delete from meta where name = 'edition'`)
  raw.close()
  const again = await openSqliteStore({ file, tagAuthority, now })
  expect([await again.article(key, now), await again.list({}, { limit: 5 }, now), await again.counts(now)]).toEqual(
    before,
  )
  expect((await again.list({ q: 'akureyri' }, { limit: 5 }, now)).articles).toHaveLength(1)
  expect((await again.quotes({ q: 'boats' }, { limit: 5 }, now)).quotes).toMatchObject([{ quote: { number: 1 } }])
  const id = publicPeople({ people: [person], quotes: [] }, tagAuthority)[0]!.key
  expect((await again.list({ person: [id] }, { limit: 5 }, now)).articles).toHaveLength(1)
  await again.close()
})

test('a database that a newer Dateline has written is refused and left as it is', async () => {
  const file = fresh()
  await (await openSqliteStore({ file, tagAuthority, now })).close()
  const raw = new Sqlite(file)
  raw.prepare("insert into kysely_migration values ('9999-later', '2030-01-01')").run()
  raw.close()
  await expect(openSqliteStore({ file, tagAuthority, now })).rejects.toThrow(/newer Dateline \(9999-later\)/)
})

test('a file that is no database is refused with what to do', async () => {
  const file = join(folder, 'notes.db')
  writeFileSync(file, 'These are notes and no database. '.repeat(100))
  await expect(openSqliteStore({ file, tagAuthority, now })).rejects.toThrow(/expected a SQLite database/)
})

test('a tag authority that cannot stand in an id is refused', async () => {
  await expect(openSqliteStore({ file: ':memory:', tagAuthority: 'wire', now })).rejects.toThrow(/tag authority/)
})

test('of a killed text no byte stays in the files of the database', async () => {
  const file = fresh()
  const store = await openSqliteStore({ file, tagAuthority, now })
  const secret = 'quartzheronlantern'
  const text = release({
    title: `Pier ${secret}`,
    people: [{ name: `Runa ${secret}`, role: 'Director', organisation: 'Harbour Aid', mentions: [] }],
    body: { text: `${secret} `.repeat(2000), html: '', blocks: [] },
  })
  const { id } = await store.admit({ newsroom, release: text, now, decision: { kind: 'publish' } })
  const bytes = () => readdirSync(join(file, '..')).map((name) => readFileSync(join(file, '..', name)).includes(secret))
  expect(bytes()).toContain(true)
  await store.kill(id, 'The figures were wrong.', now)
  expect(bytes()).not.toContain(true)
  await store.close()
})

describe('the plans of queries', () => {
  const WALK = /^SEARCH item USING COVERING INDEX sqlite_autoindex_shelf_item_1 \(kind=\? AND value=\?/
  /** Reading a table from end to end, or sorting what was found: both grow with the archive. */
  const GROWS = /^SCAN (?!article_words)|^SCAN article_words EXISTS VIRTUAL TABLE INDEX 0:M|TEMP B-TREE/

  async function plans(
    selection: Selection,
    about: { after?: string; byStory?: boolean; along?: 'words' | 'quotes' } = {},
  ) {
    const file = fresh()
    await (await openSqliteStore({ file, tagAuthority, now })).close()
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: new Sqlite(file) }) })
    const library = { db, words: sqliteWords }
    const found = await wayOf(library, conditionsOf(selection), about.byStory ?? false)
    const way = about.along === undefined ? found : { ...found, walk: { along: about.along } }
    const after = about.after === undefined ? undefined : readCursor(about.after)
    const rows = await pageKeys(library, way, 51, after).explain(undefined, sql`query plan`)
    await db.destroy()
    return rows.map(({ detail }) => String(detail))
  }

  test.each([[{}], [{ country: ['IS'] }], [{ country: ['IS'], topic: ['health'] }], [{ person: ['runa-bek-7h'] }]])(
    'the listing of %j walks one shelf and looks at nothing else',
    async (selection) => {
      expect(await plans(selection)).toEqual([expect.stringMatching(WALK)])
      expect(await plans(selection, { after: '1-a' })).toEqual([
        expect.stringMatching(/first_published,article\)<\(\?,\?\)/),
      ])
    },
  )

  test('days are a stretch of the shelf', async () => {
    expect(await plans({ country: ['IS'], from: '2026-01-01', to: '2026-01-31' })).toEqual([
      expect.stringMatching(/first_published>\? AND first_published<\?/),
    ])
  })

  test.each<[Selection, Parameters<typeof plans>[1]]>([
    [{ topic: ['health'], country: ['IS', 'DK'], not: { language: ['fr'] } }, {}],
    [{ country: ['IS'], newsroom: ['harbour'], not: { q: 'fees' } }, {}],
    [{ language: ['fr', 'en'], topic: ['health'] }, { byStory: true }],
    [{ q: '"old harbour" fees', country: ['IS'] }, {}],
    [
      { q: '"old harbour" fees', country: ['IS'] },
      { along: 'words', after: '1-a' },
    ],
    [{ q: '难' }, {}],
  ])('%j asks by index for each article that it meets', async (selection, about) => {
    expect((await plans(selection, about)).filter((step) => GROWS.test(step))).toEqual([])
  })

  test('the earlier versions of a story are looked up one by one, and never all that was published before', async () => {
    const steps = await plans({ language: ['fr', 'en'] }, { byStory: true })
    const earlier = steps.filter((step) => /\b(?:version|earlier)\b/.test(step))
    expect(earlier).toHaveLength(4)
    for (const step of earlier)
      expect(step).toMatch(/version .*\(story=\?\)|earlier .*\(article=\? AND kind=\? AND value=\?\)/)
  })

  test('quotes that few words lead to are found by the index, each with its article', async () => {
    const [first, second, third] = await plans({ q: 'harbour', country: ['IS'] }, { along: 'quotes' })
    expect(first).toMatch(/^SCAN quote_words VIRTUAL TABLE INDEX 0:M/)
    expect(second).toMatch(/^SEARCH said USING INDEX quote_place/)
    expect(third).toMatch(/^SEARCH item USING .*\(article=\? AND kind=\? AND value=\?\)/)
  })

  test('a search walks the word index from its newest place', async () => {
    expect((await plans({ q: 'harbour' }))[0]).toMatch(/^SCAN article_words VIRTUAL TABLE INDEX/)
  })

  test('values of one key are walked apart, and only their newest are sorted', async () => {
    const steps = await plans({ country: ['IS', 'DK'] })
    expect(steps.filter((step) => WALK.test(step))).toHaveLength(2)
    expect(steps.filter((step) => /SEARCH|SCAN item/.test(step))).toHaveLength(2)
  })
})

test('two processes write to one database in turn, and number their changes without a gap', async () => {
  const file = fresh()
  const options = { file, tagAuthority, now }
  const store = await openSqliteStore(options)
  const admission = { newsroom, release: release(), now, decision: { kind: 'publish' } } as const
  const script = `
    const { openSqliteStore } = await import(${JSON.stringify(new URL('./sqlite.ts', import.meta.url).href)})
    const now = new Date(${now.getTime()})
    const store = await openSqliteStore({ ...${JSON.stringify(options)}, now })
    for (let n = 0; n < 20; n++) await store.admit({ ...${JSON.stringify(admission)}, now })
    await store.close()`
  const command = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
  for (let n = 0; n < 20; n++) {
    await store.admit(admission)
    await setTimeout(20)
  }
  await command
  const numbers = (await store.changes(0, 50, now)).map(({ seq }) => seq)
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
  await store.close()
})

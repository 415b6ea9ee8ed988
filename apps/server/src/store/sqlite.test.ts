import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { pageKeys } from './read.ts'
import { release } from './sample.ts'
import type { Schema } from './schema.ts'
import { openSqliteStore } from './sqlite.ts'
import { storeContract } from './store.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-store-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const fresh = () => join(folder, `${++files}`, 'dateline.db')
const now = new Date('2026-03-02T08:00:00Z')
const tagAuthority = 'wire.example.org,2026'
const newsroom = { id: 'harbour', name: 'Harbour Authority' }

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
  const secret = 'quartz-heron-lantern'
  const text = release({
    title: `Pier ${secret}`,
    people: [{ name: `Runa ${secret}`, role: null, organisation: null, mentions: [] }],
    body: { text: `${secret} `.repeat(2000), html: '', blocks: [] },
  })
  const { id } = await store.admit({ newsroom, release: text, now, decision: { kind: 'publish' } })
  const bytes = () => readdirSync(join(file, '..')).map((name) => readFileSync(join(file, '..', name)).includes(secret))
  expect(bytes()).toContain(true)
  await store.kill(id, 'The figures were wrong.', now)
  expect(bytes()).not.toContain(true)
  await store.close()
})

test('listings walk one shelf and search no table from end to end', async () => {
  const file = fresh()
  await (await openSqliteStore({ file, tagAuthority, now })).close()
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: new Sqlite(file) }) })
  const plan = async (selection: Parameters<typeof pageKeys>[1], after?: string) => {
    const rows = await pageKeys(db, selection, 51, after).explain(undefined, sql`query plan`)
    return rows.map(({ detail }) => String(detail))
  }
  const walk = /^SEARCH item USING COVERING INDEX sqlite_autoindex_shelf_item_1 \(kind=\? AND value=\?/
  for (const selection of [{}, { country: ['IS'] }, { country: ['IS'], topic: ['health'] }]) {
    expect(await plan(selection)).toEqual([expect.stringMatching(walk)])
    expect(await plan(selection, '1-a')).toEqual([expect.stringMatching(/first_published,article\)<\(\?,\?\)/)])
  }
  const general = await plan({ country: ['IS', 'DK'], topic: ['health'], not: { language: ['fr'] } })
  expect(general.filter((step) => /SCAN|TEMP B-TREE/.test(step))).toEqual([])
  await db.destroy()
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

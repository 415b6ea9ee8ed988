import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isTagAuthority, keyFrom } from '@dateline/core'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { keepStatements } from './kept-statements.ts'
import { MIGRATIONS } from './migrations.ts'
import { onceAMoment } from './once-a-moment.ts'
import { refill } from './refill.ts'
import type { Schema } from './schema.ts'
import { sqlStore } from './sql-store.ts'
import { SQLITE_MIGRATIONS, sqliteWords } from './sqlite-words.ts'
import type { Store } from './store.ts'

/** The steps of every engine, and those of this one. */
const STEPS = { ...MIGRATIONS, ...SQLITE_MIGRATIONS }

/** Names of the steps that a database of this version has been through, in order. */
export const STEP_NAMES: readonly string[] = Object.keys(STEPS)

/** How long a writer waits for another process (a `dateline` command beside the service) before it gives up. */
const BUSY_MILLISECONDS = 5000

/** Where the store of a data folder lies. */
export function databaseFile(data: string): string {
  return join(data, 'dateline.db')
}

export interface SqliteOptions {
  /** Path of the database, or `:memory:`. */
  readonly file: string
  /** Authority of ids for a new store; one that has its own keeps it. */
  readonly tagAuthority: string
  /** What a new store says of its birth. */
  readonly now: Date
  /** Where keys of articles and stories come from; random unless a test wants the same twice. */
  readonly newKey?: () => string
}

/** The database cannot be used: the message says why, and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}

/**
 * Opens the store in a SQLite database, makes or updates its tables, and leaves everything else to `sqlStore`. The one file
 * that knows SQLite. Throws {@link StoreError} for a file that is no database, or one that a newer Dateline has written.
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const { file, tagAuthority, now, newKey = () => keyFrom(randomBytes(10)) } = options
  if (!isTagAuthority(tagAuthority))
    throw new StoreError(`expected a tag authority such as "wire.example.org,2026", got "${tagAuthority}"`)
  const sqlite = open(file)
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: keepStatements(sqlite) }) })
  try {
    await migrate(db, file)
    await begin(db, tagAuthority, now)
    const authority = await read(db, 'tag-authority')
    const created = await read(db, 'created')
    const names = { authority, newKey, words: sqliteWords }
    await refill(db, names)
    // Counts the commits of other connections (SQLite, PRAGMA data_version); costs some microseconds, more than a 304.
    const dataVersion = sqlite.prepare('PRAGMA data_version').pluck()
    return sqlStore(
      {
        db,
        stamp: onceAMoment(() => dataVersion.get()),
        scrub: () => void sqlite.pragma('wal_checkpoint(TRUNCATE)'),
        close: () => db.destroy(),
      },
      names,
      created,
    )
  } catch (error) {
    await db.destroy()
    throw error
  }
}

function open(file: string): Sqlite.Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const sqlite = new Sqlite(file, { timeout: BUSY_MILLISECONDS })
  try {
    // Readers go on while a release is written, and the other way round.
    sqlite.pragma('journal_mode = WAL')
    // With WAL, NORMAL survives a crash of ours but may forget the last commits when the power goes: a file would have moved
    // to published/ and its article be gone. One fsync a release is cheap.
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('foreign_keys = ON')
    // A killed text is overwritten on the disk, not only unlinked from its table.
    sqlite.pragma('secure_delete = ON')
    return sqlite
  } catch (error) {
    sqlite.close()
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_NOTADB')
      throw new StoreError(`${file}: expected a SQLite database, got another file; move it away or set DATELINE_DATA`)
    throw error
  }
}

async function migrate(db: Kysely<Schema>, file: string): Promise<void> {
  const known = new Set(STEP_NAMES)
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (tables.some(({ name }) => name === 'kysely_migration')) {
    const done = await db
      .withTables<{ kysely_migration: { name: string } }>()
      .selectFrom('kysely_migration')
      .selectAll()
      .execute()
    const newer = done.map(({ name }) => name).filter((name) => !known.has(name))
    if (newer.length > 0)
      throw new StoreError(
        `${file}: written by a newer Dateline (${newer.join(', ')}); start that version, or restore a backup made before the update`,
      )
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => STEPS } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

async function begin(db: Kysely<Schema>, tagAuthority: string, now: Date): Promise<void> {
  await db
    .insertInto('meta')
    .values([
      { name: 'tag-authority', value: tagAuthority },
      { name: 'created', value: now.toISOString() },
    ])
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  await db
    .insertInto('counter')
    .values(['change', 'entry', 'intake', 'quote'].map((name) => ({ name, value: 0 })))
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
}

async function read(db: Kysely<Schema>, name: string): Promise<string> {
  const { value } = await db.selectFrom('meta').select('value').where('name', '=', name).executeTakeFirstOrThrow()
  return value
}

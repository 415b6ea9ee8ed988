import { existsSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { databaseFile, STEP_NAMES } from '../store/sqlite.ts'
import { type Check, ok, problem, type Verdict, warning } from './check.ts'

interface Database {
  readonly file: string
  /** Undefined while there is none. */
  readonly found:
    | undefined
    | { readonly fault: string }
    | {
        readonly migrations: readonly string[]
        readonly journal: string
        /** `ok`, or what is damaged; undefined where looking would hold up the running service. */
        readonly integrity: string | undefined
        /** Instant of the last line of the change log, RFC 3339; null before the first. */
        readonly lastChange: string | null
      }
  readonly now: Date
}

/** A larger one takes so long to check that the running service would have to wait, in bytes. */
const LARGE = 100e6
/** How long the database may be held by others, in milliseconds. */
const BUSY = 1000

/** Whether the store can be opened, is of a version that this program knows, and is whole. Only reads. */
export const database: Check<Database> = {
  name: 'database',
  async look({ config, running }) {
    const file = databaseFile(config.data)
    return { file, found: existsSync(file) ? readIt(file, running) : undefined, now: new Date() }
  },
  judge: judgeDatabase,
}

export function judgeDatabase({ file, found, now }: Database): Verdict {
  const backup = 'end the service, keep a copy of the data folder, and restore the last backup'
  if (found === undefined) return ok(`none yet; start makes ${file}`)
  if ('fault' in found) return problem(`${file} cannot be opened: ${found.fault}`, backup)
  const newer = found.migrations.filter((name) => !STEP_NAMES.includes(name))
  if (newer.length > 0)
    return problem(
      `${file} was written by a newer Dateline (${newer.join(', ')})`,
      'start that version, or restore a backup made before the update',
    )
  if (found.integrity !== undefined && found.integrity !== 'ok')
    return problem(`${file} is damaged: ${found.integrity}`, backup)
  if (found.journal !== 'wal')
    return warning(
      `${file} keeps its journal as "${found.journal}", not as WAL`,
      'start the service on it once; if it stays so, the disk cannot share memory: move DATELINE_DATA to a local one',
    )
  if (found.lastChange !== null && new Date(found.lastChange) > now)
    return warning(
      `its last change is of ${found.lastChange}, which is yet to come`,
      'set the clock of this machine: what is published now is ordered before it',
    )
  const steps = STEP_NAMES.length - found.migrations.length
  const whole = found.integrity === undefined ? 'too large to be checked while the service runs' : 'whole'
  return ok(`${file}, ${whole}${steps === 0 ? '' : `; start brings it up to date by ${steps} steps`}`)
}

function readIt(file: string, running: boolean): Exclude<Database['found'], undefined> {
  try {
    const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: BUSY })
    try {
      const column = (query: string) => sqlite.prepare<[], string>(query).pluck()
      const has = (table: string) =>
        column(`select name from sqlite_master where name = '${table}'`).get() !== undefined
      return {
        migrations: has('kysely_migration') ? column('select name from kysely_migration order by name').all() : [],
        journal: column('pragma journal_mode').get()!,
        integrity: running && statSync(file).size > LARGE ? undefined : column('pragma quick_check(1)').get()!,
        lastChange: has('change') ? (column('select max("at") from "change"').get() ?? null) : null,
      }
    } finally {
      sqlite.close()
    }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

import type Sqlite from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** Statements are kept up to this number, the one not used for longest goes first: lists of values make ever new ones. */
const MOST = 500

/**
 * A database whose statements are prepared once: preparing costs more than most of ours take to run, and a statement that
 * is done with is freed only between turns of the event loop, so that a long write would fill the memory with them.
 */
export function keepStatements(sqlite: Sqlite.Database): SqliteDatabase {
  const kept = new Map<string, Sqlite.Statement>()
  return {
    prepare(text) {
      const known = kept.get(text)
      if (known !== undefined) {
        kept.delete(text)
        kept.set(text, known)
        return known as ReturnType<SqliteDatabase['prepare']>
      }
      const statement = sqlite.prepare(text)
      kept.set(text, statement)
      if (kept.size > MOST) kept.delete(kept.keys().next().value!)
      return statement as ReturnType<SqliteDatabase['prepare']>
    },
    close: () => void sqlite.close(),
  }
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { StoreError } from './sqlite.ts'

/**
 * Makes this process the only service on a data folder; the system gives the lock back when the process ends, however it
 * ends. Throws {@link StoreError} while another one runs. Gives back what ends the lock.
 */
export function lockData(data: string): () => void {
  mkdirSync(data, { recursive: true })
  const file = new Sqlite(join(data, 'service.lock'), { timeout: 0 })
  try {
    file.exec('begin exclusive')
  } catch (error) {
    file.close()
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY')
      throw new StoreError(
        `${data}: another dateline start runs on this folder; stop it, or set DATELINE_DATA to another`,
      )
    throw error
  }
  return () => void file.close()
}

import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { StoreError } from './sqlite.ts'

const lockFile = (data: string) => join(data, 'service.lock')

/**
 * Makes this process the only service on a data folder; the system gives the lock back when the process ends, however it
 * ends. Throws {@link StoreError} while another one runs. Gives back what ends the lock.
 */
export function lockData(data: string): () => void {
  mkdirSync(data, { recursive: true })
  const file = new Sqlite(lockFile(data), { timeout: 0 })
  try {
    file.exec('begin exclusive')
  } catch (error) {
    file.close()
    if (isBusy(error))
      throw new StoreError(
        `${data}: another dateline start runs on this folder; stop it, or set DATELINE_DATA to another`,
      )
    throw error
  }
  return () => void file.close()
}

/** Whether a service runs on a data folder. Only asks: it neither takes the lock nor keeps anybody from taking it. */
export function isLocked(data: string): boolean {
  if (!existsSync(lockFile(data))) return false
  const file = new Sqlite(lockFile(data), { readonly: true, timeout: 0 })
  try {
    file.pragma('schema_version')
    return false
  } catch (error) {
    if (isBusy(error)) return true
    throw error
  } finally {
    file.close()
  }
}

const isBusy = (error: unknown) => error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY'

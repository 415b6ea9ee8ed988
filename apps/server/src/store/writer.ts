import type { Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** What every write is handed: a transaction that holds {@link lock}. */
export type Write = Transaction<Schema>

/** Rows of one statement: engines limit the number of parameters. */
const BATCH = 1000

/**
 * Takes the lock that orders all writers. Being an update of the row that numbers the changes, it makes the log gap-free
 * on every engine: the next writer reads the number when this one has ended.
 */
export async function lock(db: Write): Promise<void> {
  await db
    .updateTable('counter')
    .set((eb) => ({ value: eb.ref('value') }))
    .where('name', '=', 'change')
    .execute()
}

export async function count(db: Write, name: 'change' | 'entry' | 'intake' | 'quote'): Promise<number> {
  const { value } = await db
    .updateTable('counter')
    .set((eb) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', name)
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}

export function batches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, n) => rows.slice(n * BATCH, (n + 1) * BATCH))
}

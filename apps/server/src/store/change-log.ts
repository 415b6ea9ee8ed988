import type { Shelf } from './shelves.ts'
import type { Change } from './store.ts'
import { batches, count, type Write } from './writer.ts'

/**
 * Writes the next line of the change log with the shelves that it touches, side by side: where the article stood before,
 * where it stands from now on, and where each other language version stands, which points at this one. Gives its number.
 */
export async function log(
  db: Write,
  change: Pick<Change, 'kind' | 'article' | 'version' | 'at'>,
  sides: readonly (readonly Shelf[])[],
): Promise<number> {
  const seq = await count(db, 'change')
  await db
    .insertInto('change')
    .values({ seq, ...change })
    .execute()
  const touched = sides.flatMap((shelves, side) => shelves.map(({ kind, value }) => ({ seq, side, kind, value })))
  for (const some of batches(touched)) await db.insertInto('change_shelf').values(some).execute()
  return seq
}

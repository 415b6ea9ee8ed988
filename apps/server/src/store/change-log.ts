import type { Shelf } from './shelves.ts'
import type { Change } from './store.ts'
import { batches, count, type Write } from './writer.ts'

/** Writes the next line of the change log, with the shelves where the article stood before and stands from now on. */
export async function log(
  db: Write,
  kind: Change['kind'],
  article: string,
  version: number,
  at: string,
  before: readonly Shelf[],
  after: readonly Shelf[],
): Promise<void> {
  const seq = await count(db, 'change')
  await db.insertInto('change').values({ seq, at, kind, article, version }).execute()
  const touched = [before, after].flatMap((shelves, side) =>
    shelves.map(({ kind, value }) => ({ seq, side, kind, value })),
  )
  for (const some of batches(touched)) await db.insertInto('change_shelf').values(some).execute()
}

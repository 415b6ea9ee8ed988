import type { Kysely } from 'kysely'
import type { Names } from './names.ts'
import type { Schema } from './schema.ts'
import { fillAgain } from './visible.ts'
import { lock } from './writer.ts'

/** To be changed with everything that is read out of a text to find it by: tokens, people, shelves, marks. */
const EDITION = '2'

/**
 * Reads everything that readers see once more into the tables and indexes by which it is found, if an earlier edition of
 * them was filled. Nothing that readers are shown changes by it.
 */
export async function refill(db: Kysely<Schema>, names: Names): Promise<void> {
  const edition = await db.selectFrom('meta').select('value').where('name', '=', 'edition').executeTakeFirst()
  if (edition?.value === EDITION) return
  await db.transaction().execute(async (transaction) => {
    await lock(transaction)
    const visible = await transaction
      .selectFrom('article')
      .where('current', 'is not', null)
      .where('held', 'is', null)
      .where('killed', 'is', null)
      .orderBy('first_published')
      .orderBy('key')
      .select('key')
      .execute()
    for (const { key } of visible) await fillAgain(transaction, names, key)
    await transaction
      .insertInto('meta')
      .values({ name: 'edition', value: EDITION })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: EDITION }))
      .execute()
  })
}

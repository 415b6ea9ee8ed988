import type { Kysely } from 'kysely'
import { isArticle, itemsOf } from './items.ts'
import type { Schema } from './schema.ts'
import type { Archive } from './store.ts'

/** A stretch of everything that is visible, oldest first. Places of killed articles count and hold nothing. */
export async function readArchive(
  db: Kysely<Schema>,
  authority: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<Archive> {
  const everything = db.selectFrom('shelf_item').where('kind', '=', 'all').where('value', '=', '')
  const { places } = await everything.select((eb) => eb.fn.countAll<number>().as('places')).executeTakeFirstOrThrow()
  if (limit === 0) return { places: Number(places), articles: [] }
  const keys = await everything
    .select('article')
    .orderBy('first_published')
    .orderBy('article')
    .offset(offset)
    .limit(limit)
    .execute()
  const found = await itemsOf(
    db,
    authority,
    keys.map(({ article }) => article),
  )
  const articles = keys.flatMap(({ article }) => found.get(article) ?? []).filter(isArticle)
  return { places: Number(places), articles }
}

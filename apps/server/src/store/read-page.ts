import { type Article, prefersLanguages, type Selection } from '@dateline/core'
import type { Kysely } from 'kysely'
import { conditionsOf } from './conditions.ts'
import { cursorOf, readCursor } from './cursor.ts'
import { isArticle, isNotice, itemsOf } from './items.ts'
import { type Library, pageKeys, wayOf } from './page-keys.ts'
import type { Schema } from './schema.ts'
import type { Page } from './store.ts'
import { readStories } from './stories.ts'

export interface Asked {
  readonly limit: number
  readonly after?: string
}

/** A page of articles and notices, or of stories where the selection prefers languages. */
export async function readPage(
  library: Library,
  authority: string,
  selection: Selection,
  { limit, after }: Asked,
): Promise<Page> {
  const conditions = conditionsOf(selection)
  const way = await wayOf(library, conditions, prefersLanguages(selection))
  const cursor = after === undefined ? undefined : readCursor(after)
  const keys = await pageKeys(library, way, limit + 1, cursor).execute()
  const page = keys.slice(0, limit)
  const last = page.at(-1)
  const next = keys.length > limit && last !== undefined ? cursorOf(last.first_published, last.article) : null
  const places = page.map(({ article }) => article)
  if (way.byStory) return { ...(await readStories(library, authority, selection, conditions, places)), next }
  const found = await itemsOf(library.db, authority, places)
  const items = places.map((key) => found.get(key)!)
  return { articles: items.filter(isArticle), withdrawals: items.filter(isNotice), next }
}

/** Visible language versions by story, oldest first, of the stories that have several. */
export async function readTranslations(
  db: Kysely<Schema>,
  authority: string,
  stories: readonly string[],
): Promise<ReadonlyMap<string, readonly Article[]>> {
  if (stories.length === 0) return new Map()
  const visible = await db
    .selectFrom('article')
    .where('story', 'in', [...new Set(stories)])
    .where('current', 'is not', null)
    .where('held', 'is', null)
    .where('killed', 'is', null)
    .select(['key', 'story'])
    .orderBy('first_published')
    .orderBy('key')
    .execute()
  const several = [...Map.groupBy(visible, ({ story }) => story)].filter(([, versions]) => versions.length > 1)
  const found = await itemsOf(
    db,
    authority,
    several.flatMap(([, versions]) => versions.map(({ key }) => key)),
  )
  return new Map(several.map(([story, versions]) => [story, versions.map(({ key }) => found.get(key) as Article)]))
}

import type { Release } from '@dateline/core'
import type { Kysely } from 'kysely'
import { log } from './change-log.ts'
import type { ArticleRow, Schema, VersionRow } from './schema.ts'
import { type Shelf, shelvesOf } from './shelves.ts'
import { sketchOf } from './sketch.ts'
import { batches, type Write } from './writer.ts'

/** Versions whose embargo has ended by then and that nobody holds, in the order of their instants. */
export function due(db: Kysely<Schema>, now: Date) {
  return db
    .selectFrom('version')
    .innerJoin('article', 'article.key', 'version.article')
    .where('version.state', '=', 'waiting')
    .where('version.due', '<=', now.toISOString())
    .where('article.held', 'is', null)
    .orderBy('version.due')
    .orderBy('version.entry')
    .select(['version.article', 'version.number', 'version.due'])
}

/** Makes visible what is due, each from its own instant. */
export async function book(db: Write, now: Date): Promise<void> {
  for (const { article, number, due: at } of await due(db, now).execute()) await show(db, article, number, at!)
}

/** Makes a version the one that readers see: the only place where anything becomes visible. */
export async function show(db: Write, key: string, number: number, at: string): Promise<void> {
  const article = await articleRow(db, key)
  const next = await version(db, key, number)
  const text = JSON.parse(next.release!) as Release
  const before = (await isShelved(db, key)) ? await shelvesOfVersion(db, article, article.current!) : []
  const after = shelvesOf(text, article.newsroom)
  const first = article.first_published === null
  const again = article.current === number

  await db
    .updateTable('version')
    .set({ state: 'past' })
    .where('article', '=', key)
    .where('state', '=', 'current')
    .execute()
  await db
    .updateTable('version')
    .set({ state: 'current', due: null, reason: null })
    .where('article', '=', key)
    .where('number', '=', number)
    .execute()
  const firstPublished = article.first_published ?? at
  await db
    .updateTable('article')
    .set({
      current: number,
      first_published: firstPublished,
      updated: first || (!again && next.substantive === 1) ? at : article.updated,
      language: text.language,
      direction: text.direction,
    })
    .where('key', '=', key)
    .execute()
  await db
    .insertInto('newsroom')
    .values({ id: article.newsroom, name: next.newsroom_name })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: next.newsroom_name }))
    .execute()

  await clear(db, key)
  await tally(db, before, -1)
  await shelve(db, key, firstPublished, after)
  await tally(db, after, 1)
  await fill(db, key, text)
  const kind = first ? 'new' : before.length === 0 ? 'released' : 'corrected'
  await log(db, kind, key, number, at, before, after)
}

async function isShelved(db: Write, key: string): Promise<boolean> {
  const found = await db
    .selectFrom('shelf_item')
    .select('article')
    .where('article', '=', key)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export async function shelvesOfVersion(db: Write, article: ArticleRow, number: number): Promise<readonly Shelf[]> {
  const { release: text } = await version(db, article.key, number)
  return shelvesOf(JSON.parse(text!) as Release, article.newsroom)
}

/** Takes everything of an article off the shelves and out of the tables of what its text holds. */
export async function clear(db: Write, key: string): Promise<void> {
  for (const table of ['shelf_item', 'sketch', 'quote', 'person', 'place', 'organisation'] as const)
    await db.deleteFrom(table).where('article', '=', key).execute()
}

export async function shelve(db: Write, key: string, firstPublished: string, shelves: readonly Shelf[]): Promise<void> {
  for (const some of batches(shelves))
    await db
      .insertInto('shelf_item')
      .values(some.map(({ kind, value }) => ({ kind, value, first_published: firstPublished, article: key })))
      .execute()
}

export async function tally(db: Write, shelves: readonly Shelf[], by: 1 | -1): Promise<void> {
  for (const some of batches(shelves))
    await db
      .insertInto('shelf')
      .values(some.map(({ kind, value }) => ({ kind, value, articles: by })))
      .onConflict((conflict) =>
        conflict
          .columns(['kind', 'value'])
          .doUpdateSet((eb) => ({ articles: eb('shelf.articles', '+', eb.ref('excluded.articles')) })),
      )
      .execute()
}

async function fill(db: Write, article: string, text: Release): Promise<void> {
  const marks = sketchOf(text.body.text).map((mark) => ({ mark, article }))
  if (marks.length > 0) await db.insertInto('sketch').values(marks).execute()
  const at = (position: number) => ({ article, position: position + 1 })
  for (const some of batches(text.quotes.map((quote, index) => ({ ...quote, ...at(index) }))))
    await db
      .insertInto('quote')
      .values(
        some.map(({ article, position, text, speaker }) => ({
          article,
          position,
          text,
          speaker: speaker?.name ?? null,
          role: speaker?.role ?? null,
          organisation: speaker?.organisation ?? null,
        })),
      )
      .execute()
  for (const some of batches(
    text.people.map(({ name, role, organisation }, index) => ({ ...at(index), name, role, organisation })),
  ))
    await db.insertInto('person').values(some).execute()
  for (const some of batches(
    text.places.map(({ name, kind, country }, index) => ({ ...at(index), name, kind, country })),
  ))
    await db.insertInto('place').values(some).execute()
  for (const some of batches(text.organisations.map(({ name }, index) => ({ ...at(index), name }))))
    await db.insertInto('organisation').values(some).execute()
}

function articleRow(db: Write, key: string): Promise<ArticleRow> {
  return db.selectFrom('article').selectAll().where('key', '=', key).executeTakeFirstOrThrow()
}

export function version(db: Write, key: string, number: number): Promise<VersionRow> {
  return db
    .selectFrom('version')
    .selectAll()
    .where('article', '=', key)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
}

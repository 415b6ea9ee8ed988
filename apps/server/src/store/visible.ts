import type { Release } from '@dateline/core'
import type { Kysely } from 'kysely'
import { log } from './change-log.ts'
import { clear, type Filling, fill, fillVoices } from './fill.ts'
import type { Names } from './names.ts'
import { personKeys } from './people.ts'
import { newPlace } from './publication-place.ts'
import { numberQuotes } from './quote-numbers.ts'
import { numbersOf } from './rows.ts'
import type { ArticleRow, Schema, VersionRow } from './schema.ts'
import { type Shelf, shelvesOf } from './shelves.ts'
import { joinTied, keepMoves } from './story-ties.ts'
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
export async function book(db: Write, names: Names, now: Date): Promise<void> {
  for (const { article, number, due: at } of await due(db, now).execute()) await show(db, names, article, number, at!)
}

/** Makes a version the one that readers see: the only place where anything becomes visible. */
export async function show(db: Write, names: Names, key: string, number: number, at: string): Promise<void> {
  const article = await articleRow(db, key)
  const next = await version(db, key, number)
  const text = JSON.parse(next.release!) as Release
  const first = article.first_published === null
  const again = article.current === number
  const quotes = await numbered(db, article, text, at)

  await db
    .updateTable('version')
    .set({ state: 'past' })
    .where('article', '=', key)
    .where('state', '=', 'current')
    .execute()
  await db
    .updateTable('version')
    .set({ state: 'current', due: null, reason: null, numbers: JSON.stringify(quotes.numbers) })
    .where('article', '=', key)
    .where('number', '=', number)
    .execute()
  const firstPublished = article.first_published ?? at
  const place = article.place ?? (await newPlace(db, firstPublished))
  await db
    .updateTable('article')
    .set({
      current: number,
      first_published: firstPublished,
      updated: first || (!again && next.substantive === 1) ? at : article.updated,
      language: text.language,
      direction: text.direction,
      place,
      quotes: quotes.used,
    })
    .where('key', '=', key)
    .execute()
  await db
    .insertInto('newsroom')
    .values({ id: article.newsroom, name: next.newsroom_name })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: next.newsroom_name }))
    .execute()

  const { before, after } = await file(db, names, article, { firstPublished, place, text, numbers: quotes.numbers })
  const kind = first ? 'new' : before.length === 0 ? 'released' : 'corrected'
  const moved = await joinTied(db, key)
  const siblings = await siblingsOf(db, await articleRow(db, key))
  const seq = await log(db, { kind, article: key, version: number, at }, [before, after, ...siblings])
  await keepMoves(db, moved, { seq, at })
}

/** Puts what readers see of an article on its shelves and into every index, in place of what was there. */
async function file(
  db: Write,
  names: Names,
  { key, newsroom }: ArticleRow,
  { firstPublished, ...seen }: Omit<Filling, 'key' | 'people'> & { readonly firstPublished: string },
): Promise<{ readonly before: readonly Shelf[]; readonly after: readonly Shelf[] }> {
  const before = await standsOn(db, key)
  await clear(db, names, key)
  await tally(db, before, -1)
  const people = await personKeys(db, names.authority, seen.text)
  const after = shelvesOf(seen.text, newsroom, people)
  await shelve(db, key, firstPublished, after)
  await tally(db, after, 1)
  await fill(db, names, { ...seen, key, people })
  return { before, after }
}

/** The shelves on which an article stands; none while nobody may see it. */
export async function standsOn(db: Write, key: string): Promise<readonly Shelf[]> {
  const rows = await db.selectFrom('shelf_item').where('article', '=', key).select(['kind', 'value']).execute()
  return rows as readonly Shelf[]
}

/** The shelves of the other language versions that readers see: they point at this one. */
export async function siblingsOf(db: Write, { key, story }: ArticleRow): Promise<readonly (readonly Shelf[])[]> {
  const siblings = await db
    .selectFrom('article')
    .where('story', '=', story)
    .where('key', '!=', key)
    .where('current', 'is not', null)
    .where('held', 'is', null)
    .where('killed', 'is', null)
    .select('key')
    .execute()
  const shelves: (readonly Shelf[])[] = []
  for (const sibling of siblings) shelves.push(await standsOn(db, sibling.key))
  return shelves
}

/** The numbers of the quotes of a version that becomes visible, after those that readers saw last. */
async function numbered(db: Write, article: ArticleRow, text: Release, at: string) {
  const seen = article.current === null ? undefined : await version(db, article.key, article.current)
  const before =
    seen === undefined
      ? { quotes: [], numbers: [] }
      : { quotes: (JSON.parse(seen.release!) as Release).quotes, numbers: numbersOf(seen) }
  return numberQuotes(text.quotes, before, article.quotes, at)
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

/** Leaves of the quotes of a killed article what readers must be told: their numbers, and whose pages they stood on. */
export async function keepQuotePlaces(
  db: Write,
  names: Names,
  seen: VersionRow,
  at: string,
): Promise<readonly Shelf[]> {
  const text = JSON.parse(seen.release!) as Release
  const people = await personKeys(db, names.authority, text)
  const numbers = numbersOf(seen)
  const rows = text.quotes.map((_, index) => ({
    article: seen.article,
    position: index + 1,
    number: numbers[index]!.number,
    since: at,
    text: '',
    speaker: null,
    role: null,
    organisation: null,
    place: 0,
  }))
  for (const some of batches(rows)) await db.insertInto('quote').values(some).execute()
  await fillVoices(db, seen.article, text, people)
  const { newsroom } = await articleRow(db, seen.article)
  return shelvesOf(text, newsroom, people)
}

/** Leaves of the files of a killed article that they were withdrawn: their addresses answer like the article's. */
export async function keepMediaPlaces(db: Write, seen: VersionRow): Promise<void> {
  const text = JSON.parse(seen.release!) as Release
  const rows = text.media.flatMap(({ sha256 }, index) =>
    sha256 === null ? [] : [{ article: seen.article, position: index + 1, sha256, file: '', type: null }],
  )
  for (const some of batches(rows)) await db.insertInto('media').values(some).execute()
}

/** Reads a version that readers see once more into everything by which it is found; see `refill`. */
export async function fillAgain(db: Write, names: Names, key: string): Promise<void> {
  const article = await articleRow(db, key)
  const seen = await version(db, key, article.current!)
  const text = JSON.parse(seen.release!) as Release
  const firstPublished = article.first_published!
  const quotes =
    seen.numbers === null
      ? numberQuotes(text.quotes, { quotes: [], numbers: [] }, 0, article.updated ?? firstPublished)
      : { numbers: numbersOf(seen), used: article.quotes }
  const place = article.place ?? (await newPlace(db, firstPublished))
  await db.updateTable('article').set({ place, quotes: quotes.used }).where('key', '=', key).execute()
  await db
    .updateTable('version')
    .set({ numbers: JSON.stringify(quotes.numbers) })
    .where('entry', '=', seen.entry)
    .execute()
  await file(db, names, article, { firstPublished, place, text, numbers: quotes.numbers })
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

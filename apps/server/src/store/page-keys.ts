import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Conditions, OnShelf } from './conditions.ts'
import type { Cursor } from './cursor.ts'
import { beginsStory, meets } from './meets.ts'
import { firstPlaceOf } from './publication-place.ts'
import type { Schema } from './schema.ts'
import type { WordIndex } from './word-index.ts'

/** What listings are found with. */
export interface Library {
  readonly db: Kysely<Schema>
  readonly words: WordIndex
}

/**
 * Along what a listing is walked, newest first: the shelf with fewest articles, or the word index where the words are
 * likely to be rarer. What is met there is then asked for the rest, so that a page costs about the same in any archive.
 */
export type Walk =
  | { readonly along: 'shelf'; readonly shelf: OnShelf }
  | { readonly along: 'words' }
  /** Along the few quotes that have the words, sorted. */
  | { readonly along: 'quotes' }

/** A selection with the way to walk it; `byStory` wants the earliest version of each story alone. */
export interface Way {
  readonly conditions: Conditions
  readonly walk: Walk
  readonly byStory: boolean
  /** What else is asked of a row of `shelf_item as item`. */
  readonly also?: RawBuilder<SqlBool>
}

const EVERYTHING: OnShelf = { kind: 'all', values: [''] }

/** A shelf with fewer articles is walked, and its articles asked for the words; a longer one is not. */
const SHORT_SHELF = 2000

export async function wayOf({ db }: Library, conditions: Conditions, byStory: boolean): Promise<Way> {
  const { shelves, words } = conditions.wanted
  if (shelves.length < 2 && words.length === 0)
    return { conditions, byStory, walk: { along: 'shelf', shelf: shelves[0] ?? EVERYTHING } }
  let shortest: { readonly shelf: OnShelf; readonly articles: number } | undefined
  // Of shelves that are as short one is better than several.
  for (const shelf of shelves.toSorted((a, b) => a.values.length - b.values.length)) {
    const articles = await lengthOf(db, shelf)
    if (shortest === undefined || articles < shortest.articles) shortest = { shelf, articles }
  }
  if (shortest === undefined || (words.length > 0 && shortest.articles >= SHORT_SHELF))
    return { conditions, byStory, walk: { along: 'words' } }
  return { conditions, byStory, walk: { along: 'shelf', shelf: shortest.shelf } }
}

/**
 * The way to quotes. Words that few quotes have lead straight to them, since the same words may stand in many articles
 * around other quotes.
 */
export async function wayToQuotes(library: Library, conditions: Conditions, also: RawBuilder<SqlBool>): Promise<Way> {
  const { db, words } = library
  const terms = conditions.wanted.words
  const way = { ...(await wayOf(library, conditions, false)), also }
  if (terms.length === 0) return way
  const some = await db
    .selectFrom(words.matching('quote', terms, 'found'))
    .select('found.place')
    .limit(SHORT_SHELF)
    .execute()
  return some.length < SHORT_SHELF ? { ...way, walk: { along: 'quotes' } } : way
}

async function lengthOf(db: Kysely<Schema>, { kind, values }: OnShelf): Promise<number> {
  const row = await db
    .selectFrom('shelf')
    .where('kind', '=', kind)
    .where('value', 'in', values)
    .select((eb) => eb.fn.sum<number | null>('articles').as('articles'))
    .executeTakeFirst()
  return Number(row?.articles ?? 0)
}

/** The articles on a page of a selection; a query of its own, so that its plan can be tested. */
export function pageKeys(library: Library, way: Way, limit: number, after: Cursor | undefined) {
  switch (way.walk.along) {
    case 'words':
      return alongWords(library, way, limit, after)
    case 'quotes':
      return alongQuotes(library, way, limit, after)
    case 'shelf':
      return alongShelf(library, way, way.walk.shelf, limit, after)
  }
}

/** Several values of one key are several shelves: each gives its page, and the newest of them make the page. */
function alongShelf(library: Library, way: Way, shelf: OnShelf, limit: number, after: Cursor | undefined) {
  const [first, ...more] = shelf.values.map((value) =>
    alongOne(library, way, { ...shelf, values: [value] }, limit, after),
  )
  if (more.length === 0) return first!
  const { db } = library
  const wrapped = (page: NonNullable<typeof first>) => db.selectFrom(page.as('walked')).selectAll()
  return more
    .reduce((all, page) => all.union(wrapped(page)), wrapped(first!))
    .orderBy('first_published', 'desc')
    .orderBy('article', 'desc')
    .limit(limit)
}

function alongOne({ db, words }: Library, way: Way, walked: OnShelf, limit: number, after: Cursor | undefined) {
  const { kind, values } = walked
  const rest = without(way.conditions, kind)
  return db
    .selectFrom('shelf_item as item')
    .where('item.kind', '=', kind)
    .where('item.value', '=', values[0]!)
    .where(meets('item', rest, words))
    .$if(way.byStory, (query) => query.where(beginsStory('item', way.conditions, words)))
    .$if(way.also !== undefined, (query) => query.where(way.also!))
    .$if(after !== undefined, (query) => query.where(behind(after!)))
    .select(['item.first_published', 'item.article'])
    .orderBy('item.first_published', 'desc')
    .orderBy('item.article', 'desc')
    .limit(limit)
}

function without({ wanted, not }: Conditions, kind: OnShelf['kind']): Conditions {
  return { wanted: { ...wanted, shelves: wanted.shelves.filter((shelf) => shelf.kind !== kind) }, not }
}

/** A place within an article comes again with the article, whose other quotes are still to come. */
function behind({ firstPublished, article, number }: Cursor): RawBuilder<SqlBool> {
  const is = sql.raw(number === 0 ? '<' : '<=')
  return sql`(${sql.ref('item.first_published')}, ${sql.ref('item.article')}) ${is} (${firstPublished}, ${article})`
}

/** The index has its places in order; `cross join` keeps the engine from beginning anywhere else. */
function alongWords({ db, words }: Library, way: Way, limit: number, after: Cursor | undefined) {
  const { wanted, not } = way.conditions
  return db
    .selectFrom(words.matching('article', wanted.words, 'found'))
    .crossJoin('article as worded')
    .crossJoin('shelf_item as item')
    .whereRef('worded.place', '=', 'found.place')
    .whereRef('item.article', '=', 'worded.key')
    .where('item.kind', '=', 'all')
    .where('item.value', '=', '')
    .where(meets('item', { wanted: { ...wanted, words: [] }, not }, words))
    .$if(way.byStory, (query) => query.where(beginsStory('item', way.conditions, words)))
    .$if(way.also !== undefined, (query) => query.where(way.also!))
    .$if(after !== undefined, (query) => query.where(behindPlace(after!)))
    .select(['item.first_published', 'item.article'])
    .orderBy('found.place', 'desc')
    .limit(limit)
}

function alongQuotes({ db, words }: Library, way: Way, limit: number, after: Cursor | undefined) {
  return db
    .selectFrom(words.matching('quote', way.conditions.wanted.words, 'found'))
    .crossJoin('quote as said')
    .crossJoin('shelf_item as item')
    .whereRef('said.place', '=', 'found.place')
    .whereRef('item.article', '=', 'said.article')
    .where('item.kind', '=', 'all')
    .where('item.value', '=', '')
    .where(meets('item', way.conditions, words))
    .$if(way.also !== undefined, (query) => query.where(way.also!))
    .$if(after !== undefined, (query) => query.where(behind(after!)))
    .select(['item.first_published', 'item.article'])
    .distinct()
    .orderBy('item.first_published', 'desc')
    .orderBy('item.article', 'desc')
    .limit(limit)
}

function behindPlace({ firstPublished, article, number }: Cursor): RawBuilder<SqlBool> {
  const is = sql.raw(number === 0 ? '<' : '<=')
  const place = sql`coalesce((select place from article where key = ${article}), ${firstPlaceOf(firstPublished)})`
  return sql`${sql.ref('found.place')} ${is} ${place}`
}

import type { Selection } from '@dateline/core'
import { type Article, tagUri, type Withdrawal } from '@dateline/core'
import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely'
import { fromRow } from './rows.ts'
import type { Schema } from './schema.ts'
import { type Condition, conditionsOf } from './shelves.ts'
import { sketchOf } from './sketch.ts'
import { BadCursorError, type Change, type Counts, type Page } from './store.ts'

const ARTICLE = [
  'article.key',
  'article.story',
  'article.newsroom',
  'article.first_published',
  'article.updated',
  'article.held',
  'article.killed',
  'article.notice',
  'article.language',
  'article.direction',
  'version.number',
  'version.state',
  'version.due',
  'version.reason',
  'version.newsroom_name',
  'version.created',
  'version.note',
  'version.release',
] as const

/** The version that readers see, or whose notice they see, of every article that they may know of. */
function seen(db: Kysely<Schema>) {
  return db
    .selectFrom('article')
    .innerJoin('version', (join) =>
      join.onRef('version.article', '=', 'article.key').onRef('version.number', '=', 'article.current'),
    )
    .where('article.held', 'is', null)
    .select(ARTICLE)
}

export async function readArticle(
  db: Kysely<Schema>,
  authority: string,
  key: string,
): Promise<Article | Withdrawal | undefined> {
  const row = await seen(db).where('article.key', '=', key).executeTakeFirst()
  return row === undefined ? undefined : fromRow(authority, row)
}

export async function readPage(
  db: Kysely<Schema>,
  authority: string,
  selection: Selection,
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<Page> {
  const keys = await pageKeys(db, selection, limit + 1, after).execute()
  const more = keys.length > limit
  const page = more ? keys.slice(0, limit) : keys
  const rows =
    page.length === 0
      ? []
      : await seen(db)
          .where(
            'article.key',
            'in',
            page.map(({ article }) => article),
          )
          .execute()
  const found = new Map(rows.map((row) => [row.key, fromRow(authority, row)]))
  const items = page.map(({ article }) => found.get(article)!)
  const last = page.at(-1)
  return {
    articles: items.filter((item): item is Article => item.status !== 'canceled'),
    withdrawals: items.filter((item): item is Withdrawal => item.status === 'canceled'),
    next: more && last !== undefined ? cursorOf(last.first_published, last.article) : null,
  }
}

/** The articles on a page of a selection, by their place on one shelf; a query of its own, so that its plan can be tested. */
export function pageKeys(db: Kysely<Schema>, selection: Selection, limit: number, after: string | undefined) {
  const { one, also, not } = conditionsOf(selection)
  let query = db
    .selectFrom('shelf_item as item')
    .where('item.kind', '=', one.kind)
    .where('item.value', 'in', one.values)
    .where((eb) => eb.and([...also.map((c) => onShelf(eb, c)), ...not.map((c) => eb.not(onShelf(eb, c)))]))
    .select(['item.first_published', 'item.article'])
    .orderBy('item.first_published', 'desc')
    .orderBy('item.article', 'desc')
    .limit(limit)
  if (one.values.length > 1) query = query.distinct()
  if (after === undefined) return query
  const { firstPublished, key } = readCursor(after)
  return query.where((eb) =>
    eb(eb.refTuple('item.first_published', 'item.article'), '<', eb.tuple(firstPublished, key)),
  )
}

function onShelf(
  eb: ExpressionBuilder<Schema & { item: Schema['shelf_item'] }, 'item'>,
  { kind, values }: Condition,
): Expression<SqlBool> {
  return eb.exists(
    eb
      .selectFrom('shelf_item as other')
      .select('other.article')
      .whereRef('other.article', '=', 'item.article')
      .where('other.kind', '=', kind)
      .where('other.value', 'in', values),
  )
}

/** Instant and key of the last article of a page, in a form that stands in an address as it is. */
function cursorOf(firstPublished: string, key: string): string {
  return `${Date.parse(firstPublished).toString(36)}-${key}`
}

function readCursor(cursor: string): { readonly firstPublished: string; readonly key: string } {
  const [, instant, key] = /^([0-9a-z]{1,9})-([0-9a-z]{1,64})$/.exec(cursor) ?? []
  const date = new Date(Number.parseInt(instant ?? '', 36))
  if (key === undefined || Number.isNaN(date.getTime()))
    throw new BadCursorError(`expected the place of a page as its "next" link gives it, got "${cursor.slice(0, 80)}"`)
  return { firstPublished: date.toISOString(), key }
}

/** Near copies share many marks, so that few candidates are enough. */
const MAX_SIMILAR = 20

export async function readSimilar(
  db: Kysely<Schema>,
  authority: string,
  text: string,
  newsroom: string,
): Promise<readonly Article[]> {
  const marks = sketchOf(text)
  if (marks.length === 0) return []
  const rows = await seen(db)
    .where('article.newsroom', '!=', newsroom)
    .where('article.killed', 'is', null)
    .where('article.key', 'in', (eb) =>
      eb
        .selectFrom('sketch')
        .where('mark', 'in', marks)
        .groupBy('article')
        .orderBy((count) => count.fn.countAll(), 'desc')
        .limit(MAX_SIMILAR)
        .select('article'),
    )
    .execute()
  return rows.map((row) => fromRow(authority, row) as Article)
}

export async function readLastChanged(db: Kysely<Schema>, selection: Selection): Promise<string | undefined> {
  const { one, also, not } = conditionsOf(selection)
  const touching = (
    eb: ExpressionBuilder<Schema & { touched: Schema['change_shelf'] }, 'touched'>,
    { kind, values }: Condition,
  ) =>
    eb.exists(
      eb
        .selectFrom('change_shelf as other')
        .select('other.seq')
        .whereRef('other.seq', '=', 'touched.seq')
        .whereRef('other.side', '=', 'touched.side')
        .where('other.kind', '=', kind)
        .where('other.value', 'in', values),
    )
  const row = await db
    .selectFrom('change_shelf as touched')
    .innerJoin('change', 'change.seq', 'touched.seq')
    .where('touched.kind', '=', one.kind)
    .where('touched.value', 'in', one.values)
    .where((eb) => eb.and([...also.map((c) => touching(eb, c)), ...not.map((c) => eb.not(touching(eb, c)))]))
    .orderBy('touched.seq', 'desc')
    .limit(1)
    .select('change.at')
    .executeTakeFirst()
  return row?.at
}

export async function readCounts(db: Kysely<Schema>): Promise<Counts> {
  const rows = await db
    .selectFrom('shelf')
    .leftJoin('newsroom', (join) => join.onRef('newsroom.id', '=', 'shelf.value').on('shelf.kind', '=', 'newsroom'))
    .where('shelf.kind', '!=', 'country-topic')
    .where('shelf.articles', '>', 0)
    .orderBy('shelf.value')
    .select(['shelf.kind', 'shelf.value', 'shelf.articles', 'newsroom.name'])
    .execute()
  const of = (kind: string) => rows.filter((row) => row.kind === kind)
  const tally = (kind: string) => new Map(of(kind).map(({ value, articles }) => [value, articles]))
  return {
    articles: of('all')[0]?.articles ?? 0,
    countries: tally('country'),
    topics: tally('topic'),
    languages: withoutPrefixes(tally('language')),
    newsrooms: new Map(of('newsroom').map(({ value, name, articles }) => [value, { name: name!, articles }])),
  }
}

/** Articles in `zh-Hans` stand on the shelf `zh` too; this leaves each language those that are in it and in none below. */
function withoutPrefixes(languages: ReadonlyMap<string, number>): Map<string, number> {
  const own = new Map(languages)
  for (const [tag, articles] of languages) {
    const parent = tag.split('-').slice(0, -1).join('-')
    if (own.has(parent)) own.set(parent, own.get(parent)! - articles)
  }
  return new Map([...own].filter(([, articles]) => articles > 0))
}

export async function readChanges(
  db: Kysely<Schema>,
  authority: string,
  since: number,
  limit: number,
): Promise<readonly Change[]> {
  const rows = await db.selectFrom('change').where('seq', '>', since).orderBy('seq').limit(limit).selectAll().execute()
  return rows.map((row) => ({
    ...row,
    kind: row.kind as Change['kind'],
    article: tagUri(authority, 'article', row.article),
  }))
}

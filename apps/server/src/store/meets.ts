import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Conditions, OnShelf, Period, Wanted } from './conditions.ts'
import type { WordIndex } from './word-index.ts'

/**
 * Whether the article of a row of `shelf_item`, known in the query by a name, meets all conditions. Plain SQL, because the
 * same question is asked of several rows of one query.
 */
export function meets(item: string, { wanted, not }: Conditions, words: WordIndex): RawBuilder<SqlBool> {
  const all = [
    sql<SqlBool>`1 = 1`,
    ...each(item, wanted, words),
    ...each(item, not, words).map((condition) => sql<SqlBool>`not ${condition}`),
  ]
  return sql<SqlBool>`(${sql.join(all, sql` and `)})`
}

function each(item: string, { shelves, period, words: terms }: Wanted, words: WordIndex): RawBuilder<SqlBool>[] {
  return [
    ...(period === undefined ? [] : [within(item, period)]),
    ...shelves.map((shelf) => stands(item, shelf)),
    ...(terms.length === 0 ? [] : [saysWords(item, words.meets('article', 'worded.place', terms))]),
  ]
}

function stands(item: string, { kind, values }: OnShelf): RawBuilder<SqlBool> {
  return sql`exists (select 1 from shelf_item as other where other.article = ${sql.ref(`${item}.article`)} and other.kind = ${kind} and other.value in (${sql.join(values)}))`
}

function saysWords(item: string, found: RawBuilder<SqlBool>): RawBuilder<SqlBool> {
  return sql`exists (select 1 from article as worded where worded.key = ${sql.ref(`${item}.article`)} and ${found})`
}

function within(item: string, { from, to }: Period): RawBuilder<SqlBool> {
  const first = sql.ref(`${item}.first_published`)
  if (from === undefined) return sql`(${first} < ${to})`
  if (to === undefined) return sql`(${first} >= ${from})`
  return sql`(${first} >= ${from} and ${first} < ${to})`
}

/**
 * Whether no other version of the story that meets the conditions was published earlier: the row then holds the place of
 * its story. `cross join` keeps the engine from beginning with the many that were published earlier.
 */
export function beginsStory(item: string, conditions: Conditions, words: WordIndex): RawBuilder<SqlBool> {
  return sql`not exists (
    select 1 from article as this
    cross join article as version
    cross join shelf_item as earlier
    where this.key = ${sql.ref(`${item}.article`)}
    and version.story = this.story and version.key <> this.key
    and earlier.article = version.key and earlier.kind = 'all' and earlier.value = ''
    and (earlier.first_published, earlier.article) < (${sql.ref(`${item}.first_published`)}, ${sql.ref(`${item}.article`)})
    and ${meets('earlier', conditions, words)})`
}

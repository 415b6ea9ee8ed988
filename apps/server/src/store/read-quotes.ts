import type { Article, Selection } from '@dateline/core'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Conditions, conditionsOf, type OnShelf } from './conditions.ts'
import { cursorOf, readCursor } from './cursor.ts'
import { isNotice, itemsOf } from './items.ts'
import { type Library, pageKeys, wayToQuotes } from './page-keys.ts'
import type { Asked } from './read-page.ts'
import type { ListedQuote, QuotePage } from './store.ts'
import type { WordIndex } from './word-index.ts'

/**
 * A page of quotes: the articles of the selection that have a quote of the wanted speakers and words, and of each the quotes
 * that are wanted. What excludes a speaker or words excludes quotes and not the whole article around them.
 */
export async function readQuotes(
  library: Library,
  authority: string,
  selection: Selection,
  { limit, after }: Asked,
): Promise<QuotePage> {
  const { db, words } = library
  const conditions = conditionsOf(selection)
  const wanted = quoteMeets('quote', conditions, words)
  const has = sql<SqlBool>`exists (select 1 from quote where quote.article = ${sql.ref('item.article')} and ${wanted})`
  const way = await wayToQuotes(library, ofArticles(conditions), has)
  const cursor = after === undefined ? undefined : readCursor(after)
  const keys = await pageKeys(library, way, limit + 1, cursor).execute()
  const articles = keys.map(({ article }) => article)
  if (articles.length === 0) return { quotes: [], withdrawals: [], next: null }
  const rows = await db
    .selectFrom('quote')
    .where('article', 'in', articles)
    .where(wanted)
    .select(['article', 'number', 'since'])
    .orderBy('position')
    .execute()
  const byArticle = Map.groupBy(rows, ({ article }) => article)
  const places = keys.flatMap(({ first_published, article }) => {
    const own = byArticle.get(article) ?? []
    // The cursor's own article comes again with the quotes that were not on the page before.
    const seen = article === cursor?.article ? own.findIndex(({ number }) => number === cursor.number) + 1 : 0
    return own.slice(seen).map((row) => ({ ...row, firstPublished: first_published }))
  })
  const page = places.slice(0, limit)
  const last = page.at(-1)
  const found = await itemsOf(db, authority, [...new Set(page.map(({ article }) => article))])
  const quotes: ListedQuote[] = []
  const withdrawals: QuotePage['withdrawals'][number][] = []
  for (const { article, number, since } of page) {
    const item = found.get(article)!
    if (isNotice(item)) withdrawals.push({ article: item, number })
    else quotes.push({ article: item, quote: quoteOf(item, number), since })
  }
  const next =
    places.length > limit && last !== undefined ? cursorOf(last.firstPublished, last.article, last.number) : null
  return { quotes, withdrawals, next }
}

function quoteOf({ quotes }: Article, number: number) {
  return quotes.find((quote) => quote.number === number)!
}

/** What a selection of quotes asks of their articles. */
function ofArticles({ wanted, not }: Conditions): Conditions {
  return { wanted, not: { ...not, words: [], shelves: not.shelves.filter(({ kind }) => kind !== 'person') } }
}

/** Whether a row of `quote`, known in the query by a name, is of the wanted speakers and has the wanted words. */
function quoteMeets(quote: string, { wanted, not }: Conditions, words: WordIndex): RawBuilder<SqlBool> {
  const place = `${quote}.place`
  const speakers = (shelves: readonly OnShelf[]) => shelves.find(({ kind }) => kind === 'person')?.values
  const all = [sql<SqlBool>`1 = 1`]
  const by = speakers(wanted.shelves)
  if (by !== undefined) all.push(speaks(quote, by))
  const notBy = speakers(not.shelves)
  if (notBy !== undefined) all.push(sql`not ${speaks(quote, notBy)}`)
  if (wanted.words.length > 0) all.push(words.meets('quote', place, wanted.words))
  if (not.words.length > 0) all.push(sql`not ${words.meets('quote', place, not.words)}`)
  return sql`(${sql.join(all, sql` and `)})`
}

/** Whether one of these persons speaks in a row of `quote`, alone or with others. */
function speaks(quote: string, persons: readonly string[]): RawBuilder<SqlBool> {
  return sql`exists (select 1 from voice where voice.article = ${sql.ref(`${quote}.article`)} and voice.position = ${sql.ref(`${quote}.position`)} and voice.person in (${sql.join(persons)}))`
}

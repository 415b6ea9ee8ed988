import type { Article, Withdrawal } from '@dateline/core'
import type { Kysely } from 'kysely'
import { seen } from './read.ts'
import { fromRow } from './rows.ts'
import type { Schema } from './schema.ts'

/** What readers see of these articles, by key. */
export async function itemsOf(
  db: Kysely<Schema>,
  authority: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Article | Withdrawal>> {
  if (keys.length === 0) return new Map()
  const rows = await seen(db).where('article.key', 'in', keys).execute()
  return new Map(rows.map((row) => [row.key, fromRow(authority, row)]))
}

export const isArticle = (item: Article | Withdrawal): item is Article => item.status !== 'canceled'
export const isNotice = (item: Article | Withdrawal): item is Withdrawal => item.status === 'canceled'

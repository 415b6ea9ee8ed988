import { tagUri } from '@dateline/core'
import type { Kysely } from 'kysely'
import { fromRow } from './rows.ts'
import type { Schema } from './schema.ts'
import type { Held, Own, Store } from './store.ts'

/** Every article with its last version, whatever its state: for its newsroom's eyes only. */
function own(db: Kysely<Schema>) {
  return db
    .selectFrom('article')
    .innerJoin('version', (join) =>
      join.onRef('version.article', '=', 'article.key').onRef('version.number', '=', 'article.last'),
    )
    .selectAll()
}

export async function readOwn(
  db: Kysely<Schema>,
  authority: string,
  newsroom: string,
  by: Parameters<Store['findOwn']>[1],
): Promise<readonly Own[]> {
  const query = own(db).where('article.newsroom', '=', newsroom).orderBy('version.entry', 'desc')
  if ('id' in by) {
    const prefix = tagUri(authority, 'article', '')
    if (!by.id.startsWith(prefix)) return []
    const rows = await query.where('article.key', '=', by.id.slice(prefix.length)).execute()
    return rows.map((row) => ownFrom(authority, row))
  }
  if ('story' in by) {
    const rows = await query.where('article.story', '=', by.story).execute()
    return rows.map((row) => ownFrom(authority, row))
  }
  const rows = await query
    .where('article.key', 'in', (eb) =>
      eb
        .selectFrom('version as named')
        .where((named) =>
          'file' in by
            ? named('named.file', '=', by.file)
            : named.and([
                named('named.file', '>=', by.fileBegins),
                named('named.file', '<', `${by.fileBegins}\u{10FFFF}`),
              ]),
        )
        .select('named.article'),
    )
    .execute()
  return rows.map((row) => ownFrom(authority, row))
}

export async function readHeld(db: Kysely<Schema>, authority: string): Promise<readonly Held[]> {
  const rows = await own(db)
    .where('article.killed', 'is', null)
    .where((eb) => eb.or([eb('version.state', 'in', ['waiting', 'held']), eb('article.held', 'is not', null)]))
    .orderBy('version.entry')
    .execute()
  return rows.map((row) => ownFrom(authority, row) as Held)
}

function ownFrom(authority: string, row: Awaited<ReturnType<ReturnType<typeof own>['execute']>>[number]): Own {
  const article = fromRow(authority, row)
  if (row.killed !== null) return { article, state: 'killed', visibleFrom: null, reason: null, stopped: false }
  if (row.held !== null || row.state === 'held')
    return { article, state: 'held', visibleFrom: row.due, reason: row.held ?? row.reason, stopped: row.held !== null }
  if (row.state === 'waiting')
    return { article, state: 'embargoed', visibleFrom: row.due, reason: null, stopped: false }
  return { article, state: 'visible', visibleFrom: null, reason: null, stopped: false }
}

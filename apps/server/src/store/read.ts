import { type Article, type ReleaseChange, tagUri, type Withdrawal } from '@dateline/core'
import type { Kysely } from 'kysely'
import { fromRow } from './rows.ts'
import type { Schema } from './schema.ts'
import { sketchOf } from './sketch.ts'
import type { Change, Correction, Counts, ServedMedia } from './store.ts'

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
  'version.usage_terms',
  'version.numbers',
] as const

/** The version that readers see, or whose notice they see, of every article that they may know of. */
export function seen(db: Kysely<Schema>) {
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

/** A file by its hash as the first of the visible articles names it, or that all which had it were killed. */
export async function readMedia(db: Kysely<Schema>, sha256: string): Promise<ServedMedia | undefined> {
  const row = await db
    .selectFrom('media')
    .innerJoin('article', 'article.key', 'media.article')
    .where('media.sha256', '=', sha256)
    .orderBy((eb) => eb.case().when('media.type', 'is', null).then(1).else(0).end())
    .orderBy('article.place')
    .orderBy('media.position')
    .select(['media.file', 'media.type'])
    .executeTakeFirst()
  if (row === undefined) return undefined
  return row.type === null ? { status: 'canceled' } : { status: 'usable', file: row.file, type: row.type }
}

/** The versions after the first that readers have seen, newest first. One that was put in place of before anybody saw it is none. */
export async function readCorrections(db: Kysely<Schema>, key: string): Promise<readonly Correction[]> {
  const rows = await db
    .selectFrom('change')
    .innerJoin('article', 'article.key', 'change.article')
    .innerJoin('version', (join) =>
      join.onRef('version.article', '=', 'change.article').onRef('version.number', '=', 'change.version'),
    )
    .where('change.article', '=', key)
    .where('change.kind', '=', 'corrected')
    .where('article.held', 'is', null)
    .where('article.killed', 'is', null)
    .orderBy('change.seq', 'desc')
    .select(['version.number', 'change.at', 'version.note', 'version.changes'])
    .execute()
  return rows.map(({ number, at, note, changes }) => ({
    version: number,
    at,
    note,
    changes: changes === null ? [] : (JSON.parse(changes) as ReleaseChange[]),
  }))
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

export async function readCounts(db: Kysely<Schema>): Promise<Counts> {
  const rows = await db
    .selectFrom('shelf')
    .leftJoin('newsroom', (join) => join.onRef('newsroom.id', '=', 'shelf.value').on('shelf.kind', '=', 'newsroom'))
    .where('shelf.kind', 'not in', ['country-topic', 'person'])
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
  const rows = await db
    .selectFrom('change')
    .innerJoin('article', 'article.key', 'change.article')
    .innerJoin('version', (join) =>
      join.onRef('version.article', '=', 'change.article').onRef('version.number', '=', 'change.version'),
    )
    .where('change.seq', '>', since)
    .orderBy('change.seq')
    .limit(limit)
    .select(['change.seq', 'change.at', 'change.kind', 'change.article', 'change.version'])
    .select(['article.held', 'article.killed', 'article.notice', 'version.note', 'version.changes'])
    .execute()
  const joined = await joinedBy(
    db,
    rows.map(({ seq }) => seq),
  )
  return rows.map(({ held, killed, notice, note, changes, ...change }) => ({
    ...change,
    ...joined.get(change.seq),
    kind: change.kind as Change['kind'],
    article: tagUri(authority, 'article', change.article),
    // What was said of a text that nobody may see now is as hidden as the text.
    note: change.kind === 'killed' ? notice : held === null && killed === null ? note : null,
    ...(change.kind === 'corrected' && held === null && killed === null && changes !== null
      ? { changes: JSON.parse(changes) as ReleaseChange[] }
      : {}),
  }))
}

/** The stories that lines of the change log joined: under which id they stand now, and which they had. */
async function joinedBy(
  db: Kysely<Schema>,
  lines: readonly number[],
): Promise<ReadonlyMap<number, Pick<Change, 'joined'>>> {
  if (lines.length === 0) return new Map()
  const moves = await db
    .selectFrom('story_move')
    .innerJoin('article', 'article.key', 'story_move.article')
    .where('seq', '>=', lines[0]!)
    .where('seq', '<=', lines.at(-1)!)
    .select(['seq', 'former', 'article.story'])
    .execute()
  return new Map(
    [...Map.groupBy(moves, ({ seq }) => Number(seq))].map(([seq, own]) => [
      seq,
      { joined: { story: own[0]!.story, former: [...new Set(own.map(({ former }) => former))].sort() } },
    ]),
  )
}

import { fingerprint, type Release, storyMarks, tagUri } from '@dateline/core'
import type { Kysely } from 'kysely'
import { readOwn } from './own.ts'
import type { Schema } from './schema.ts'
import type { Own } from './store.ts'
import { batches, type Write } from './writer.ts'

/** A version in another language comes within so many days of the first. */
const DAYS = 10
/** Mates share more marks than others, so that few are enough. */
const MOST_MATES = 8

/** Keeps the marks of an article's last version, whatever its state: they are for its newsroom's own intake alone. */
export async function markStory(
  db: Write,
  article: string,
  newsroom: string,
  release: Release,
  now: Date,
): Promise<void> {
  await unmarkStory(db, article)
  const day = dayOf(now)
  const rows = [...new Set(storyMarks(fingerprint(release)))].map((mark) => ({ newsroom, mark, day, article }))
  for (const some of batches(rows)) await db.insertInto('story_mark').values(some).execute()
}

/** Forgets the marks of an article. */
export async function unmarkStory(db: Write, article: string): Promise<void> {
  await db.deleteFrom('story_mark').where('article', '=', article).execute()
}

/** Articles of a newsroom that may say the same as a release in another language, those that share most marks first. */
export async function readMates(
  db: Kysely<Schema>,
  authority: string,
  newsroom: string,
  release: Release,
  now: Date,
): Promise<readonly Own[]> {
  const marks = storyMarks(fingerprint(release))
  if (marks.length === 0) return []
  const day = dayOf(now)
  const found = await db
    .selectFrom('story_mark')
    .where('newsroom', '=', newsroom)
    .where('mark', 'in', marks)
    .where('day', '>=', day - DAYS)
    .where('day', '<=', day + DAYS)
    .groupBy('article')
    .orderBy((count) => count.fn.countAll(), 'desc')
    .limit(MOST_MATES)
    .select('article')
    .execute()
  const mates: Own[] = []
  for (const { article } of found)
    mates.push(...(await readOwn(db, authority, newsroom, { id: tagUri(authority, 'article', article) })))
  return mates
}

function dayOf(now: Date): number {
  return Math.floor(now.getTime() / 86_400_000)
}

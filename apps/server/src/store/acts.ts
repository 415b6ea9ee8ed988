import { type Article, tagUri } from '@dateline/core'
import { log } from './change-log.ts'
import { clear } from './fill.ts'
import type { Names } from './names.ts'
import { fromRow } from './rows.ts'
import type { ArticleRow } from './schema.ts'
import { ActError, type Admission } from './store.ts'
import { markStory, unmarkStory } from './story-marks.ts'
import { dropTies, keepTies } from './story-ties.ts'
import { keepMediaPlaces, keepQuotePlaces, shelve, show, siblingsOf, standsOn, tally, version } from './visible.ts'
import { count, type Write } from './writer.ts'

/** Keeps one release; `story` is that of the article whose text it says in another language. */
export async function admit(
  db: Write,
  names: Names,
  admission: Admission,
  story?: string,
): Promise<{ readonly key: string; readonly version: number; readonly story: string }> {
  const { release, newsroom, corrects } = admission
  const now = admission.now.toISOString()
  const old = corrects === undefined ? undefined : await correctable(db, names, corrects.id, newsroom.id)
  const key = old?.key ?? names.newKey()
  const number = (old?.last ?? 0) + 1
  const told = admission.translates === undefined ? undefined : await find(db, names, admission.translates)
  const tie = old?.story ?? story ?? told?.story ?? tagUri(names.authority, 'story', names.newKey())
  if (old === undefined) {
    await db
      .insertInto('article')
      .values({
        key,
        story: tie,
        newsroom: newsroom.id,
        current: null,
        last: number,
        first_published: null,
        updated: null,
        held: null,
        killed: null,
        notice: null,
        language: release.language,
        direction: release.direction,
        place: null,
        quotes: 0,
      })
      .execute()
  } else {
    await db.updateTable('article').set({ last: number }).where('key', '=', key).execute()
    await db
      .updateTable('version')
      .set({ state: 'past' })
      .where('article', '=', key)
      .where('state', 'in', ['waiting', 'held'])
      .execute()
  }
  const until = admission.decision.kind === 'publish' ? null : (admission.decision.until?.toISOString() ?? null)
  const endsHold = admission.decision.kind === 'publish' && admission.decision.endsHold === true
  if (endsHold) await db.updateTable('article').set({ held: null }).where('key', '=', key).execute()
  const reason = admission.decision.kind === 'hold' ? admission.decision.reason : endsHold ? null : (old?.held ?? null)
  const visible = reason === null && (until === null || until <= now)
  await db
    .insertInto('version')
    .values({
      article: key,
      number,
      state: reason === null ? 'waiting' : 'held',
      due: visible ? now : until,
      reason,
      newsroom_name: newsroom.name,
      file: release.source.file,
      created: now,
      note: corrects?.note ?? null,
      substantive: corrects?.substantive === false ? 0 : 1,
      release: JSON.stringify(release),
      entry: await count(db, 'entry'),
      usage_terms: newsroom.usageTerms ?? null,
      changes: corrects === undefined ? null : JSON.stringify(corrects.changes ?? []),
      numbers: null,
    })
    .execute()
  await markStory(db, key, newsroom.id, release, admission.now)
  const mates: string[] = []
  for (const id of admission.joins ?? []) mates.push((await find(db, names, id)).key)
  await keepTies(db, key, mates)
  if (visible) await show(db, names, key, number, now)
  return { key, version: number, story: tie }
}

/** One version in its newsroom's eyes, just after it was admitted. */
export async function admitted(
  db: Write,
  authority: string,
  { key, version }: { key: string; version: number },
): Promise<Article> {
  const row = await db
    .selectFrom('version')
    .innerJoin('article', 'article.key', 'version.article')
    .selectAll()
    .where('article.key', '=', key)
    .where('version.number', '=', version)
    .executeTakeFirstOrThrow()
  return fromRow(authority, row) as Article
}

export async function hold(db: Write, names: Names, id: string, reason: string, now: Date): Promise<void> {
  const article = await find(db, names, id)
  refuseKilled(article, 'held')
  await db.updateTable('article').set({ held: reason }).where('key', '=', article.key).execute()
  if (article.current === null || article.held !== null) return
  const shelves = await standsOn(db, article.key)
  await clear(db, names, article.key)
  await tally(db, shelves, -1)
  const change = { kind: 'held', article: article.key, version: article.current, at: now.toISOString() } as const
  await log(db, change, [shelves, [], ...(await siblingsOf(db, article))])
}

export async function release(db: Write, names: Names, id: string, now: Date): Promise<void> {
  const article = await find(db, names, id)
  refuseKilled(article, 'released')
  const last = await version(db, article.key, article.last)
  await db.updateTable('article').set({ held: null }).where('key', '=', article.key).execute()
  const waits = last.due !== null && last.due > now.toISOString()
  if (last.state === 'held' && waits)
    await db.updateTable('version').set({ state: 'waiting', reason: null }).where('entry', '=', last.entry).execute()
  else if (last.state === 'held' || (last.state === 'waiting' && !waits))
    return show(db, names, article.key, last.number, now.toISOString())
  if (article.held !== null && article.current !== null)
    await show(db, names, article.key, article.current, now.toISOString())
}

export async function kill(db: Write, names: Names, id: string, reason: string, now: Date): Promise<void> {
  const article = await find(db, names, id)
  if (article.killed !== null) return
  const at = now.toISOString()
  const before = await standsOn(db, article.key)
  await clear(db, names, article.key)
  await unmarkStory(db, article.key)
  await dropTies(db, article.key)
  const seen = article.current === null ? undefined : await version(db, article.key, article.current)
  const after = seen === undefined ? [] : await keepQuotePlaces(db, names, seen, at)
  if (seen !== undefined) await keepMediaPlaces(db, seen)
  await db
    .updateTable('version')
    .set({ release: null, note: null, changes: null, reason: null, state: 'past', due: null })
    .where('article', '=', article.key)
    .execute()
  await db
    .updateTable('article')
    .set({ killed: at, notice: reason, held: null })
    .where('key', '=', article.key)
    .execute()
  if (article.current === null) return
  await shelve(db, article.key, article.first_published!, after)
  await tally(db, before, -1)
  const change = { kind: 'killed', article: article.key, version: article.current, at } as const
  await log(db, change, [before, after, ...(await siblingsOf(db, article))])
}

async function find(db: Write, names: Names, id: string): Promise<ArticleRow> {
  const prefix = tagUri(names.authority, 'article', '')
  const found = id.startsWith(prefix)
    ? await db.selectFrom('article').selectAll().where('key', '=', id.slice(prefix.length)).executeTakeFirst()
    : undefined
  if (found === undefined)
    throw new ActError(`expected the id of an article of this wire (${prefix}…), got "${id}"; copy it from its receipt`)
  return found
}

async function correctable(db: Write, names: Names, id: string, newsroom: string): Promise<ArticleRow> {
  const article = await find(db, names, id)
  refuseKilled(article, 'corrected')
  if (article.newsroom !== newsroom)
    throw new ActError(`${id} belongs to newsroom "${article.newsroom}" and "${newsroom}" cannot correct it`)
  return article
}

function refuseKilled(article: ArticleRow, act: string): void {
  if (article.killed !== null)
    throw new ActError(`article ${article.key} was killed for good and cannot be ${act}; publish a new release instead`)
}

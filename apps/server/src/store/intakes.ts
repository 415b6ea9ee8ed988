import { tagUri } from '@dateline/core'
import type { Kysely } from 'kysely'
import { admit } from './acts.ts'
import type { Names } from './names.ts'
import type { Schema } from './schema.ts'
import type { Admission, Intake, IntakeOutcome, Store } from './store.ts'
import { count, type Write } from './writer.ts'

export async function take(
  db: Write,
  names: Names,
  intake: Omit<Intake, 'ids'>,
  admissions: readonly Admission[],
  now: Date,
): Promise<Intake> {
  const { claim } = intake
  const booked = await db.selectFrom('intake').selectAll().where('claim', '=', claim).executeTakeFirst()
  if (booked !== undefined) return fromIntake(db, names.authority, booked)
  await db
    .insertInto('intake')
    .values({ ...intake, at: now.toISOString(), number: await count(db, 'intake') })
    .execute()
  const ids: string[] = []
  const stories: string[] = []
  for (const [index, admission] of admissions.entries()) {
    const told = admission.sameStoryAs === undefined ? undefined : stories[admission.sameStoryAs]
    const { key, version, story } = await admit(db, names, admission, told)
    stories.push(story)
    await db
      .insertInto('intake_article')
      .values({ claim, position: index + 1, article: key, version })
      .execute()
    ids.push(tagUri(names.authority, 'article', key))
  }
  return { ...intake, ids }
}

export async function readIntake(
  db: Kysely<Schema>,
  authority: string,
  by: Parameters<Store['findIntake']>[0],
): Promise<Intake | undefined> {
  const query = db.selectFrom('intake').selectAll()
  const row =
    'claim' in by
      ? await query.where('claim', '=', by.claim).executeTakeFirst()
      : await query
          .where('newsroom', '=', by.newsroom)
          .where('sha256', '=', by.sha256)
          .where((eb) =>
            eb.exists(
              eb.selectFrom('intake_article').select('article').whereRef('intake_article.claim', '=', 'intake.claim'),
            ),
          )
          .orderBy('number', 'desc')
          .limit(1)
          .executeTakeFirst()
  return row === undefined ? undefined : fromIntake(db, authority, row)
}

export async function readUnsettled(db: Kysely<Schema>, authority: string): Promise<readonly Intake[]> {
  const rows = await db
    .selectFrom('intake')
    .selectAll()
    .where('outcome', 'in', ['held', 'embargoed'])
    .where((eb) => {
      const articles = eb
        .selectFrom('intake_article')
        .innerJoin('article', 'article.key', 'intake_article.article')
        .select('article.key')
        .whereRef('intake_article.claim', '=', 'intake.claim')
      return eb.and([
        eb.exists(articles),
        eb.not(
          eb.exists(
            articles.where((row) =>
              row.or([
                row('article.current', 'is', null),
                row('article.current', '<', row.ref('intake_article.version')),
                row('article.held', 'is not', null),
                row('article.killed', 'is not', null),
              ]),
            ),
          ),
        ),
      ])
    })
    .orderBy('number')
    .execute()
  const intakes: Intake[] = []
  for (const row of rows) intakes.push(await fromIntake(db, authority, row))
  return intakes
}

export async function settle(db: Write, claim: string, outcome: IntakeOutcome, place: string): Promise<void> {
  await db.updateTable('intake').set({ outcome, place }).where('claim', '=', claim).execute()
}

async function fromIntake(
  db: Kysely<Schema>,
  authority: string,
  { claim, newsroom, file, sha256, outcome, place, detail }: Schema['intake'],
): Promise<Intake> {
  const articles = await db
    .selectFrom('intake_article')
    .select('article')
    .where('claim', '=', claim)
    .orderBy('position')
    .execute()
  const ids = articles.map(({ article }) => tagUri(authority, 'article', article))
  return { claim, newsroom, file, sha256, outcome: outcome as IntakeOutcome, place, detail, ids }
}

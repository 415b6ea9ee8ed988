import type { Kysely } from 'kysely'
import { admit, admitted, hold, kill, release } from './acts.ts'
import { readIntake, readUnsettled, settle, take } from './intakes.ts'
import { knowLastChange } from './last-change.ts'
import { mayHaveChanged, readLastChanged } from './last-changed.ts'
import type { Names } from './names.ts'
import { readHeld, readOwn } from './own.ts'
import { readPerson } from './people.ts'
import { readArticle, readChanges, readCorrections, readCounts, readMedia, readSimilar } from './read.ts'
import { readArchive } from './read-archive.ts'
import { readPage, readTranslations } from './read-page.ts'
import { readQuotes } from './read-quotes.ts'
import type { Schema } from './schema.ts'
import type { Store } from './store.ts'
import { readMates } from './story-marks.ts'
import { book, due } from './visible.ts'
import { lock, type Write } from './writer.ts'

/** What the store asks of an engine beyond SQL that all engines know. */
export interface Engine {
  readonly db: Kysely<Schema>
  /** Overwrites what deleted rows leave behind in files of the engine. */
  readonly scrub: () => void
  /** Differs once another process has written to the database; asked at every request, so it has to be cheap. */
  readonly stamp: () => unknown
  readonly close: () => Promise<void>
}

/** The store over a database that has its tables: every query in it is the same on each engine. */
export function sqlStore({ db, scrub, stamp, close }: Engine, names: Names, created: string): Store {
  const { authority } = names

  async function write<T>(now: Date, act: (db: Write) => Promise<T>): Promise<T> {
    try {
      return await db.transaction().execute(async (transaction) => {
        await lock(transaction)
        await book(transaction, names, now)
        return act(transaction)
      })
    } finally {
      lastChange.forget()
    }
  }

  /** Reads are the many and bookings the few: the transaction is opened only when something is due. */
  async function settled(now: Date): Promise<Kysely<Schema>> {
    if ((await due(db, now).limit(1).executeTakeFirst()) !== undefined) await write(now, async () => {})
    return db
  }

  const library = async (now: Date) => ({ db: await settled(now), words: names.words })

  const lastChange = knowLastChange(async (now) => {
    const settledDb = await settled(now)
    const { value } = await settledDb
      .selectFrom('counter')
      .select('value')
      .where('name', '=', 'change')
      .executeTakeFirstOrThrow()
    return { change: value, until: await nextDue(settledDb) }
  }, stamp)

  return {
    tagAuthority: authority,
    created,

    admit: (admission) =>
      write(admission.now, async (trx) => admitted(trx, authority, await admit(trx, names, admission))),
    hold: (id, reason, now) => write(now, (trx) => hold(trx, names, id, reason, now)),
    release: (id, now) => write(now, (trx) => release(trx, names, id, now)),
    async kill(id, reason, now) {
      await write(now, (trx) => kill(trx, names, id, reason, now))
      scrub()
    },

    article: async (key, now) => readArticle(await settled(now), authority, key),
    media: async (sha256, now) => readMedia(await settled(now), sha256),
    corrections: async (key, now) => readCorrections(await settled(now), key),
    list: async (selection, page, now) => readPage(await library(now), authority, selection, page),
    quotes: async (selection, page, now) => readQuotes(await library(now), authority, selection, page),
    translations: async (stories, now) => readTranslations(await settled(now), authority, stories),
    person: async (id, now) => readPerson(await settled(now), id),
    lastChanged: async (selection, now) => readLastChanged(await library(now), selection),
    mayHaveChanged: async (selection, seq, now) => mayHaveChanged(await library(now), selection, seq),
    archive: async (stretch, now) => readArchive(await settled(now), authority, stretch),
    counts: async (now) => readCounts(await settled(now)),
    changes: async (since, limit, now) => readChanges(await settled(now), authority, since, limit),
    lastChange: (now) => lastChange.at(now),
    knownLastChange: (now) => lastChange.known(now),
    nextEmbargo: async (now) => nextDue(await settled(now)),

    take: (intake, admissions, now) => write(now, (trx) => take(trx, names, intake, admissions, now)),
    findIntake: (by) => readIntake(db, authority, by),
    unsettled: async (now) => readUnsettled(await settled(now), authority),
    settle: (claim, outcome, place) => db.transaction().execute((trx) => settle(trx, claim, outcome, place)),
    findOwn: (newsroom, by) => readOwn(db, authority, newsroom, by),
    mates: (newsroom, release, now) => readMates(db, authority, newsroom, release, now),
    similar: async (text, newsroom, now) => readSimilar(await settled(now), authority, text, newsroom),
    held: () => readHeld(db, authority),

    close,
  }
}

/** The instant of the next embargo to end, of those that nobody holds. */
async function nextDue(db: Kysely<Schema>): Promise<Date | undefined> {
  const next = await db
    .selectFrom('version')
    .innerJoin('article', 'article.key', 'version.article')
    .where('version.state', '=', 'waiting')
    .where('article.held', 'is', null)
    .select((eb) => eb.fn.min('version.due').as('due'))
    .executeTakeFirst()
  return next?.due == null ? undefined : new Date(next.due)
}

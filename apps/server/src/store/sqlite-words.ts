import type { SearchTerm } from '@dateline/core'
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Indexed, WordIndex } from './word-index.ts'
import { batches } from './writer.ts'

const TABLE: Readonly<Record<Indexed, string>> = { article: 'article_words', quote: 'quote_words' }

/** Our tokens are words already: FTS5 only has to part them at spaces and must fold nothing more. */
const TOKENIZER = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"

const first: Migration = {
  async up(db: Kysely<unknown>) {
    for (const table of Object.values(TABLE)) {
      await sql`create virtual table ${sql.table(table)} using fts5(tokens, tokenize = ${sql.lit(TOKENIZER)})`.execute(
        db,
      )
      // A word that is deleted leaves the index at once, and not when its segment is merged one day.
      await sql`insert into ${sql.table(table)} (${sql.ref(table)}, rank) values ('secure-delete', 1)`.execute(db)
    }
  },
}

/** The steps that only SQLite takes. */
export const SQLITE_MIGRATIONS: Readonly<Record<string, Migration>> = { '0003-sqlite-words': first }

/** The word index in SQLite's FTS5. */
export const sqliteWords: WordIndex = {
  async put(db, of, place, tokens) {
    await sql`insert into ${sql.table(TABLE[of])} (rowid, tokens) values (cast(${place} as integer), ${tokens.join(' ')})`.execute(
      db,
    )
  },
  async drop(db, of, places) {
    for (const some of batches(places))
      await sql`delete from ${sql.table(TABLE[of])} where rowid in (${sql.join(some.map((place) => sql`cast(${place} as integer)`))})`.execute(
        db,
      )
  },
  meets: (of, place, terms) =>
    sql`exists (select 1 from ${sql.table(TABLE[of])} where ${sql.ref(TABLE[of])} match ${expression(terms)} and rowid = ${sql.ref(place)})`,
  matching: (of, terms, alias) =>
    sql<{
      readonly place: number
    }>`(select rowid as place from ${sql.table(TABLE[of])} where ${sql.ref(TABLE[of])} match ${expression(terms)})`.as(
      alias,
    ),
}

/** In the query language of FTS5; tokens hold letters and digits only, so nothing in them can be an operator. */
function expression(terms: readonly SearchTerm[]): string {
  return terms.map(({ tokens, open }) => `"${tokens.join(' ')}"${open ? ' *' : ''}`).join(' AND ')
}

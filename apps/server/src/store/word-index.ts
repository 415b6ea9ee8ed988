import type { SearchTerm } from '@dateline/core'
import type { AliasedRawBuilder, RawBuilder, SqlBool } from 'kysely'
import type { Write } from './writer.ts'

/** What is indexed: the text of articles at `article.place`, and that of quotes at `quote.place`. */
export type Indexed = 'article' | 'quote'

/**
 * The words of what readers see, each text at a place that is a whole number. Every engine has its own index over the same
 * tokens, so that all of them find the same. Nothing of a killed, held or embargoed release is in it.
 */
export interface WordIndex {
  put(db: Write, of: Indexed, place: number, tokens: readonly string[]): Promise<void>
  drop(db: Write, of: Indexed, places: readonly number[]): Promise<void>
  /** Whether the text at a place, given as `article.place`, meets every term. */
  meets(of: Indexed, place: string, terms: readonly SearchTerm[]): RawBuilder<SqlBool>
  /** Places of texts that meet every term, last first: a table with the column `place`. */
  matching<Alias extends string>(
    of: Indexed,
    terms: readonly SearchTerm[],
    alias: Alias,
  ): AliasedRawBuilder<{ readonly place: number }, Alias>
}

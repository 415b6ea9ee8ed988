import type { Selection } from '@dateline/core'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Conditions, conditionsOf, type OnShelf } from './conditions.ts'
import { type Library, pageKeys, wayOf } from './page-keys.ts'

/** What moves a selection without bringing anything new to it. */
const AMENDMENTS = ['corrected', 'held', 'released', 'killed'] as const

/**
 * When a selection last changed. The change log knows shelves and neither words nor days: what is new there shows in the
 * listing itself, and any amendment around it counts, so that the answer is perhaps too late and never too early.
 */
export async function readLastChanged(library: Library, selection: Selection): Promise<string | undefined> {
  const conditions = conditionsOf(selection)
  if (isKnownToTheLog(conditions)) return (await lastChange(library, conditions))?.at
  const instants = [await newest(library, conditions), await lastAmendment(library, conditions)]
  return instants
    .filter((instant) => instant !== undefined)
    .toSorted()
    .at(-1)
}

/** Whether a selection may have changed after a line of the log; what the log does not know may have. */
export async function mayHaveChanged(library: Library, selection: Selection, seq: number): Promise<boolean> {
  const conditions = conditionsOf(selection)
  if (!isKnownToTheLog(conditions)) return true
  const last = await lastChange(library, conditions)
  return last !== undefined && last.seq > seq
}

const isKnownToTheLog = ({ wanted, not }: Conditions) =>
  [wanted, not].every(({ words, period }) => words.length === 0 && period === undefined)

async function lastChange(
  { db }: Library,
  conditions: Conditions,
): Promise<{ readonly seq: number; readonly at: string } | undefined> {
  const [one = { kind: 'all', values: [''] } as const, ...also] = conditions.wanted.shelves
  let last: { readonly seq: number; readonly at: string } | undefined
  for (const value of one.values) {
    const row = await db
      .selectFrom('change_shelf as touched')
      .innerJoin('change', 'change.seq', 'touched.seq')
      .where('touched.kind', '=', one.kind)
      .where('touched.value', '=', value)
      .where(all(also, conditions.not.shelves))
      .orderBy('touched.seq', 'desc')
      .limit(1)
      .select(['change.at', 'change.seq'])
      .executeTakeFirst()
    if (row !== undefined && (last === undefined || row.seq > last.seq)) last = row
  }
  return last
}

async function newest(library: Library, conditions: Conditions): Promise<string | undefined> {
  const way = await wayOf(library, conditions, false)
  const [first] = await pageKeys(library, way, 1, undefined).execute()
  return first?.first_published
}

async function lastAmendment({ db }: Library, { wanted, not }: Conditions): Promise<string | undefined> {
  const instants: string[] = []
  for (const kind of AMENDMENTS) {
    const row = await db
      .selectFrom('change')
      .where('change.kind', '=', kind)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('change_shelf as touched')
            .select('touched.seq')
            .whereRef('touched.seq', '=', 'change.seq')
            .where(all(wanted.shelves, not.shelves)),
        ),
      )
      .orderBy('change.seq', 'desc')
      .limit(1)
      .select('change.at')
      .executeTakeFirst()
    if (row !== undefined) instants.push(row.at)
  }
  return instants.toSorted().at(-1)
}

/** On the same side of the same change. */
function all(wanted: readonly OnShelf[], not: readonly OnShelf[]): RawBuilder<SqlBool> {
  const touching = ({ kind, values }: OnShelf) =>
    sql<SqlBool>`exists (select 1 from change_shelf as other where other.seq = touched.seq and other.side = touched.side and other.kind = ${kind} and other.value in (${sql.join(values)}))`
  const conditions = [
    sql<SqlBool>`1 = 1`,
    ...wanted.map(touching),
    ...not.map((shelf) => sql<SqlBool>`not ${touching(shelf)}`),
  ]
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

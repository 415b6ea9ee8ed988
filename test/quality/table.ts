import { COLUMN_IDS, COLUMNS, type ColumnId } from './columns.ts'
import type { Case } from './gold.ts'
import type { Mark } from './mark.ts'
import type { Reading } from './reading.ts'
import { scoreRelease } from './score-release.ts'

/** Marks of one column, counted. */
export type Tally = Readonly<Record<Mark['outcome'], number>>

/** A figure for each column; null where nothing was asked. */
export type Row = Readonly<Record<ColumnId, number | null>>

/** One release with everything that was judged of it. */
export interface Scored {
  readonly about: Case
  readonly reading: Reading
  readonly marks: readonly Mark[]
}

/** The scores of a set of releases. */
export interface Table {
  readonly scored: readonly Scored[]
  /** By language, in alphabetical order. */
  readonly rows: ReadonlyMap<string, Row>
  /** Over all releases together. */
  readonly pooled: Row
  /** The lowest figure of any language. */
  readonly worst: Row
  /** How many marks are not right, by language. */
  readonly errors: ReadonlyMap<string, Readonly<Record<ColumnId, number>>>
}

export async function tableOf(cases: readonly Case[], read: (about: Case) => Promise<Reading>): Promise<Table> {
  const scored: Scored[] = []
  for (const about of cases) {
    const reading = await read(about)
    scored.push({ about, reading, marks: scoreRelease(about, reading) })
  }
  const languages = Map.groupBy(scored, ({ about }) => about.language)
  const tallies = new Map([...languages].map(([language, own]) => [language, talliesOf(own)]))
  const rows = new Map([...tallies].map(([language, own]) => [language, rowOf(own)]))
  return {
    scored,
    rows,
    pooled: rowOf(talliesOf(scored)),
    worst: byColumn((column) => {
      const values = [...rows.values()].map((row) => row[column]).filter((value) => value !== null)
      return values.length === 0 ? null : Math.min(...values)
    }),
    errors: new Map(
      [...tallies].map(([language, own]) => [language, byColumn((column) => own[column].missed + own[column].extra)]),
    ),
  }
}

function talliesOf(scored: readonly Scored[]): Readonly<Record<ColumnId, Tally>> {
  const counts = byColumn(() => ({ right: 0, missed: 0, extra: 0 }))
  for (const { marks } of scored) for (const { column, outcome } of marks) counts[column][outcome]++
  return counts
}

function rowOf(tallies: Readonly<Record<ColumnId, Tally>>): Row {
  return byColumn((column) => {
    const { right, missed, extra } = tallies[column]
    if (right + missed + extra === 0) return null
    return COLUMNS[column].kind === 'share' ? right / (right + missed) : (2 * right) / (2 * right + missed + extra)
  })
}

/** A value for each column. */
export function byColumn<Value>(of: (column: ColumnId) => Value): Record<ColumnId, Value> {
  return Object.fromEntries(COLUMN_IDS.map((column) => [column, of(column)])) as Record<ColumnId, Value>
}

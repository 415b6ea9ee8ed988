import { COLUMN_IDS, type ColumnId } from './columns.ts'
import type { Table } from './table.ts'

/** The scores below which `npm test` fails, by language and column, and why any of them was ever lowered. */
export interface Floors {
  readonly floors: Readonly<Record<string, Partial<Readonly<Record<ColumnId, number>>>>>
  readonly lowered: readonly Lowered[]
}

/** `to` is null where nothing is asked any more. */
interface Lowered {
  readonly language: string
  readonly column: ColumnId
  readonly from: number
  readonly to: number | null
  readonly reason: string
}

/** A floor that a score is under; `score` is null where nothing is asked any more. */
export interface Fall {
  readonly language: string
  readonly column: ColumnId
  readonly floor: number
  readonly score: number | null
}

export function fallsOf({ rows }: Table, { floors }: Floors): readonly Fall[] {
  return Object.entries(floors).flatMap(([language, columns]) =>
    COLUMN_IDS.flatMap((column): readonly Fall[] => {
      const floor = columns[column]
      const score = rows.get(language)?.[column] ?? null
      return floor === undefined || (score !== null && score >= floor) ? [] : [{ language, column, floor, score }]
    }),
  )
}

/** Sets every floor to its score of now. Throws where that lowers one and no reason is given; reasons are kept. */
export function renewFloors(table: Table, before: Floors, reason: string | undefined): Floors {
  const falls = fallsOf(table, before)
  if (falls.length > 0 && !reason)
    throw new Error(
      `--floors would lower ${falls.map(fallInWords).join('; ')}. Expected --reason "…" to be kept with it; mend the reading, or say why it is right.`,
    )
  const floors = [...table.rows].map(([language, row]) => {
    const columns = COLUMN_IDS.flatMap((column) => (row[column] === null ? [] : [[column, floorUnder(row[column])]]))
    return [language, Object.fromEntries(columns)] as const
  })
  const lowered = falls.map(({ language, column, floor, score }) => ({
    language,
    column,
    from: floor,
    to: score === null ? null : floorUnder(score),
    reason: reason!,
  }))
  return { floors: Object.fromEntries(floors), lowered: [...before.lowered, ...lowered] }
}

export function fallInWords({ language, column, floor, score }: Fall): string {
  return `${language} ${column} from ${floor} to ${score === null ? 'nothing asked' : score.toFixed(4)}`
}

/** Three digits, rounded down, so that the score itself never falls under its floor. */
function floorUnder(score: number): number {
  return Math.floor(score * 1000) / 1000
}

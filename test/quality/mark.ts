import type { ColumnId } from './columns.ts'
import type { Matched } from './likeness.ts'

/** One judgement on one release. `missed`: wanted and not given, or given wrong; `extra`: given and not wanted. */
export interface Mark {
  readonly column: ColumnId
  readonly outcome: 'right' | 'missed' | 'extra'
  /** As an editor reads it; null for what is not there. */
  readonly want: string | null
  readonly got: string | null
}

/** A question with one answer. */
export function asked(column: ColumnId, isRight: boolean, want: unknown, got: unknown): Mark {
  return { column, outcome: isRight ? 'right' : 'missed', want: shown(want), got: shown(got) }
}

/** A list against a list. */
export function listed<Want, Got>(
  column: ColumnId,
  { pairs, missed, extra }: Matched<Want, Got>,
  show: (item: Want | Got) => string,
): readonly Mark[] {
  return [
    ...pairs.map(([want, got]): Mark => ({ column, outcome: 'right', want: show(want), got: show(got) })),
    ...missed.map((want): Mark => ({ column, outcome: 'missed', want: show(want), got: null })),
    ...extra.map((got): Mark => ({ column, outcome: 'extra', want: null, got: show(got) })),
  ]
}

function shown(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

import type { ColumnId } from './columns.ts'
import type { Mark } from './mark.ts'
import type { Table } from './table.ts'

export interface Misreading extends Mark {
  readonly file: string
}

/** What harms readers most stands first: a leak, then words put into a mouth, then what a reader sees of an article. */
const HARM: readonly ColumnId[] = [
  'embargo',
  'speakers',
  'nobodyNamed',
  'notQuotes',
  'quotes',
  'title',
  'language',
  'bodyWhole',
  'bodyEnd',
  'bodyStart',
  'countries',
  'people',
  'published',
  'datelinePlace',
  'topics',
  'roles',
  'places',
  'subtitle',
  'inBody',
  'spans',
]

/** The worst misreadings in this order: the first of every column before the second of any; in a column the worst language first. */
export function worstMisreadings({ scored, rows }: Table, limit: number): readonly Misreading[] {
  const byColumn = HARM.map((column) =>
    scored
      .toSorted((a, b) => rows.get(a.about.language)![column]! - rows.get(b.about.language)![column]!)
      .flatMap(({ about, marks }) =>
        marks
          .filter((mark) => mark.column === column && isOwnError(mark))
          .map((mark) => ({ ...mark, file: about.file })),
      ),
  )
  const most = Math.max(...byColumn.map(({ length }) => length))
  const rounds = Array.from({ length: most }, (_, round) => byColumn.flatMap((column) => column[round] ?? []))
  return rounds.flat().slice(0, limit)
}

/** A quote that was missed or made up has its speaker counted with it: that is the quote's error, not another one. */
function isOwnError({ column, outcome, want, got }: Mark): boolean {
  return outcome !== 'right' && (column !== 'speakers' || (want !== null && got !== null))
}

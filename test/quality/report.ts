import { COLUMN_IDS, COLUMNS, type ColumnId } from './columns.ts'
import type { EvalScore } from './eval-scores.ts'
import { byColumn, type Row, type Table } from './table.ts'
import { worstMisreadings } from './worst-misreadings.ts'

/** How many misreadings are told in full. */
const TOLD = 10

/** What is reported; texts of others' releases are never part of it. */
export interface Scores {
  readonly fixtures: Table
  readonly corpus: Table | undefined
  readonly sets: readonly EvalScore[]
  /** Lists in Markdown by language. */
  readonly gaps: ReadonlyMap<string, string>
}

/** `QUALITY.md`: the same scores give the same text. */
export function reportOf({ fixtures, corpus, sets, gaps }: Scores): string {
  return [
    '# How well releases are read',
    'Written by `npm run quality -- --write`; figures are 0 to 1. Floors for the first table are in `test/quality/floors.json`, and `npm test` fails below them.',
    ...section(
      'Our own fixtures',
      'Invented releases in `test/fixtures/releases/`, each with what an editor reads in it.',
    ),
    ...tablesOf(fixtures),
    `## The ${TOLD} worst misreadings`,
    misreadings(fixtures),
    ...section('What still goes wrong, and why', 'By language; written by hand, in `test/quality/gaps/`.'),
    ...[...gaps].flatMap(([tag, list]) => [`### ${nameOf(tag)} (\`${tag}\`)`, list]),
    ...(corpus === undefined
      ? []
      : [
          ...section('A gold corpus', 'Releases of the same kind that are no part of the project.'),
          ...tablesOf(corpus),
        ]),
    ...(sets.length === 0
      ? []
      : section(
          'Evaluation sets',
          'Texts and annotations of others, scored by the scorer that comes with them. F1 where precision and recall are counted. A row for each language that has tables here; ALL is every language of the set.',
        )),
    ...sets.flatMap(({ set, records, rows }) => [`### ${set}: ${records} records`, evalTable(rows)]),
    '## What is measured',
    COLUMN_IDS.map((column) => {
      const { heading, meaning, step } = COLUMNS[column]
      return `- **${heading}**: ${meaning} (\`packages/${step}\`)`
    }).join('\n'),
    '“F” is the harmonic mean of how many of those given are right and how many of those wanted are given; all others are the share that is right. Counts are pooled over the releases of a language; “pooled” is over all releases, “worst” the lowest language.',
  ]
    .join('\n\n')
    .concat('\n')
}

const nameOf = (tag: string) => new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag

function section(title: string, about: string): readonly string[] {
  return [`## ${title}`, about]
}

function tablesOf(table: Table): readonly string[] {
  const releases = table.scored.length
  const unread = table.scored.filter(({ reading }) => reading.release === undefined).length
  return [
    `${releases} releases in ${table.rows.size} languages; ${unread} could not be read.`,
    scoreTable(table),
    'Errors, as counts:',
    errorTable(table),
  ]
}

/** Scores with a line for each thing that is measured and a column for each language. */
export function scoreTable({ rows, pooled, worst }: Table): string {
  const columns: readonly (readonly [string, Row])[] = [...rows, ['pooled', pooled], ['worst', worst]]
  return grid('', columns, (row) => byColumn((column) => figure(row[column])))
}

/** Errors in the same form; the last column is the most in one language. */
export function errorTable({ errors }: Table): string {
  const most = byColumn((column) => Math.max(0, ...[...errors.values()].map((own) => own[column])))
  return grid('', [...errors, ['most in one', most] as const], (own) => byColumn((column) => String(own[column])))
}

function grid<Of>(
  corner: string,
  columns: readonly (readonly [heading: string, of: Of])[],
  cellsOf: (of: Of) => Readonly<Record<ColumnId, string>>,
): string {
  const cells = columns.map(([, of]) => cellsOf(of))
  return markdownTable([
    [corner, ...columns.map(([heading]) => heading)],
    ...COLUMN_IDS.map((column) => [COLUMNS[column].heading, ...cells.map((own) => own[column])]),
  ])
}

function figure(value: number | null): string {
  return value === null ? '–' : value.toFixed(2)
}

/** Rows of a set in the scorer's own columns. */
export function evalTable(rows: EvalScore['rows']): string {
  const names = Object.keys(rows).sort((a, b) => Number(a === 'ALL') - Number(b === 'ALL') || (a < b ? -1 : 1))
  const columns = Object.keys(rows[names[0]!] ?? {})
  return markdownTable([
    ['', ...columns],
    ...names.map((name) => [name, ...columns.map((column) => evalFigure(rows[name]![column]!))]),
  ])
}

function evalFigure(of: EvalScore['rows'][string][string]): string {
  if (typeof of === 'number') return String(of)
  if ('value' in of) return figure(of.value)
  // Nothing wanted and nothing given: the scorer calls that perfect.
  return figure(of.gold === 0 && of.f1 === 1 ? null : of.f1)
}

/** Padded, so that it is also a table in a terminal. */
function markdownTable([head, ...body]: readonly (readonly string[])[]): string {
  const widths = head!.map((_, at) => Math.max(3, ...[head!, ...body].map((row) => row[at]!.length)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(head!), rule, ...body.map(line)].join('\n')
}

function misreadings(table: Table): string {
  const worst = worstMisreadings(table, TOLD)
  if (worst.length === 0) return 'None.'
  return worst
    .map(({ file, column, want, got }, at) => {
      const { heading, step } = COLUMNS[column]
      const told = (text: string | null) => (text === null ? 'nothing' : `“${text.replace(/\s+/g, ' ')}”`)
      return `${at + 1}. \`${file}\`, ${heading} (\`packages/${step}\`)\n   - want: ${told(want)}\n   - got: ${told(got)}`
    })
    .join('\n')
}

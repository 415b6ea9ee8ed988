import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadKnowledge } from '@dateline/core/tables'
import { reader } from '@dateline/server/src/reading/reader.ts'
import { evalScores } from './eval-scores.ts'
import { type Floors, fallInWords, fallsOf, renewFloors } from './floors.ts'
import { readGaps } from './gaps.ts'
import { readCases } from './gold.ts'
import { FIXTURES, FLOORS, REPORT } from './paths.ts'
import { readingOf } from './reading.ts'
import { errorTable, evalTable, reportOf, scoreTable } from './report.ts'
import { type Table, tableOf } from './table.ts'

const help = `Usage: npm run quality -- [options]

Scores the reading of releases: of the project's own fixtures, and of others if asked.

  --corpus DIR       also a gold corpus of the same form, <lang>/<nn>-<slug>.<ext> beside <lang>/<nn>-<slug>.gold.json
  --eval DIR         also evaluation sets, with the score.mjs that lies with them
  --lang TAG         only one language of fixtures and corpus
  --errors           every misreading, one a line
  --write            writes QUALITY.md
  --floors           sets test/quality/floors.json to the present scores of the fixtures
  --reason TEXT      why floors are lowered
`

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    eval: { type: 'string' },
    lang: { type: 'string' },
    errors: { type: 'boolean' },
    write: { type: 'boolean' },
    floors: { type: 'boolean' },
    reason: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
})

if (options.help) {
  console.log(help)
  process.exit()
}
if (options.lang !== undefined && (options.write || options.floors))
  throw new Error('--lang with --write or --floors would leave the other languages out; give one or the other')

const knowledge = loadKnowledge()
const read = reader(knowledge)

const fixtures = await tableIn(FIXTURES)
show('Our own fixtures', fixtures)
const corpus = options.corpus === undefined ? undefined : await tableIn(options.corpus)
if (corpus !== undefined) show(`Gold corpus ${options.corpus}`, corpus)
const sets = options.eval === undefined ? [] : await evalScores(options.eval, { knowledge, read })
for (const { set, records, rows } of sets) console.log(`\n${set}, ${records} records\n\n${evalTable(rows)}`)

const unread = fixtures.scored.find(({ reading }) => reading.failure !== undefined)
if ((options.write || options.floors) && unread !== undefined)
  throw new Error(`--write and --floors keep no scores while a fixture cannot be read: ${unread.about.file}`)
if (options.write) writeFileSync(REPORT, reportOf({ fixtures, corpus, sets, gaps: readGaps() }))
const floors = JSON.parse(readFileSync(FLOORS, 'utf8')) as Floors
if (options.floors) writeFileSync(FLOORS, `${JSON.stringify(renewFloors(fixtures, floors, options.reason), null, 2)}\n`)
else
  for (const fall of fallsOf(fixtures, floors))
    if (fixtures.rows.has(fall.language)) console.log(`under its floor: ${fallInWords(fall)}`)

function tableIn(folder: string): Promise<Table> {
  const cases = readCases(folder).filter(({ language }) => options.lang === undefined || language === options.lang)
  return tableOf(cases, ({ bytes, file }) => readingOf(read, bytes, file))
}

function show(title: string, table: Table): void {
  console.log(`\n${title}, ${table.scored.length} releases\n\n${scoreTable(table)}\n\nErrors\n\n${errorTable(table)}\n`)
  for (const { about, reading } of table.scored)
    if (reading.failure !== undefined) console.log(`${about.file}: not read: ${reading.failure}`)
  if (!options.errors) return
  for (const { about, marks } of table.scored)
    for (const { column, outcome, want, got } of marks)
      if (outcome !== 'right')
        console.log(`${about.file}\t${column}\twant ${JSON.stringify(want)}\tgot ${JSON.stringify(got)}`)
}

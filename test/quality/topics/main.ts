import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadKnowledge } from '@dateline/core/tables'
import { MAIN_WEIGHTS, SUBJECT_WEIGHTS } from '../../../packages/core/src/tagging/topic-weights.ts'
import type { MainTopicWeights, TopicWeights } from '../../../packages/core/src/tagging/topics.ts'
import { FIXTURES } from '../paths.ts'
import type { TagScore } from '../tag-score.ts'
import { shortCases, type TopicCase, topicCases } from './cases.ts'
import { type Fitted, fit } from './fit.ts'
import { scoreOf } from './score.ts'

const CORE = join(import.meta.dirname, '..', '..', '..', 'packages', 'core')
const WEIGHTS = join(CORE, 'src', 'tagging', 'topic-weights.ts')

const help = `Usage: node test/quality/topics/main.ts [options]

Fits what tells the topics that a release is about, on the project's own fixtures, and says how well the weights do: as
they stand, fitted, and on each language by weights that have not seen it.

  --also DIR   fit on another folder of releases with gold too; may be given again
  --test DIR   a folder of releases with gold that the weights never see; may be given again
  --write      write packages/core/src/tagging/topic-weights.ts, and what each topic leads and needs in its file
`

const { values: options } = parseArgs({
  options: {
    also: { type: 'string', multiple: true, default: [] },
    test: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})
if (options.help) {
  console.log(help)
  process.exit()
}

const knowledge = loadKnowledge()
const topics = [...knowledge.topics.keys()]
const seen = new Map<string, readonly TopicCase[]>([['short releases', await shortCases(knowledge)]])
for (const folder of [FIXTURES, ...options.also]) seen.set(folder, await topicCases(folder, knowledge))
const cases = [...seen.values()].flat()
const fitted = fit(cases, topics)
const written: Fitted = { subject: SUBJECT_WEIGHTS, main: MAIN_WEIGHTS, priors: knowledge.topics }
const languages = [...new Set(cases.map(({ language }) => language))]
const unseen = new Map(
  languages.map((tag) => [
    tag,
    fit(
      cases.filter(({ language }) => language !== tag),
      topics,
    ),
  ]),
)
for (const [folder, releases] of seen) {
  console.log(folder)
  tell('as it is', releases, () => written)
  tell('fitted', releases, () => fitted)
  tell('fitted on other languages', releases, ({ language }) => unseen.get(language)!)
}
for (const folder of options.test) {
  const others = await topicCases(folder, knowledge)
  console.log(folder)
  tell('as it is', others, () => written)
  tell('fitted on the folders above', others, () => fitted)
}
if (options.write) {
  writeFileSync(WEIGHTS, source(fitted))
  for (const [id, prior] of fitted.priors) writePrior(join(CORE, 'topics', `${id}.yaml`), prior)
}

function tell(name: string, releases: readonly TopicCase[], weightsFor: (one: TopicCase) => Fitted): void {
  console.log(`  ${name.padEnd(28)}${inWords(scoreOf(releases, weightsFor))}`)
}

function inWords({ f, precision, recall, first, releases }: TagScore): string {
  const figures = Object.entries({ F: f, precision, recall, first }).map(
    ([name, value]) => `${name} ${value.toFixed(3)}`,
  )
  return [...figures, `releases ${releases}`].join('  ')
}

function source({ subject, main }: Fitted): string {
  const table = (name: string, type: string, values: TopicWeights | MainTopicWeights) =>
    `export const ${name}: ${type} = {\n${Object.entries(values)
      .map(([feature, weight]) => `  ${feature}: ${weight},\n`)
      .join('')}}\n`
  const text = readFileSync(WEIGHTS, 'utf8')
  const tables = [
    ['SUBJECT_WEIGHTS', 'TopicWeights', subject],
    ['MAIN_WEIGHTS', 'MainTopicWeights', main],
  ] as const
  return tables.reduce(
    (before, [name, type, values]) =>
      before.replace(new RegExp(`export const ${name}[^}]*}\\n`), table(name, type, values)),
    text,
  )
}

/** Only the two lines change, so that an editor's notes in the file stay. */
function writePrior(file: string, { leads, needs }: { readonly leads: number; readonly needs: number }): void {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !/^(leads|needs):/.test(line))
  lines.splice(lines.indexOf('labels:'), 0, `leads: ${leads}`, `needs: ${needs}`)
  writeFileSync(file, lines.join('\n'))
}

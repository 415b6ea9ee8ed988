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

/** Of so many parts of the releases each is read by weights that the others taught. */
const PARTS = 10

const help = `Usage: node test/quality/topics/main.ts [options]

Fits what tells the topics that a release is about, on the project's own fixtures, and says how well the weights do: as
they stand, fitted, on each release by weights that have not seen it (and by language), and on each language by such weights.

  --also DIR   fit on another folder of releases with gold too; may be given again
  --test DIR   a folder of releases with gold that the weights never see; may be given again
  --write      write packages/core/src/tagging/topic-weights.ts, and in each topic's file what it leads and needs
               and what it stands beside
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
const others = new Map(
  [...Array(PARTS).keys()].map((part) => [
    part,
    fit(
      cases.filter(({ story }) => partOf(story) !== part),
      topics,
    ),
  ]),
)
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
  const byOthers = ({ story }: TopicCase) => others.get(partOf(story))!
  tell('fitted on other releases', releases, byOthers)
  for (const tag of languages)
    tell(
      `  ${tag}`,
      releases.filter(({ language }) => language === tag),
      byOthers,
    )
  tell('fitted on other languages', releases, ({ language }) => unseen.get(language)!)
}
for (const folder of options.test) {
  const releases = await topicCases(folder, knowledge)
  console.log(folder)
  tell('as it is', releases, () => written)
  tell('fitted on the folders above', releases, () => fitted)
}
if (options.write) {
  writeFileSync(WEIGHTS, source(fitted))
  for (const [id, prior] of fitted.priors) writePrior(join(CORE, 'topics', `${id}.yaml`), prior)
}

/** Versions of one story in several languages are in the same part. */
function partOf(story: string): number {
  let hash = 0
  for (const sign of story) hash = (Math.imul(hash, 31) + sign.codePointAt(0)!) >>> 0
  return hash % PARTS
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

/** Only these lines change, so that an editor's notes in the file stay. */
function writePrior(
  file: string,
  prior: Fitted['priors'] extends ReadonlyMap<string, infer Prior> ? Prior : never,
): void {
  const { leads, needs, alone, beside } = prior
  const lines = readFileSync(file, 'utf8')
    .replace(/^beside:.*\n(?: .*\n)*/m, '')
    .split('\n')
    .filter((line) => !/^(leads|needs|alone):/.test(line))
  const pairs = Object.entries(beside).map(([other, times]) => `  ${other}: ${times}`)
  const written = [`leads: ${leads}`, `needs: ${needs}`, `alone: ${alone}`, 'beside:', ...pairs]
  lines.splice(lines.indexOf('labels:'), 0, ...(pairs.length > 0 ? written : written.slice(0, -1)))
  writeFileSync(file, lines.join('\n'))
}

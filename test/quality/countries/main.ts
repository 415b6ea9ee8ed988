import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadKnowledge } from '@dateline/core/tables'
import type { CountryWeights } from '../../../packages/core/src/tagging/countries.ts'
import { FIXTURES } from '../paths.ts'
import type { TagScore } from '../tag-score.ts'
import { shortReleases, wholeReleases } from './cases.ts'
import { type CountryCase, fitMain, fitSubject } from './fit.ts'
import { type Fitted, scoreOf } from './score.ts'

const WEIGHTS = join(import.meta.dirname, '..', '..', '..', 'packages', 'core', 'src', 'tagging', 'country-weights.ts')

const help = `Usage: node test/quality/countries/main.ts [options]

Fits what tells the countries that a release is about, on the project's own fixtures, and says how well the weights do:
on the fixtures they are fitted on, on each language by weights that have not seen it, and on other releases.

  --corpus DIR   also a gold corpus of the same form, which the weights never see
  --write        writes packages/core/src/tagging/country-weights.ts
`

const { values: options } = parseArgs({
  options: { corpus: { type: 'string' }, write: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
})
if (options.help) {
  console.log(help)
  process.exit()
}

const knowledge = loadKnowledge()
const whole = await wholeReleases(FIXTURES, knowledge)
const short = await shortReleases(knowledge)
const cases = [...whole, ...short]
const weights = fit(cases)
const byLanguage = Map.groupBy(cases, ({ language }) => language)
const unseen = new Map(
  [...byLanguage.keys()].map((tag) => [tag, fit(cases.filter(({ language }) => language !== tag))]),
)
const unseenBy = ({ language }: CountryCase) => unseen.get(language)!
console.log(`fixtures                     ${inWords(scoreOf(whole, () => weights))}`)
console.log(`  by weights of other languages  ${inWords(scoreOf(whole, unseenBy))}`)
console.log(`short releases               ${inWords(scoreOf(short, () => weights))}`)
console.log(`  by weights of other languages  ${inWords(scoreOf(short, unseenBy))}`)
if (options.corpus !== undefined) {
  const others = await wholeReleases(options.corpus, knowledge)
  console.log(`${options.corpus}, by weights of the fixtures  ${inWords(scoreOf(others, () => weights))}`)
}
if (options.write) writeFileSync(WEIGHTS, source(weights))

function fit(from: readonly CountryCase[]): Fitted {
  return { subject: fitSubject(from), main: fitMain(from) }
}

function inWords({ f, precision, recall, first, errors, releases }: TagScore): string {
  const figures = Object.entries({ F: f, precision, recall, first }).map(
    ([name, value]) => `${name} ${value.toFixed(3)}`,
  )
  return [...figures, `errors ${errors}`, `releases ${releases}`].join('  ')
}

function source({ subject, main }: Fitted): string {
  const table = (name: string, values: CountryWeights) =>
    `export const ${name}: CountryWeights = {\n${Object.entries(values)
      .map(([feature, weight]) => `  ${feature}: ${weight},\n`)
      .join('')}}\n`
  return `import type { CountryWeights } from './countries.ts'

// Written by \`node test/quality/countries/main.ts --write\`, which fits them on the releases in test/fixtures.

/** What speaks for and against a country's being a subject: the sum is the logarithm of the odds. */
${table('SUBJECT_WEIGHTS', subject)}
/** What speaks for a country's being the main subject among those that the release has a word of. */
${table('MAIN_WEIGHTS', main)}`
}

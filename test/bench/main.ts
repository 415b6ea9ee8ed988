import { parseArgs } from 'node:util'
import { loadKnowledge, type Release } from '@dateline/core'
import { reader } from '@dateline/server/src/reading/reader.ts'
import { type Case, readCases } from '../quality/gold.ts'
import { FIXTURES } from '../quality/paths.ts'
import { readingOf } from '../quality/reading.ts'
import { feedSpeed } from './feed-speed.ts'
import { type Measured, measure } from './measure.ts'
import { readingSpeed } from './reading-speed.ts'

const help = `Usage: npm run bench -- [--json]

Measures reading and serving on this machine. Every figure is the median of five rounds in which all contenders take turns;
only the ratios of one run say anything.
`

/** What is compared with what, and what the ratio tells. */
const RATIOS = [
  { of: 'parse, English', to: 'compromise, English', tells: 'MB/s of English, against a general text analyser' },
  { of: 'feed, hot', to: 'bare answer of the same bytes', tells: 'a kept feed, against writing its bytes and no more' },
  { of: 'feed, hot', to: 'feed, cold', tells: 'what keeping answers is worth' },
  { of: 'feed, not modified', to: 'feed, hot', tells: 'what an entity tag is worth' },
  {
    of: 'feed, cold, ten times the archive',
    to: 'feed, cold',
    tells: '1 where the cost does not grow with the archive',
  },
] as const

const { values: options } = parseArgs({ options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } })
if (options.help) {
  console.log(help)
  process.exit()
}

const knowledge = loadKnowledge()
const read = reader(knowledge)
// What cannot be read cannot be parsed again and again either.
const cases: Case[] = []
const releases: Release[] = []
for (const about of readCases(FIXTURES)) {
  const { release } = await readingOf(read, about.bytes, about.file)
  if (release === undefined) continue
  cases.push(about)
  releases.push(release)
}
const contenders = [...(await readingSpeed(cases, knowledge)), ...(await feedSpeed(releases, knowledge))]
const measured = await measure(contenders, { rounds: 5, milliseconds: 300, clock: () => performance.now() })
const ratios = RATIOS.map(({ of, to, tells }) => ({ of, to, tells, ratio: rateOf(of) / rateOf(to) }))

if (options.json) console.log(JSON.stringify({ releases: cases.length, measured, ratios }, null, 2))
else {
  console.log(`${cases.length} releases, Node ${process.versions.node}, medians of five rounds\n`)
  for (const line of measured.map(inWords)) console.log(line)
  console.log()
  for (const { of, to, tells, ratio } of ratios) console.log(`${ratio.toFixed(2).padStart(8)}  ${of} ÷ ${to}: ${tells}`)
}

function rateOf(name: string): number {
  return measured.find((one) => one.name === name)!.unitsPerSecond
}

function inWords({ name, unit, unitsPerSecond, bytesPerSecond, rounds }: Measured): string {
  const rate = (value: number) => value.toFixed(value < 100 ? 1 : 0)
  const spread = `${rate(Math.min(...rounds))} to ${rate(Math.max(...rounds))}`
  const size = `${(bytesPerSecond / 1e6).toFixed(2)} MB/s`
  return `${name.padEnd(34)}${rate(unitsPerSecond).padStart(9)} ${`${unit}/s`.padEnd(11)}${size.padStart(13)}   (${spread})`
}

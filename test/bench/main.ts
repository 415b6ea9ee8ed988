import { parseArgs } from 'node:util'
import type { Release } from '@dateline/core'
import { loadKnowledge } from '@dateline/core/tables'
import { reader } from '@dateline/server/src/reading/reader.ts'
import { type Case, readCases } from '../quality/gold.ts'
import { FIXTURES } from '../quality/paths.ts'
import { readingOf } from '../quality/reading.ts'
import { coldFeed } from './cold-feed.ts'
import { type FlatCost, flatCost, type Percentiles } from './flat-cost.ts'
import { growth } from './growth.ts'
import { type Measured, measure, ratioOf } from './measure.ts'
import { memoryCost } from './memory.ts'
import { readingSpeed } from './reading-speed.ts'
import { SERVING_ROUNDS, servingSpeed } from './serving-speed.ts'
import { matesCost } from './story-mates.ts'

const help = `Usage: npm run bench -- [--only PART] [--articles N,N] [--json]

Measures reading and serving on this machine. Every rate is the median of rounds in which all contenders take turns (five;
25 short ones over a port), every ratio the median of the rounds' own; only the ratios of one run say anything.

  --only PART       reading, serving (kept feeds over a port), cold (a feed after each change), flat (what a feed costs in
                    small and large archives) or stories (finding versions in other languages and near copies among
                    100,000 releases), all of them by default; or growth (what a letter costs in files of a thousand to
                    a million, some of them hostile: minutes) or memory (what reading all fixtures takes, and what each
                    further thread adds that has read all languages: two minutes; fails above the limit)
  --articles N,N    sizes of the archives of flat, in thousands (default: 1000,100000; 1000000 takes minutes to make and
                    a dozen GB on the disk)
  --json            everything as JSON
`

const PARTS = ['reading', 'serving', 'cold', 'flat', 'stories', 'growth', 'memory'] as const

/** What is compared with what, and what the ratio tells. */
const RATIOS = [
  { of: 'parse, English', to: 'compromise, English', tells: 'MB/s of English, against a general text analyser' },
  {
    of: 'port: stored feed',
    to: 'port: bare server, same bytes',
    tells: 'a kept feed, against writing its bytes and no more',
  },
  {
    of: 'port: not modified',
    to: 'port: bare server, 304',
    tells: 'word that nothing has changed, against a bare 304',
  },
  { of: 'port: stored feed', to: 'port: nginx, same file', tells: 'a kept feed, against nginx with the same file' },
] as const

/** Megabytes that reading all fixtures may take; the command fails where it takes more. */
const MOST_OF_PARSE = 350
/** Megabytes that a further thread may add; the command fails where it adds more. */
const MOST_OF_THREADS = [
  { when: 'read', most: 80, words: 'when it has just read all languages' },
  { when: 'paused', most: 80, words: 'when it pauses and knows them all' },
  { when: 'rested', most: 60, words: 'when it has rested' },
] as const

/** Releases among which mates and near copies are looked for. */
const STORIES = 100_000

/** Servers of which the processor time is compared. */
const COSTS = [
  ['port: stored feed', 'port: bare server, same bytes'],
  ['port: not modified', 'port: bare server, 304'],
] as const

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    articles: { type: 'string', default: '1000,100000' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})
if (options.help) {
  console.log(help)
  process.exit()
}
const part = PARTS.find((name) => name === options.only)
const sizes = options.articles.split(',').map(Number)
if ((options.only !== undefined && part === undefined) || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error(help)
  process.exit(2)
}
const wants = (name: (typeof PARTS)[number]) => part === undefined || part === name

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
const serving = wants('serving') ? await servingSpeed(releases) : undefined
const clock = () => performance.now()
const measured = [
  ...(wants('reading')
    ? await measure(await readingSpeed(cases, knowledge), { rounds: 5, milliseconds: 300, clock })
    : []),
  ...(serving === undefined ? [] : await measure(serving.contenders, { ...SERVING_ROUNDS, clock })),
]
await serving?.close()
const ratios = RATIOS.flatMap(({ of, to, tells }) => {
  const [ours, theirs] = [of, to].map((name) => measured.find((one) => one.name === name))
  return ours === undefined || theirs === undefined ? [] : [{ of, to, tells, ratio: ratioOf(ours, theirs) }]
})
const cold = wants('cold') ? await coldFeed(releases, knowledge) : undefined
const grown = part === 'growth' ? await growth(knowledge, clock) : []
const memory = part === 'memory' ? memoryCost() : undefined
const flat: FlatCost[] = []
if (wants('flat')) for (const size of sizes) flat.push(await flatCost(knowledge, size))
const stories = wants('stories') ? await matesCost(releases, STORIES) : undefined

if (options.json)
  console.log(
    JSON.stringify(
      { releases: cases.length, measured, ratios, without: serving?.withoutNginx, cold, flat, stories, grown, memory },
      null,
      2,
    ),
  )
else {
  console.log(`${cases.length} releases, Node ${process.versions.node}, medians of the rounds\n`)
  for (const line of measured.map(inWords)) console.log(line)
  console.log()
  for (const { of, to, tells, ratio } of ratios) console.log(`${ratio.toFixed(2).padStart(8)}  ${of} ÷ ${to}: ${tells}`)
  for (const [ours, bare] of COSTS)
    if (serving !== undefined)
      console.log(
        `${(serving.cpuOf(bare) / serving.cpuOf(ours)).toFixed(2).padStart(8)}  the same by processor time: ${serving.cpuOf(ours).toFixed(1)} µs for an answer of ${ours}, ${serving.cpuOf(bare).toFixed(1)} µs of ${bare}`,
      )
  if (serving?.withoutNginx !== undefined) console.log(`       –  ${serving.withoutNginx}`)
  if (cold !== undefined)
    console.log(
      `\nA cold feed of ${cold.items} items (${Math.round(cold.bytes / 1000)} kB), query included: ${inMilliseconds(cold.times)}; made ${cold.madePerChange} times a change`,
    )
  if (stories !== undefined)
    console.log(`
${stories.articles} releases of one newsroom
  story mates: ${inMilliseconds(stories.mates)}
  near copies: ${inMilliseconds(stories.copies)}`)
  if (grown.length > 0) console.log('\nNanoseconds a letter, in files of 1000, 10000, … letters')
  for (const { name, costs } of grown)
    console.log(
      `${name.padEnd(34)}${costs.map(({ nanosecondsPerLetter }) => nanosecondsPerLetter.toFixed(0).padStart(9)).join('')}`,
    )
  if (memory !== undefined) {
    // One of them may still fill what the process has freed.
    console.log(`
dateline parse over the fixtures takes ${inMegabytes(memory.parse)} at most, of ${MOST_OF_PARSE}`)
    if (memory.parse > MOST_OF_PARSE * 1e6) process.exitCode = 1
    for (const { when, most, words } of MOST_OF_THREADS) {
      const sizes = memory.threads.map((thread) => thread[when]).toSorted((a, b) => a - b)
      const median = sizes[sizes.length >> 1]!
      const each = sizes.map((size) => (size / 1e6).toFixed(0)).join(', ')
      console.log(`a further thread adds ${inMegabytes(median)} ${words}, of ${most} (${each})`)
      if (median > most * 1e6) process.exitCode = 1
    }
  }
  for (const { articles, making, pairs, selections } of flat)
    console.log(`
${articles} articles in a file, made in ${making.toFixed(0)} s
  1,000 pairs of country and topic: ${inMilliseconds(pairs)}
  200 selections with and, or, not: ${inMilliseconds(selections)}`)
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}

function inMilliseconds({ p50, p95, p99 }: Percentiles): string {
  return `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, p99 ${p99.toFixed(1)} ms`
}

function inWords({ name, unit, unitsPerSecond, bytesPerSecond, rounds }: Measured): string {
  const rate = (value: number) => value.toFixed(value < 100 ? 1 : 0)
  const spread = `${rate(Math.min(...rounds))} to ${rate(Math.max(...rounds))}`
  const size = `${(bytesPerSecond / 1e6).toFixed(2)} MB/s`
  return `${name.padEnd(34)}${rate(unitsPerSecond).padStart(9)} ${`${unit}/s`.padEnd(11)}${size.padStart(13)}   (${spread})`
}

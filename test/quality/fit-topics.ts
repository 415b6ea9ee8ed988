import { parseArgs } from 'node:util'
import { loadKnowledge, type Topic } from '@dateline/core'
import { reader } from '@dateline/server/src/reading/reader.ts'
import { rankTopics, scoreTopics, type TopicScore } from '../../packages/core/src/tagging/topics.ts'
import { readCases } from './gold.ts'
import { FIXTURES } from './paths.ts'

// Finds what each topic `leads` and `needs` from releases with gold, and says how good that is on languages left out.
// `node test/quality/fit-topics.ts [--corpus DIR]` prints figures; an editor writes what convinces into topics/*.yaml.

type Weights = Pick<Topic, 'leads' | 'needs'>
interface Scored {
  readonly language: string
  readonly gold: readonly string[]
  readonly scores: readonly TopicScore[]
  /** Versions of one story count as one release together. */
  readonly share: number
}

/** How sharply the odds follow the score, and how strongly a weight is drawn to 1: few releases speak of each topic. */
const SHARPNESS = 2.5
const DRAW = 0.3
/** Where the odds of a topic that needs 1 begin to be even; it moves in the fit. */
const BAR = 4
const STEPS = 400
/** A topic that fewer releases are about keeps its weights: that the others are not about it says little. */
const FEWEST = 4
/** No weight leaves these bounds: a collection has favourites of its own. */
const LEAST_LEADS = 0.4
const LEAST_NEEDS = 0.6
const MOST = 2
const RATE = 0.02

const { values: options } = parseArgs({ options: { corpus: { type: 'string' } } })
const knowledge = loadKnowledge()
const read = reader(knowledge)

const folders = [FIXTURES, ...(options.corpus === undefined ? [] : [options.corpus])]
const scored = (await Promise.all(folders.map(scoresIn))).flat()
const languages = [...new Set(scored.map(({ language }) => language))]
const known = [...knowledge.topics.keys()].filter(
  (id) => scored.filter(({ gold }) => gold.includes(id)).length >= FEWEST,
)
const before = new Map<string, Weights>([...knowledge.topics].map(([id, { leads, needs }]) => [id, { leads, needs }]))
const flat = new Map<string, Weights>([...knowledge.topics.keys()].map((id) => [id, { leads: 1, needs: 1 }]))

console.log('all weights 1         ', figures(scored, flat))
console.log('as the tables have it ', figures(scored, before))
const heldOut = languages.map((left) => {
  const weights = fit(scored.filter(({ language }) => language !== left))
  return count(
    scored.filter(({ language }) => language === left),
    weights,
  )
})
console.log('fitted, left-out tongue', inWords(heldOut.reduce(sum)))
const fitted = fit(scored)
console.log('fitted, all           ', figures(scored, fitted))
for (const [id, { leads, needs }] of fitted) console.log(`  ${id.padEnd(24)} leads ${leads}  needs ${needs}`)

async function scoresIn(folder: string): Promise<Scored[]> {
  const cases = readCases(folder)
  const stories = Map.groupBy(cases, ({ file }) => file.split('/')[1]!.replace(/\.[^.]*$/, ''))
  const found: Scored[] = []
  for (const [story, versions] of stories)
    for (const { bytes, file, language, gold } of versions) {
      const { releases } = await read(bytes, file)
      const [release] = releases
      if (release === undefined) throw new Error(`${story}: expected a release in ${file}, found none`)
      found.push({ language, gold: gold.topics, scores: scoreTopics(release, knowledge), share: 1 / versions.length })
    }
  return found
}

/**
 * The weights under which the gold is likeliest: `leads` by how likely each topic is the first of those that a release speaks
 * of, `needs` by how likely it is among its topics at all (logistic regression with a quadratic penalty, by gradient).
 */
function fit(cases: readonly Scored[]): Map<string, Weights> {
  const leads = new Map<string, number>()
  const needs = new Map<string, number>()
  let bar = BAR
  for (let step = 0; step < STEPS; step++) {
    const toLead = new Map<string, number>()
    const toNeed = new Map<string, number>()
    let toBar = 0
    for (const { gold, scores, share } of cases) {
      const odds = scores.map(({ id, score, named }) =>
        Math.exp(SHARPNESS * Math.log(score * named) + (leads.get(id) ?? 0)),
      )
      const all = odds.reduce((total, one) => total + one, 0)
      const isTold = scores.some(({ id }) => id === gold[0])
      for (const [index, { id, score }] of scores.entries()) {
        if (isTold) add(toLead, id, share * ((id === gold[0] ? 1 : 0) - odds[index]! / all))
        const likely = 1 / (1 + Math.exp(bar - SHARPNESS * Math.log(score) - (needs.get(id) ?? 0)))
        const off = share * ((gold.includes(id) ? 1 : 0) - likely)
        add(toNeed, id, off)
        toBar -= off
      }
    }
    for (const id of known) {
      add(leads, id, RATE * ((toLead.get(id) ?? 0) - 2 * DRAW * (leads.get(id) ?? 0)))
      add(needs, id, RATE * ((toNeed.get(id) ?? 0) - 2 * DRAW * (needs.get(id) ?? 0)))
    }
    bar += (RATE / 10) * toBar
  }
  const round = (weight: number, least: number) => Math.round(Math.min(MOST, Math.max(least, weight)) * 10) / 10
  return new Map(
    [...before].map(([id, kept]) => [
      id,
      known.includes(id)
        ? {
            leads: round(Math.exp((leads.get(id) ?? 0) / SHARPNESS), LEAST_LEADS),
            needs: round(Math.exp(-(needs.get(id) ?? 0) / SHARPNESS), LEAST_NEEDS),
          }
        : kept,
    ]),
  )
}

function add(sums: Map<string, number>, id: string, more: number): void {
  sums.set(id, (sums.get(id) ?? 0) + more)
}

interface Counts {
  readonly hit: number
  readonly wrong: number
  readonly missed: number
  readonly first: number
  readonly releases: number
}

function count(cases: readonly Scored[], weights: ReadonlyMap<string, Weights>): Counts {
  return cases
    .map(({ gold, scores, share }): Counts => {
      const ids = rankTopics(scores, weights).map(({ id }) => id)
      const hit = ids.filter((id) => gold.includes(id)).length
      return {
        hit: share * hit,
        wrong: share * (ids.length - hit),
        missed: share * (gold.length - hit),
        first: ids[0] === gold[0] ? share : 0,
        releases: share,
      }
    })
    .reduce(sum)
}

function sum(a: Counts, b: Counts): Counts {
  return {
    hit: a.hit + b.hit,
    wrong: a.wrong + b.wrong,
    missed: a.missed + b.missed,
    first: a.first + b.first,
    releases: a.releases + b.releases,
  }
}

function figures(cases: readonly Scored[], weights: ReadonlyMap<string, Weights>): string {
  return inWords(count(cases, weights))
}

function inWords({ hit, wrong, missed, first, releases }: Counts): string {
  return `F ${((2 * hit) / (2 * hit + wrong + missed)).toFixed(3)}  first ${(first / releases).toFixed(3)}  of ${releases.toFixed(0)} releases`
}

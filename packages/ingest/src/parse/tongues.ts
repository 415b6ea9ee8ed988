import type { Knowledge } from '@dateline/core'
import type { Block } from '../document.ts'
import { profileOf, type WordProfile } from './common-words.ts'
import { isProse, weightOf } from './prose.ts'

/** Consecutive running text in one language: indexes of its first and last block, and its weight. */
export interface Run {
  readonly tongue: string
  readonly first: number
  readonly last: number
  readonly weight: number
}

/** A language with less of the running text than this is no language of the document. */
const LEAST_SHARE = 0.1

/** A single paragraph below this share between others is a quotation or a summary. */
const PASSING_SHARE = 0.12

interface Reading {
  readonly index: number
  readonly weight: number
  readonly script: string | undefined
  readonly profile: WordProfile
}

/**
 * The running text of a document as runs of one language each, in order. `main` says which blocks count. A document in one
 * language has one run or none.
 */
export function runsOf(blocks: readonly Block[], main: readonly boolean[], knowledge: Knowledge): readonly Run[] {
  const readings = blocks.flatMap(({ passage }, index): Reading[] => {
    const { text } = passage
    if (!main[index] || !isProse(text)) return []
    return [{ index, weight: weightOf(text), script: languageOfLetters(text), profile: profileOf(passage, knowledge) }]
  })
  const weights = new Map<string, number>()
  const add = (tongue: string | undefined, weight: number) => {
    if (tongue !== undefined) weights.set(tongue, (weights.get(tongue) ?? 0) + weight)
  }
  for (const { script, profile, weight } of readings) add(script ?? profile.best, weight)
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  const tongues = [...weights].filter(([, weight]) => weight >= total * LEAST_SHARE).map(([tongue]) => tongue)
  if (tongues.length < 2) return []
  const runs: Run[] = []
  for (const reading of readings) {
    const tongue = reading.script ?? bestOf(reading.profile, tongues) ?? runs.at(-1)?.tongue
    if (tongue !== undefined)
      append(runs, { tongue, first: reading.index, last: reading.index, weight: reading.weight })
  }
  const settled: Run[] = []
  for (const run of runs) {
    const isPassing = run.first === run.last && run.weight < total * PASSING_SHARE
    const last = settled.at(-1)
    append(settled, isPassing && last !== undefined ? { ...run, tongue: last.tongue } : run)
  }
  return settled
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last?.tongue === run.tongue) runs[runs.length - 1] = { ...last, last: run.last, weight: last.weight + run.weight }
  else runs.push(run)
}

function bestOf(profile: WordProfile, tongues: readonly string[]): string | undefined {
  const [first] = tongues.toSorted((a, b) => profile.of(b).count - profile.of(a).count)
  return first !== undefined && profile.of(first).count > 0 ? first : undefined
}

const LETTERS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['th', /\p{Script=Thai}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['hi', /\p{Script=Devanagari}/u],
]

/** Letters of any of them. */
const OWN_LETTERS = new RegExp(`[${LETTERS.map(([, { source }]) => source).join('')}]`, 'v')

/** The language of letters that no word list is needed for, by what most of the first letters are. */
function languageOfLetters(text: string): string | undefined {
  const opening = text.slice(0, 120)
  if (!OWN_LETTERS.test(opening)) return undefined
  const letters = opening.match(/\p{L}/gu) ?? []
  return LETTERS.find(([tongue, pattern]) => {
    const own = letters.filter((letter) => pattern.test(letter)).length
    return own > letters.length * (tongue === 'ja' ? 0.2 : 0.5)
  })?.[0]
}

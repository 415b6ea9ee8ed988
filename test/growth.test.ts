import { tag } from '@dateline/core'
import { loadKnowledge } from '@dateline/core/tables'
import { parseDocument, readDocument, UnreadableError } from '@dateline/ingest'
import { expect, test } from 'vitest'
import { GROWING } from './growth.ts'

const knowledge = loadKnowledge()

async function read(bytes: Uint8Array, file: string): Promise<void> {
  try {
    const document = await readDocument(bytes, { file })
    for (const release of parseDocument(document, knowledge)) tag(release, document.text, knowledge)
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
  }
}

/** Processor time, which other programs on the machine do not lengthen; the least of several rounds, in milliseconds. */
async function cost(bytes: Uint8Array, file: string, rounds: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    await read(bytes, file)
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

/** Milliseconds below which nothing can be told. */
const NOISE = 20

/** Of a text, the letters of which it is read first, and how many times as many it is read with then. */
const LONG: readonly (readonly [name: string, letters: number, times: number])[] = [
  ['quotation marks', 100_000, 10],
  ['elements within elements', 50_000, 10],
  ['one line', 500_000, 10],
  ['lines that a mail program has wrapped', 200_000, 10],
  ['short lines', 40_000, 10],
]
/** A reader that compares everything with everything costs ten times as much a letter in a text of ten times the length. */
const GENEROUS = 4
const ATTEMPTS = 3

test.each(LONG)(
  '%s cost as much a letter in a file of hundreds of kilobytes or megabytes as in one of a tenth of it',
  async (name, letters, times) => {
    const { file, of } = GROWING[name]!
    const [small, large] = [letters, letters * times].map((size) => new TextEncoder().encode(of(size))) as [
      Uint8Array,
      Uint8Array,
    ]
    await read(small, file)
    const found: string[] = []
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const [short, long] = [await cost(small, file, 1), await cost(large, file, 1)]
      if (long < Math.max(short, NOISE) * times * GENEROUS) return
      found.push(`${short.toFixed(0)} ms, then ${long.toFixed(0)} ms`)
    }
    expect.fail(found.join('; '))
  },
  60_000,
)

const SMALL = 12_000
const FACTOR = 4
/** Of two sizes, a reader that compares everything with everything costs 4 times as much a letter, a linear one the same. */
const SLACK = 2.5
test.each(Object.entries(GROWING))(
  '%s cost as much a letter in a long file as in a short one',
  async (_, { file, of }) => {
    const [small, large] = [SMALL, SMALL * FACTOR].map((letters) => new TextEncoder().encode(of(letters))) as [
      Uint8Array,
      Uint8Array,
    ]
    await read(small, file)
    const [short, long] = [await cost(small, file, 3), await cost(large, file, 2)]
    expect(long, `${short.toFixed(0)} ms, then ${long.toFixed(0)} ms`).toBeLessThan(
      Math.max(short, NOISE) * FACTOR * SLACK,
    )
  },
  60_000,
)

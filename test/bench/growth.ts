import type { Knowledge } from '@dateline/core'
import { parseDocument, readDocument, UnreadableError } from '@dateline/ingest'
import { GROWING } from '../growth.ts'

/** Letters of the files; where they have more bytes than are read, the largest is refused. */
const SIZES = [1000, 10_000, 100_000, 1_000_000, 10_000_000] as const

/** A text that costs more than this in one size is not tried in the next, in milliseconds. */
const ENOUGH = 60_000

/** What a text costs to read and parse in each size: a linear reader shows one figure from some size on. */
export interface Growth {
  readonly name: string
  readonly costs: readonly { readonly letters: number; readonly nanosecondsPerLetter: number }[]
}

/** Reads every growing text in every size, once each after a short one has warmed the machine up. */
export async function growth(knowledge: Knowledge, clock: () => number): Promise<readonly Growth[]> {
  const found: Growth[] = []
  for (const [name, { file, of }] of Object.entries(GROWING)) {
    const costs: { letters: number; nanosecondsPerLetter: number }[] = []
    await cost(of(SIZES[1]), file, knowledge, clock)
    for (const letters of SIZES) {
      const milliseconds = await cost(of(letters), file, knowledge, clock)
      costs.push({ letters, nanosecondsPerLetter: (milliseconds * 1e6) / letters })
      if (milliseconds > ENOUGH) break
    }
    found.push({ name, costs })
  }
  return found
}

async function cost(text: string, file: string, knowledge: Knowledge, clock: () => number): Promise<number> {
  const bytes = new TextEncoder().encode(text)
  const start = clock()
  try {
    parseDocument(await readDocument(bytes, { file }), knowledge)
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
  }
  return clock() - start
}

import { readTables } from '@dateline/core/tables'
import { collect } from '@dateline/server/src/reading/collect.ts'
import { openReaders } from '@dateline/server/src/reading/read-apart.ts'
import { FIXTURES } from '../../quality/paths.ts'
import { textsIn } from './texts.ts'

/**
 * A process that reads all fixtures in one thread after another, each opened as the service opens it, and prints what it
 * takes, in bytes: with each thread when it has just read, when it pauses, and when it has rested. The threads stay; what
 * this thread itself leaves over is collected first.
 */
const THREADS = 6
/** By then, in milliseconds, a thread has given back what its files have left over. */
const PAUSE = 1500
/** By then also what it knew of languages. */
const REST = 8000

const texts = textsIn(FIXTURES)
const tables = readTables()
const sizes: { readonly read: number; readonly paused: number; readonly rested: number }[] = []
for (let thread = 0; thread < THREADS; thread++) {
  const readers = openReaders(tables)
  for (const { bytes, file } of texts) await readers.read(bytes, file)
  const read = size()
  const paused = await sizeAfter(PAUSE)
  sizes.push({ read, paused, rested: await sizeAfter(REST) })
}
console.log(JSON.stringify(sizes))
process.exit()

async function sizeAfter(milliseconds: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  return size()
}

function size(): number {
  collect()
  return process.memoryUsage.rss()
}

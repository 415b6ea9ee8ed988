import { readTables } from '@dateline/core/tables'
import { collect } from '@dateline/server/src/reading/collect.ts'
import { openReaders } from '@dateline/server/src/reading/read-apart.ts'
import { FIXTURES } from '../../quality/paths.ts'
import { textsIn } from './texts.ts'

/**
 * A process that reads all fixtures in one thread after another, each opened as the service opens it, and prints what it
 * takes, in bytes: with each thread when it has just read, and when it has rested. The threads stay; what this
 * thread itself leaves over is collected first.
 */
const THREADS = 6
/** By then a thread has given back what reading has left over. */
const REST = 8000

const texts = textsIn(FIXTURES)
const tables = readTables()
const sizes: { readonly read: number; readonly rested: number }[] = []
for (let thread = 0; thread < THREADS; thread++) {
  const readers = openReaders(tables)
  for (const { bytes, file } of texts) await readers.read(bytes, file)
  const read = size()
  sizes.push({ read, rested: await sizeAtRest() })
}
console.log(JSON.stringify(sizes))
process.exit()

async function sizeAtRest(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, REST))
  return size()
}

function size(): number {
  collect()
  return process.memoryUsage.rss()
}

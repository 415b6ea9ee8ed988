import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc') as (how: Readonly<Record<string, string>>) => void

/**
 * Frees what this thread no longer needs, in a sixth of a second. The engine does so by itself only while a program goes on
 * making things, and a thread that has read its files makes none: it would keep a third more than it needs for as long as it
 * waits. Its last resort is asked for, which also gives back pages that are nearly empty.
 */
export function collect(): void {
  gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}

/** Who takes so much more than the last time was left has something to give back. */
const GROWN = 1.1

/**
 * What is called between two pieces of work, and collects where this thread takes more than `most` bytes, with the holes
 * between its objects. The engine itself collects earlier, but keeps the holes. A thread that needs more than `most` for what
 * it knows collects whenever it has grown by a tenth.
 */
export function collectsBeyond(most: number): () => void {
  let left = 0
  return () => {
    if (taken() <= Math.max(most, GROWN * left)) return
    collect()
    left = taken()
  }
}

function taken(): number {
  return getHeapStatistics().total_physical_size
}

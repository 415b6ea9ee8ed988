import type { Room } from './room.ts'
import { placeOf } from './word-hash.ts'

/** The first number says how much is taken. */
const TAKEN = 0
/** Then come places, each 0 or where a table lies: its length, then its numbers. There are some two thousand tables. */
const PLACES = 1
const MASK = 0x1fff
const TABLES = PLACES + MASK + 1

/**
 * Tables of numbers that several threads have in common. Each table is written before its place says where it lies, and never
 * changed after; two threads that write the same one at once write it twice, and both use the one that has its place first.
 */
export class CommonRoom {
  private readonly ints: Int32Array

  constructor(memory: SharedArrayBuffer) {
    this.ints = new Int32Array(memory)
    Atomics.compareExchange(this.ints, TAKEN, 0, TABLES)
  }

  /** Where a table lies that has these numbers; undefined where there is no more room. */
  keep(table: Int32Array): Room | undefined {
    const { ints } = this
    const start = placeOf(hashOf(table), MASK)
    let written: number | undefined
    for (let tried = 0; tried <= MASK; tried++) {
      const place = PLACES + ((start + tried) & MASK)
      let at = Atomics.load(ints, place)
      if (at === 0) {
        written ??= this.write(table)
        if (written === undefined) return undefined
        at = Atomics.compareExchange(ints, place, 0, written) || written
      }
      if (this.isAt(table, at)) return { ints, from: at + 1 }
    }
    return undefined
  }

  private write(table: Int32Array): number | undefined {
    const { ints } = this
    const at = Atomics.add(ints, TAKEN, table.length + 1)
    if (at + 1 + table.length > ints.length) {
      Atomics.sub(ints, TAKEN, table.length + 1)
      return undefined
    }
    ints[at] = table.length
    ints.set(table, at + 1)
    return at
  }

  private isAt(table: Int32Array, at: number): boolean {
    const { ints } = this
    if (ints[at] !== table.length) return false
    for (let index = 0; index < table.length; index++) if (ints[at + 1 + index] !== table[index]) return false
    return true
  }
}

function hashOf(table: Int32Array): number {
  let hash = table.length
  for (const number of table) hash = Math.imul(hash ^ number, 0x5bd1e995) ^ (hash >>> 13)
  return hash
}

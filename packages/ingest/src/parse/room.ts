import { CommonRoom } from './common-room.ts'

/** Numbers of one table, in memory that it shares with others. */
export interface Room {
  readonly ints: Int32Array
  /** Where its numbers begin. */
  readonly from: number
}

const PIECE = 0x8000
/** Who needs more has a piece of memory alone. */
const MOST = PIECE / 4

let piece: Int32Array | undefined
let taken = 0
let common: CommonRoom | undefined

/**
 * From now on what tables are compiled to lies in memory that all threads have in common which were given it: whoever compiles
 * a table first does so for all of them. It begins as zeros; what finds no room in it any more lies in memory of the thread.
 */
export function shareCompiled(memory: SharedArrayBuffer): void {
  common = new CommonRoom(memory)
}

/**
 * Where the numbers of a table lie. There are thousands of tables, most of them small, and a typed array of its own takes three
 * hundred bytes beside what it holds. What nobody uses any more is freed with the last table of its piece.
 */
export function roomOf(table: Int32Array): Room {
  const shared = common?.keep(table)
  if (shared !== undefined) return shared
  if (table.length > MOST) return { ints: table, from: 0 }
  if (piece === undefined || taken + table.length > PIECE) {
    piece = new Int32Array(PIECE)
    taken = 0
  }
  const from = taken
  piece.set(table, from)
  taken += table.length
  return { ints: piece, from }
}

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

/**
 * Room for so many numbers, all 0. There are thousands of tables, most of them small, and a typed array of its own would take
 * three hundred bytes beside what it holds. What nobody uses any more is freed with the last table of its piece.
 */
export function roomFor(length: number): Room {
  if (length > MOST) return { ints: new Int32Array(length), from: 0 }
  if (piece === undefined || taken + length > PIECE) {
    piece = new Int32Array(PIECE)
    taken = 0
  }
  const from = taken
  taken += length
  return { ints: piece, from }
}

import type { Segment } from './explanation.ts'

/** A piece of a marked text: plain characters, or what stands under a mark. */
export type Piece =
  | string
  | {
      /** Index of `Explanation.marks`. */
      readonly mark: number
      /** Whether the mark begins here: one that crosses another is taken up again after it. */
      readonly first: boolean
      readonly pieces: readonly Piece[]
    }

/** Nests segments as markup has to: every piece ends before the piece that it began in. */
export function nest(segments: readonly Segment[]): readonly Piece[] {
  return piecesAt(segments, 0, new Set())
}

function piecesAt(segments: readonly Segment[], depth: number, begun: Set<number>): readonly Piece[] {
  const pieces: Piece[] = []
  for (let from = 0; from < segments.length; ) {
    const mark = segments[from]!.marks[depth]
    let to = from + 1
    while (mark !== undefined && segments[to]?.marks[depth] === mark) to++
    if (mark === undefined) pieces.push(segments[from]!.text)
    else {
      const first = !begun.has(mark)
      begun.add(mark)
      pieces.push({ mark, first, pieces: piecesAt(segments.slice(from, to), depth + 1, begun) })
    }
    from = to
  }
  return pieces
}

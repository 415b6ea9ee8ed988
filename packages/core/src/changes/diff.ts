/** A stretch that differs: `[from, to)` in each of the two lists, one of them perhaps empty. */
export interface Hunk {
  readonly old: readonly [from: number, to: number]
  readonly new: readonly [from: number, to: number]
}

/** From so many comparisons on, a stretch counts as replaced as a whole: two texts that have nothing in common are no edit. */
const MOST_CELLS = 4_000_000

/** What differs between two lists, by their longest common subsequence, in order; what they begin and end with is skipped. */
export function hunksBetween(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  if (a.length === 0 && b.length === 0) return []
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_CELLS)
    return [{ old: [head, head + a.length], new: [head, head + b.length] }]
  return walk(a, b, lengths(a, b), head)
}

/** `at(i, j)`: length of the longest common subsequence of what follows `i` in one list and `j` in the other. */
function lengths(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
  return (i, j) => table[i * width + j]!
}

function walk(
  a: readonly string[],
  b: readonly string[],
  common: (i: number, j: number) => number,
  head: number,
): readonly Hunk[] {
  const hunks: Hunk[] = []
  let [i, j] = [0, 0]
  let [fromI, fromJ] = [0, 0]
  const close = () => {
    if (i > fromI || j > fromJ) hunks.push({ old: [head + fromI, head + i], new: [head + fromJ, head + j] })
  }
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      close()
      i++
      j++
      fromI = i
      fromJ = j
    } else if (j >= b.length || (i < a.length && common(i + 1, j) >= common(i, j + 1))) i++
    else j++
  }
  close()
  return hunks
}

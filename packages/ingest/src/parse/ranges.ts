/** A stretch of a paragraph: `[start, end)`. */
export type Range = readonly [start: number, end: number]

/** Whether `[start, end)` has a character in common with one of these stretches. */
export function overlapsAny(ranges: readonly Range[], start: number, end: number): boolean {
  for (const range of ranges) if (start < range[1] && end > range[0]) return true
  return false
}

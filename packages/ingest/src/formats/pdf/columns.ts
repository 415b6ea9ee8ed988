import type { Line } from './lines.ts'

/** A column has at least so many lines, so long that they are no cells of a table. */
const COLUMN = { lines: 8, letters: 14 }
/** Share of a page's lines that may run over the gap between columns, as titles do. */
const ACROSS = 0.2
/** Points between places where a gap is looked for. */
const STEP = 4

/** Whether a page is set in several columns: somewhere in its middle stands a gap with a long stack of full lines on either side. */
export function hasColumns(lines: readonly Line[]): boolean {
  const full = lines.filter(({ text }) => text.length >= COLUMN.letters)
  if (full.length < COLUMN.lines * 2) return false
  const left = full.reduce((edge, line) => Math.min(edge, line.left), Number.POSITIVE_INFINITY)
  const right = full.reduce((edge, line) => Math.max(edge, line.right), 0)
  for (let at = left + (right - left) * 0.25; at < left + (right - left) * 0.75; at += STEP) {
    const before = full.filter((line) => line.right <= at)
    const after = full.filter((line) => line.left >= at)
    const across = full.length - before.length - after.length
    if (before.length < COLUMN.lines || after.length < COLUMN.lines || across > full.length * ACROSS) continue
    if (overlap(before, after) > 0.5 && isStacked(before) && isStacked(after)) return true
  }
  return false
}

/** How much of the lower of two stacks stands beside the other, 0 to 1. */
function overlap(one: readonly Line[], other: readonly Line[]): number {
  const span = (lines: readonly Line[]) => [
    lines.reduce((top, { y }) => Math.min(top, y), Number.POSITIVE_INFINITY),
    lines.reduce((bottom, { y }) => Math.max(bottom, y), 0),
  ]
  const [a, b] = [span(one), span(other)]
  const shared = Math.min(a[1]!, b[1]!) - Math.max(a[0]!, b[0]!)
  return shared / Math.max(1, Math.min(a[1]! - a[0]!, b[1]! - b[0]!))
}

/** Lines of a column begin where the ones above begin. */
function isStacked(lines: readonly Line[]): boolean {
  const edges = new Map<number, number>()
  for (const { left, right, rtl } of lines) {
    const edge = Math.round((rtl ? right : left) / 6)
    edges.set(edge, (edges.get(edge) ?? 0) + 1)
  }
  return Math.max(...edges.values()) >= lines.length * 0.4
}

import type { Glyph } from './glyphs.ts'
import { type Line, rowsOf, UNSPACED } from './lines.ts'

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

/** Share of a page's rows that may run over the gutter, as titles do. */
const OVER = 0.2
/** Share of the right parts of rows that begin where the others do; words of one line begin anywhere. */
const ALIGNED = 0.7
/** A gap between words, as a share of the letter's size; beside scripts without spaces a wider one. */
const GAP = { usual: 0.15, unspaced: 0.7 } as const

/**
 * Whether the rows of a page have a gap at one place, behind which all of them begin again, though it is no wider than a
 * space: columns set so close that their lines cannot be told from words of one line.
 */
export function hasGutter(glyphs: readonly Glyph[]): boolean {
  const rows = rowsOf(glyphs.filter(({ text }) => text.trim() !== '')).map((row) => row.toSorted((a, b) => a.x - b.x))
  if (rows.length < COLUMN.lines) return false
  const left = rows.reduce((edge, [first]) => Math.min(edge, first!.x), Number.POSITIVE_INFINITY)
  const right = rows.reduce((edge, row) => Math.max(edge, row.at(-1)!.x + row.at(-1)!.width), 0)
  for (let at = left + (right - left) * 0.3; at < left + (right - left) * 0.7; at += STEP / 2)
    if (isGutter(at, rows)) return true
  return false
}

function isGutter(at: number, rows: readonly (readonly Glyph[])[]): boolean {
  let over = 0
  let before = 0
  const starts = new Map<number, number>()
  const sides = { left: 0, right: 0 }
  for (const row of rows) {
    const next = row.findIndex(({ x, width }) => x + width > at)
    if (next >= 0 && !isFree(row[next - 1], row[next]!, at)) {
      over++
      continue
    }
    const leftLetters = next < 0 ? row.length : next
    if (leftLetters > 0) before++
    sides.left += leftLetters
    if (next < 0) continue
    sides.right += row.length - next
    const start = Math.round(row[next]!.x / 3)
    starts.set(start, (starts.get(start) ?? 0) + 1)
  }
  const behind = [...starts.values()].reduce((sum, count) => sum + count, 0)
  if (before < COLUMN.lines || behind < COLUMN.lines || over > rows.length * OVER) return false
  if (sides.left < before * COLUMN.letters || sides.right < behind * COLUMN.letters) return false
  return Math.max(...starts.values()) >= behind * ALIGNED
}

/** Whether a place stands in the gap between two letters of a row, or before its first. */
function isFree(before: Glyph | undefined, glyph: Glyph, at: number): boolean {
  if (glyph.x < at) return false
  if (before === undefined) return true
  const isUnspaced = UNSPACED.test(before.text) || UNSPACED.test(glyph.text)
  return glyph.x - before.x - before.width > glyph.size * (isUnspaced ? GAP.unspaced : GAP.usual)
}

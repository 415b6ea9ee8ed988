import type { Glyph } from './glyphs.ts'
import { inReadingOrder, isRightToLeft, onTheirLetters } from './reading-order.ts'

/** A run of letters of one line that look alike. */
export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly link: string | undefined
}

/** A printed line, or a part of one that a wide gap sets apart. */
export interface Line {
  readonly page: number
  readonly text: string
  readonly runs: readonly Run[]
  /** Edges in points from the left of the page. */
  readonly left: number
  readonly right: number
  /** The baseline, in points from the top of the page. */
  readonly y: number
  readonly size: number
  /** Whether nearly all of it is set in a bold face. */
  readonly bold: boolean
  readonly artifact: boolean
  /** Whether it reads from right to left. */
  readonly rtl: boolean
  /** Whether another part of the same line stands before it. */
  readonly beside: boolean
}

/** Parts of the letter's size: baselines nearer than this are one line, as those of raised numbers are. */
const SAME_LINE = 0.4
/** A gap as wide as this, beyond the gaps between the letters of a word, is a space. */
const SPACE = 0.17
/** A gap as wide as this sets two texts apart: columns, cells, what a letterhead has left and right. */
const APART = 2.2
/** Letters drawn again at their own place, as cheap bold type is. */
const TWICE = 0.25

/** Letters of scripts that set no space between words, and a little air beside others. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u
const LIST_MARK = /^\s*(?:[•·◦‣▪●○■□➢✓o–—-]|\(?\p{Nd}{1,2}[.)])\s*$/u

/** The lines of a page from top to bottom, each in reading order. `rtl`: whether the document as a whole reads from right to left. */
export function linesOf(glyphs: readonly Glyph[], page: number, rtl: boolean): readonly Line[] {
  return rowsOf(glyphs).flatMap((row) => {
    const parts = partsOf(onTheirLetters(withoutTwins(row.toSorted((a, b) => a.x - b.x))))
    const ordered = rtl ? parts.toReversed() : parts
    return ordered.flatMap((part, index) => lineOf(part, page, rtl, index > 0))
  })
}

/** Glyphs by baseline, from top to bottom. */
export function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: Glyph[][] = []
  let top = 0
  let size = 0
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row === undefined || glyph.y - top > SAME_LINE * Math.max(size, glyph.size)) {
      rows.push([glyph])
      top = glyph.y
      size = glyph.size
    } else {
      row.push(glyph)
      size = Math.max(size, glyph.size)
    }
  }
  return rows
}

function withoutTwins(row: readonly Glyph[]): readonly Glyph[] {
  return row.filter((glyph, index) => {
    for (let before = index - 1; before >= 0 && before >= index - 3; before--) {
      const other = row[before]!
      if (other.text === glyph.text && glyph.x - other.x < TWICE * glyph.width && glyph.width > 0) return false
    }
    return true
  })
}

/** A letter, and whether the page has a space before it, however narrow. */
interface Placed extends Glyph {
  readonly spaced: boolean
}

function partsOf(row: readonly Glyph[]): readonly (readonly Placed[])[] {
  const parts: Placed[][] = []
  let end = Number.NEGATIVE_INFINITY
  let spaced = false
  for (const printed of row) {
    if (printed.text.trim() === '') {
      spaced ||= printed.width > 0
      continue
    }
    const glyph = { ...printed, spaced }
    spaced = false
    const part = parts.at(-1)
    const mark = part !== undefined && part.length <= 4 && LIST_MARK.test(part.map(({ text }) => text).join(''))
    if (part === undefined || (glyph.x - end > APART * glyph.size && !mark)) parts.push([glyph])
    else part.push(glyph)
    end = Math.max(end, glyph.x + glyph.width)
  }
  return parts
}

function lineOf(part: readonly Placed[], page: number, rtlDocument: boolean, beside: boolean): Line[] {
  const spaced = withSpaces(part)
  const rtl = isRightToLeft(part, rtlDocument)
  const ordered = inReadingOrder(spaced, rtl)
  const runs: Run[] = []
  for (const { text, bold, link } of ordered) {
    const last = runs.at(-1)
    if (last !== undefined && (text === ' ' || (last.bold === bold && last.link === link)))
      runs[runs.length - 1] = { ...last, text: last.text + text }
    else runs.push({ text, bold, link })
  }
  const text = runs.map((run) => run.text).join('')
  if (text.trim() === '') return []
  const weight = part.reduce((sum, glyph) => sum + glyph.text.length, 0)
  const heavy = part.reduce((sum, glyph) => sum + (glyph.bold ? glyph.text.length : 0), 0)
  return [
    {
      page,
      text,
      runs,
      left: part[0]!.x,
      right: part.reduce((edge, { x, width }) => Math.max(edge, x + width), part[0]!.x),
      y: commonest(part.map(({ y }) => y)),
      size: commonest(part.map(({ size }) => size)),
      bold: heavy > weight * 0.9,
      artifact: part.every(({ artifact }) => artifact),
      rtl,
      beside,
    },
  ]
}

/** Puts a space where the gap between two letters is wider than the gaps within words are here. */
function withSpaces(part: readonly Placed[]): readonly Glyph[] {
  const gaps = part.slice(1).map((glyph, index) => glyph.x - part[index]!.x - part[index]!.width)
  const usual = Math.max(0, gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0)
  const spaced: Glyph[] = []
  part.forEach((glyph, index) => {
    const before = part[index - 1]
    const loose = before !== undefined && (UNSPACED.test(before.text) || UNSPACED.test(glyph.text))
    const wide = loose ? 0.7 : SPACE
    const gap = gaps[index - 1] ?? 0
    if (before !== undefined && (glyph.spaced || gap - usual > wide * Math.min(glyph.size, before.size)))
      spaced.push({ ...before, text: ' ', x: before.x + before.width, width: gap })
    spaced.push(glyph)
  })
  return spaced
}

/** The value that most of them have, to a tenth of a point. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) {
    const rounded = Math.round(value * 10) / 10
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
}

import { endsSentence } from '../../parse/prose.ts'
import type { Line } from './parse-text.ts'

/** Wider than mail programs and terminals wrap; a document with longer lines has a paragraph a line. */
const WIDEST_WRAP = 110
const NARROWEST_WRAP = 40
const WIDE_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** How lines were wrapped. */
interface Wrapping {
  /** How wide a text is. */
  readonly measure: (text: string) => number
  /** The widest lines that are wrapped so. */
  readonly widest: number
  /** Share of the lines with a next one that are full. On a printed page paragraphs stand without empty lines between them. */
  readonly filled: number
  /** Lines that may run over all others, as addresses do: so many, or this share of all. */
  readonly outliers: { readonly count: number; readonly share: number }
}

const TYPED: Wrapping = { measure: columns, widest: WIDEST_WRAP, filled: 0.5, outliers: { count: 3, share: 0.08 } }
/** Heads and feet of pages run over the text, too. */
const PRINTED: Wrapping = { measure: printedWidth, widest: 150, filled: 0.25, outliers: { count: 3, share: 0.3 } }

/**
 * Groups lines into paragraphs. An empty group stands for empty lines. Where the document is wrapped at a column, a line
 * goes on in the next one if the next one's first word would not have fitted; otherwise each line is a paragraph. Where that
 * leaves sentences in pieces, the lines are those of a printed page, as they are copied out of a PDF: their letters are of
 * different widths.
 */
export function unwrapLines(lines: readonly Line[]): readonly (readonly Line[])[] {
  const width = wrapWidth(lines, TYPED)
  const groups = groupLines(lines, (line, next) => width !== undefined && wouldNotFit(line, next, width, columns))
  const pieces = piecesIn(groups)
  if (pieces < LEAST_PIECES) return groups
  const edge = wrapWidth(lines, PRINTED)
  if (edge === undefined) return groups
  const isFull = (line: Line) => printedWidth(line.text) >= edge * LEAST_FULL
  const printed = groupLines(
    lines,
    (line, next) => wouldNotFit(line, next, edge, printedWidth) || (isFull(line) && goesOnSmall(line, next)),
  )
  return piecesIn(printed) < pieces ? printed : groups
}

/** So many sentences in pieces show that lines were wrapped in another way. */
const LEAST_PIECES = 3
/** Share of the measure that a line fills at least if the next word had no room; a long word is moved as one. */
const LEAST_FULL = 0.75
/** Shorter lines may end anywhere: they are headings and addresses. */
const LEAST_LINE = 40

function groupLines(lines: readonly Line[], goesOn: (line: Line, next: Line) => boolean): readonly (readonly Line[])[] {
  const groups: Line[][] = []
  let open: Line[] | undefined
  for (const line of lines) {
    if (line.text.trim() === '') {
      if (groups.at(-1)?.length !== 0) groups.push([])
      open = undefined
      continue
    }
    const before = open?.at(-1)
    if (open !== undefined && before !== undefined && goesOn(before, line) && !areFields(before, line)) open.push(line)
    else {
      open = [line]
      groups.push(open)
    }
  }
  return groups
}

/** How often a long line that ends no sentence stands directly above one that begins with a small letter. */
function piecesIn(groups: readonly (readonly Line[])[]): number {
  return groups.filter((group, index) => {
    const [last, first] = [group.at(-1), groups[index + 1]?.[0]]
    if (last === undefined || first === undefined || last.text.trim().length < LEAST_LINE) return false
    return goesOnSmall(last, first)
  }).length
}

function goesOnSmall(line: Line, next: Line): boolean {
  return /^\s*["'(«„“‘]?\p{Ll}/u.test(next.text) && !endsSentence(line.text.trimEnd())
}

/** There must be a few full lines. */
const LEAST_FILLED = 2

/** A line as it is measured, once for all columns that are tried. */
interface Measured {
  /** 0 for an empty line. */
  readonly width: number
  /** What its first word needs behind another line, with a space. */
  readonly word: number
  readonly isField: boolean
}

/** The column that the document is wrapped at, or undefined if it is not: the one that most lines with a next line fill. */
function wrapWidth(lines: readonly Line[], { measure, widest, filled, outliers }: Wrapping): number | undefined {
  const widths = lines.map(({ text }) => measure(text))
  const written = widths.filter((width) => width > 0)
  const spare = Math.max(outliers.count, Math.floor(written.length * outliers.share))
  const longest = written.toSorted((a, b) => b - a).slice(0, spare + 1)
  const tried = new Set(longest.filter((width) => width <= widest && width >= NARROWEST_WRAP))
  // Where each paragraph is a line, most are wider.
  if (tried.size === 0) return undefined
  const measured = lines.map(
    ({ text }, index): Measured => ({ width: widths[index]!, word: needsOf(text, measure), isField: FIELD.test(text) }),
  )
  let best: { readonly width: number; readonly share: number } | undefined
  for (const width of tried) {
    const share = filledShare(measured, width)
    if (share >= filled && share > (best?.share ?? 0)) best = { width, share }
  }
  return best?.width
}

/** Share of the lines of at most this width that end where the next word would not have fitted; 0 if they are too few to tell. */
function filledShare(lines: readonly Measured[], width: number): number {
  let followed = 0
  let full = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!, lines[i + 1]!]
    if (line.width === 0 || next.width === 0 || line.width > width || (line.isField && next.isField)) continue
    followed++
    if (line.width + next.word > width) full++
  }
  return full >= LEAST_FILLED ? full / followed : 0
}

/** `From: …` above `Sent: …`: fields stand one below the other, however long they are. */
function areFields(line: Line, next: Line): boolean {
  return FIELD.test(line.text) && FIELD.test(next.text)
}

const FIELD = /^[>*\s]{0,8}\p{L}[\p{L}\p{M}'’. ]{0,30}\*?\s?[:：]/u

/** A line is full where the next word, or two characters that may not open or close a line, would have run over. */
function wouldNotFit(line: Line, next: Line, width: number, measure: Wrapping['measure']): boolean {
  return measure(line.text) + needsOf(next.text, measure) > width
}

function needsOf(text: string, measure: Wrapping['measure']): number {
  const word = firstWord(text)
  return (WIDE_START.test(word) ? 2 : 1) + measure(word)
}

/** What a wrapping program moves as one: up to a space, or one character where the script has no spaces. */
function firstWord(text: string): string {
  const word = /^\s*(\S{1,60})/.exec(text)?.[1] ?? ''
  return WIDE_START.test(word) ? word.slice(0, 1) : word
}

/** Columns that a text fills on a terminal: East Asian wide characters count twice. */
function columns(text: string): number {
  const trimmed = text.trimEnd()
  // A character fills a column at least and has two units at most: how many more than the widest, nobody asks.
  if (trimmed.length > 2 * WIDEST_WRAP) return trimmed.length
  if (!/[\u1100-\uFFFF]/.test(trimmed)) return trimmed.length
  let width = 0
  for (const char of trimmed)
    width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(char)
      ? 2
      : 1
  return width
}

/** Letters that are narrower and wider than most, in the fonts that offices write with; in columns of an average letter. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'’!|ıіїļľ]/, 0.5],
  [/[ftr()[\] -]/, 0.65],
  [/[mwMWшщюжфыЖШЩЮФ@%—…]/, 1.5],
  [/\p{M}/u, 0],
  [/\p{Lu}/u, 1.3],
  [/\p{Script=Arabic}/u, 0.8],
  [WIDE_START, 2],
]

/** Columns that a text would fill in a font whose letters are of different widths. */
function printedWidth(text: string): number {
  let width = 0
  for (const char of text.trim()) width += WIDTHS.find(([letters]) => letters.test(char))?.[1] ?? 1
  // Whole columns are few, however many lines there are.
  return Math.ceil(width)
}

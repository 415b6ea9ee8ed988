import type { Line } from './parse-text.ts'

/** Wider than mail programs and terminals wrap; a document with longer lines has a paragraph a line. */
const WIDEST_WRAP = 110
const NARROWEST_WRAP = 40
const WIDE_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/**
 * Groups lines into paragraphs. An empty group stands for empty lines. Where the document is wrapped at a column, a line
 * goes on in the next one if the next one's first word would not have fitted; otherwise each line is a paragraph.
 */
export function unwrapLines(lines: readonly Line[]): readonly (readonly Line[])[] {
  const width = wrapWidth(lines)
  const groups: Line[][] = []
  let open: Line[] | undefined
  for (const line of lines) {
    if (line.text.trim() === '') {
      if (groups.at(-1)?.length !== 0) groups.push([])
      open = undefined
      continue
    }
    const before = open?.at(-1)
    const goesOn = before !== undefined && width !== undefined && !areFields(before, line)
    if (open !== undefined && goesOn && wouldNotFit(before, line, width)) open.push(line)
    else {
      open = [line]
      groups.push(open)
    }
  }
  return groups
}

/** Lines that may run over the column that all others keep to, as an address does: so many, or this share of all. */
const OUTLIERS = { count: 3, share: 0.08 }

/** Most lines that others follow must be full, and there must be a few of them. */
const LEAST_FILLED = { share: 0.5, count: 2 }

/** The column that the document is wrapped at, or undefined if it is not: the one that most lines with a next line fill. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const widths = lines.map((line) => columns(line.text)).filter((width) => width > 0)
  const spare = Math.max(OUTLIERS.count, Math.floor(widths.length * OUTLIERS.share))
  const longest = widths.toSorted((a, b) => b - a).slice(0, spare + 1)
  let best: { readonly width: number; readonly filled: number } | undefined
  for (const width of new Set(longest)) {
    if (width > WIDEST_WRAP || width < NARROWEST_WRAP) continue
    const filled = filledShare(lines, width)
    if (filled > (best?.filled ?? 0)) best = { width, filled }
  }
  return best?.width
}

/** Share of the lines of at most this width that end where the next word would not have fitted; 0 if they are too few to tell. */
function filledShare(lines: readonly Line[], width: number): number {
  let followed = 0
  let full = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i]!.text.trim() === '' || lines[i + 1]!.text.trim() === '' || columns(lines[i]!.text) > width) continue
    if (areFields(lines[i]!, lines[i + 1]!)) continue
    followed++
    if (wouldNotFit(lines[i]!, lines[i + 1]!, width)) full++
  }
  return full >= LEAST_FILLED.count && full / followed >= LEAST_FILLED.share ? full / followed : 0
}

/** `From: …` above `Sent: …`: fields stand one below the other, however long they are. */
function areFields(line: Line, next: Line): boolean {
  return FIELD.test(line.text) && FIELD.test(next.text)
}

const FIELD = /^[>*\s]{0,8}\p{L}[\p{L}\p{M}'’. ]{0,30}\*?\s?[:：]/u

/** A line is full where the next word, or two characters that may not open or close a line, would have run over. */
function wouldNotFit(line: Line, next: Line, width: number): boolean {
  const word = firstWord(next.text)
  return columns(line.text) + (WIDE_START.test(word) ? 2 : 1) + columns(word) > width
}

/** What a wrapping program moves as one: up to a space, or one character where the script has no spaces. */
function firstWord(text: string): string {
  const word = /^\s*(\S{1,60})/.exec(text)?.[1] ?? ''
  return WIDE_START.test(word) ? word.slice(0, 1) : word
}

/** Columns that a text fills on a terminal: East Asian wide characters count twice. */
function columns(text: string): number {
  const trimmed = text.trimEnd()
  if (!/[\u1100-\uFFFF]/.test(trimmed)) return trimmed.length
  let width = 0
  for (const char of trimmed)
    width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(char)
      ? 2
      : 1
  return width
}

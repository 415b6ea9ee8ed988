import { graphemes, graphemeWidth, isWide } from './display-width.ts'

/** Characters in one style; `labels` belong to their beginning. */
export interface Run {
  readonly text: string
  readonly style: Style
  readonly labels?: readonly string[]
}

/** Names of `util.styleText`, later ones win. */
export type Style = readonly string[]

/** One line of a terminal: no line feed in it, and no wider than was asked, unless one character is. */
export interface Line {
  readonly runs: readonly Run[]
  readonly width: number
  /** Labels of what begins in it. */
  readonly labels: readonly string[]
}

interface Cell {
  readonly text: string
  readonly width: number
  readonly style: Style
  readonly labels: readonly string[]
}

const TAB = '    '

/** Breaks text into lines of at most `width` columns: after spaces, around East Asian characters, and within words that are longer. */
export function wrap(runs: readonly Run[], width: number): readonly Line[] {
  const lines: Cell[][] = [[]]
  for (const cell of cellsOf(runs)) {
    if (cell.text === '\n') lines.push([])
    else lines.at(-1)!.push(cell)
  }
  return lines.flatMap((line) => wrapLine(line, width)).map(lineOf)
}

function cellsOf(runs: readonly Run[]): readonly Cell[] {
  return runs.flatMap(({ text, style, labels = [] }) =>
    Array.from(graphemes.segment(text.replaceAll('\t', TAB)), ({ segment }, index) => ({
      text: segment,
      width: graphemeWidth(segment),
      style,
      labels: index === 0 ? labels : [],
    })),
  )
}

function wrapLine(cells: readonly Cell[], width: number): readonly (readonly Cell[])[] {
  const lines: (readonly Cell[])[] = []
  let from = 0
  let used = 0
  let breakAt = 0
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!
    if (index > from && mayBreak(cells[index - 1]!, cell)) breakAt = index
    // A space may hang over the edge: it is not seen.
    if (used + cell.width > width && cell.text !== ' ' && index > from) {
      const to = breakAt > from ? breakAt : index
      lines.push(withoutEnd(cells.slice(from, to)))
      from = to
      used = widthOf(cells.slice(from, index))
    }
    used += cell.width
  }
  return [...lines, cells.slice(from)]
}

/** No line begins with closing punctuation, and none ends with an opening one. */
function mayBreak(before: Cell, after: Cell): boolean {
  if (before.text === ' ') return after.text !== ' '
  return (
    (isWide(before.text) || isWide(after.text)) &&
    !/^[\p{Pe}\p{Pf}\p{Po}]/u.test(after.text) &&
    !/^[\p{Ps}\p{Pi}]/u.test(before.text)
  )
}

function withoutEnd(cells: readonly Cell[]): readonly Cell[] {
  return cells.slice(0, cells.findLastIndex(({ text }) => text !== ' ') + 1)
}

const widthOf = (cells: readonly Cell[]) => cells.reduce((sum, { width }) => sum + width, 0)

function lineOf(cells: readonly Cell[]): Line {
  const runs: { text: string; readonly style: Style }[] = []
  for (const { text, style } of cells) {
    const last = runs.at(-1)
    if (last !== undefined && last.style === style) last.text += text
    else runs.push({ text, style })
  }
  return { runs, width: widthOf(cells), labels: cells.flatMap(({ labels }) => labels) }
}

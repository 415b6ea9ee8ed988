import { styleText } from 'node:util'
import type { Voice } from '../../web/site.ts'
import { type Explanation, MARK_KINDS } from '../explanation.ts'
import { displayWidth } from './display-width.ts'
import { reasonLines } from './reasons.ts'
import { LOOKS, sourceRuns } from './source.ts'
import { type Line, type Run, wrap } from './wrap.ts'

export interface Terminal {
  readonly columns: number
  /** Without colours, marks are brackets with letters. */
  readonly colours: boolean
}

/** Columns of the margin that names what begins in a line. */
const MARGIN = 13
const RULE = ' │ '
/** From this width on the reasons stand beside the text. */
const BESIDE = 110
/** Narrower than this, lines run over: no text can be read in less. */
const NARROWEST = 40
/** Wider than this, lines are hard to read. */
const WIDEST = 160

/**
 * An explanation for a terminal: the source with everything marked and named in the margin, and the reasons beside or below
 * it. Right-to-left text has them below: a terminal that turns lines around would turn the columns around too. Lines end
 * with a line feed; no control character of the release is in it.
 */
export function terminalText(explanation: Explanation, voice: Voice, terminal: Terminal): string {
  const columns = Math.min(WIDEST, Math.max(NARROWEST, terminal.columns))
  const beside = columns >= BESIDE && explanation.direction === 'ltr'
  const frame = MARGIN + RULE.length
  const textWidth = (beside ? Math.floor(columns * 0.58) : columns) - frame
  const source = wrap(sourceRuns(explanation, voice, terminal.colours), textWidth)
  const left = margined(trimmed(source), explanation.direction === 'rtl')
  const reasonsWidth = beside ? columns - frame - textWidth - RULE.length : columns
  const right = reasonLines(explanation, voice, reasonsWidth)
  const body = beside
    ? Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
        sideBySide(left[row], right[row], frame + textWidth),
      )
    : [...left, [], ...right.map(({ runs }) => runs)]
  const legend = wrap(legendRuns(voice, terminal.colours), columns).map(({ runs }) => runs)
  return [...legend, [], ...body].map((runs) => `${painted(runs, terminal.colours)}\n`).join('')
}

function legendRuns({ words }: Voice, colours: boolean): readonly Run[] {
  const kinds = MARK_KINDS.flatMap((kind): Run[] => {
    const { style, letter } = LOOKS[kind]
    const name = words.say(`explain.mark.${kind}`)
    return [colours ? { text: name, style } : { text: `[${letter}: ${name}]`, style: [] }, { text: '  ', style: [] }]
  })
  return [{ text: `${words.say('explain.legend')}: `, style: ['dim'] }, ...kinds]
}

/** A file ends in empty lines that say nothing. */
function trimmed(lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, lines.findLastIndex(({ width }) => width > 0) + 1)
}

/** Puts the labels into the margin, one a line; those that find no line get one before the next text that has its own. */
function margined(lines: readonly Line[], isolate: boolean): readonly (readonly Run[])[] {
  const rows: (readonly Run[])[] = []
  let waiting: readonly string[] = []
  const row = (runs: readonly Run[]) => {
    const [label = '', ...others] = waiting
    waiting = others
    rows.push([{ text: fitted(label), style: ['dim'] }, { text: RULE, style: ['dim'] }, ...runs])
  }
  for (const { runs, labels } of lines) {
    while (labels.length > 0 && waiting.length > 0) row([])
    waiting = [...waiting, ...labels]
    row(isolate && runs.length > 0 ? [{ text: '\u2067', style: [] }, ...runs, { text: '\u2069', style: [] }] : runs)
  }
  while (waiting.length > 0) row([])
  return rows
}

function fitted(label: string): string {
  const [line] = wrap([{ text: label, style: [] }], MARGIN)
  return `${line!.runs.map(({ text }) => text).join('')}${' '.repeat(MARGIN - line!.width)}`
}

function sideBySide(left: readonly Run[] | undefined, right: Line | undefined, width: number): readonly Run[] {
  const runs = left ?? [
    { text: ' '.repeat(MARGIN), style: [] },
    { text: RULE, style: ['dim'] },
  ]
  if (right === undefined) return runs
  const used = runs.reduce((sum, { text }) => sum + displayWidth(text), 0)
  return [...runs, { text: `${' '.repeat(width - used)}${RULE}`, style: ['dim'] }, ...right.runs]
}

function painted(runs: readonly Run[], colours: boolean): string {
  const text = runs
    .map(({ text, style }) =>
      colours && style.length > 0 && text !== ''
        ? styleText(style as Parameters<typeof styleText>[0], text, { validateStream: false })
        : text,
    )
    .join('')
  return colours ? text : text.trimEnd()
}

import type { Voice } from '../../web/site.ts'
import type { Explanation, MarkKind } from '../explanation.ts'
import { nest, type Piece } from '../pieces.ts'
import { markName } from '../tell.ts'
import { visible } from '../visible.ts'
import type { Run, Style } from './wrap.ts'

/** How a kind of mark looks: in colour, and as the letter of its brackets where there is none. */
interface Look {
  readonly style: Style
  readonly letter: string
}

/** The sixteen colours only, so that they suit light and dark terminals; underlines for what coincides with names. */
export const LOOKS: Readonly<Record<MarkKind, Look>> = {
  'set-aside': { style: ['gray'], letter: 'X' },
  title: { style: ['bold'], letter: 'T' },
  subtitle: { style: ['bold'], letter: 'S' },
  byline: { style: ['bold'], letter: 'B' },
  published: { style: ['bold'], letter: 'W' },
  embargo: { style: ['bold', 'red'], letter: 'E' },
  dateline: { style: ['bold'], letter: 'D' },
  notice: { style: ['doubleunderline'], letter: 'N' },
  quote: { style: ['cyan'], letter: 'Q' },
  attribution: { style: ['yellow'], letter: 'A' },
  organisation: { style: ['blue'], letter: 'O' },
  person: { style: ['magenta'], letter: 'P' },
  place: { style: ['green'], letter: 'L' },
  country: { style: ['underline'], letter: 'C' },
  topic: { style: ['underline', 'italic'], letter: 'K' },
}

/** The source as runs: styled, or with brackets that name the marks in them, `[LC:Oslo]`. Labels are for the margin. */
export function sourceRuns(explanation: Explanation, voice: Voice, colours: boolean): readonly Run[] {
  const { marks } = explanation
  const lookOf = ({ mark }: Marked) => LOOKS[marks[mark]!.kind]
  const labelsOf = (opened: readonly Marked[]) =>
    opened
      .map(({ mark, first }) => (first ? markName(explanation, mark, voice) : undefined))
      .filter((name) => name !== undefined)

  const styled = (pieces: readonly Piece[], style: Style): readonly Run[] =>
    pieces.flatMap((piece): readonly Run[] => {
      if (typeof piece === 'string') return [{ text: visible(piece), style }]
      return opening(labelsOf([piece]), styled(piece.pieces, [...style, ...lookOf(piece).style]))
    })

  const bracketed = (pieces: readonly Piece[]): readonly Run[] =>
    pieces.flatMap((piece): readonly Run[] => {
      if (typeof piece === 'string') return [{ text: visible(piece), style: PLAIN }]
      const opened = together(piece)
      const letters = new Set(opened.map((one) => lookOf(one).letter))
      return [
        { text: `[${[...letters].join('')}:`, style: PLAIN, labels: labelsOf(opened) },
        ...bracketed(opened.at(-1)!.pieces),
        { text: ']', style: PLAIN },
      ]
    })

  const pieces = nest(explanation.segments)
  return colours ? styled(pieces, PLAIN) : bracketed(pieces)
}

const PLAIN: Style = []

type Marked = Exclude<Piece, string>

/** A mark and those within it that hold the same characters: they share one pair of brackets. */
function together(piece: Marked): readonly Marked[] {
  const [only, ...others] = piece.pieces
  return only === undefined || typeof only === 'string' || others.length > 0 ? [piece] : [piece, ...together(only)]
}

function opening(labels: readonly string[], [head, ...rest]: readonly Run[]): readonly Run[] {
  return head === undefined ? [] : [{ ...head, labels: [...labels, ...(head.labels ?? [])] }, ...rest]
}

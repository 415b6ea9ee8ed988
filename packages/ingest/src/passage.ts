import { isBreakWithoutSpace, type Span } from '@dateline/core'
import { FIELDS, isUnitByUnit, LENGTH, moveRuns, runAt, SOURCE, SOURCE_LENGTH, START } from './passage-runs.ts'
import { align, PassageWriter } from './passage-writer.ts'

/**
 * Text of a block as an editor sees it: NFC, white space folded, invisible characters and markup gone. Every character
 * knows where it stands in `document.text`.
 */
export interface Passage {
  readonly text: string
  /**
   * Four numbers for each run, in order: so many units from `start` of the text on stand so many units long at `source` of
   * the document. Equal lengths map unit by unit. In one flat list, since a text of megabytes may have a run for each word.
   */
  readonly runs: readonly number[]
}

/** A stretch of text as a syntax tree holds it, and the range of the document's text that it came from. */
export interface Piece {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** Builds a passage from pieces in order. `source` is the text that their ranges count in. */
export function passageOf(source: string, pieces: readonly Piece[]): Passage {
  const writer = new PassageWriter(source)
  for (const piece of pieces) {
    if (source.slice(piece.start, piece.end) === piece.value) writer.copy(piece.start, piece.end)
    else align(writer, piece, source)
  }
  return writer.finish()
}

/** A passage that stands in the document as it is, from `source` on. */
export function passageAt(text: string, source: number): Passage {
  return { text, runs: [0, text.length, source, text.length] }
}

/** The range of the document that `[start, end)` of a passage's text came from. */
export function spanIn({ runs }: Passage, start: number, end: number): Span {
  if (runs.length === 0) return [0, 0]
  const first = runAt(runs, start)
  const last = runAt(runs, Math.max(start, end - 1))
  const from = runs[first + SOURCE]! + (isUnitByUnit(runs, first) ? start - runs[first + START]! : 0)
  const to = runs[last + SOURCE]! + (isUnitByUnit(runs, last) ? end - runs[last + START]! : runs[last + SOURCE_LENGTH]!)
  return [from, Math.max(from, to)]
}

export function spanOf(passage: Passage): Span {
  return spanIn(passage, 0, passage.text.length)
}

/** The same passage in a text that `length` units were put in front of. */
export function movePassage(passage: Passage, length: number): Passage {
  if (length === 0) return passage
  return { text: passage.text, runs: moveRuns(passage.runs, SOURCE, length) }
}

/** The part `[start, end)` of a passage, its white space trimmed, as a passage of its own. */
export function slicePassage(passage: Passage, start: number, end = passage.text.length): Passage {
  let from = start
  let to = end
  while (from < to && passage.text[from] === ' ') from++
  while (to > from && passage.text[to - 1] === ' ') to--
  const { runs } = passage
  const cut: number[] = []
  for (let run = runAt(runs, from); run < runs.length && runs[run + START]! < to; run += FIELDS) {
    const a = Math.max(from, runs[run + START]!)
    const b = Math.min(to, runs[run + START]! + runs[run + LENGTH]!)
    if (a >= b) continue
    if (isUnitByUnit(runs, run)) cut.push(a - from, b - a, runs[run + SOURCE]! + a - runs[run + START]!, b - a)
    else cut.push(a - from, b - a, runs[run + SOURCE]!, runs[run + SOURCE_LENGTH]!)
  }
  return { text: passage.text.slice(from, to), runs: cut }
}

/** Two passages, as when a title runs over two lines: with a space between them where the script sets spaces. */
export function joinPassages(first: Passage, second: Passage): Passage {
  const space = isBreakWithoutSpace(first.text, second.text) ? '' : ' '
  const offset = first.text.length + space.length
  return {
    text: `${first.text}${space}${second.text}`,
    runs: [...first.runs, ...moveRuns(second.runs, START, offset)],
  }
}

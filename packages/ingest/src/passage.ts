import { isBreakWithoutSpace, type Span } from '@dateline/core'

/** `length` units of a passage's text that stand at `source` of the document; equal lengths map unit by unit. */
interface Run {
  readonly start: number
  readonly length: number
  readonly source: number
  readonly sourceLength: number
}

/**
 * Text of a block as an editor sees it: NFC, white space folded, invisible characters and markup gone. Every character
 * knows where it stands in `document.text`.
 */
export interface Passage {
  readonly text: string
  readonly runs: readonly Run[]
}

/** A stretch of text as a syntax tree holds it, and the range of the document's text that it came from. */
export interface Piece {
  readonly value: string
  readonly start: number
  readonly end: number
}

const INVISIBLE = /[\p{Cc}\u00AD\u061C\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u
const CLUSTER = /\P{M}\p{M}*/gu
const HAS_MARKS_OR_WIDE = /[\u0300-\uFFFF]/

/** Builds a passage from pieces in order. `source` is the text that their ranges count in. */
export function passageOf(source: string, pieces: readonly Piece[]): Passage {
  const writer = new PassageWriter()
  for (const piece of pieces) {
    if (source.slice(piece.start, piece.end) === piece.value) writer.copy(piece.value, piece.start)
    else align(writer, piece, source)
  }
  return writer.finish()
}

/** The range of the document that `[start, end)` of a passage's text came from. */
export function spanIn(passage: Passage, start: number, end: number): Span {
  const first = runAt(passage, start)
  const last = runAt(passage, Math.max(start, end - 1))
  if (first === undefined || last === undefined) return [0, 0]
  const from = first.length === first.sourceLength ? first.source + (start - first.start) : first.source
  const to = last.length === last.sourceLength ? last.source + (end - last.start) : last.source + last.sourceLength
  return [from, Math.max(from, to)]
}

export function spanOf(passage: Passage): Span {
  return spanIn(passage, 0, passage.text.length)
}

/** The same passage in a text that `length` units were put in front of. */
export function movePassage(passage: Passage, length: number): Passage {
  if (length === 0) return passage
  return { text: passage.text, runs: passage.runs.map((run) => ({ ...run, source: run.source + length })) }
}

/** The part `[start, end)` of a passage, its white space trimmed, as a passage of its own. */
export function slicePassage(passage: Passage, start: number, end = passage.text.length): Passage {
  let from = start
  let to = end
  while (from < to && passage.text[from] === ' ') from++
  while (to > from && passage.text[to - 1] === ' ') to--
  const runs: Run[] = []
  for (const run of passage.runs) {
    const a = Math.max(from, run.start)
    const b = Math.min(to, run.start + run.length)
    if (a >= b) continue
    const whole = run.length !== run.sourceLength
    runs.push({
      start: a - from,
      length: b - a,
      source: whole ? run.source : run.source + (a - run.start),
      sourceLength: whole ? run.sourceLength : b - a,
    })
  }
  return { text: passage.text.slice(from, to), runs }
}

/** Two passages, as when a title runs over two lines: with a space between them where the script sets spaces. */
export function joinPassages(first: Passage, second: Passage): Passage {
  const space = isBreakWithoutSpace(first.text, second.text) ? '' : ' '
  const offset = first.text.length + space.length
  return {
    text: `${first.text}${space}${second.text}`,
    runs: [...first.runs, ...second.runs.map((run) => ({ ...run, start: run.start + offset }))],
  }
}

function runAt(passage: Passage, offset: number): Run | undefined {
  let low = 0
  let high = passage.runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (passage.runs[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return passage.runs[low]
}

/** Collects text and runs; folds white space, drops invisible characters and composes letters as it goes. */
class PassageWriter {
  private text = ''
  private readonly runs: Run[] = []
  private space: { source: number; sourceLength: number; breaks: boolean } | undefined

  copy(value: string, source: number): void {
    if (HAS_MARKS_OR_WIDE.test(value)) {
      for (const cluster of value.matchAll(CLUSTER)) this.add(cluster[0], source + cluster.index, cluster[0].length)
      return
    }
    for (let at = 0; at < value.length; at++) this.add(value[at]!, source + at, 1)
  }

  add(value: string, source: number, sourceLength: number): void {
    if (/^\s$/.test(value)) {
      this.space ??= { source, sourceLength, breaks: false }
      this.space.breaks ||= value === '\n'
      return
    }
    const visible = INVISIBLE.test(value) ? value.replace(new RegExp(INVISIBLE.source, 'gu'), '') : value
    if (visible === '') return
    if (this.space !== undefined && this.text !== '')
      if (!this.space.breaks || !isBreakWithoutSpace(this.text, visible))
        this.put(' ', this.space.source, this.space.sourceLength)
    this.space = undefined
    this.put(visible.normalize('NFC'), source, sourceLength)
  }

  finish(): Passage {
    return { text: this.text, runs: this.runs }
  }

  private put(value: string, source: number, sourceLength: number): void {
    const last = this.runs.at(-1)
    const follows =
      last !== undefined &&
      last.length === last.sourceLength &&
      value.length === sourceLength &&
      last.source + last.sourceLength === source
    if (follows)
      this.runs[this.runs.length - 1] = {
        ...last,
        length: last.length + value.length,
        sourceLength: last.sourceLength + value.length,
      }
    else this.runs.push({ start: this.text.length, length: value.length, source, sourceLength })
    this.text += value
  }
}

const REFERENCE = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/

/** How far ahead the source of a character is looked for: longer than any escape or line prefix, short enough to stay linear. */
const LOOKAHEAD = 200

/**
 * Where a syntax tree's text differs from its source (backslash escapes, character references, quote marks at line
 * starts), walks both and pairs what is equal.
 */
function align(writer: PassageWriter, piece: Piece, source: string): void {
  let at = piece.start
  for (const char of piece.value) {
    const found = findNext(source, at, Math.min(piece.end, at + LOOKAHEAD), char)
    writer.add(char, found.at, found.length)
    at = found.at + found.length
  }
}

function findNext(source: string, from: number, end: number, char: string): { at: number; length: number } {
  const blank = /^\s$/.test(char)
  for (let at = from; at < end; at++) {
    const reference = source[at] === '&' ? REFERENCE.exec(source.slice(at, at + 34)) : null
    if (reference !== null) return { at, length: reference[0].length }
    if (source.startsWith(char, at) || (blank && /\s/.test(source[at]!))) return { at, length: char.length }
  }
  return { at: Math.max(0, Math.min(from, end - 1)), length: 0 }
}

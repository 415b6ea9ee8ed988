import { isBreakWithoutSpace } from '@dateline/core'
import type { Passage, Piece } from './passage.ts'
import { FIELDS, isUnitByUnit, LENGTH, SOURCE, SOURCE_LENGTH } from './passage-runs.ts'

const INVISIBLE = /[\p{Cc}\u00AD\u061C\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u
const EVERY_INVISIBLE = new RegExp(INVISIBLE.source, 'gu')
const MARK = /^\p{M}/u

/** What a unit of UTF-16 is to a text: itself, white space, or part of what has to be looked at with its neighbours. */
const [UNKNOWN, ITSELF, BLANK, TOUCHY] = [0, 1, 2, 3] as const

/** Asked of each unit once, for a text of megabytes has only some hundred different ones. */
const kinds = new Uint8Array(0x10000)

function kindOf(unit: number): number {
  let kind = kinds[unit]!
  if (kind === UNKNOWN) {
    kind = lookAt(String.fromCharCode(unit))
    kinds[unit] = kind
  }
  return kind
}

function lookAt(char: string): number {
  if (/^\s$/.test(char)) return BLANK
  return INVISIBLE.test(char) || /[\p{M}\p{Cs}]/u.test(char) || char.normalize('NFC') !== char ? TOUCHY : ITSELF
}

const SPACE = 0x20

/** So many pieces of text are put together at once. */
const MOST_PARTS = 4096

/**
 * Collects text and runs; folds white space, drops invisible characters and composes letters as it goes. What stands in the
 * source as it is comes from there in one piece: a string for each letter would take thirty times the text.
 */
export class PassageWriter {
  private readonly source: string
  private readonly runs: number[] = []
  private text = ''
  private parts: string[] = []
  private length = 0
  /** The last character of the text: looking for it in the text would put that together each time. */
  private last = ''
  /** A stretch of the source that belongs to the text and is not among the parts yet. */
  private from = 0
  private to = 0
  private space: { readonly source: number; readonly sourceLength: number; breaks: boolean } | undefined

  constructor(source: string) {
    this.source = source
  }

  /** Takes a stretch of the source over. */
  copy(start: number, end: number): void {
    let at = start
    while (at < end) {
      const plain = this.plainEnd(at, end)
      if (plain > at) {
        this.openWith(this.source[at]!)
        this.take(at, plain)
        this.last = this.source[plain - 1]!
        at = plain
        continue
      }
      const after = this.clusterEnd(at, end)
      // Marks that stand behind no letter are no text.
      if (!this.isMark(at)) this.add(this.source.slice(at, after), at, after - at)
      at = after
    }
  }

  add(value: string, source: number, sourceLength: number): void {
    if (/^\s$/.test(value)) {
      this.space ??= { source, sourceLength, breaks: false }
      this.space.breaks ||= value === '\n'
      return
    }
    const visible = INVISIBLE.test(value) ? value.replace(EVERY_INVISIBLE, '') : value
    if (visible === '') return
    this.openWith(visible)
    this.put(visible.normalize('NFC'), source, sourceLength)
  }

  finish(): Passage {
    this.close()
    this.join()
    return { text: this.text, runs: this.runs.slice() }
  }

  /** Where a stretch ends that the text has as the source: units that are themselves, single spaces between them. */
  private plainEnd(start: number, end: number): number {
    let at = start
    while (at < end) {
      const unit = this.source.charCodeAt(at)
      if (kindOf(unit) === ITSELF) at++
      else if (unit === SPACE && at > start && at + 1 < end && kindOf(this.source.charCodeAt(at + 1)) === ITSELF)
        at += 2
      else break
    }
    // A mark may join the letter before it.
    if (at > start && at < end && this.isTouchy(at)) at--
    if (at > start && this.source.charCodeAt(at - 1) === SPACE) at--
    return at
  }

  /** Behind a character and the marks on it. An expression would run out of memory where there are millions of them. */
  private clusterEnd(start: number, end: number): number {
    let at = start + this.sizeAt(start)
    while (at < end && this.isMark(at)) at += this.sizeAt(at)
    return Math.min(at, end)
  }

  private sizeAt(at: number): number {
    return this.source.codePointAt(at)! > 0xffff ? 2 : 1
  }

  private isMark(at: number): boolean {
    return this.isTouchy(at) && MARK.test(String.fromCodePoint(this.source.codePointAt(at)!))
  }

  private isTouchy(at: number): boolean {
    return kindOf(this.source.charCodeAt(at)) === TOUCHY
  }

  /** Writes the white space that stands before a character. */
  private openWith(next: string): void {
    if (this.space !== undefined && this.length > 0)
      if (!this.space.breaks || !isBreakWithoutSpace(this.last, next))
        this.put(' ', this.space.source, this.space.sourceLength)
    this.space = undefined
  }

  private put(value: string, source: number, sourceLength: number): void {
    if (value.length === sourceLength && this.source.startsWith(value, source)) this.take(source, source + sourceLength)
    else {
      this.close()
      this.parts.push(value)
      this.run(value.length, source, sourceLength)
    }
    this.last = value.at(-1)!
  }

  private take(start: number, end: number): void {
    if (this.to !== start || this.from === this.to) {
      this.close()
      this.from = start
    }
    this.to = end
    this.run(end - start, start, end - start)
  }

  private run(length: number, source: number, sourceLength: number): void {
    const { runs } = this
    const last = runs.length - FIELDS
    const follows =
      last >= 0 &&
      length === sourceLength &&
      isUnitByUnit(runs, last) &&
      runs[last + SOURCE]! + runs[last + SOURCE_LENGTH]! === source
    if (follows) {
      runs[last + LENGTH]! += length
      runs[last + SOURCE_LENGTH]! += length
    } else runs.push(this.length, length, source, sourceLength)
    this.length += length
  }

  private close(): void {
    if (this.to > this.from) this.parts.push(this.source.slice(this.from, this.to))
    this.from = this.to
    if (this.parts.length >= MOST_PARTS) this.join()
  }

  private join(): void {
    this.text += this.parts.join('')
    this.parts = []
  }
}

const REFERENCE = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/

/** How far ahead the source of a character is looked for: longer than any escape or line prefix, short enough to stay linear. */
const LOOKAHEAD = 200

/**
 * Where a syntax tree's text differs from its source (backslash escapes, character references, quote marks at line
 * starts), walks both and pairs what is equal.
 */
export function align(writer: PassageWriter, piece: Piece, source: string): void {
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

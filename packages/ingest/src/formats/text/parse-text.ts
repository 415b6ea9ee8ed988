import type { Element, Properties, Root, Text } from 'hast'
import type { Plugin } from 'unified'
import { unwrapLines } from './unwrap-lines.ts'

/** A line of the source without its line end. */
export interface Line {
  readonly text: string
  readonly start: number
}

/** Lines with something on them that are told apart: ten megabytes of paragraphs have fewer. Each takes a kilobyte, and more of them are a table or a log. */
const MAX_LINES = 100_000

/** `- item` and `• item`; two or more in a row make a list. Numbers stay with their text. */
const LIST_MARK = /^[ \t]*([-*+•·◦‣▪])[ \t]+(?=\S)/

/**
 * A unified parser for plain text: lines become paragraphs, hard-wrapped lines are joined, runs of marked lines become a
 * list. Yields the same hast that Markdown and HTML yield, with offsets into the source. What stands behind {@link MAX_LINES}
 * is one paragraph, with the notice `too-many-lines`.
 */
export const textParse: Plugin<[], string, Root> = function () {
  this.parser = (source, file): Root => {
    const { lines, rest } = linesOf(source)
    const tree = treeOf(lines)
    if (rest === undefined) return tree
    tree.children.push({ type: 'element', tagName: 'p', properties: SPACED, children: textsOf(rest) })
    file.message(
      `text: expected at most ${MAX_LINES} lines, found more; read what follows them as one paragraph. Drop each release in a file of its own.`,
      { source: 'dateline', ruleId: 'too-many-lines' },
    )
    return tree
  }
}

function treeOf(lines: readonly Line[]): Root {
  const children: Element[] = []
  let spaced = true
  let list: Element | undefined
  for (const group of unwrapLines(lines)) {
    if (group.length === 0) {
      spaced = true
      list = undefined
      continue
    }
    const first = group[0]!
    const mark = LIST_MARK.exec(first.text)
    if (mark !== null && (list !== undefined || nextIsMarked(lines, first, mark[1]!))) {
      list ??= appendList(children)
      list.children.push(element('li', group, mark[0].length, spaced))
    } else {
      list = undefined
      children.push(element('p', group, 0, spaced))
    }
    spaced = false
  }
  return { type: 'root', children }
}

/** The lines of a text, and as `rest` what stands behind the last one that is told apart. */
function linesOf(source: string): { readonly lines: readonly Line[]; readonly rest: Line | undefined } {
  const lines: Line[] = []
  let start = 0
  let said = 0
  for (let at = 0; at <= source.length; at++) {
    if (at < source.length && !isLineEnd(source.charCodeAt(at))) continue
    const text = source.slice(start, at)
    const isBlank = text.trim() === ''
    if (!isBlank && ++said > MAX_LINES) return { lines, rest: { text: source.slice(start).trimEnd(), start } }
    // Of empty lines one behind the other, the first says all.
    if (!isBlank || lines.at(-1)?.text !== '') lines.push({ text: isBlank ? '' : text, start })
    if (source.startsWith('\r\n', at)) at++
    start = at + 1
  }
  return { lines, rest: undefined }
}

function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029
}

/** A mark alone may open direct speech; the next line of text with the same mark makes it a list. */
function nextIsMarked(lines: readonly Line[], line: Line, mark: string): boolean {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.start < line.start) low = middle + 1
    else high = middle
  }
  const next = lines[low + 1]
  return next !== undefined && LIST_MARK.exec(next.text)?.[1] === mark
}

function appendList(children: Element[]): Element {
  const list: Element = { type: 'element', tagName: 'ul', properties: {}, children: [] }
  children.push(list)
  return list
}

function element(tagName: 'p' | 'li', lines: readonly Line[], skip: number, spaced: boolean): Element {
  const children: Text[] = lines.map((line, index) => {
    const start = index === 0 ? line.start + skip : line.start
    const value = line.text.slice(start - line.start)
    return {
      type: 'text',
      value: index === 0 ? value : `\n${value}`,
      position: position(index === 0 ? start : start - 1, line),
    }
  })
  return {
    type: 'element',
    tagName,
    properties: spaced ? SPACED : CLOSE,
    children,
    position: position(lines[0]!.start, lines.at(-1)!),
  }
}

/** Letters that are one text of the tree: what folds the white space of megabytes at once takes thirty times as much. */
const PIECE = 10_000

function textsOf({ text, start }: Line): Text[] {
  return Array.from({ length: Math.ceil(text.length / PIECE) }, (_, index) => {
    const piece = { text: text.slice(index * PIECE, (index + 1) * PIECE), start: start + index * PIECE }
    return { type: 'text', value: piece.text, position: position(piece.start, piece) }
  })
}

/** One for all: a text may have hundreds of thousands of paragraphs. */
const SPACED: Properties = Object.freeze({})
const CLOSE: Properties = Object.freeze({ dataSpaced: false })

/** Only offsets matter here; the lines and columns that unist asks for are not used by any step. */
function position(start: number, last: Line): NonNullable<Text['position']> {
  const end = last.start + last.text.length
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } }
}

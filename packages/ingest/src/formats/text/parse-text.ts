import type { Element, Root, Text } from 'hast'
import type { Plugin } from 'unified'
import { unwrapLines } from './unwrap-lines.ts'

/** A line of the source without its line end. */
export interface Line {
  readonly text: string
  readonly start: number
}

/** `- item` and `• item`; two or more in a row make a list. Numbers stay with their text. */
const LIST_MARK = /^[ \t]*([-*+•·◦‣▪])[ \t]+(?=\S)/

/**
 * A unified parser for plain text: lines become paragraphs, hard-wrapped lines are joined, runs of marked lines become a
 * list. Yields the same hast that Markdown and HTML yield, with offsets into the source.
 */
export const textParse: Plugin<[], string, Root> = function () {
  this.parser = (source): Root => textToTree(source)
}

function textToTree(source: string): Root {
  const children: Element[] = []
  let spaced = true
  let list: Element | undefined
  const lines = linesOf(source)
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

function linesOf(source: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (let at = 0; at <= source.length; at++) {
    const char = source[at]
    if (at < source.length && char !== '\n' && char !== '\r' && char !== '\u2028' && char !== '\u2029') continue
    lines.push({ text: source.slice(start, at), start })
    if (char === '\r' && source[at + 1] === '\n') at++
    start = at + 1
  }
  return lines
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
  const texts: Text[] = lines.map((line, index) => {
    const start = index === 0 ? line.start + skip : line.start
    const value = line.text.slice(start - line.start)
    return {
      type: 'text',
      value: index === 0 ? value : `\n${value}`,
      position: position(index === 0 ? start : start - 1, line),
    }
  })
  const last = lines.at(-1)!
  return {
    type: 'element',
    tagName,
    properties: spaced ? {} : { dataSpaced: false },
    children: texts,
    position: position(lines[0]!.start, last),
  }
}

/** Only offsets matter here; the lines and columns that unist asks for are not used by any step. */
function position(start: number, last: Line): NonNullable<Text['position']> {
  const end = last.start + last.text.length
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } }
}

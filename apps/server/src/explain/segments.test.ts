import type { Span } from '@dateline/core'
import { expect, test } from 'vitest'
import { nest, type Piece } from './pieces.ts'
import { segmentsOf } from './segments.ts'

const TEXT = 'abcdefghij'

/** Marks in the order that `explain` gives them. */
const marks = (...spans: Span[]) => spans.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]).map((span) => ({ span }))

const written = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) =>
      typeof piece === 'string' ? piece : `${piece.mark}${piece.first ? '(' : '…('}${written(piece.pieces)})`,
    )
    .join('')

test.each<[string, Span[], string]>([
  ['no mark', [], 'abcdefghij'],
  ['one mark', [[2, 5]], 'ab0(cde)fghij'],
  ['a mark over everything', [[0, 10]], '0(abcdefghij)'],
  [
    'neighbours',
    [
      [2, 4],
      [4, 6],
    ],
    'ab0(cd)1(ef)ghij',
  ],
  [
    'a mark in another',
    [
      [1, 8],
      [3, 5],
    ],
    'a0(bc1(de)fgh)ij',
  ],
  [
    'marks that begin together',
    [
      [2, 8],
      [2, 5],
      [2, 5],
    ],
    'ab0(1(2(cde))fgh)ij',
  ],
  [
    'marks that end together',
    [
      [1, 8],
      [5, 8],
    ],
    'a0(bcde1(fgh))ij',
  ],
  [
    'marks that cross',
    [
      [1, 5],
      [3, 8],
    ],
    'a0(bc1(de))1…(fgh)ij',
  ],
  [
    'three that cross',
    [
      [0, 4],
      [2, 6],
      [3, 9],
    ],
    '0(ab1(c2(d)))1…(2…(ef))2…(ghi)j',
  ],
  ['one that reaches beyond the text', [[7, 40]], 'abcdefg0(hij)'],
])('%s: every character keeps its marks, and none is lost or said twice', (_case, spans, expected) => {
  const ordered = marks(...spans)
  const segments = segmentsOf(TEXT, ordered)
  expect(segments.map(({ text }) => text).join('')).toBe(TEXT)
  let at = 0
  for (const { text, marks: on } of segments) {
    const covering = [...ordered.keys()].filter(
      (index) => ordered[index]!.span[0] <= at && ordered[index]!.span[1] >= at + text.length,
    )
    expect(on).toEqual(covering)
    at += text.length
  }
  expect(written(nest(segments))).toBe(expected)
})

test('an empty text has nothing to show', () => {
  expect(segmentsOf('', [])).toEqual([])
})

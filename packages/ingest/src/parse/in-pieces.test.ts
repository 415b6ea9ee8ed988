import { MAX_SEARCHED } from '@dateline/core'
import { expect, it } from 'vitest'
import { passageOf } from '../passage.ts'
import { read } from '../testing.ts'
import { inPieces } from './in-pieces.ts'

const SENTENCE = 'The council of Narvik met on Monday and bought two ferries. '
const placed = (text: string) => ({
  passage: passageOf(text, [{ value: text, start: 0, end: text.length }]),
  offset: 0,
  marker: undefined,
})

it('a paragraph of ordinary length stays whole', () => {
  const paragraph = placed(SENTENCE.repeat(20))
  expect(inPieces([paragraph])).toEqual({ pieces: [paragraph], searched: true })
})

it('a very long one is cut between sentences, and each piece knows where it stands', () => {
  const paragraph = placed(SENTENCE.repeat(1000))
  const { pieces, searched } = inPieces([paragraph])
  expect(searched).toBe(true)
  expect(pieces.length).toBeGreaterThan(4)
  for (const { passage, offset } of pieces) {
    expect(passage.text.endsWith('ferries.')).toBe(true)
    expect(paragraph.passage.text.slice(offset, offset + passage.text.length)).toBe(passage.text)
  }
  expect(pieces.map(({ passage }) => passage.text).join(' ')).toBe(paragraph.passage.text)
})

it('what has neither sentences nor spaces is cut all the same, and no letter in two', () => {
  const { pieces } = inPieces([placed(`a${'🎣'.repeat(20_000)}`)])
  expect(pieces.map(({ passage }) => passage.text).join('')).toBe(`a${'🎣'.repeat(20_000)}`)
  for (const { passage } of pieces) expect(passage.text.isWellFormed()).toBe(true)
})

it('a book is carried whole, searched at its beginning, and its notice says so', async () => {
  const book = SENTENCE.repeat(MAX_SEARCHED / 50)
  const { release } = await read(`Ferries for Narvik\n\n${book}`)
  expect(release.body.text).toBe(book.trim())
  expect(release.notices).toContainEqual(expect.objectContaining({ rule: 'body-too-long' }))
})

import { MAX_SEARCHED } from '@dateline/core'
import { type Passage, slicePassage } from '../passage.ts'

/** A paragraph of the body, and where it begins in the body's text. */
interface Placed {
  readonly passage: Passage
  readonly offset: number
  readonly marker: string | undefined
}

/** Letters of a paragraph in which names and speech are looked for at once: the longest paragraph of a release has a fifth. */
const PIECE = 10_000

/** The last end of a sentence, with the space behind it, in the second half of a piece. */
const SENTENCE_END = /.*[.!?。！？؟।…۔][\p{Pe}\p{Pf}"'»”’]*(?:\s|(?<=[。！？]))/su

/**
 * The paragraphs in which names, speech and places are looked for: what joins every word with all others of its paragraph
 * takes its time from the longest one. Longer ones come in pieces, cut between sentences, and what no release needs is left
 * out (`searched` is false where that is so).
 */
export function inPieces(paragraphs: readonly Placed[]): {
  readonly pieces: readonly Placed[]
  readonly searched: boolean
} {
  const pieces: Placed[] = []
  for (const { passage, offset, marker } of paragraphs) {
    for (let start = 0; start < passage.text.length; ) {
      if (offset + start >= MAX_SEARCHED) return { pieces, searched: false }
      const end = pieceEnd(passage.text, start)
      const whole = start === 0 && end === passage.text.length
      const piece = whole ? passage : slicePassage(passage, start, end)
      const space = whole ? 0 : passage.text.slice(start, end).search(/\S/)
      if (piece.text !== '') pieces.push({ passage: piece, offset: offset + start + Math.max(0, space), marker })
      start = end
    }
  }
  return { pieces, searched: true }
}

function pieceEnd(text: string, start: number): number {
  if (text.length - start <= PIECE) return text.length
  const half = start + PIECE / 2
  const sentence = SENTENCE_END.exec(text.slice(half, start + PIECE))?.[0].length ?? 0
  if (sentence > 0) return half + sentence
  const space = text.lastIndexOf(' ', start + PIECE)
  if (space > half) return space + 1
  // A letter of two units stays whole.
  return start + PIECE + (/[\uDC00-\uDFFF]/.test(text[start + PIECE] ?? '') ? 1 : 0)
}

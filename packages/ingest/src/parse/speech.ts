import type { Speaker } from '@dateline/core'
import type { Attribution, Scene } from './attribution.ts'
import { type Incise, incisesIn } from './incises.ts'
import type { Paragraph, RegisteredPerson } from './people.ts'
import type { Marked } from './quote-marks.ts'

/** A marked stretch that is speech, with what the text says of its speaker. */
export interface Speech {
  readonly paragraph: Paragraph
  readonly marked: Marked
  readonly attribution: Attribution | undefined
  readonly speaker: Speaker | null
  readonly person: RegisteredPerson | undefined
}

/** A body paragraph and where its text begins in `body.text`. */
export interface BodyParagraph extends Paragraph {
  readonly offset: number
  /** The sign that the document put before it as a list item: a dash may open direct speech. */
  readonly marker: string | undefined
}

/** Speech around the attributions that stand inside its marks: `« L’aide, a-t-il dit, suivra. »`. */
export function withoutIncises(scene: Scene, speech: Speech): readonly Speech[] {
  const { marked } = speech
  const inside = incisesIn(scene, marked.start, marked.end)
  if (inside.length === 0) return [speech]
  return piecesBetween(marked, inside).map((piece): Speech => {
    const { attribution } = inside.find((incise) => incise.start >= piece.end) ?? inside.at(-1)!
    return {
      paragraph: speech.paragraph,
      marked: piece,
      attribution,
      speaker: attribution.speaker,
      person: attribution.person,
    }
  })
}

/** What is left of a stretch when its incises are taken out. */
export function piecesBetween(marked: Marked, incises: readonly Incise[]): readonly Marked[] {
  const pieces: Marked[] = []
  let start = marked.start
  for (const { start: from, end } of [...incises, { start: marked.end, end: marked.end }]) {
    if (from > start) pieces.push({ ...marked, start, end: from })
    start = end
  }
  return pieces
}

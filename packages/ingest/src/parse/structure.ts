import type { Knowledge, Language } from '@dateline/core'
import type { Block, Document } from '../document.ts'
import { embargoLanguage } from './embargo.ts'
import { setAsideTail } from './foot-matter.ts'
import { bodyStart, partAbove, subtitleAt } from './head-matter.ts'
import { findMailTitle, partOfCover } from './mail-title.ts'
import { mainBlocks } from './main-text.ts'
import { marksOf } from './marks.ts'
import { menuEnd, menuLimit, proseWeights } from './navigation.ts'
import { readOnce } from './read-once.ts'
import type { Part, StructuredBlock } from './structured-block.ts'
import { findTitle, goesOn } from './title-place.ts'

/**
 * Gives each block its part: sets aside navigation, labels, captions, about, notes, contacts and related links, and finds
 * title, subtitle and body. Headings decide where the format has them; in plain text the order of the lines does.
 */
export function structure(document: Document, language: Language, knowledge: Knowledge): readonly StructuredBlock[] {
  const { blocks } = document
  const inside = mainBlocks(document)
  const counts = blocks.map((block, index) => inside[index]! || statesEmbargo(block, language, knowledge))
  const marks = marksOf(blocks, counts, language, knowledge)
  const weights = proseWeights(blocks, marks)
  const menu = menuEnd(blocks, marks, weights, menuLimit(document, inside, marks), language)
  const parts: Part[] = blocks.map((_, index) => (index < menu ? 'navigation' : 'body'))
  const title = isMail(document)
    ? findMailTitle(document, marks, language, knowledge)
    : findTitle(document, marks, menu, language, knowledge)
  const first = bodyStart(blocks, marks, title.after)
  const below = subtitleAt(blocks, marks, title, first, language, knowledge)
  const start = below !== undefined && below >= first ? bodyStart(blocks, marks, below + 1) : first
  for (let index = menu; index < start; index++) parts[index] = partAbove(marks[index]!)
  if (isMail(document)) for (let index = 0; index < title.after; index++) parts[index] = partOfCover(marks[index]!)
  if (title.at !== undefined) for (let index = title.at; index < title.after; index++) parts[index] = 'title'
  if (below !== undefined) parts[below] = 'subtitle'
  if (below !== undefined && below + 1 < start && goesOn(blocks, marks, below)) parts[below + 1] = 'subtitle'
  setAsideTail(blocks, marks, weights, parts, start, language, document.form === 'html', knowledge)
  return blocks.map((block, index) => ({ block, part: parts[index]! }))
}

/** An embargo counts wherever it stands, in a running head too. A link to "our embargo policy" states none: it has no figure. */
const statesEmbargo = readOnce(
  ({ passage: { text }, linked }: Block, language: Language, knowledge: Knowledge): boolean =>
    linked < 0.5 && /\p{Nd}/u.test(text) && embargoLanguage(text, language, knowledge) !== undefined,
)

/** Whether a subject says what the release is; a second release in a mail has none of its own. */
function isMail({ form, metadata }: Document): boolean {
  return form === 'mail' && metadata.head['mail:subject'] !== undefined
}

import type { Knowledge, Language } from '@dateline/core'
import type { Block } from '../document.ts'
import { isDatelineAlone, parseDateline } from './dateline.ts'
import type { Mark } from './marks.ts'
import { endsSentence, fits, weighs } from './prose.ts'
import { isStandfirst } from './standfirst.ts'
import type { Part } from './structured-block.ts'
import { isDatelineOpening, LONGEST_TITLE, type TitlePlace } from './title-place.ts'
import { foldWords } from './words.ts'

/** Index of the first block of the body from a block on. */
export function bodyStart(blocks: readonly Block[], marks: readonly Mark[], from: number): number {
  for (let index = from; index < blocks.length; index++)
    if (marks[index] === 'prose')
      return index - 1 > from && opensShort(blocks[index - 1]!, marks[index - 1]!) ? index - 1 : index
  for (let index = from; index < blocks.length; index++) if (marks[index] === 'line') return index
  return blocks.length
}

/** A short sentence with which a text opens, behind what stands between it and the title. */
function opensShort({ kind, passage }: Block, mark: Mark): boolean {
  return mark === 'line' && kind === 'paragraph' && endsSentence(passage.text) && weighs(passage.text, 30)
}

/** The part of a block above the body. */
export function partAbove(mark: Mark): Part {
  switch (mark) {
    case 'prose':
      return 'body'
    case 'line':
      return 'label'
    case 'share':
      return 'related'
    case 'version':
      return 'label'
    default:
      return mark
  }
}

/**
 * The line directly under the title, if it is no sentence of the body. A finished sentence is one only where the text
 * opens with a dateline behind it.
 */
export function subtitleAt(
  blocks: readonly Block[],
  marks: readonly Mark[],
  title: TitlePlace,
  start: number,
  language: Language,
  knowledge: Knowledge,
): number | undefined {
  const at = title.after
  const block = blocks[at]
  if (block === undefined || title.at === undefined) return undefined
  // The name of the office, which stands above the title too.
  const isRepeated = blocks
    .slice(0, title.at)
    .some(({ passage }) => foldWords(passage.text) === foldWords(block.passage.text))
  if (isRepeated || isDatelineAlone(block.passage, language, knowledge)) return undefined
  if (marks[at] === 'line' && at < start && block.kind !== 'list-item' && weighs(block.passage.text, 12)) return at
  const opens = parseDateline(block.passage, language, knowledge) !== undefined
  if (marks[at] === 'prose' && !opens && isStandfirst(blocks, marks, at, language, knowledge)) return at
  const opening = blocks[at + 1]
  if (
    marks[at] === 'prose' &&
    opening !== undefined &&
    marks[at + 1] === 'prose' &&
    (isDatelineOpening(opening, language) || parseDateline(opening.passage, language, knowledge) !== undefined)
  ) {
    return opens || isDatelineOpening(block, language) || !fits(block.passage.text, LONGEST_TITLE) ? undefined : at
  }
  return undefined
}

import type { Knowledge, Language } from '@dateline/core'
import type { Block, Document } from '../document.ts'
import { parseDateline } from './dateline.ts'
import { partAbove } from './head-matter.ts'
import type { Mark } from './marks.ts'
import { endsSentence } from './prose.ts'
import type { Part } from './structured-block.ts'
import { goesOn, type TitlePlace } from './title-place.ts'
import { foldWords, wordsOf } from './words.ts'

/** What stands above the title of a release in a mail is the note that covers it. */
export function partOfCover(mark: Mark): Part {
  return mark === 'prose' || mark === 'line' ? 'notes' : partAbove(mark)
}

/** Share of the subject's words that a title must have. */
const LIKE_SUBJECT = 0.4

/**
 * The title in a mail: the line most like the subject, or the last one above a dateline. Without either, a mail that opens
 * with its text has its title in the subject alone.
 */
export function findMailTitle(
  document: Document,
  marks: readonly Mark[],
  language: Language,
  knowledge: Knowledge,
): TitlePlace {
  const { blocks } = document
  const opening = blocks.findIndex(
    (block, index) => marks[index] === 'prose' && parseDateline(block.passage, language, knowledge) !== undefined,
  )
  const limit = opening < 0 ? blocks.length : opening
  const lines = blocks.flatMap((block, index) =>
    index < limit && (marks[index] === 'line' || block.kind === 'heading') ? [index] : [],
  )
  const subject = new Set(wordsIn(document.metadata.head['mail:subject'] ?? ''))
  const likeness = (index: number) => {
    const words = wordsIn(blocks[index]!.passage.text)
    return words.filter((word) => subject.has(word)).length / Math.max(1, Math.min(words.length, subject.size))
  }
  const like = lines.toSorted((a, b) => likeness(b) - likeness(a))[0]
  const above = firstAbove(blocks, marks, lines, opening) ?? lines.at(-1)
  const at = like !== undefined && likeness(like) >= LIKE_SUBJECT ? like : opening < 0 ? undefined : above
  if (at === undefined || endsSentence(blocks[at]!.passage.text) || /[,:،，：]$/.test(blocks[at]!.passage.text))
    return { at: undefined, after: opening < 0 ? salutationEnd(blocks, marks, language) : opening }
  return { at, after: goesOn(blocks, marks, at) ? at + 2 : at + 1 }
}

/** Words that a title has at least; a name or a greeting has fewer. */
const TITLE_WORDS = 4

/**
 * The first of the lines over a dateline, where no note stands above them: a subtitle may follow it. Below a note the first
 * line may be the name of its sender.
 */
function firstAbove(
  blocks: readonly Block[],
  marks: readonly Mark[],
  lines: readonly number[],
  opening: number,
): number | undefined {
  const divider = marks.findLastIndex((mark, index) => index < opening && mark === 'end-mark')
  const note = blocks.findLastIndex(
    ({ passage: { text } }, index) =>
      index < opening && (marks[index] === 'prose' || endsSentence(text) || /[,:!،，：]$/.test(text)),
  )
  if (note > divider) return undefined
  return lines.find((index) => {
    const { text } = blocks[index]!.passage
    return index > divider && (/\p{Script=Han}/u.test(text) || text.split(/\s+/).length >= TITLE_WORDS)
  })
}

/** Running text that a release has at least below the note above it. */
const LEAST_TEXT = 2

/** Index of the first block after `Dear colleague,` and what says there that a release follows. */
function salutationEnd(blocks: readonly Block[], marks: readonly Mark[], language: Language): number {
  const greets = marks[0] === 'line' && /[,!:،，：]$/.test(blocks[0]!.passage.text)
  if (!greets) return 0
  let end = 1
  const announces = (text: string) =>
    wordsOf(language.structure.release).within(text) || wordsOf(language.mail.attached).within(text)
  while (
    announces(blocks[end]?.passage.text ?? '') &&
    marks.slice(end + 1).filter((mark) => mark === 'prose').length >= LEAST_TEXT
  )
    end++
  return end
}

function wordsIn(text: string): string[] {
  return foldWords(text.normalize('NFC')).match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? []
}

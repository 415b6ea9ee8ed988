import type { Knowledge, Language } from '@dateline/core'
import type { Block } from '../document.ts'
import { findDates } from './dates.ts'
import { embargoLanguage } from './embargo.ts'
import { isByline, isCredit, isDateLine, isEndMark, isLabel, isReference } from './kinds-of-line.ts'
import { isProse, weightOf } from './prose.ts'
import { sectionMark } from './section-marks.ts'
import { LONGEST_HEADING, type Part } from './structured-block.ts'
import { wordsOf } from './words.ts'

/** Marks of a block on its own, before its surroundings are looked at. */
export type Mark = Exclude<Part, 'title' | 'subtitle' | 'body'> | 'prose' | 'line' | 'share'

/** What a block shows itself to be by its own text. */
export function markOf(block: Block, language: Language, knowledge: Knowledge): Mark {
  const { text: printed } = block.passage
  // A line that a mark of a list opens, but no list surrounds, is the line behind the mark.
  const text = printed.replace(/^[-–—•*]\s+(?=\S)/, '')
  const tables = language.structure
  const short = weightOf(text) <= LONGEST_HEADING
  if (/^-- ?$/.test(printed)) return 'end-mark'
  if (isEndMark(printed, language) || isFootLine(printed, language)) return 'end-mark'
  if (block.kind === 'caption' || block.landmarks.includes('figure') || isCredit(text, language)) return 'caption'
  if (weightOf(text) <= 200 && embargoLanguage(text, language, knowledge) !== undefined) return 'embargo'
  if (block.kind !== 'heading' && block.linked >= 0.8 && !isProse(text)) return 'share'
  if (short) {
    if (isLabel(text, language)) return 'label'
    if (wordsOf(tables.share).is(text) || sharesLinks(block, language)) return 'share'
    if (wordsOf(tables.related).is(text)) return 'related'
    if (wordsOf(tables.navigation).is(text)) return wordsOf(tables.about).is(text) ? 'about' : 'navigation'
    if (isByline(text, language)) return 'byline'
    if (isDateLine(text, language)) return 'published'
    if (isReference(text)) return 'label'
  }
  const mark = sectionMark(block, language)
  if (mark !== undefined) return mark
  if (wordsOf(tables.subscribe).startsWith(text) > 0) return 'related'
  return isProse(text) && block.linked < 0.7 ? 'prose' : 'line'
}

/** `Share: Facebook LinkedIn`: a row of links behind a word for sharing. */
function sharesLinks(block: Block, language: Language): boolean {
  return block.linked >= 0.4 && wordsOf(language.structure.share).startsWith(block.passage.text) > 0
}

/** `Done at Geneva, 3 May 2026`: place and date at the foot. */
function isFootLine(text: string, language: Language): boolean {
  return (
    weightOf(text) <= 120 &&
    wordsOf(language.dateline.foot).startsWith(text) > 0 &&
    findDates(text, language).length > 0
  )
}

import type { Knowledge, Language } from '@dateline/core'
import type { Block } from '../document.ts'
import type { Passage } from '../passage.ts'
import { profileOf } from './common-words.ts'
import { parseDateline } from './dateline.ts'
import { findDates } from './dates.ts'
import { embargoLanguage } from './embargo.ts'
import {
  isBreadcrumb,
  isByline,
  isCredit,
  isDateLine,
  isEndMark,
  isLabel,
  isOfficeDated,
  isPressOffice,
  isReference,
  isUpdateLine,
  isVersionLine,
} from './kinds-of-line.ts'
import { endsSentence, fits, isProse, weighs } from './prose.ts'
import { readOnce } from './read-once.ts'
import { isReleasedAtOnce } from './released-at-once.ts'
import { isAcronym } from './roles.ts'
import { closesAbout, isReachable, sectionMark } from './section-marks.ts'
import { LONGEST_HEADING, type Part } from './structured-block.ts'
import { tokensOf } from './tokens.ts'
import { wordsOf } from './words.ts'

/** An embargo may come with a sentence or two on what may not be done before it. */
const LONGEST_EMBARGO = 400

/** Marks of a block on its own, before its surroundings are looked at. */
export type Mark = Exclude<Part, 'title' | 'subtitle' | 'body'> | 'prose' | 'line' | 'share' | 'version'

/** What a block shows itself to be by its own text. */
export const markOf = readOnce(readMark)

function readMark(block: Block, language: Language, knowledge: Knowledge): Mark {
  if (block.isNote) return 'notes'
  const { text: printed } = block.passage
  // A line that a mark of a list opens, but no list surrounds, is the line behind the mark.
  const text = printed.replace(/^[-–—•*]\s+(?=\S)/, '')
  const tables = language.structure
  const short = fits(text, LONGEST_HEADING)
  if (/^-- ?$/.test(printed)) return 'end-mark'
  if (isEndMark(printed, language) || isFootLine(printed, language)) return 'end-mark'
  if (block.kind === 'caption' || block.landmarks.includes('figure') || isCredit(text, language)) return 'caption'
  if (
    text.length <= LONGEST_EMBARGO &&
    embargoLanguage(text, language, knowledge) !== undefined &&
    fits(text, LONGEST_EMBARGO)
  )
    return 'embargo'
  if (isReachable(text) && findDates(text, language).length === 0) return 'contacts'
  if (block.kind !== 'heading' && block.linked >= 0.8 && !isProse(text)) return 'share'
  if (short) {
    if (isLabel(text, language) || isReleasedAtOnce(text, language, knowledge))
      return hasFullDate(text, language) ? 'published' : 'label'
    if (wordsOf(tables.share).is(text) || sharesLinks(block, language) || namesNetworks(text, knowledge)) return 'share'
    if (isOfSigns(text)) return 'related'
    if (wordsOf(tables.related).is(text)) return 'related'
    if (block.kind !== 'list-item' && block.linked < 0.5 && isVersionLine(text, knowledge)) return 'version'
    if (isBreadcrumb(text)) return 'navigation'
    if (wordsOf(tables.navigation).is(text)) return wordsOf(tables.about).is(text) ? 'about' : 'navigation'
    if (isByline(text, language)) return 'byline'
    if (isUpdateLine(text, language)) return 'label'
    if (isDateLine(text, language) || isOfficeDated(text, language)) return 'published'
    if (block.kind !== 'heading' && isPressOffice(text, language)) return 'contacts'
    // A figure in a table is what the table says.
    const isFigure = block.kind === 'cell' && /^[\d\s.,%+–-]*\d[\d\s.,%+–-]*$/.test(text)
    if (!isFigure && (isReference(text) || /^[\p{P}\p{S}\s]+$/u.test(printed))) return 'label'
  }
  const mark = sectionMark(block, language)
  if (mark !== undefined) return mark
  if (wordsOf(tables.subscribe).startsWith(text) > 0) return 'related'
  return (isProse(text) || opensText(block.passage, language, knowledge)) && block.linked < 0.7 ? 'prose' : 'line'
}

/**
 * Marks of all blocks of a release. What stands in another language, as an English note about the issuer below a Danish
 * text, is read with the tables of its own.
 */
export function marksOf(
  blocks: readonly Block[],
  inside: readonly boolean[],
  language: Language,
  knowledge: Knowledge,
): readonly Mark[] {
  const marks: Mark[] = []
  let foreign: Language | undefined
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index]!
    if (!inside[index]) {
      marks[index] = 'navigation'
      continue
    }
    const mark = markOf(block, language, knowledge)
    if (mark === 'prose') foreign = foreignTables(block.passage, language, knowledge)
    marks[index] =
      foreign === undefined || (mark !== 'line' && mark !== 'prose') ? mark : markOf(block, foreign, knowledge)
  }
  const told = marks.map((mark, index) => (tellsOfOffice(blocks, index, language) ? 'about' : mark))
  // Above the text such words close a title: `The health budget at a glance`.
  const text = told.indexOf('prose')
  return told.map((mark, index) => {
    if (index >= text) return mark
    if (mark === 'about' && closesAbout(blocks[index]!, language)) return 'line'
    const isBelow = mark === 'line' && told.indexOf('line') < index
    return isBelow && opensList(blocks[index]!.passage, language, knowledge) ? 'prose' : mark
  })
}

/**
 * `Справка`, `Довідково`, before or above what begins with the name of an office or its short form: what a reader should know of
 * who issues the release. Of the matter it is part of the text.
 */
function tellsOfOffice(blocks: readonly Block[], index: number, language: Language): boolean {
  const { text } = blocks[index]!.passage
  const { background } = language.structure
  const length = wordsOf(background).startsWith(text)
  if (length === 0) return false
  const inline = text.slice(length).replace(/^[\s:：.–—-]+/u, '')
  const told = inline === '' ? (blocks[index + 1]?.passage.text ?? '') : inline
  const [first, second] = tokensOf(told.slice(0, 60))
  if (/^["“«„]/u.test(told)) return true
  if (first === undefined || (inline !== '' && !/^\s*[:：.–—-]/u.test(text.slice(length)))) return false
  const { organisations, quotes } = language
  if (isAcronym(first.text)) return true
  if (wordsOf(organisations.words).holds(first)) return !wordsOf(quotes.titleCues).holds(first)
  // `Данська рада працює в Україні з 2014 року.`: one sentence with a year, whose second word says what it is.
  const isName = second !== undefined && /^\p{Lu}/u.test(first.text) && !wordsOf(language.language.common).holds(first)
  return isName && wordsOf(organisations.words).holds(second) && fits(told, LONGEST_OF_OFFICE) && YEAR.test(told)
}

/** A sentence that says how long an office has been there is no longer. */
const LONGEST_OF_OFFICE = 140
const YEAR = /(?<!\p{N})(?:1[89]|20)\d\d(?!\p{N})/u

/** `Umeå, 3 May 2026 – The well is open.`: one short sentence behind place and date is the text and no line of furniture. */
function opensText(passage: Passage, language: Language, knowledge: Knowledge): boolean {
  if (!endsSentence(passage.text) || !/\p{Nd}/u.test(passage.text)) return false
  const found = parseDateline(passage, language, knowledge)
  return found !== undefined && found.rest.text !== '' && found.dateline.place !== null && found.dateline.date !== null
}

/** `GENEVA (AP) – The latest on the talks (all times local):`: a text may open with a sentence that a list goes on. */
function opensList(passage: Passage, language: Language, knowledge: Knowledge): boolean {
  if (!/[:：]\s*$/u.test(passage.text) || !weighs(passage.text, 60)) return false
  return parseDateline(passage, language, knowledge) !== undefined
}

/** The tables of the language that a paragraph is in, where it is clearly not the release's own. */
function foreignTables(passage: Passage, language: Language, knowledge: Knowledge): Language | undefined {
  const profile = profileOf(passage, knowledge)
  const { best } = profile
  const { tag } = language.language
  if (best === undefined || best === tag || language.language.common.length === 0) return undefined
  const own = profile.only(tag, best).count
  return profile.only(best, tag).count >= Math.max(5, own * 4) ? knowledge.languages.get(best) : undefined
}

function hasFullDate(text: string, language: Language): boolean {
  return findDates(text, language).some(({ year }) => year !== undefined)
}

/** `Share: Facebook LinkedIn`: a row of links behind a word for sharing. */
function sharesLinks(block: Block, language: Language): boolean {
  return block.linked >= 0.4 && wordsOf(language.structure.share).startsWith(block.passage.text) > 0
}

/** `Follow us on Facebook, Instagram and X`: a short line with several networks in it. */
function namesNetworks(text: string, { networks }: Knowledge): boolean {
  if (!fits(text, 90)) return false
  return (text.match(patternOf(networks))?.length ?? 0) >= 2
}

const patterns = new WeakMap<readonly string[], RegExp>()

function patternOf(networks: readonly string[]): RegExp {
  const pattern =
    patterns.get(networks) ?? new RegExp(networks.map((name) => RegExp.escape(name)).join('|') || '(?!)', 'giu')
  patterns.set(networks, pattern)
  return pattern
}

/** Hashtags, handles and addresses, and nothing else. */
function isOfSigns(text: string): boolean {
  // Most lines begin with a letter that none of these has.
  if (!/^[#@hw]/.test(text)) return false
  return text.split(/[\s,|·•]+/u).every((word) => /^(?:[#@][\p{L}\p{M}\p{N}_]+|https?:\/\/\S+|www\.\S+)$/u.test(word))
}

/** `Done at Geneva, 3 May 2026`: place and date at the foot. */
function isFootLine(text: string, language: Language): boolean {
  return wordsOf(language.dateline.foot).startsWith(text) > 0 && fits(text, 120) && findDates(text, language).length > 0
}

import type { Knowledge, Language } from '@dateline/core'
import type { Block, Document } from '../document.ts'
import { isDatelineAlone, parseDateline } from './dateline.ts'
import { findDates } from './dates.ts'
import { isIssuerLine, namesOffice } from './issuer-line.ts'
import { isBreadcrumb, isNumbered, isPressOffice, isReference, namesRelease } from './kinds-of-line.ts'
import type { Mark } from './marks.ts'
import { sameTitle, titlesInHead } from './page-title.ts'
import { countSentences, endsSentence, fits, isAllCaps } from './prose.ts'
import { isReleasedAtOnce } from './released-at-once.ts'
import { LONGEST_HEADING } from './structured-block.ts'
import { wordsOf } from './words.ts'

/** Longer lines are no titles. */
export const LONGEST_TITLE = 300

/** Letters of a paragraph in which it takes up its title. */
const OPENING = 1_000

/** Where the title stands. */
export interface TitlePlace {
  /** Index of the title's first block; undefined where the document prints none. */
  readonly at: number | undefined
  /** Index of the first block after it. */
  readonly after: number
}

/** The title stands between the menu and the first running text: a heading if there is one, else the first line that is no label. */
export function findTitle(
  document: Document,
  marks: readonly Mark[],
  menu: number,
  language: Language,
  knowledge: Knowledge,
): TitlePlace {
  const { blocks } = document
  const candidates: number[] = []
  let letterhead = 0
  for (let index = menu; index < blocks.length; index++) {
    const block = blocks[index]!
    const sentence = marks[index] === 'prose' && !isHeadline(block)
    if (sentence && (candidates.length > 0 || !opensBelow(blocks, marks, index, language, knowledge))) break
    if (marks[index] === 'line' && isDatelineAlone(block.passage, language, knowledge)) continue
    // Below the press office stands where it sits.
    if (marks[index] === 'line' && index > menu && isAddress(block, blocks[index - 1]!, language)) continue
    if (sentence || marks[index] === 'line' || isHeadline(block)) candidates.push(index)
    else if (
      headsRelease(block.passage.text, marks[index], language) ||
      standsBelowOffice(blocks, marks, candidates, index, language)
    )
      letterhead = candidates.length
    else if (
      closesHead(block.passage.text, marks[index]!, language, knowledge) &&
      candidates.every((at) => isShortLine(blocks[at]!))
    )
      letterhead = candidates.length
  }
  // Lines above the words "press release" name who issues it, as long as another line below them can be the title.
  if (letterhead < candidates.length) candidates.splice(0, letterhead)
  while (candidates.length > 1 && isLetterhead(blocks, marks, candidates, language)) candidates.shift()
  // `City of Lakes`, and below it the department.
  if (
    candidates.length > 2 &&
    namesOffice(blocks[candidates[0]!]!.passage.text, language) &&
    isLetterhead(blocks, marks, candidates.slice(1), language)
  )
    candidates.splice(0, 2)
  if (isKicker(blocks, marks, candidates)) candidates.shift()
  const tops = blocks.flatMap((block, index) =>
    index >= menu && block.level === 1 && marks[index] !== 'navigation' ? [index] : [],
  )
  // The words "press release" are often set as large as the title; they are the title only where nothing else is.
  const isNoLabel = (index: number) => marks[index] !== 'label'
  const named = titlesInHead(document.metadata)
    .map((title) => candidates.find((index) => sameTitle(title, blocks[index]!.passage.text)))
    .find((index) => index !== undefined)
  const headings = candidates.filter((index) => blocks[index]!.kind === 'heading')
  const at =
    named ?? tops.find(isNoLabel) ?? headings.find(isNoLabel) ?? candidates.find(isNoLabel) ?? tops[0] ?? candidates[0]
  if (at === undefined || isDatelineOpening(blocks[at]!, language)) return { at: undefined, after: menu }
  if (!fits(blocks[at]!.passage.text, LONGEST_TITLE)) return { at: undefined, after: menu }
  return { at, after: goesOn(blocks, marks, at) ? at + 2 : at + 1 }
}

/** A line such as `Press release`, also with its date behind it: `Tiedote 12.10.2026 klo 8.00`. */
function headsRelease(text: string, mark: Mark | undefined, language: Language): boolean {
  if (mark === 'label') return namesRelease(text, language) || isNumbered(text, language)
  const { label, published } = language.structure
  return mark === 'published' && wordsOf(label).startsWith(text) > 0 && wordsOf(published).startsWith(text) === 0
}

/** Lines with the name of an office and of a part of it, at most. */
const OFFICES = 2

/** `Press office` in a line directly below the name of an office that opens the text, and of a part of it. */
function standsBelowOffice(
  blocks: readonly Block[],
  marks: readonly Mark[],
  candidates: readonly number[],
  index: number,
  language: Language,
): boolean {
  const { spaced, passage } = blocks[index]!
  if (candidates.length === 0 || candidates.length > OFFICES) return false
  if (isPressOffice(passage.text, language)) return candidates.every((at) => isShortLine(blocks[at]!))
  return (
    (marks[index] === 'contacts' || marks[index] === 'navigation') &&
    !spaced &&
    candidates.every((at, nth) => at === index - candidates.length + nth) &&
    !/[\d@:：]/u.test(passage.text) &&
    namesOffice(blocks[candidates[0]!]!.passage.text, language)
  )
}

/** What stands between the names of offices at the top and the title: an embargo or that there is none, a number, the path of a page. */
function closesHead(text: string, mark: Mark, language: Language, knowledge: Knowledge): boolean {
  if (mark === 'label' || mark === 'published') return isReference(text) || isReleasedAtOnce(text, language, knowledge)
  return mark === 'embargo' || (mark === 'navigation' && isBreadcrumb(text))
}

function isAddress({ spaced, passage }: Block, above: Block, language: Language): boolean {
  return !spaced && /\p{N}/u.test(passage.text) && isPressOffice(above.passage.text, language)
}

/** `Erntehilfe` directly above `Weniger Stellen, mehr Bewerber`: one word for the matter, no title. */
function isKicker(blocks: readonly Block[], marks: readonly Mark[], [first, second]: readonly number[]): boolean {
  if (first === undefined || second !== first + 1 || marks[first] !== 'line' || blocks[second]!.spaced) return false
  const [above, title] = [blocks[first]!, blocks[second]!]
  return (
    above.kind === 'paragraph' &&
    title.kind === 'paragraph' &&
    /^\p{Lu}[\p{L}-]{3,40}$/u.test(above.passage.text) &&
    title.passage.text.split(' ').length >= TITLE
  )
}

/** Words of a title below such a word, at least. */
const TITLE = 5

/** A line that a name fills, which no mark ends. */
function isShortLine({ kind, passage: { text } }: Block): boolean {
  return kind === 'paragraph' && fits(text, LONGEST_NAME) && !/[.!?:;"“”«»„]/u.test(text)
}

/** Longer lines are no names of offices, in the weight of letters. */
const LONGEST_NAME = 70

/** What may stand between the name of an office and the title. */
const HEAD_LINES: ReadonlySet<Mark> = new Set(['contacts', 'embargo', 'label', 'published'])

/** The name of an office in a line of its own, above a line that may be the title. */
function isLetterhead(
  blocks: readonly Block[],
  marks: readonly Mark[],
  [first, second]: readonly number[],
  language: Language,
): boolean {
  const line = blocks[first!]!
  if (line.kind === 'heading' || marks[first!] !== 'line' || second === undefined) return false
  if (marks.slice(first! + 1, second).some((mark) => !HEAD_LINES.has(mark))) return false
  const opening = blocks.filter((_, index) => index > second && marks[index] === 'prose').slice(0, 2)
  const text = opening.map(({ passage }) => passage.text.slice(0, OPENING)).join(' ')
  return isIssuerLine(line, blocks.slice(second), text, language)
}

/** A short sentence above a text that opens with a dateline is its title, full stop or not. */
function opensBelow(
  blocks: readonly Block[],
  marks: readonly Mark[],
  index: number,
  language: Language,
  knowledge: Knowledge,
): boolean {
  const block = blocks[index]!
  if (!fits(block.passage.text, LONGEST_HEADING * 1.5) || countSentences(block.passage.text) > 1) return false
  const next = blocks[marks.findIndex((mark, at) => at > index && mark === 'prose')]
  if (next === undefined || parseDateline(block.passage, language, knowledge) !== undefined) return false
  return parseDateline(next.passage, language, knowledge) !== undefined
}

function isHeadline(block: Block): boolean {
  return block.kind === 'heading' && block.level <= 2
}

/** A first line such as `Juba, 3 May –` belongs to the text. */
export function isDatelineOpening(block: Block, language: Language): boolean {
  const { text } = block.passage
  if (block.kind === 'heading') return false
  const date = findDates(text.slice(0, 80), language)[0]
  return date !== undefined && /^\s*[–—:-]/.test(text.slice(date.end)) && !fits(text, 60)
}

/** A title over two lines: both in capitals, or the second goes on where the first breaks off. */
export function goesOn(blocks: readonly Block[], marks: readonly Mark[], at: number): boolean {
  const [first, second] = [blocks[at]!, blocks[at + 1]]
  if (second === undefined || marks[at + 1] !== 'line' || second.spaced || second.kind !== first.kind) return false
  const [a, b] = [first.passage.text, second.passage.text]
  if (endsSentence(a) || !fits(b, LONGEST_HEADING)) return false
  return (isAllCaps(a) && isAllCaps(b)) || /^\p{Ll}/u.test(b) || /[,:–—-]$/.test(a)
}

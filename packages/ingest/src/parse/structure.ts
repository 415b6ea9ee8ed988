import type { BoilerplateKind, Knowledge, Language } from '@dateline/core'
import type { Block, Document } from '../document.ts'
import { parseDateline } from './dateline.ts'
import { findDates } from './dates.ts'
import { embargoLanguage } from './embargo.ts'
import { mainBlocks } from './main-text.ts'
import { countSentences, endsSentence, isAllCaps, isProse, weightOf } from './prose.ts'
import { foldWords, wordsOf } from './words.ts'

/** What an editor sees a block as. */
export type Part = 'title' | 'subtitle' | 'byline' | 'published' | 'embargo' | 'body' | BoilerplateKind

/** Every block of the document in reading order, with the part that it plays. */
export interface StructuredBlock {
  readonly block: Block
  readonly part: Part
}

/** Marks of a block on its own, before its surroundings are looked at. */
type Mark = Exclude<Part, 'title' | 'subtitle' | 'body'> | 'prose' | 'line' | 'share'

/** Longer lines are no headings. */
const LONGEST_HEADING = 110
const LONGEST_TITLE = 300

/**
 * Gives each block its part: sets aside navigation, labels, captions, about, notes, contacts and related links, and finds
 * title, subtitle and body. Headings decide where the format has them; in plain text the order of the lines does.
 */
export function structure(document: Document, language: Language, knowledge: Knowledge): readonly StructuredBlock[] {
  const { blocks } = document
  const inside = mainBlocks(document)
  const marks = blocks.map((block, index) => (inside[index] ? markOf(block, language, knowledge) : 'navigation'))
  const menu = menuEnd(blocks, marks, firstHeading(document, inside), language)
  const parts: Part[] = blocks.map((_, index) => (index < menu ? 'navigation' : 'body'))
  const title = isMail(document)
    ? findMailTitle(document, marks, language, knowledge)
    : findTitle(document, marks, menu, language, knowledge)
  const first = bodyStart(blocks, marks, title.after)
  const below = subtitleAt(blocks, marks, title, first, language)
  const start = below !== undefined && below >= first ? bodyStart(blocks, marks, below + 1) : first
  for (let index = menu; index < start; index++) parts[index] = partAbove(marks[index]!)
  if (isMail(document)) for (let index = 0; index < title.after; index++) parts[index] = partOfCover(marks[index]!)
  if (title.at !== undefined) for (let index = title.at; index < title.after; index++) parts[index] = 'title'
  if (below !== undefined) parts[below] = 'subtitle'
  setAsideTail(blocks, marks, parts, start, language, document.source.format === 'html')
  return blocks.map((block, index) => ({ block, part: parts[index]! }))
}

function markOf(block: Block, language: Language, knowledge: Knowledge): Mark {
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

/** `PRESS RELEASE`, `Press Release Type: Global`, `Joint press release by …`, `No. 47`: says what the document is, not what it says. */
function isLabel(text: string, language: Language): boolean {
  const { label, release } = language.structure
  if (wordsOf(language.embargo.none).is(text) || wordsOf(label).is(text) || wordsOf(release).is(text)) return true
  const parts = text.split(/\s*[:|•·/]\s*/).filter((part) => part !== '')
  if (parts.length > 1 && parts.every((part) => wordsOf(label).is(part) || wordsOf(release).is(part))) return true
  return namesRelease(text, language)
}

/** A short line that says somewhere that it heads a release: `Joint press release of the Ministry and IOM`. */
function namesRelease(text: string, language: Language): boolean {
  if (weightOf(text) > 90 || endsSentence(text)) return false
  return wordsOf(language.structure.release).within(text)
}

/** `№ 47`, `12/2026`, `IP/26/118`: a number that the office gives its releases. */
function isReference(text: string): boolean {
  return text.length <= 24 && /\d/.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) <= 4 && !/[%$€£]/.test(text)
}

/** `###`, `ENDS`, `- END -`, `（完）`: dashes and brackets around the word do not count. */
function isEndMark(text: string, language: Language): boolean {
  const end = wordsOf(language.structure.end)
  return end.is(text) || end.is(text.replace(/^[\s–—/([（【-]+|[\s–—/)\]）】-]+$/gu, ''))
}

/** `Done at Geneva, 3 May 2026`: place and date at the foot. */
function isFootLine(text: string, language: Language): boolean {
  return (
    weightOf(text) <= 120 &&
    wordsOf(language.dateline.foot).startsWith(text) > 0 &&
    findDates(text, language).length > 0
  )
}

function isByline(text: string, language: Language): boolean {
  const length = wordsOf(language.structure.byline).startsWith(text)
  return length > 0 && /^[\s:]*\p{Lu}/u.test(text.slice(length)) && !endsSentence(text) && text.split(' ').length <= 9
}

/** A line that is a date, or a label with a date: `Posted: 3 March 2026`, `Monday, 3 March 2026 - 10:15`. */
function isDateLine(text: string, language: Language): boolean {
  const date = findDates(text, language)[0]
  if (date === undefined) return false
  if (wordsOf(language.structure.published).startsWith(text) > 0 && date.start < 40 && !endsSentence(text)) return true
  if (
    date.start <= 1 &&
    /\d[:.]\d\d/.test(text.slice(date.end, date.end + 10)) &&
    !endsSentence(text) &&
    weightOf(text) <= 110
  )
    return true
  if (weightOf(text) > 70) return false
  const before = text.slice(0, date.start).replace(/[\s:,|·•–—-]+$/, '')
  const after = text.slice(date.end).replace(/[\d\s:.,|·•()–—-]|\b[ap]\.?m\.?\b|\b[A-Z]{3,4}\b/gi, '')
  return (before === '' || wordsOf(language.structure.published).is(before)) && after === ''
}

/** A line that ends in a credit, or begins as a caption does. */
function isCredit(text: string, language: Language): boolean {
  if (weightOf(text) > 400) return false
  if (wordsOf(language.structure.photo).startsWith(text) > 0) return true
  if (wordsOf(language.structure.photo).within(/\(([^()]{3,80})\)\.?$/.exec(text)?.[1] ?? '')) return true
  if (/©\s?[^.]{2,60}$/.test(text) && !/all rights reserved/i.test(text)) return true
  const credit = /[.)\s]\s?\(?([\p{L} ]{3,16}:)\s?\S[^.:]{1,60}$/u.exec(text)
  return credit !== null && wordsOf(language.structure.photo).is(credit[1]!.trim())
}

const CONTACT_DATA = /[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+\.|(?:\+|\b00)\d[\d\s()./-]{6,}|https?:\/\/|www\./i

/** A heading of a section that is no news, or a paragraph that opens as one. */
function sectionMark(block: Block, language: Language): 'about' | 'notes' | 'contacts' | 'related' | undefined {
  const { text } = block.passage
  const tables = language.structure
  const contacts = wordsOf(tables.contacts).startsWith(text)
  if (contacts > 0 && (headsSection(text, contacts) || CONTACT_DATA.test(text))) return 'contacts'
  if (contacts === 0 && weightOf(text) < 160 && CONTACT_DATA.test(text) && !endsSentence(text)) return 'contacts'
  const notes = wordsOf(tables.notes).startsWith(text)
  if (notes > 0 && headsSection(text, notes)) return 'notes'
  const about = wordsOf(tables.about).startsWith(text)
  if (about > 0 && (isHeadingOf(text, about) || (block.kind === 'heading' && !text.endsWith('?')))) return 'about'
  if (wordsOf(tables.related).startsWith(text) > 0 && weightOf(text) <= 90 && /[:：]/.test(text)) return 'related'
  return undefined
}

/** `About the Lakes Company`: the marker, then nothing or a name; `Om 300 mennesker …` is a sentence. */
function isHeadingOf(text: string, length: number): boolean {
  if (weightOf(text) > LONGEST_HEADING || endsSentence(text) || text.endsWith('?')) return false
  const rest = text.slice(length).replace(/^[\s:：.]+/u, '')
  return rest === '' || /^[\p{Lu}\p{Lo}"“«„'‘]/u.test(rest) || (/^\p{Ll}/u.test(rest) && rest.split(' ').length <= 4)
}

/** A marker opens a section when nothing but a colon, or a short rest of a heading, follows it. */
function headsSection(text: string, length: number): boolean {
  const rest = text.slice(length).trim()
  if (rest === '' || /^[:：.]/.test(rest)) return true
  return weightOf(text) <= 60 && !endsSentence(text)
}

/**
 * Index of the first block after the menu that scraped pages begin with. A menu shows itself by known entries, by labels
 * printed twice, by a label glued to its explanation, and by lists that follow these; the news is what comes after the
 * last such sign, as long as most of the running text still follows.
 */
function menuEnd(blocks: readonly Block[], marks: readonly Mark[], limit: number, language: Language): number {
  const total = proseWeight(marks, blocks, 0)
  let end = 0
  let signs = 0
  let passed = 0
  for (let index = 0; index < limit; index++) {
    const sign = isMenuSign(blocks, marks, index, signs, language)
    if (sign) {
      signs++
      end = index + 1
    } else if (marks[index] === 'prose') passed += weightOf(blocks[index]!.passage.text)
    if (passed > 0 && passed >= total / 2) break
  }
  return signs >= 2 ? end : leadingNavigation(marks)
}

/** Where a page has headings, its menu ends before the first one of the main text. */
function firstHeading(document: Document, inside: readonly boolean[]): number {
  const { blocks, source } = document
  const first =
    source.format === 'html' ? blocks.findIndex((block, index) => inside[index] && block.kind === 'heading') : -1
  return first < 0 ? blocks.length : first
}

function leadingNavigation(marks: readonly Mark[]): number {
  let end = 0
  while (end < marks.length && (marks[end] === 'navigation' || marks[end] === 'share')) end++
  return end
}

function isMenuSign(
  blocks: readonly Block[],
  marks: readonly Mark[],
  index: number,
  signs: number,
  language: Language,
): boolean {
  const mark = marks[index]!
  const { text } = blocks[index]!.passage
  const before = index > 0 ? blocks[index - 1]!.passage.text : ''
  if (mark === 'navigation' || mark === 'share' || (mark === 'about' && wordsAreFew(text))) return true
  if (/^[\p{P}\p{S}\s]+$/u.test(text) && mark !== 'end-mark') return true
  if (isGluedTo(text, before) || isBreadcrumb(text, language)) return true
  if (mark === 'prose') return false
  if (signs > 0 && /^[-–•*]\s+\S/u.test(text) && wordsAreFew(text)) return true
  if (before !== '' && foldWords(before) === foldWords(text)) return true
  const next = blocks[index + 1]?.passage.text
  if (next !== undefined && wordsAreFew(text) && (foldWords(next) === foldWords(text) || isGluedTo(next, text)))
    return true
  return signs > 0 && blocks[index]!.kind === 'list-item' && wordsAreFew(text)
}

/** `Home / News / Archive`, `Home > News`. */
function isBreadcrumb(text: string, language: Language): boolean {
  if (weightOf(text) > 120 || endsSentence(text)) return false
  const parts = text.split(/\s+[/>»›→]\s+/)
  if (parts.length >= 3) return true
  return parts.length === 2 && (/\s[>»›→]\s/.test(text) || wordsOf(language.structure.navigation).is(parts[0]!))
}

function wordsAreFew(text: string): boolean {
  return weightOf(text) <= 60 && !endsSentence(text)
}

/** Scripts without spaces, where a word that goes on says nothing of a lost line break. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** `WHO WE AREThe International …` after `Who We Are`: the label lost its line break. */
function isGluedTo(text: string, label: string): boolean {
  if (label.length < 3 || label.length > 60 || text.length <= label.length) return false
  if (!foldWords(text).startsWith(foldWords(label))) return false
  const rest = text.slice(label.length)
  return /^[\p{Lu}\p{Lo}\d]/u.test(rest) && !UNSPACED.test(rest)
}

function proseWeight(marks: readonly Mark[], blocks: readonly Block[], from: number): number {
  let sum = 0
  for (let index = from; index < blocks.length; index++)
    if (marks[index] === 'prose') sum += weightOf(blocks[index]!.passage.text)
  return sum
}

interface TitlePlace {
  /** Index of the title's first block; undefined where the document prints none. */
  readonly at: number | undefined
  /** Index of the first block after it. */
  readonly after: number
}

/** The title stands between the menu and the first running text: a heading if there is one, else the first line that is no label. */
function findTitle(
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
    if (sentence || marks[index] === 'line' || isHeadline(block)) candidates.push(index)
    else if (marks[index] === 'label' && namesRelease(block.passage.text, language)) letterhead = candidates.length
  }
  // Lines above the words "press release" name who issues it, as long as another line below them can be the title.
  if (letterhead < candidates.length) candidates.splice(0, letterhead)
  const top = blocks.findIndex((block, index) => index >= menu && block.level === 1 && marks[index] !== 'navigation')
  const printed = titleInHead(document)
  const named = candidates.find((index) => printed.some((title) => sameTitle(title, blocks[index]!.passage.text)))
  const heading = candidates.find((index) => blocks[index]!.kind === 'heading')
  const at = named ?? (top >= 0 ? top : undefined) ?? heading ?? candidates[0]
  if (at === undefined || isDatelineOpening(blocks[at]!, language)) return { at: undefined, after: menu }
  if (weightOf(blocks[at]!.passage.text) > LONGEST_TITLE) return { at: undefined, after: menu }
  return { at, after: goesOn(blocks, marks, at) ? at + 2 : at + 1 }
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
  if (weightOf(block.passage.text) > LONGEST_HEADING * 1.5 || countSentences(block.passage.text) > 1) return false
  const next = blocks[marks.findIndex((mark, at) => at > index && mark === 'prose')]
  if (next === undefined || parseDateline(block.passage, language, knowledge) !== undefined) return false
  return parseDateline(next.passage, language, knowledge) !== undefined
}

function isMail(document: Document): boolean {
  return document.source.format === 'mail'
}

/** What stands above the title of a release in a mail is the note that covers it. */
function partOfCover(mark: Mark): Part {
  return mark === 'prose' || mark === 'line' ? 'notes' : partAbove(mark)
}

/** Share of the subject's words that a title must have. */
const LIKE_SUBJECT = 0.4

/**
 * The title in a mail: the line most like the subject, or the last one above a dateline. Without either, a mail that opens
 * with its text has its title in the subject alone.
 */
function findMailTitle(
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
  const at = like !== undefined && likeness(like) >= LIKE_SUBJECT ? like : opening < 0 ? undefined : lines.at(-1)
  if (at === undefined || endsSentence(blocks[at]!.passage.text) || /[,:،，：]$/.test(blocks[at]!.passage.text))
    return { at: undefined, after: opening < 0 ? salutationEnd(blocks, marks) : opening }
  return { at, after: goesOn(blocks, marks, at) ? at + 2 : at + 1 }
}

/** Index of the first block after `Dear colleague,`. */
function salutationEnd(blocks: readonly Block[], marks: readonly Mark[]): number {
  const first = marks[0] === 'line' && /[,!:،，：]$/.test(blocks[0]!.passage.text)
  return first ? 1 : 0
}

function wordsIn(text: string): string[] {
  return foldWords(text.normalize('NFC')).match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? []
}

function isHeadline(block: Block): boolean {
  return block.kind === 'heading' && block.level <= 2
}

/** What the head of a page calls it, with and without the name of the site behind a bar or dash. */
export function titleInHead(document: Document): readonly string[] {
  const { head } = document.metadata
  return [head['og:title'], head['jsonld:headline'], head.title]
    .filter((title) => title !== undefined)
    .flatMap((title) => [title, title.replace(/\s[|–—-]\s[^|–—]{2,60}$/, '')])
}

function sameTitle(a: string, b: string): boolean {
  const fold = (text: string) =>
    foldWords(text.normalize('NFC'))
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return fold(a) === fold(b)
}

/** A first line such as `Juba, 3 May –` belongs to the text. */
function isDatelineOpening(block: Block, language: Language): boolean {
  const { text } = block.passage
  if (block.kind === 'heading') return false
  const date = findDates(text.slice(0, 80), language)[0]
  return date !== undefined && /^\s*[–—:-]/.test(text.slice(date.end)) && weightOf(text) > 60
}

/** A title over two lines: both in capitals, or the second goes on where the first breaks off. */
function goesOn(blocks: readonly Block[], marks: readonly Mark[], at: number): boolean {
  const [first, second] = [blocks[at]!, blocks[at + 1]]
  if (second === undefined || marks[at + 1] !== 'line' || second.spaced || second.kind !== first.kind) return false
  const [a, b] = [first.passage.text, second.passage.text]
  if (endsSentence(a) || weightOf(b) > LONGEST_HEADING) return false
  return (isAllCaps(a) && isAllCaps(b)) || /^\p{Ll}/u.test(b) || /[,:–—-]$/.test(a)
}

function bodyStart(blocks: readonly Block[], marks: readonly Mark[], from: number): number {
  for (let index = from; index < blocks.length; index++) if (marks[index] === 'prose') return index
  for (let index = from; index < blocks.length; index++) if (marks[index] === 'line') return index
  return blocks.length
}

function partAbove(mark: Mark): Part {
  switch (mark) {
    case 'prose':
      return 'body'
    case 'line':
      return 'label'
    case 'share':
      return 'related'
    default:
      return mark
  }
}

/**
 * The line directly under the title, if it is no sentence of the body. A finished sentence is one only where the text
 * opens with a dateline behind it.
 */
function subtitleAt(
  blocks: readonly Block[],
  marks: readonly Mark[],
  title: TitlePlace,
  start: number,
  language: Language,
): number | undefined {
  const at = title.after
  const block = blocks[at]
  if (block === undefined || title.at === undefined) return undefined
  if (marks[at] === 'line' && at < start && block.kind !== 'list-item' && weightOf(block.passage.text) >= 12) return at
  if (marks[at] === 'prose' && isStandfirst(block) && isFurniture(marks[at + 1]) && marks.indexOf('prose', at + 1) > 0)
    return at
  const opening = blocks[at + 1]
  if (
    marks[at] === 'prose' &&
    opening !== undefined &&
    marks[at + 1] === 'prose' &&
    isDatelineOpening(opening, language)
  ) {
    return isDatelineOpening(block, language) || weightOf(block.passage.text) > LONGEST_TITLE ? undefined : at
  }
  return undefined
}

/** One short sentence, or two. */
function isStandfirst(block: Block): boolean {
  return weightOf(block.passage.text) <= 260 && countSentences(block.passage.text) <= 2
}

/** What stands between a standfirst and the text, never between two paragraphs of it. */
function isFurniture(mark: Mark | undefined): boolean {
  return mark === 'caption' || mark === 'published' || mark === 'byline' || mark === 'share' || mark === 'label'
}

/** Walks from the body's start to the end and sets aside the sections that are no news, each by its kind. */
function setAsideTail(
  blocks: readonly Block[],
  marks: readonly Mark[],
  parts: Part[],
  start: number,
  language: Language,
  linksTell: boolean,
): void {
  const total = proseWeight(marks, blocks, start)
  let passed = 0
  let section: BoilerplateKind | undefined
  for (let index = start; index < blocks.length; index++) {
    if (parts[index] === 'title' || parts[index] === 'subtitle') continue
    const mark = marks[index]!
    const block = blocks[index]!
    const opened = sectionOpened(mark)
    const left = total - passed
    // A menu or a row of share links in the middle of the text is an inset; at its end it opens what is no news.
    const inset = (mark === 'navigation' || mark === 'share' || (linksTell && mark === 'related')) && left > total * 0.1
    if (opened !== undefined && passed >= total * 0.5 && !inset) section = opened
    else if (opened !== undefined && weightOf(block.passage.text) < LONGEST_HEADING) {
      parts[index] = opened
      continue
    } else if (section !== undefined && section !== 'end-mark' && reopensBody(blocks, marks, index, section, language))
      section = undefined
    // In a page, text without links behind a box of related links is the release again.
    else if (linksTell && section === 'related' && mark === 'prose' && block.linked < 0.3 && left > total * 0.1)
      section = undefined
    if (mark === 'prose') passed += weightOf(block.passage.text)
    if (section === undefined) parts[index] = mark === 'prose' || mark === 'line' ? 'body' : partAbove(mark)
    else parts[index] = partInTail(mark, section)
    if (mark === 'end-mark') section = 'notes'
  }
}

function sectionOpened(mark: Mark): BoilerplateKind | undefined {
  switch (mark) {
    case 'about':
    case 'notes':
    case 'contacts':
    case 'related':
    case 'navigation':
      return mark
    case 'share':
      return 'related'
    case 'end-mark':
      return 'end-mark'
    default:
      return undefined
  }
}

function partInTail(mark: Mark, section: BoilerplateKind): Part {
  return mark === 'caption' || mark === 'label' || mark === 'end-mark' ? mark : section
}

/** A heading with running text behind it, after contacts or links, is news again: "Background", "Questions and answers". */
function reopensBody(
  blocks: readonly Block[],
  marks: readonly Mark[],
  index: number,
  section: BoilerplateKind,
  language: Language,
): boolean {
  if (section !== 'contacts' && section !== 'related') return false
  const block = blocks[index]!
  if (marks[index] !== 'line' || !block.spaced || wordsOf(language.structure.about).startsWith(block.passage.text) > 0)
    return false
  return marks[index + 1] === 'prose' && marks[index + 2] === 'prose'
}

import type { BoilerplateKind, Knowledge, Language } from '@dateline/core'
import type { Block } from '../document.ts'
import { definesIssuer } from './about-unheaded.ts'
import { isDatelineAlone } from './dateline.ts'
import { isFootnote, noteReferences } from './footnotes.ts'
import { partAbove } from './head-matter.ts'
import type { Mark } from './marks.ts'
import { weightFrom } from './navigation.ts'
import { endsSentence, fits, weighs } from './prose.ts'
import { LONGEST_HEADING, type Part } from './structured-block.ts'
import { tellsOfIssuer } from './tells-of-issuer.ts'
import { wordsOf } from './words.ts'

/** Walks from the body's start to the end and sets aside the sections that are no news, each by its kind. */
export function setAsideTail(
  blocks: readonly Block[],
  marks: readonly Mark[],
  weights: readonly number[],
  parts: Part[],
  start: number,
  language: Language,
  linksTell: boolean,
  knowledge: Knowledge,
): void {
  const total = weightFrom(weights, start)
  let passed = 0
  let section: BoilerplateKind | undefined
  const references = new Set<string>()
  for (let index = start; index < blocks.length; index++) {
    if (parts[index] === 'title' || parts[index] === 'subtitle') continue
    const block = blocks[index]!
    if (section === undefined && isFootnote(block, references, language)) {
      parts[index] = 'notes'
      continue
    }
    noteReferences(block, references)
    const mark = linksTell && headsOtherNews(block) ? 'related' : marks[index]!
    // What a dividing line sets below all running text is a reference, not the text.
    if (block.ruled && passed >= total && section === undefined) section = 'notes'
    const opened = mark === 'end-mark' && endsLater(marks, index) ? undefined : sectionOpened(mark)
    const left = total - passed
    // A menu or a row of share links in the middle of the text is an inset; at its end it opens what is no news.
    const inset = (mark === 'navigation' || mark === 'share' || (linksTell && mark === 'related')) && left > total * 0.1
    if (opened !== undefined && passed >= total * 0.5 && !inset) section = opened
    else if (opened !== undefined && !weighs(block.passage.text, LONGEST_HEADING)) {
      parts[index] = opened
      continue
    } else if (section !== undefined && section !== 'end-mark' && reopensBody(blocks, marks, index, section, language))
      section = undefined
    // In a page, text without links behind a box of related links is the release again.
    else if (linksTell && section === 'related' && mark === 'prose' && block.linked < 0.3 && left > total * 0.1)
      section = undefined
    if (mark === 'prose') passed += weights[index]!
    if (section === undefined) parts[index] = mark === 'prose' || mark === 'line' ? 'body' : partAbove(mark)
    else parts[index] = partInTail(mark, section)
    // The last line of a letter is its date; in a page it may be that of another article.
    if (mark === 'published' && index === blocks.length - 1 && !linksTell) parts[index] = 'published'
    if (
      mark === 'line' &&
      parts[index] === 'body' &&
      passed >= total * 0.9 &&
      isDatelineAlone(block.passage, language, knowledge)
    )
      parts[index] = 'end-mark'
    if (opened === 'end-mark') section = 'notes'
  }
  takeNamesAbove(blocks, marks, parts, start)
  setAsideIssuer(blocks, marks, parts, language, knowledge)
}

/** Paragraphs in which the text says at its end what its issuer is, at most. */
const MOST_OF_ISSUER = 2

/** The last paragraph, or the one before it, may say what the issuer is; what follows it goes on so, and a heading above goes with it. */
function setAsideIssuer(
  blocks: readonly Block[],
  marks: readonly Mark[],
  parts: Part[],
  language: Language,
  knowledge: Knowledge,
): void {
  const bodies = blocks.flatMap((_, index) => (parts[index] === 'body' ? [index] : []))
  for (let back = 1; back <= MOST_OF_ISSUER && bodies.length - back >= LEAST_TEXT; back++) {
    const at = bodies.at(-back)!
    const { kind, passage } = blocks[at]!
    if (kind !== 'paragraph' || !endsSentence(passage.text)) return
    if (!isOfIssuer(blocks, parts, at, language, knowledge)) {
      // What goes on behind it is short.
      if (SPOKEN.test(passage.text) || !fits(passage.text, LONGEST_MORE)) return
      continue
    }
    const above = bodies.at(-back - 1)!
    const isHeaded = marks[above] === 'line' && above === at - 1 && !endsSentence(blocks[above]!.passage.text)
    for (const index of bodies.slice(bodies.length - back - (isHeaded ? 1 : 0))) parts[index] = 'about'
    return
  }
}

function isOfIssuer(
  blocks: readonly Block[],
  parts: readonly Part[],
  at: number,
  language: Language,
  knowledge: Knowledge,
): boolean {
  const { text } = blocks[at]!.passage
  const textsOf = (isMeant: (index: number) => boolean) => () =>
    blocks.flatMap(({ passage }, index) => (isMeant(index) ? [passage.text] : [])).join(' ')
  const before = textsOf((index) => index < at)
  const furniture = textsOf((index) => !NEWS.has(parts[index]!))
  return definesIssuer(text, before, language) || tellsOfIssuer(text, { before, furniture }, language, knowledge)
}

/** What is news; all else is furniture, which names who issues the release. */
const NEWS: ReadonlySet<Part> = new Set<Part>(['body', 'subtitle', 'title'])
/** A sentence that goes on is no longer, in the weight of letters. */
const LONGEST_MORE = 160

/** Paragraphs of a text above it, at least. */
const LEAST_TEXT = 2

/** Marks of speech anywhere, or the dash of a dialogue. */
const SPOKEN = /[“”«»„"「」『』]|^[–—-]/u

/** `Lake Agency Media Relations` directly above a number: a short line at the end of the body that the contacts go on from. */
function takeNamesAbove(blocks: readonly Block[], marks: readonly Mark[], parts: Part[], start: number): void {
  const first = parts.indexOf('contacts', start)
  if (first < 0) return
  const heads = sectionHeads(blocks[first]!)
  for (let index = first - 1; index > start && first - index <= 2; index--) {
    const { kind, passage, marker } = blocks[index]!
    if (parts[index] !== 'body' || marks[index] !== 'line' || kind !== 'paragraph' || marker !== undefined) return
    if (!fits(passage.text, 60) || endsSentence(passage.text) || SPOKEN.test(passage.text)) return
    // `Further information:` above the name of the press office.
    if (heads && !/[:：]$/.test(passage.text)) return
    parts[index] = 'contacts'
  }
}

/** A line without a number or address, such as `Media contact`, opens its section itself. */
function sectionHeads({ passage }: Block): boolean {
  return !/\d{3}|@|\(at\)/.test(passage.text)
}

/** Asterisks between paragraphs of a text that has its end mark farther down, with no other section between, are a break in it. */
function endsLater(marks: readonly Mark[], index: number): boolean {
  for (let at = index + 1, prose = 0; at < marks.length; at++) {
    const mark = marks[at]!
    if (mark === 'prose') prose++
    else if (mark === 'end-mark') return prose > 0
    else if (sectionOpened(mark) !== undefined) return false
  }
  return false
}

/** Below its title, the headings of a page that are links lead to other news. */
function headsOtherNews({ kind, linked }: Block): boolean {
  return kind === 'heading' && linked >= 0.8
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
    case 'version':
      return 'notes'
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

import type { BodyBlock, Knowledge, Language } from '@dateline/core'
import type { Block } from '../document.ts'
import { type Passage, slicePassage, spanOf } from '../passage.ts'
import { bodyHtml } from './body-html.ts'
import { isBoldHeading } from './bold-heading.ts'
import { type FoundDateline, parseDateline } from './dateline.ts'
import { datelineBehind } from './dateline-behind.ts'
import { inPieces } from './in-pieces.ts'
import { isEndMark } from './kinds-of-line.ts'
import type { StructuredBlock } from './structured-block.ts'
import { wordsOf } from './words.ts'

/** The news of a release: its text, its HTML, its blocks, and the dateline that opens it. */
export interface ReadBody {
  readonly text: string
  readonly html: string
  readonly blocks: readonly BodyBlock[]
  /** The first paragraph, whole. */
  readonly lede: Passage | undefined
  /** Each block's passage without the dateline, and where it begins in `text`; very long ones in pieces. */
  readonly paragraphs: readonly {
    readonly passage: Passage
    readonly offset: number
    readonly marker: string | undefined
  }[]
  /** Whether they are the whole body. */
  readonly searched: boolean
  readonly dateline: FoundDateline | undefined
}

/** The body without its dateline. A dateline that fills a block of its own is no block of the body. */
export function readBody(blocks: readonly StructuredBlock[], language: Language, knowledge: Knowledge): ReadBody {
  const news = blocks.filter(({ part }) => part === 'body').map(({ block }) => block)
  const first = news.findIndex((block) => block.kind !== 'heading')
  const opening = first < 0 ? undefined : parseDateline(news[first]!.passage, language, knowledge)
  const around = opening ?? datelineAbove(blocks, language, knowledge) ?? datelineAtFoot(blocks, language, knowledge)
  const ending = news.at(-1)?.passage
  const closing = around !== undefined || ending === undefined ? undefined : datelineBehind(ending, language, knowledge)
  const dateline = around ?? closing
  const headed = news.map(
    (block, index): Block =>
      index > first && isBoldHeading(block, news[index + 1]) ? { ...block, kind: 'heading', level: 3 } : block,
  )
  const kept = headed.flatMap((block, index) => {
    if (index !== first || opening === undefined) {
      const isLast = index === news.length - 1
      const passage = isLast ? (closing?.rest ?? withoutTail(block.passage, language)) : block.passage
      return passage.text === '' ? [] : [{ block, passage, skip: 0 }]
    }
    if (opening.rest.text === '') return []
    return [{ block, passage: opening.rest, skip: block.passage.text.length - opening.rest.text.length }]
  })
  let offset = 0
  const paragraphs = kept.map(({ block, passage }) => {
    const here = { passage, offset, marker: block.marker?.text }
    offset += passage.text.length + 1
    return here
  })
  const { pieces, searched } = inPieces(paragraphs)
  return {
    text: kept.map(({ passage }) => passage.text).join('\n'),
    lede: kept[0]?.passage,
    html: bodyHtml(kept),
    blocks: kept.map(({ block, passage }) => ({
      kind: bodyKind(block.kind),
      text: passage.text,
      span: spanOf(passage),
    })),
    paragraphs: pieces,
    searched,
    dateline,
  }
}

/** A last paragraph without the end mark or editor in brackets that is glued to it: `…。（完）`, `…（編輯：高照芬）1150122`. */
function withoutTail(passage: Passage, language: Language): Passage {
  const { end, byline } = language.structure
  const tail = /\s?[（(【[]([^（）()【】[\]]{1,30})[）)】\]]\s?\d{0,8}$/u.exec(passage.text)
  if (tail === null) return passage
  const [printed, inside = ''] = tail
  const cut = wordsOf(end).is(inside) || wordsOf(end).is(printed.trim()) || wordsOf(byline).startsWith(inside) > 0
  return cut ? slicePassage(passage, 0, tail.index) : passage
}

/** Lines above a title among which its dateline may be. */
const ABOVE_TITLE = 3

/** A dateline on a line of its own between title and text, or just above the title: `Brussels, 18 November 2025`. */
function datelineAbove(
  blocks: readonly StructuredBlock[],
  language: Language,
  knowledge: Knowledge,
): FoundDateline | undefined {
  const body = blocks.findIndex(({ part }) => part === 'body')
  const title = blocks.findIndex(({ part }) => part === 'title')
  for (const { block, part } of blocks.slice(Math.max(0, title - ABOVE_TITLE), Math.max(0, body)).toReversed()) {
    if (part !== 'label' && part !== 'published' && part !== 'notes') continue
    if (wordsOf(language.structure.published).startsWith(block.passage.text) > 0) continue
    const found = parseDateline(block.passage, language, knowledge)
    if (found !== undefined && found.rest.text === '' && found.dateline.place !== null) return found
  }
  return undefined
}

/** `Fait à Sète, le 3 mai 2024` below the text. */
function datelineAtFoot(
  blocks: readonly StructuredBlock[],
  language: Language,
  knowledge: Knowledge,
): FoundDateline | undefined {
  for (const { block, part } of blocks) {
    if (part !== 'end-mark' || isEndMark(block.passage.text, language)) continue
    const words = wordsOf(language.dateline.foot).startsWith(block.passage.text)
    const found = parseDateline(slicePassage(block.passage, words), language, knowledge)
    if (found !== undefined && found.rest.text === '' && found.dateline.place !== null) return found
  }
  return undefined
}

function bodyKind(kind: StructuredBlock['block']['kind']): BodyBlock['kind'] {
  return kind === 'heading' || kind === 'list-item' || kind === 'quote' ? kind : 'paragraph'
}

import { isYear, type Knowledge, numbersIn } from '@dateline/core'
import type { Document } from '../document.ts'
import { parseDateline } from './dateline.ts'
import { readLanguage } from './language.ts'
import { isProse, weightOf } from './prose.ts'
import { structure } from './structure.ts'
import { foldWords } from './words.ts'

/** What there is to know of a text in order to say whether it is a release. */
export interface AttachedText {
  readonly document: Document
  /** Tag of the language that most of it is in. */
  readonly language: string
  /** Whether a title stands over a text that opens with a dateline. */
  readonly isHeaded: boolean
  /** The day that its dateline gives, as RFC 3339 writes it. */
  readonly date: string | undefined
  /** Its paragraphs of running text, and their weight together. */
  readonly paragraphs: readonly string[]
  readonly weight: number
  /** Its words by threes, as they are compared with those of another text. */
  readonly words: ReadonlySet<string>
  /** The values of its numbers of two digits and more, without those of years. */
  readonly figures: ReadonlySet<string>
}

/** Looks at a document as somebody does who is to say which of several is the release. */
export function attachedText(document: Document, knowledge: Knowledge): AttachedText {
  const { tag, tables } = readLanguage(document.blocks, document.metadata.head.lang, knowledge)
  const structured = structure(document, tables, knowledge)
  const body = structured.filter(({ part, block }) => part === 'body' && block.kind !== 'heading')
  const opening = body[0]?.block.passage
  const found = opening === undefined ? undefined : parseDateline(opening, tables, knowledge)
  const hasTitle = document.form === 'mail' || structured.some(({ part }) => part === 'title')
  const paragraphs = document.blocks.map(({ passage }) => passage.text).filter((text) => isProse(text))
  const news = structured.filter(({ part }) => part === 'title' || part === 'subtitle' || part === 'body')
  const text = news.map(({ block }) => block.passage.text).join('\n')
  return {
    document,
    language: tag,
    isHeaded: hasTitle && body.length > 1 && found !== undefined,
    date: found?.dateline.date ?? undefined,
    paragraphs,
    weight: paragraphs.reduce((sum, paragraph) => sum + weightOf(paragraph), 0),
    words: byThrees(text),
    figures: figuresIn(text, tag),
  }
}

/** In Chinese each sign counts as a word. */
const WORD = /\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu

function byThrees(text: string): ReadonlySet<string> {
  const words = foldWords(text.normalize('NFC')).match(WORD) ?? []
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`))
}

function figuresIn(text: string, language: string): ReadonlySet<string> {
  const values = numbersIn(text, language).map(({ value }) => value)
  return new Set(values.filter((value) => value.length > 1 && !isYear(value)))
}

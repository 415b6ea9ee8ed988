import type { Quote } from '@dateline/core'
import { type Passage, spanIn } from '../passage.ts'
import type { Attribution } from './attribution.ts'
import type { BodyParagraph, Speech } from './speech.ts'

/** Quotes that run over paragraphs, left open or re-opened without a word between, become one. */
export function joinParagraphs(spoken: readonly Speech[], paragraphs: readonly BodyParagraph[]): readonly Quote[] {
  const quotes: Quote[] = []
  let open: Speech[] = []
  const flush = (): void => {
    if (open.length > 0) quotes.push(quoteOf(open, paragraphs))
    open = []
  }
  for (const speech of spoken) {
    const last = open.at(-1)
    if (last === undefined || !goesOnIn(last, speech)) flush()
    open.push(speech)
  }
  flush()
  return quotes
}

function goesOnIn(last: Speech, next: Speech): boolean {
  if (next.paragraph.index !== last.paragraph.index + 1 || next.marked.open !== 0) return false
  if (last.marked.unclosed) return true
  return (
    last.marked.close >= last.paragraph.passage.text.length &&
    next.speaker !== null &&
    (last.attribution === undefined || isAnnounced(last, last.attribution)) &&
    (last.speaker === next.speaker || (last.person !== undefined && last.person === next.person))
  )
}

/** The sentence before the quote names the speaker; the quote itself stands without one. */
function isAnnounced({ paragraph, marked }: Speech, { end }: Attribution): boolean {
  return end < marked.open && /[.!?]\s/.test(paragraph.passage.text.slice(end, marked.open))
}

function quoteOf(parts: readonly Speech[], paragraphs: readonly BodyParagraph[]): Quote {
  const named = parts.find((part) => part.attribution !== undefined) ?? parts[0]!
  const first = parts[0]!
  const last = parts.at(-1)!
  const offset = (part: Speech) => paragraphs.find((paragraph) => paragraph.index === part.paragraph.index)!.offset
  const from = spanIn(first.paragraph.passage, first.marked.start, first.marked.end)
  const to = spanIn(last.paragraph.passage, last.marked.start, last.marked.end)
  return {
    text: parts.map((part) => part.paragraph.passage.text.slice(part.marked.start, part.marked.end).trim()).join('\n'),
    speaker: named.speaker,
    jointSpeakers: named.attribution?.joint ?? [],
    attribution:
      named.attribution === undefined ? null : attributionMention(named.attribution, named.paragraph.passage),
    span: [from[0], to[1]],
    inBody: [offset(first) + first.marked.start, offset(last) + last.marked.end],
  }
}

function attributionMention(attribution: Attribution, passage: Passage): Quote['attribution'] {
  return {
    text: passage.text.slice(attribution.start, attribution.end),
    span: spanIn(passage, attribution.start, attribution.end),
  }
}

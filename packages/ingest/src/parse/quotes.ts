import type { Language, Notice, Quote } from '@dateline/core'
import { isToldBehind } from './anaphora.ts'
import type { Attribution, Scene } from './attribution.ts'
import { isCoordinated } from './coordinated-verb.ts'
import { dialogueIn } from './dialogue.ts'
import { directAttribution } from './direct-attribution.ts'
import { isFullSentence, isSentenceStart } from './full-sentence.ts'
import { joinParagraphs } from './joined-quotes.ts'
import { isNamedThing } from './named-in-marks.ts'
import type { Paragraph, People } from './people.ts'
import { endsSentence, weightOf } from './prose.ts'
import { findMarked, type Marked } from './quote-marks.ts'
import { announcedBy, introducedNext } from './speaker-beside.ts'
import { type BodyParagraph, type Speech, withoutIncises } from './speech.ts'
import { countWords, tokenAt } from './tokens.ts'

/**
 * Direct speech in the body. Words in marks are speech when the text attributes them, when they are full sentences beside
 * attributed speech, or when a paragraph is nothing else; titles, terms and scare quotes are not.
 */
export function findQuotes(
  paragraphs: readonly BodyParagraph[],
  people: People,
  language: Language,
): { readonly quotes: readonly Quote[]; readonly notices: readonly Notice[] } {
  const spoken: Speech[] = []
  for (const [position, paragraph] of paragraphs.entries()) {
    const scene = { paragraph, people, language }
    const dialogue = dialogueIn(scene, paragraph.marker, spoken.at(-1), paragraphs[position - 1])
    if (dialogue.length > 0) {
      spoken.push(...dialogue)
      continue
    }
    const marked = usable(findMarked(paragraph.passage.text, language), paragraphs[position + 1]?.passage.text)
    for (const [nth, stretch] of marked.entries()) {
      const speech = readSpeech(scene, marked, nth, stretch, spoken, paragraphs[position - 1])
      if (speech !== undefined) spoken.push(...withoutIncises(scene, speech))
    }
  }
  const known = spoken.map((speech) => introducedNext(speech, paragraphs, people, language))
  return { quotes: joinParagraphs(known, paragraphs), notices: [] }
}

/** An opening mark without its closing one counts only where the next paragraph opens again, or nothing else is marked. */
function usable(marked: readonly Marked[], next: string | undefined): readonly Marked[] {
  return marked.filter(
    (stretch) =>
      !stretch.title && (!stretch.unclosed || stretch.open === 0 || (next !== undefined && /^["“„«»”]/.test(next))),
  )
}

function readSpeech(
  scene: Scene,
  all: readonly Marked[],
  nth: number,
  marked: Marked,
  before: readonly Speech[],
  previous: Paragraph | undefined,
): Speech | undefined {
  const { paragraph, language } = scene
  const { text } = paragraph.passage
  const inside = text.slice(marked.start, marked.end)
  const words = countWords(inside)
  if (words < 2 || weightOf(inside) < 6) return undefined
  const last = before.at(-1)
  const sameParagraph = last?.paragraph === paragraph ? last : undefined
  const attribution = directAttribution(scene, all, nth, marked) ?? againOf(sameParagraph, scene, all, nth)
  const named = isNamedThing(text, marked, inside, attribution, language)
  if (attribution !== undefined && !named)
    return { paragraph, marked, attribution, speaker: attribution.speaker, person: attribution.person }
  if (named || standsWithin(text, marked, inside)) return undefined
  if (!isFullSentence(inside, words, text, marked, sameParagraph !== undefined || marked.open === 0)) return undefined
  if (sameParagraph !== undefined)
    return { paragraph, marked, attribution: undefined, speaker: sameParagraph.speaker, person: sameParagraph.person }
  if (marked.open === 0 && isToldBehind(scene, marked.close))
    return { paragraph, marked, attribution: undefined, speaker: null, person: undefined }
  const announced = announcedBy(scene, marked, previous)
  if (announced !== undefined)
    return {
      paragraph,
      marked,
      attribution: announced.paragraph === paragraph ? announced.attribution : undefined,
      speaker: announced.attribution.speaker,
      person: announced.attribution.person,
    }
  if (marked.open > 0 && !isSentenceStart(text, marked.open)) return undefined
  if (last !== undefined && paragraph.index - last.paragraph.index === 1 && marked.open === 0)
    return { paragraph, marked, attribution: undefined, speaker: last.speaker, person: last.person }
  return { paragraph, marked, attribution: undefined, speaker: null, person: undefined }
}

/** The speaker of the quote before it in the sentence: `Ana Ruiz said it was “…” and added “…”`. */
function againOf(last: Speech | undefined, scene: Scene, all: readonly Marked[], nth: number): Attribution | undefined {
  const before = all[nth - 1]
  if (last?.attribution === undefined || before === undefined) return undefined
  if (isResumed(last.attribution, before, scene.paragraph.passage.text.slice(0, all[nth]!.open)))
    return last.attribution
  if (!isCoordinated(scene, all, nth)) return undefined
  const { passage, tokens } = scene.paragraph
  const start = tokens[tokenAt(tokens, before.close)]!.start
  const end = all[nth]!.open - (/\s*$/.exec(passage.text.slice(0, all[nth]!.open))?.[0].length ?? 0)
  return { ...last.attribution, start, end }
}

/** Whether a quote goes on behind what attributes its first part: `“Eleven came,” she said, “and on Monday there were twenty.”` */
function isResumed({ start, end }: Attribution, before: Marked, text: string): boolean {
  return start >= before.close && /,\s*$/.test(text) && !/[.!?;:]\s|["“”„«»]/u.test(text.slice(end))
}

/**
 * Whether words in marks are a part of the sentence around them that nobody is said to have spoken: a slogan or a name at the
 * end of its clause, such as `with the picture box “My skin, my health”`.
 */
function standsWithin(text: string, { open, close }: Marked, inside: string): boolean {
  if (endsSentence(inside) || /[,…]$/.test(inside)) return false
  return (
    /[\p{Ll}\p{N}]\s$/u.test(text.slice(Math.max(0, open - 3), open)) && /^\s*(?:[.,;!?)]|$)/u.test(text.slice(close))
  )
}

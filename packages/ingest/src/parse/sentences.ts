import type { Language } from '@dateline/core'

/** A sentence of a text: `[start, end)` counts in that text. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'sentence' })

const INITIAL = /(?:^|[\s(“"«.])\p{Lu}\.\s*$/u

const ORDINAL = /(?:^|\s)\d{1,2}\.\s*$/u

const LAST_WORD = /(?:^|[\s(“"«])([\p{L}.]{1,12})\.\s*$/u

/**
 * Sentences of a paragraph after UAX #29, with the breaks mended that follow an initial, an honorific with a full stop or
 * an ordinal, and those that lie before a lower-case letter.
 */
export function sentencesOf(text: string, language: Language): readonly Sentence[] {
  const sentences: Sentence[] = []
  for (const { segment, index } of SEGMENTER.segment(text)) {
    const last = sentences.at(-1)
    if (last !== undefined && (/^\p{Ll}/u.test(segment) || breaksOff(last.text, segment, language)))
      sentences[sentences.length - 1] = { text: last.text + segment, start: last.start, end: index + segment.length }
    else sentences.push({ text: segment, start: index, end: index + segment.length })
  }
  return sentences
}

function breaksOff(text: string, next: string, language: Language): boolean {
  if (INITIAL.test(text) && /^\p{Lu}/u.test(next)) return true
  if (
    ORDINAL.test(text) &&
    language.dates.months.some((forms) => forms.some((month) => next.toLowerCase().startsWith(month.toLowerCase())))
  )
    return true
  const word = LAST_WORD.exec(text)?.[1]
  return (
    word !== undefined && language.people.honorificsBefore.some((honorific) => honorific.replace(/\.$/, '') === word)
  )
}

/** Length of the first sentence of a text. */
export function sentenceLength(text: string, language: Language): number {
  const [first] = sentencesOf(text, language)
  return first?.end ?? text.length
}

/** Start of the sentence that leads to a quote. */
export function sentenceStart(text: string, open: number, from: number, language: Language): number {
  const before = text.slice(from, open)
  const last = sentencesOf(before, language).findLast((sentence) => sentence.text.trim() !== '')
  return last === undefined ? open : from + last.start
}

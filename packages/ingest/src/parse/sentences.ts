import type { Language } from '@dateline/core'
import { wordsOf } from './words.ts'

/** A sentence of a text: `[start, end)` counts in that text. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'sentence' })

const INITIAL = /(?:^|[\s(“"«.])\p{Lu}\.$/u

const ORDINAL = /(?:^|\s)\d{1,2}\.$/u

const LAST_WORD = /(?:^|[\s(“"«])([\p{L}.]{1,12})\.$/u

/** What these patterns look at, at most, with the sign before it. */
const LAST = 14

/** Signs without which a text is one sentence: full stops and the like, and what parts paragraphs (UAX #29, rules SB4 and SB11). */
const ENDS = /[\p{Sentence_Terminal}.․﹒．\n\r\u0085\u2028\u2029]/u

/**
 * Sentences of a paragraph after UAX #29, with the breaks mended that follow an initial, an honorific with a full stop or
 * an ordinal, and those that lie before a lower-case letter.
 */
export function sentencesOf(text: string, language: Language): readonly Sentence[] {
  return [...readSentences(text, language)]
}

function* readSentences(text: string, language: Language): Generator<Sentence> {
  // The segmenter takes its time to begin, and most texts that it is asked about are a few words before a quote.
  if (!ENDS.test(text)) {
    if (text !== '') yield { text, start: 0, end: text.length }
    return
  }
  let start = 0
  let end = 0
  for (const { segment, index } of SEGMENTER.segment(text)) {
    if (index > 0 && !/^\p{Ll}/u.test(segment) && !breaksOff(text.slice(start, end), segment, language)) {
      yield { text: text.slice(start, end), start, end }
      start = index
    }
    end = index + segment.length
  }
  if (end > 0) yield { text: text.slice(start, end), start, end }
}

function breaksOff(text: string, next: string, language: Language): boolean {
  const last = text.trimEnd().slice(-LAST)
  if (!last.endsWith('.')) return false
  if (INITIAL.test(last) && /^\p{Lu}/u.test(next)) return true
  if (
    ORDINAL.test(last) &&
    language.dates.months.some((forms) => forms.some((month) => next.toLowerCase().startsWith(month.toLowerCase())))
  )
    return true
  const word = LAST_WORD.exec(last)?.[1]
  if (word === undefined || isWhole(word, language)) return false
  return language.people.honorificsBefore.some((honorific) => isClosedBy(honorific, word, last))
}

/** Letters of an abbreviation that a full stop closes, at most. */
const LONGEST_ABBREVIATION = 6

/** `… сказал полковник. Мэр …`: a title that is no abbreviation closes a sentence like any word. */
function isWhole(word: string, { roles, people }: Language): boolean {
  return (
    !people.honorificsBefore.includes(`${word}.`) &&
    (word.replaceAll('.', '').length > LONGEST_ABBREVIATION || wordsOf(roles.titles).has(word))
  )
}

/** Whether a text ends with an honorific, whose last word is given without its full stop: `Prof. Dr. med.`. */
function isClosedBy(honorific: string, word: string, text: string): boolean {
  const bare = honorific.replace(/\.$/, '')
  return bare === word || (bare.endsWith(` ${word}`) && text.endsWith(`${bare}.`))
}

/** Length of the first sentence of a text. */
export function sentenceLength(text: string, language: Language): number {
  for (const { end } of readSentences(text, language)) return end
  return text.length
}

/** Start of the sentence that leads to a quote. */
export function sentenceStart(text: string, open: number, from: number, language: Language): number {
  const before = text.slice(from, open)
  const last = sentencesOf(before, language).findLast((sentence) => sentence.text.trim() !== '')
  return last === undefined ? open : from + last.start
}

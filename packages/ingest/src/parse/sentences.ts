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

/** Of the next sentence so much is looked at, which may begin with a month. */
const FIRST = 40

/** Signs without which a text is one sentence: full stops and the like, and what parts paragraphs (UAX #29, rules SB4 and SB11). */
const ENDS = /[\p{Sentence_Terminal}.․﹒．\n\r\u0085\u2028\u2029]/gu

/**
 * Sentences of a paragraph after UAX #29, with the breaks mended that follow an initial, an honorific with a full stop or
 * an ordinal, and those that lie before a lower-case letter.
 */
export function sentencesOf(text: string, language: Language): readonly Sentence[] {
  return [...readSentences(text, language)]
}

function* readSentences(text: string, language: Language): Generator<Sentence> {
  let start = 0
  for (const index of breaksIn(text)) {
    if (startsAt(LOWER, text, index) || breaksOff(text.slice(start, index), text.slice(index, index + FIRST), language))
      continue
    yield { text: text.slice(start, index), start, end: index }
    start = index
  }
  if (text !== '') yield { text: text.slice(start), start, end: text.length }
}

const LOWER = /\p{Ll}/uy

/**
 * Where sentences begin but the first. The segmenter takes its time to begin: it is asked from the first sign on that is followed
 * by anything but a space and a capital, which break (SB11), or the end.
 */
function* breaksIn(text: string): Generator<number> {
  let from = 0
  for (;;) {
    ENDS.lastIndex = from
    if (!ENDS.test(text)) return
    const sign = ENDS.lastIndex - 1
    if (startsAt(LAST_SIGN, text, sign)) return
    if (!startsAt(PLAIN_BREAK, text, sign)) break
    from = sign + 2
    yield from
  }
  for (const { index } of SEGMENTER.segment(text.slice(from))) if (index > 0) yield from + index
}

const PLAIN_BREAK = /[.!?] \p{Lu}/uy
const LAST_SIGN = /[.!?]\s*$/uy

function startsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function breaksOff(text: string, next: string, language: Language): boolean {
  const last = text.trimEnd().slice(-LAST)
  if (!last.endsWith('.')) return false
  if (INITIAL.test(last) && /^\p{Lu}/u.test(next)) return true
  if (ORDINAL.test(last)) {
    const opening = next.toLowerCase()
    if (language.dates.months.some((forms) => forms.some((month) => opening.startsWith(month.toLowerCase()))))
      return true
  }
  const word = LAST_WORD.exec(last)?.[1]
  if (word === undefined || !closingWords(language).has(word) || isWhole(word, language)) return false
  return language.people.honorificsBefore.some((honorific) => isClosedBy(honorific, word, last))
}

const closing = new WeakMap<Language, ReadonlySet<string>>()

/** The last words of honorifics, without their full stops. */
function closingWords(language: Language): ReadonlySet<string> {
  let words = closing.get(language)
  if (words === undefined) {
    words = new Set(language.people.honorificsBefore.map((honorific) => bareOf(honorific).split(' ').at(-1)!))
    closing.set(language, words)
  }
  return words
}

function bareOf(honorific: string): string {
  return honorific.replace(/\.$/, '')
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
  const bare = bareOf(honorific)
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

import type { Language } from '@dateline/core'
import { endsName, HAN, surnamesBy } from './name-at-unspaced.ts'
import { standingAt } from './standing-at.ts'
import { VERB } from './subjects-unspaced.ts'
import { wordsOf } from './words.ts'

/** Stands between the parts of a foreign name. */
export const DOT = /[·•‧・．]/u

/** Characters of one part of a foreign name, at most. */
export const LONGEST_PART = 8

/** Parts joined by dots, each of the characters that foreign names are written with. */
export function foreignName(
  text: string,
  start: number,
  end: number,
  language: Language,
  edges: ReadonlySet<number>,
): number | undefined {
  const signs = wordsOf(language.people.transliteration)
  let at = start
  let parts = 0
  while (at < end) {
    let length = 0
    while (
      length < LONGEST_PART &&
      at + length < end &&
      (signs.has(text[at + length]!) || isBesideDot(text, at + length)) &&
      !(length > 1 && wordsOf(language.attribution.verbs).startsWith(text.slice(at + length, end)) > VERB) &&
      !(length > 1 && wordsOf(language.people.honorificsAfter).startsWith(text.slice(at + length, end)) > 0)
    )
      length++
    length = wholeWords(text, at, length, end, language, edges)
    if (length === 0) break
    at += length
    const joined = text[at] === '-' && at + 1 < end
    if (!joined) parts++
    if (!joined && (!DOT.test(text[at] ?? '') || at + 1 >= end)) break
    at++
  }
  return parts >= 2 && !DOT.test(text[at - 1]!) && standingAt(language.organisations.words, text, at) === undefined
    ? at - start
    : undefined
}

/**
 * The length of a part without the beginning of a word behind it (`史密斯提出`, `洛佩斯尤其`), and with a last character that no
 * table has, where what comes then ends a name.
 */
function wholeWords(
  text: string,
  at: number,
  length: number,
  end: number,
  language: Language,
  edges: ReadonlySet<number>,
): number {
  const stop = at + length
  if (length < 2 || stop >= end || DOT.test(text[stop]!) || endsName(text, stop, end, language)) return length
  if (!edges.has(stop)) return edges.has(stop - 1) ? length - 1 : length
  const rare = HAN.test(text[stop]!) && edges.has(stop + 1) && !isFunctionWord(text[stop]!, language)
  return rare && endsName(text, stop + 1, end, language) ? length + 1 : length
}

function isFunctionWord(word: string, { people, attribution, places }: Language): boolean {
  return [people.notNames, attribution.adverbs, places.prepositions].some((table) => wordsOf(table).has(word))
}

/** Whatever a name is written with, no other word stands between two dots or directly behind one: `娘·本米`. */
function isBesideDot(text: string, at: number): boolean {
  return HAN.test(text[at]!) && [text[at - 1], text[at + 1]].some((sign) => sign !== undefined && DOT.test(sign))
}

/** How many characters from here on foreign names are spelt with. */
export function speltLength(text: string, start: number, end: number, language: Language): number {
  let length = 0
  const spelling = wordsOf(language.people.transliteration)
  while (start + length < end && spelling.has(text[start + length]!)) length++
  return length
}

/** A foreign name of one part, behind a role: `秘書長古特雷斯`, `难民阿米娜`. */
export function singleName(
  text: string,
  start: number,
  end: number,
  language: Language,
  edges: ReadonlySet<number>,
): number | undefined {
  const length = speltLength(text, start, end, language)
  const { people } = language
  const stop = start + length
  const closed = endsName(text, stop, end, language) || wordsOf(people.notNames).startsWith(text.slice(stop, end)) > 0
  if (!closed || length > LONGEST_PART) return undefined
  // `护士莉娜`: two characters that are no word and begin with no family name.
  const native = length === 2 && (!edges.has(start + 1) || surnamesBy(language).has(text[start]!))
  return length >= 2 && !native ? length : undefined
}

/** Characters of a name behind an age, at least. */
export const SHORT = 3

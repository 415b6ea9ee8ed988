import type { Language } from '@dateline/core'
import { endsName, HAN, surnamesBy } from './name-at-unspaced.ts'
import { SMALL } from './names-unspaced.ts'
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
      (signs.has(text[at + length]!) ||
        isBesideDot(text, at + length) ||
        isRareWithin(text, at, length, end, language)) &&
      !(length > 0 && isWordBehind(text, at + length, end, language, edges)) &&
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
  return parts >= 2 && !DOT.test(text[at - 1]!) && !namesBody(text, at, language) ? at - start : undefined
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

/** `阿里诺夫当日`, `恩桑齐马纳宣布`: a word of the language, which the segmenter finds too, of signs that names are written with. */
function isWordBehind(
  text: string,
  at: number,
  end: number,
  { people, attribution, roles }: Language,
  edges: ReadonlySet<number>,
): boolean {
  if (!edges.has(at)) return false
  const rest = text.slice(at, Math.min(end, at + LONGEST_PART))
  const tables = [
    people.notNames,
    attribution.adverbs,
    attribution.verbs,
    attribution.weakVerbs,
    roles.titles,
    roles.heads,
  ]
  return tables.some((table) => {
    const length = wordsOf(table).startsWith(rest)
    return length >= VERB && edges.has(at + length) && !edges.has(at + 1)
  })
}

/** `萨尔先巴耶娃`: one sign that names are seldom written with, between others of one part. */
function isRareWithin(text: string, at: number, length: number, end: number, language: Language): boolean {
  const sign = at + length
  if (length < VERB || sign + VERB >= end || !HAN.test(text[sign]!) || !DOT.test(text[at - 1] ?? '')) return false
  const signs = wordsOf(language.people.transliteration)
  if (!signs.has(text[sign + 1]!) || !signs.has(text[sign + 2]!) || SMALL.test(text[sign]!)) return false
  const { attribution, places, roles, people } = language
  const tables = [
    attribution.verbs,
    attribution.weakVerbs,
    attribution.adverbs,
    places.prepositions,
    roles.titles,
    roles.heads,
    roles.joins,
    people.notNames,
  ]
  return tables.every((table) => wordsOf(table).startsWith(text.slice(sign, end)) === 0)
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

/** How many of the characters that names are spelt with stand before a word of the language. */
function nameLength(text: string, start: number, end: number, language: Language, edges: ReadonlySet<number>): number {
  const most = speltLength(text, start, end, language)
  for (let length = 2; length < most; length++)
    if (isWordBehind(text, start + length, end, language, edges)) return length
  return most
}

/** A foreign name of one part, behind a role: `秘書長古特雷斯`, `难民阿米娜`. */
export function singleName(
  text: string,
  start: number,
  end: number,
  language: Language,
  edges: ReadonlySet<number>,
): number | undefined {
  const length = nameLength(text, start, end, language, edges)
  const { people } = language
  const stop = start + length
  const closed =
    endsName(text, stop, end, language) ||
    wordsOf(people.notNames).startsWith(text.slice(stop, end)) > 0 ||
    // `省长孙索万尼颁发`: too long for a name of the country's own.
    (length > SHORT && edges.has(stop))
  if (!closed || length > LONGEST_PART) return undefined
  // `护士莉娜`: two characters that are no word and begin with no family name.
  const native = length === 2 && (!edges.has(start + 1) || surnamesBy(language).has(text[start]!))
  return length >= 2 && !native && !namesBody(text, stop, language) ? length : undefined
}

/** `费萨尔医院`, `曼德拉大学`: what is called after somebody. */
export function namesBody(text: string, at: number, { organisations, people }: Language): boolean {
  return [organisations.words, organisations.suffixes, people.things].some(
    (table) => standingAt(table, text, at) !== undefined,
  )
}

/** Characters of a name behind an age, at least. */
export const SHORT = 3

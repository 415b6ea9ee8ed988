import type { Language } from '@dateline/core'
import { isTitled } from './later-mentions-unspaced.ts'
import { isHan, partsLength } from './name-at-unspaced.ts'
import { LONGEST_PART, SHORT, speltLength } from './name-spelt-unspaced.ts'
import { plainNameAt } from './names-unspaced.ts'
import type { Paragraph } from './people.ts'
import { CLAUSE, type Named } from './people-unspaced.ts'
import { lengthBefore, standingAt } from './standing-at.ts'
import { wordEdges } from './word-edges.ts'
import { wordsOf } from './words.ts'

/** A verb of speech behind a name has this many characters at least, unless a mark follows it: `说：`, `指出`. */
export const VERB = 2

/**
 * Names that no role introduces: a family name with one or two characters, behind 的 or where a clause begins and before a
 * verb of speech, or before an honorific. What the segmenter takes for a word together with the family name is no name:
 * `商务部表示`, `文学博士`.
 */
export function subjects(paragraph: Paragraph, known: readonly Named[], language: Language): Named[] {
  const { text } = paragraph.passage
  const found: Named[] = []
  const edges = wordEdges(paragraph.passage, language)
  for (const { 0: clause, index: start } of text.matchAll(CLAUSE)) {
    const end = start + clause.length
    const changed = pseudonymLength(text, start, end, language)
    if (changed > 0 && !isKnown(known, end - changed, end)) found.push(namedAt(paragraph, end - changed, changed))
    for (let at = start; at < end - 1; at++) {
      const family = standingAt(language.people.surnames, text, at)
      const plain = family === undefined ? 0 : plainNameAt(text, at, start, end, family, edges, language)
      if (plain > 0 && !isKnown(known, at, at + plain)) {
        found.push(namedAt(paragraph, at, plain))
        at += plain - 1
        continue
      }
      const begins = at === start || LEADS.test(text[at - 1]!)
      if (!begins || isKnown(known, at, at + 1)) continue
      const parts = partsLength(text, at, end, language)
      // `次仁卓玛说`: two given names without a family name.
      if (parts > LONGEST_NATIVE - 1 && isSubjectEnd(text, at + parts, end, 0, language)) {
        found.push(namedAt(paragraph, at, parts))
        at += parts - 1
        continue
      }
      const single = singleSubject(text, at, end, language)
      const native = single > 0 || family === undefined ? 0 : nativeSubject(text, at, end, family, edges, language)
      if (single === 0 && native === 0) continue
      const named = namedAt(paragraph, at, single + native)
      found.push(single > 0 ? { ...named, foreign: true } : named)
      at += single + native
    }
  }
  return found
}

/** Characters of a name that is not the person's own, at most. */
const PSEUDONYM = 4

/** Length of a name at the end of a clause of which the brackets behind it say that it is not the person's own: `小翔（化名）`. */
function pseudonymLength(text: string, start: number, end: number, language: Language): number {
  if (!/^[（(]/u.test(text.charAt(end))) return 0
  if (!language.people.pseudonyms.some((word) => text.startsWith(word, end + 1))) return 0
  const { bynames, transliteration } = language.people
  const byname = end - start >= VERB && bynames.includes(text.charAt(end - VERB)) ? VERB : 0
  if (byname > 0) return byname
  let length = 0
  while (length < PSEUDONYM && end - length > start && transliteration.includes(text.charAt(end - length - 1))) length++
  return length >= VERB ? length : 0
}

/** What leads to the subject of a clause. */
export const LEADS = /[的和与與及、]/u

function isKnown(known: readonly Named[], start: number, end: number): boolean {
  return known.some((other) => other.start < end && start < other.end)
}

function namedAt(paragraph: Paragraph, at: number, length: number): Named {
  const name = paragraph.passage.text.slice(at, at + length)
  return { paragraph, name, start: at, end: at + length, role: undefined }
}

/** Length of a name of the country's own before a verb of speech or an honorific: `王磊说`, `陈女士`; 0 where none stands. */
function nativeSubject(
  text: string,
  at: number,
  end: number,
  family: string,
  edges: ReadonlySet<number>,
  language: Language,
): number {
  if (!edges.has(at) || !edges.has(at + family.length)) return 0
  // `邓教授`: who is named by an honorific alone has no other name here.
  if (isTitled(text, at, at + family.length, language)) return 0
  const isName = (length: number) =>
    at + length <= end && isHan(text.slice(at, at + length)) && isSubjectEnd(text, at + length, end, length, language)
  const given = [2, 3, 1].find((each) => isName(family.length + each))
  if (given === undefined) return 0
  const length = family.length + given
  const closed = edges.has(at + length) || standingAt(language.people.honorificsAfter, text, at + length) !== undefined
  return closed ? length : 0
}

/** Length of a foreign name of one part before a verb of speech: `阿米娜告诉记者`. Shorter ones may be words. */
function singleSubject(text: string, at: number, end: number, language: Language): number {
  const length = speltLength(text, at, end, language)
  if (length < SHORT || length > LONGEST_PART || !isSubjectEnd(text, at + length, end, 0, language)) return 0
  const { words, suffixes, abbreviations } = language.organisations
  const isBody = [words, suffixes, abbreviations].some((table) => lengthBefore(table, text, at, at + length) > 0)
  return isBody ? 0 : length
}

/** A name without a role ends before an honorific, or a verb of speech that a mark or its length makes sure. */
function isSubjectEnd(text: string, at: number, end: number, size: number, language: Language): boolean {
  if (standingAt(language.people.honorificsAfter, text, at) !== undefined) return size < LONGEST_NATIVE
  // `阮氏秋恆則說`: an adverb may stand between a subject and its verb.
  const adverb = standingAt(language.attribution.adverbs, text, at)?.length ?? 0
  const rest = text.slice(at + adverb, end)
  const verb = wordsOf(language.attribution.verbs).startsWith(rest)
  if (
    verb === 0 ||
    (size >= LONGEST_NATIVE && !language.people.longSurnames.some((name) => text.startsWith(name, at - size)))
  )
    return false
  return verb >= VERB || at + adverb + verb >= end
}

/** Characters of a name of the country's own, at most; Vietnamese ones with 氏 have one more. */
const LONGEST_NATIVE = 4

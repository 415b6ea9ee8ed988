import type { Knowledge, Language } from '@dateline/core'
import { anyLanguage } from './any-language.ts'
import { bareOf } from './bare.ts'
import { findDates } from './dates.ts'
import { keysIn, standsIn } from './key-words.ts'
import { fits } from './prose.ts'
import { readOnce } from './read-once.ts'
import { LONGEST_HEADING } from './structured-block.ts'
import { foldWords, wordsOf } from './words.ts'

/** What parts a line that says it twice, in two languages, or beside a label and a day. */
const BETWEEN = /\s*[|•·;\n]\s*|\s+[/–—―-]+\s+|\s*,\s+|\s*[()[\]（）【】]\s*|\s*[.!。！*]+(?=\s|$)\s*/gu
/** What opens and closes a line, without being said. */
const OPENING = '*_#>([（【–—-'
const CLOSING = '*_)]）】.!。！:：–—-'

/**
 * Whether a line says that a release may be published at once, or that there is no embargo: in a phrase of any language (`For
 * immediate release`), in several, behind the name of the document or beside a day (`Tiedote, julkaisuvapaa heti`, `For
 * immediate release – 3 May 2026`), in words of such phrases in another order, or as what an embargo is said to be (`Embargo:
 * none`). A line with one word more says something else, and a release is held rather than let go; so is one whose words in another
 * language than its own stand in no order that is known.
 */
export function isReleasedAtOnce(text: string, own: Language, knowledge: Knowledge): boolean {
  if (text.length > LONGEST_HEADING) return false
  const any = anyLanguage(knowledge)
  const keys = keysIn(text)
  if (!any.release.haveOneOf(keys) || !fits(text, LONGEST_HEADING)) return false
  const line = bareOf(text, OPENING, CLOSING)
  if (any.none.is(text) || any.none.is(line)) return true
  if (standsIn(own.embargo.now, line, keys) && saysSo(line, own, knowledge)) return true
  const hasColon = /[:：]/.test(line)
  return [...knowledge.languages.values()].some((language) => {
    const { markers, nil, none } = language.embargo
    // `Embargo: none`
    const isStated = hasColon && standsIn(markers, line, keys) && wordsOf(nil).within(line)
    return (isStated || standsIn(none, line, keys)) && saysSo(line, language, knowledge)
  })
}

const WORDS = /[\p{L}\p{M}'-]+/gu

/** Words of a line beside those with which a language says it, at most: of a day, of the document's name, of another language. */
const OTHERS = 6

function isMostlyIts(line: string, language: Language): boolean {
  const known = vocabularyOf(language.embargo, language)
  const isOther = (word: string) => !known.has(word) && !wordsOf(language.language.common).has(word)
  return (foldWords(line).match(WORDS) ?? []).filter(isOther).length <= OTHERS
}

function saysSo(line: string, language: Language, knowledge: Knowledge): boolean {
  if (!isMostlyIts(line, language)) return false
  const dates = findDates(line, language)
  const undated = (between: string) =>
    dates.toReversed().reduce((rest, { start, end }) => rest.slice(0, start) + between + rest.slice(end), line)
  // The day may stand within what is said: `Julkaisuvapaa 3.5.2026 heti`.
  return [' | ', ' '].some((between) => saysOnlySo(undated(between), dates.length > 0, language, knowledge))
}

function saysOnlySo(line: string, dated: boolean, language: Language, knowledge: Knowledge): boolean {
  if (/\p{N}/u.test(line)) return false
  const any = anyLanguage(knowledge)
  const parts = line.split(BETWEEN).flatMap((part) => {
    const bare = bareOf(part, OPENING, CLOSING)
    return bare === '' ? [] : [bare]
  })
  // Beside a day, `free for publication` may say from when on.
  const isReleased = (part: string) =>
    saysNone(part, language) || (any.none.is(part) && (!dated || any.now.within(part))) || inItsWords(part, language)
  const released = parts.filter(isReleased)
  return released.length > 0 && parts.every((part) => released.includes(part) || any.names.is(part))
}

/** `Embargo: none`, `Sperrfrist – keine`. */
function saysNone(part: string, { embargo }: Language): boolean {
  const [, named = '', said = ''] = /^([^:：]{2,40}?)\s*[:：]\s*(.{1,30})$/u.exec(part) ?? []
  return (
    wordsOf(embargo.nil).is(said) && (wordsOf(embargo.markers).is(named) || wordsOf(embargo.markers).is(`${named}:`))
  )
}

/** Each word is one of those phrases, of an embargo or of the language's commonest; one says that it is now, and none says no. */
function inItsWords(part: string, language: Language): boolean {
  const words = foldWords(part).match(WORDS) ?? []
  const { now, not } = language.embargo
  if (!words.some((word) => wordsOf(now).has(word)) || words.some((word) => wordsOf(not).has(word))) return false
  const known = vocabularyOf(language.embargo, language)
  return words.every((word) => known.has(word) || wordsOf(language.language.common).has(word))
}

/** Every word that a language says it with. */
const vocabularyOf = readOnce((embargo: Language['embargo'], { structure }: Language): ReadonlySet<string> => {
  const phrases = [...embargo.none, ...embargo.now, ...embargo.publication, ...structure.release]
  return new Set(phrases.flatMap((phrase) => foldWords(phrase).match(WORDS) ?? []))
})

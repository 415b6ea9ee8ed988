import type { Language } from '@dateline/core'
import { PackedWords } from './packed-words.ts'
import { foldWords } from './words.ts'

/** Units in which a dateline ends, with what parts it from the text. */
const REACH = 120

/** What may end a dateline, or stand in its date. */
const SIGN = /[\p{N}月월:：|.。–—―－-]|\s{2}/u

/** What opens an aside, of which any word is left out. */
const ASIDE = /[/([（【]/

/** A word in small letters that is too long to stand within a name. */
const SMALL = /(?<=\s)\p{Ll}[\p{L}\p{M}]{3,}/gu

/**
 * Up to which unit of its opening a text may have a dateline, and 0 where it has none: none reaches beyond the first word that
 * stands in no dateline of the language, and in `The new clinic has opened …` nothing ends one before that.
 */
export function reachOfDateline(text: string, language: Language): number {
  const end = firstForeign(text, language)
  // The dash of a dialogue ends nothing.
  const head = text.slice(/^[–—-]/.test(text) ? 1 : 0, end)
  if (ASIDE.test(head)) return text.length
  // Beside a date, what has figures between two commas counts for nothing, whatever else it says.
  const rest = text.slice(end, REACH)
  if (/^[^,،，、]*\p{N}/u.test(rest) && /\p{N}\P{N}+\p{N}/u.test(rest)) return text.length
  return SIGN.test(head) || language.dateline.closers.some((word) => head.includes(word)) ? end : 0
}

/** Where the first word stands that belongs to no dateline of the language; the end of the reach where none does. */
function firstForeign(text: string, language: Language): number {
  const own = smallWords(language)
  SMALL.lastIndex = 0
  for (let match = SMALL.exec(text); match !== null && match.index < REACH; match = SMALL.exec(text))
    if (!own.has(foldWords(match[0]))) return match.index
  return REACH
}

const compiled = new WeakMap<Language, PackedWords>()

/** Words that are no name and stand in datelines all the same. */
function smallWords(language: Language): PackedWords {
  let words = compiled.get(language)
  if (words === undefined) {
    const { agencies, cityWords, closers, conjunctions, links } = language.dateline
    const { months, weekdays, ordinals, links: ofDates, year } = language.dates
    const tables = [agencies, cityWords, closers, conjunctions, links, ...months, ...weekdays, ordinals, ofDates, year]
    words = PackedWords.of(
      tables.flat().flatMap((phrase) => foldWords(phrase.normalize('NFC')).match(/[\p{L}\p{M}]{4,}/gu) ?? []),
    )
    compiled.set(language, words)
  }
  return words
}

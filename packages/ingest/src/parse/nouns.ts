import type { Language } from '@dateline/core'
import { detached, isKnownWord, plainWord } from './attached-words.ts'
import { isDefinite } from './definite.ts'
import { isGivenOrWord } from './given-names.ts'
import { PackedWords } from './packed-words.ts'
import { isLarge } from './place-candidate.ts'
import { placeNamed } from './place-names.ts'
import type { Reading } from './reading.ts'

const ordinary = new WeakMap<Language, PackedWords>()

/** Whether a word is a common noun of organisations, roles, places or titles, so that no name consists of it. */
export function isNounWord(word: string, language: Language): boolean {
  let words = ordinary.get(language)
  if (words === undefined) {
    const { organisations, roles, places, quotes, dates } = language
    const tables = [
      organisations.words,
      organisations.suffixes,
      organisations.abbreviations,
      roles.titles,
      roles.heads,
      roles.modifiers,
      roles.links,
      places.region,
      places.city,
      places.other,
      quotes.titleCues,
      ...dates.months,
      ...dates.weekdays,
    ]
    words = PackedWords.of(tables.flat().flatMap((phrase) => plainWord(phrase).split(/\s+/)))
    ordinary.set(language, words)
  }
  return words.has(plainWord(word))
}

/** `الصحفيين`, `المديرون`, `الوزيرات`, `ممرضتين`: several of what the tables know one of. */
export function isPluralNoun(word: string, language: Language): boolean {
  const stem = /^(.{4,})(?:ين|ون|ات)$/u.exec(plainWord(word))?.[1]
  // What somebody belongs to, and more than one of them: `اليمنيون`.
  if (stem !== undefined && /^ال.{2,}ي$/u.test(stem)) return true
  return stem !== undefined && [stem, `${stem}ة`, stem.replace(/ت$/u, 'ة')].some((one) => isNounWord(one, language))
}

const topical = new WeakMap<Language, PackedWords>()

/** Whether a word alone names what releases are about: `تقرير`, `سكان`. */
export function isTopicWord(word: string, language: Language): boolean {
  let words = topical.get(language)
  if (words === undefined) {
    words = PackedWords.of(
      Object.values(language.topics)
        .flatMap(({ terms, weak }) => [...terms, ...weak])
        .map(plainWord),
    )
    topical.set(language, words)
  }
  return words.has(plainWord(word))
}

export function isNoun({ tokens, language }: Reading, at: number): boolean {
  const { text } = tokens[at]!
  return (
    isNounWord(text, language) || detached(plainWord(text), language).some(({ bare }) => isNounWord(bare, language))
  )
}

const heads = new WeakMap<Language, PackedWords>()

/** `لشركة`, `ومنسقة`: a noun with a preposition or conjunction attached, which completes what stands before it. */
export function isAttachedNoun(reading: Reading, at: number): boolean {
  const { tokens, language } = reading
  let nouns = heads.get(language)
  if (nouns === undefined) {
    const { organisations, roles, places, people } = language
    const tables = [
      organisations.words,
      roles.titles,
      roles.heads,
      places.region,
      places.city,
      places.other,
      people.namesakes,
    ]
    nouns = PackedWords.of(tables.flat().map(plainWord))
    heads.set(language, nouns)
  }
  const known = nouns
  const word = plainWord(tokens[at]!.text)
  if (isKnownWord(word, language)) return false
  return (
    detached(word, language).some(({ bare }) => known.has(bare) || isPluralNoun(bare, language)) ||
    isAttachedByShape(reading, at)
  )
}

/** Letters of a word that no table has, behind the preposition that is attached to it, at least. */
const SHORTEST = 3

/**
 * `لقطاع العمليات`, `بحقوق الإنسان`, `لعين صالح`: a preposition attached to a word that no table has, with a definite word behind
 * it that is no family's, or to the name of a place.
 */
export function isAttachedByShape(reading: Reading, at: number): boolean {
  const { text, tokens, language, knowledge } = reading
  const token = tokens[at]!
  if (!/^[بل]/u.test(token.text) || token.text.length <= SHORTEST) return false
  if (isGivenOrWord(token.text, language, knowledge)) return false
  // `فلاديمير بوتين رئيس روسيا`
  if (at > 0 && isGivenOrWord(tokens[at - 1]!.text, language, knowledge)) return false
  const next = tokens[at + 1]
  const adjoins = next !== undefined && /^\s+$/u.test(text.slice(token.end, next.start))
  if (adjoins && /^ال.*[^ي]$/u.test(plainWord(next.text))) return true
  // `مدير الحوض المائي لسبو، خالد الغوماري`
  if (token.text.startsWith('ل') && /^\s*[,،]/u.test(text.slice(token.end)) && at > 0 && isDefinite(reading, at - 1))
    return true
  const bare = text.slice(token.start + 1, token.end)
  if (adjoins && (isTopicWord(next.text, language) || isNounWord(next.text, language))) return true
  const place = adjoins ? text.slice(token.start + 1, next.end) : bare
  if (placeNamed(token.text, language, knowledge) !== undefined) return false
  if (adjoins && placeNamed(place, language, knowledge) !== undefined) return true
  return isLarge(placeNamed(bare, language, knowledge)?.places ?? [])
}

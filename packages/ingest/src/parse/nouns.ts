import type { Language } from '@dateline/core'
import { detached, isKnownWord, plainWord } from './attached-words.ts'
import { PackedWords } from './packed-words.ts'
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
export function isAttachedNoun({ tokens, language }: Reading, at: number): boolean {
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
  return (
    !isKnownWord(word, language) &&
    detached(word, language).some(({ bare }) => known.has(bare) || isPluralNoun(bare, language))
  )
}

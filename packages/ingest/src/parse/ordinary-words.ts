import type { Language } from '@dateline/core'
import { PackedWords } from './packed-words.ts'
import { rememberedByLanguage } from './remembered.ts'

const ordinary = new WeakMap<Language, PackedWords>()

const askedOrdinary = rememberedByLanguage<boolean>(2_000)

/**
 * Whether a name is also a word that releases use as such: listed as common, or part of another table's phrases. What the
 * terms of topics print with a capital is a name there, too (`Paris Agreement`), and makes no word of it.
 */
export function isOrdinaryWord(name: string, language: Language): boolean {
  return askedOrdinary(language).get(name, (own) => ordinaryWords(language).has(own.toLowerCase()))
}

function ordinaryWords(language: Language): PackedWords {
  let words = ordinary.get(language)
  if (words === undefined) {
    const { organisations, roles, quotes, places, topics } = language
    const phrases = [places.common, organisations.words, roles.titles, roles.heads, quotes.titleCues].flat()
    const terms = Object.values(topics).flatMap(({ terms, weak }) => [...terms, ...weak])
    words = PackedWords.of([
      ...phrases.flatMap((phrase) => phrase.toLowerCase().split(/[\s-]+/)),
      ...terms.flatMap((term) => wordsOfTerm(term, language)).map((word) => word.toLowerCase()),
    ])
    ordinary.set(language, words)
  }
  return words
}

const agreements = new WeakMap<Language, readonly string[]>()

/** Terms of topics that are names of several words and may end in that of a town: `Accord de Paris`. */
export function namedAfterTowns(language: Language): readonly string[] {
  let found = agreements.get(language)
  if (found === undefined) {
    const terms = Object.values(language.topics).flatMap(({ terms, weak }) => [...terms, ...weak])
    found = [...new Set(terms.filter((term) => /^\p{Lu}\S* (?:\S+ )*\p{Lu}[^\s*]*$/u.test(term)))].map((term) =>
      term.toLowerCase(),
    )
    agreements.set(language, found)
  }
  return found
}

/** Capitals alone, and a term of one word: `FAO` and `PISA` are no towns, whatever town is called so. */
const ABBREVIATION = /^\p{Lu}+$/u

/** The words of a term that are no names. Where every noun has a capital, a hyphen parts a name from its noun: `Dublin-Verfahren`. */
function wordsOfTerm(term: string, { people }: Language): readonly string[] {
  if (ABBREVIATION.test(term)) return [term]
  if (people.capitalNouns) return term.split(/\s+/).map((word) => word.slice(word.lastIndexOf('-') + 1))
  return term.split(/[\s-]+/).filter((word) => !/^\p{Lu}/u.test(word))
}

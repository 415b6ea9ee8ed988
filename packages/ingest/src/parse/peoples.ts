import { countryName, type Language } from '@dateline/core'
import { PackedWords } from './packed-words.ts'
import { rememberedByLanguage } from './remembered.ts'

interface PeopleWords {
  readonly whole: PackedWords
  /** Beginnings of words, each shorter than what it begins. */
  readonly stems: PackedWords
  readonly shortest: number
  /** Whether words for a people begin with a small letter within a sentence. */
  readonly small: boolean
  /** Whether names have cases. */
  readonly inflected: boolean
}

const compiled = new WeakMap<Language, PeopleWords>()

function peopleWords(language: Language): PeopleWords {
  let words = compiled.get(language)
  if (words === undefined) {
    const forms = Object.values(language.countries.demonyms).flat()
    const stems = forms.filter((form) => form.endsWith('*')).map((form) => form.slice(0, -1).toLowerCase())
    words = {
      whole: PackedWords.of(forms.map((form) => form.toLowerCase())),
      stems: PackedWords.of(stems),
      shortest: Math.min(...stems.map((stem) => stem.length)),
      small: forms.some((form) => /^\p{Ll}/u.test(form)),
      inflected: hasCases(language),
    }
    compiled.set(language, words)
  }
  return words
}

/**
 * Whether a word is a people's and no country of this language, though another has a form of a country's name that is spelt so:
 * `Indonesian` of Finnish. Of a word that the tables have with any ending only the word itself counts.
 */
export function isPeopleOnly(word: string, code: string | null, language: Language): boolean {
  const { whole, stems, inflected } = peopleWords(language)
  const small = word.toLowerCase()
  if (code === null || !(whole.has(small) || stems.has(small) || (!inflected && isAdjective(small, stems))))
    return false
  const own = [countryName(code, language.language.tag), ...(language.countries.aliases[code] ?? [])]
  return !own.some((name) => name.toLowerCase() === small)
}

function hasCases({ people, places }: Language): boolean {
  if (people.cases || people.lastInflects) return true
  return places.endings.some(({ suffixes }) => suffixes.some((end) => !/[s'’]$/u.test(end)))
}

/** Whether a word is a people's with an ending that no name has, where names have no cases: `Italiana`. */
function isAdjective(word: string, stems: PackedWords): boolean {
  for (let length = word.length - LONGEST_ENDING; length < word.length; length++)
    if (length >= SHORTEST_STEM && stems.has(word.slice(0, length))) return true
  return false
}

/** Letters of the ending of an adjective, at most, and of a stem, at least. */
const LONGEST_ENDING = 3
const SHORTEST_STEM = 4

const asked = rememberedByLanguage<boolean>(2_000)

/** Whether a word, in whatever case, is a people or belongs to one: `Malian`, `афганских`. */
export function isOfPeople(word: string, language: Language): boolean {
  return asked(language).get(word, (own) => belongsToPeople(own, language))
}

function belongsToPeople(word: string, language: Language): boolean {
  const { whole, stems, shortest } = peopleWords(language)
  const small = word.toLowerCase()
  if (whole.has(small)) return true
  for (let length = shortest; length <= small.length; length++) if (stems.has(small.slice(0, length))) return true
  return false
}

/** Whether words for a people have a capital only where a sentence begins, as `kenyansk` has. */
export function printsPeoplesSmall(language: Language): boolean {
  return peopleWords(language).small
}

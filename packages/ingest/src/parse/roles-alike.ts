import type { Language } from '@dateline/core'
import { formsOfRole } from './roles.ts'
import { foldWords } from './words.ts'

interface Groups {
  /** The lists that a word or phrase stands in, by their places in the table. */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** What stands there and is more than one word of a role. */
  readonly phrases: readonly string[]
}

const compiled = new WeakMap<Language['roles'], Groups>()

function groupsBy({ roles }: Language): Groups {
  let groups = compiled.get(roles)
  if (groups === undefined) {
    const places = new Map<string, number[]>()
    for (const [at, words] of roles.alike.entries())
      for (const word of words.map(foldWords)) places.set(word, [...(places.get(word) ?? []), at])
    groups = { places, phrases: [...places.keys()].filter((word) => BETWEEN.test(word)) }
    compiled.set(roles, groups)
  }
  return groups
}

/** Between two words of a role. */
const BETWEEN = /[\s,–—-]+/

/**
 * Whether a role named in short may take up another one: both have a word of one list (`хирург` … `врач`, `настоятель храма` …
 * `священник`) or a phrase (`premier ministre` … `chef du gouvernement`). Any word or phrase of the whole role counts, and the last
 * word of the short one, or all of it (`sindaco` … `primo cittadino`).
 */
export function rolesAlike(full: string, short: string, language: Language): boolean {
  const meant = listsOfShort(short, language)
  return meant.length > 0 && listsOf(full, language).some((place) => meant.includes(place))
}

/** The same for a phrase as a whole. */
export function phraseAlike(full: string, phrase: string, language: Language): boolean {
  const meant = listsOfWord(phrase, language)
  return meant.length > 0 && listsOf(full, language).some((place) => meant.includes(place))
}

/** The lists of the last word of a role, and those of all of it. */
function listsOfShort(short: string, language: Language): readonly number[] {
  const last = short.slice(short.lastIndexOf(' ') + 1)
  return last === short
    ? listsOfWord(short, language)
    : [...listsOfWord(short, language), ...listsOfWord(last, language)]
}

/** The lists of all words and phrases of a role. */
function listsOf(full: string, language: Language): readonly number[] {
  const whole = ` ${foldWords(full)} `
  const phrases = groupsBy(language).phrases.filter(
    (phrase) => whole.includes(` ${phrase} `) || whole.includes(` ${phrase},`),
  )
  return [...full.split(BETWEEN), ...phrases].flatMap((word) => listsOfWord(word, language))
}

function listsOfWord(word: string, language: Language): readonly number[] {
  if (language.roles.alike.length === 0) return []
  const { places } = groupsBy(language)
  return formsOfRole(word.toLowerCase(), language).flatMap((form) => places.get(foldWords(form)) ?? [])
}

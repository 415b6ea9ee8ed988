import type { Language } from '@dateline/core'
import { plainWord } from './attached-words.ts'
import { rememberedByLanguage } from './remembered.ts'
import { formsOfRole } from './roles.ts'
import { foldWords, wordsOf } from './words.ts'

/** Places of lists in the table. */
type Lists = readonly number[]

const NONE: Lists = []

interface Groups {
  /** The lists that a word or phrase stands in. */
  readonly places: ReadonlyMap<string, Lists>
  /** What stands there and holds a link or a hyphen: `chef du gouvernement`, `sage-femme`. */
  readonly linked: readonly string[]
}

const compiled = new WeakMap<Language['roles'], Groups>()

function groupsBy({ roles }: Language): Groups {
  let groups = compiled.get(roles)
  if (groups === undefined) {
    const places = new Map<string, Lists>()
    for (const [at, words] of roles.alike.entries()) {
      // Most words stand in one list: they have this in common.
      const one = [at]
      for (const word of words.map(keyOf)) {
        const others = places.get(word)
        places.set(word, others === undefined ? one : [...others, at])
      }
    }
    const links = wordsOf(roles.links)
    const isLinked = (phrase: string) => phrase.includes('-') || phrase.split(LINKING).some((word) => links.has(word))
    groups = { places, linked: [...places.keys()].filter(isLinked) }
    compiled.set(roles, groups)
  }
  return groups
}

/** A word as the lists are asked for it. */
function keyOf(word: string): string {
  return plainWord(foldWords(word))
}

/** Between the words of a phrase, a link with an apostrophe among them: `chef de l’État`. */
const LINKING = /(?<=['’])|\s+/u

function listsOf(word: string, language: Language): Lists {
  if (language.roles.alike.length === 0) return NONE
  const { places } = groupsBy(language)
  return formsOfRole(word.toLowerCase(), language).flatMap((form) => places.get(keyOf(form)) ?? NONE)
}

/** Letters that a word has before the one that it is composed with, and that one, at least. */
const [FIRST_PART, LAST_PART] = [3, 4]

/** The lists of the longest word that a compound ends with: `Gefängnisarzt` is an `arzt`. */
function listsOfCompound(word: string, language: Language): Lists {
  if (language.roles.endings.length === 0) return NONE
  const { places } = groupsBy(language)
  const folded = foldWords(word)
  for (let at = FIRST_PART; at <= folded.length - LAST_PART; at++) {
    const found = places.get(folded.slice(at))
    if (found !== undefined) return found
  }
  return NONE
}

const fullRoles = rememberedByLanguage<Lists>(2_000)

/** The lists of the nouns that a whole role has; what stands behind a link is another's (`spokeswoman for the mayor`). */
function listsOfFull(full: string, language: Language): Lists {
  return fullRoles(language).get(full, (role) => {
    const whole = ` ${foldWords(role)} `
    const linked = groupsBy(language).linked.filter(
      (phrase) => whole.includes(` ${phrase} `) || whole.includes(` ${phrase},`),
    )
    return [
      ...partsOf(role, language).flatMap((words) => listsOfNoun(words, language)),
      ...linked.flatMap((phrase) => listsOf(phrase, language)),
    ]
  })
}

/** The words of each noun of a role, with what stands before it. */
function partsOf(role: string, { roles }: Language): readonly (readonly string[])[] {
  return role.split(',').flatMap((text) => {
    const parts: string[][] = [[]]
    let linked = false
    for (const word of text.split(/[\s–—-]+/)) {
      if (wordsOf(roles.joins).has(word)) {
        parts.push([])
        linked = false
        continue
      }
      linked ||= wordsOf(roles.links).has(word) && parts.at(-1)!.length > 0
      if (!linked && word !== '') parts.at(-1)!.push(word)
    }
    return parts
  })
}

/** Words of a phrase, at most. */
const PHRASE = 3

/** Of several nouns the last says who it is (`student nurse`), the first where others depend on it in their cases. */
function listsOfNoun(words: readonly string[], language: Language): Lists {
  const found: Lists[] = []
  for (let end = words.length; end > 0; end--) {
    for (let from = Math.max(0, end - PHRASE); from < end; from++) {
      const phrase = words.slice(from, end).join(' ')
      const own = listsOf(phrase, language)
      const lists = own.length === 0 && from === end - 1 ? listsOfCompound(phrase, language) : own
      if (lists.length === 0) continue
      found.push(lists)
      break
    }
  }
  const { genitives, apposed } = language.roles
  return (genitives || apposed ? found.at(-1) : found[0]) ?? NONE
}

/**
 * Whether a role named in short may take up another one: both have a word of one list (`хирург` … `врач`, `настоятель храма` …
 * `священник`) or a phrase (`premier ministre` … `chef du gouvernement`). Of the short one its last word counts, or all of it
 * (`sindaco` … `primo cittadino`).
 */
export function rolesAlike(full: string, short: string, language: Language): boolean {
  const last = short.slice(short.lastIndexOf(' ') + 1)
  const meant = last === short ? listsOf(short, language) : [...listsOf(short, language), ...listsOf(last, language)]
  return meant.length > 0 && listsOfFull(full, language).some((list) => meant.includes(list))
}

/** The same for a phrase as a whole. */
export function phraseAlike(full: string, phrase: string, language: Language): boolean {
  const meant = listsOf(phrase, language)
  return meant.length > 0 && listsOfFull(full, language).some((list) => meant.includes(list))
}

/** The same where no spaces part the words of a role: `外科医生` … `大夫`. */
export function rolesAlikeUnspaced(full: string, short: string, language: Language): boolean {
  return language.roles.alike.some((words) => words.includes(short) && words.some((word) => full.includes(word)))
}

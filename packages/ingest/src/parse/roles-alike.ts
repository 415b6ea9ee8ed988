import type { Language } from '@dateline/core'
import { formsOfRole } from './roles.ts'
import { foldWords } from './words.ts'

const compiled = new WeakMap<Language['roles'], ReadonlyMap<string, readonly number[]>>()

/** The lists that a word or phrase stands in, by their places in the table. */
function groupsBy({ roles }: Language): ReadonlyMap<string, readonly number[]> {
  let groups = compiled.get(roles)
  if (groups === undefined) {
    const found = new Map<string, number[]>()
    for (const [at, words] of roles.alike.entries())
      for (const word of words.map(foldWords)) found.set(word, [...(found.get(word) ?? []), at])
    compiled.set(roles, found)
    groups = found
  }
  return groups
}

/**
 * Whether a role named in short may take up another one: both have a word of one list (`хирург` … `врач`, `настоятель храма` …
 * `священник`). The first such word of the whole role counts, and the last word of the short one, or all of it (`sindaco` …
 * `primo cittadino`).
 */
export function rolesAlike(full: string, short: string, language: Language): boolean {
  if (language.roles.alike.length === 0) return false
  const groups = groupsBy(language)
  const placesOf = (word: string) =>
    formsOfRole(word.toLowerCase(), language).flatMap((form) => groups.get(foldWords(form)) ?? [])
  const last = short.slice(short.lastIndexOf(' ') + 1)
  const meant = last === short ? placesOf(short) : [...placesOf(short), ...placesOf(last)]
  if (meant.length === 0) return false
  return full.split(/[\s,–—-]+/).some((word) => placesOf(word).some((place) => meant.includes(place)))
}

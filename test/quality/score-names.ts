import type { Release } from '@dateline/core'
import { nameKey } from './fold.ts'
import type { Gold } from './gold.ts'
import { match, same } from './likeness.ts'
import { asked, listed, type Mark } from './mark.ts'

/** People with their roles, places, countries and topics. */
export function scoreNames(gold: Gold, release: Release | undefined): readonly Mark[] {
  const people = match(gold.people, release?.people ?? [], (want, got) => same(nameKey(want.name), nameKey(got.name)))
  const places = match(distinct(gold.places), distinct(release?.places ?? []), (want, got) =>
    same(placeKey(want), placeKey(got)),
  )
  const countries = (release?.countries ?? []).map(({ code }) => code)
  const topics = (release?.topics ?? []).map(({ id }) => id)
  return [
    ...listed('people', people, ({ name }) => name),
    ...people.pairs.flatMap(([want, got]) =>
      want.role ? [asked('roles', isRole(want.role, got.role), `${want.name}: ${want.role}`, got.role)] : [],
    ),
    ...listed('places', places, ({ name, country }) => `${name} (${country ?? 'no country'})`),
    ...listed('countries', match(gold.countries, countries, same), String),
    ...listed('topics', match(gold.topics, topics, same), String),
    ...first('firstCountry', gold.countries, countries),
    ...first('firstTopic', gold.topics, topics),
  ]
}

function first(
  column: 'firstCountry' | 'firstTopic',
  want: readonly string[],
  got: readonly string[],
): readonly Mark[] {
  return want.length === 0 ? [] : [asked(column, got[0] === want[0], want[0], got[0])]
}

type AnyPlace = Pick<Gold['places'][number], 'name' | 'kind' | 'country'>

/** A country counts by its code, whatever it is called. */
function placeKey({ name, kind, country }: AnyPlace): string {
  return kind === 'country' && country ? country : `${nameKey(name)}|${country ?? ''}`
}

function distinct<Place extends AnyPlace>(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [placeKey(place), place])).values()]
}

/** Roles that share two thirds of their words, endings aside, or where the printed one only goes on for longer. */
function isRole(want: string, got: string | null): boolean {
  if (!got) return false
  if (nameKey(want) === nameKey(got)) return true
  const wanted = wordsOf(want)
  const given = wordsOf(got)
  const both = wanted.filter((word) => given.some((other) => isWord(word, other))).length
  if (wanted.length + given.length > 0 && (2 * both) / (wanted.length + given.length) >= 0.65) return true
  return nameKey(want).length > 5 && given.length <= wanted.length + 4 && nameKey(got).startsWith(nameKey(want))
}

function wordsOf(role: string): readonly string[] {
  return nameKey(role)
    .split(/[\s,]+/)
    .filter((word) => word.length > 2 || /\p{Script=Han}/u.test(word))
}

/** The same word, or the same but for its last two letters. */
function isWord(want: string, got: string): boolean {
  return want === got || (want.length > 4 && got.slice(0, -2) === want.slice(0, -2))
}

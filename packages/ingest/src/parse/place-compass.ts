import type { GazetteerPlace, Language } from '@dateline/core'
import type { PlaceName } from './place-names.ts'
import { readOnce } from './read-once.ts'

/**
 * The part of a country, a region or a town that a direction before or behind its name says: `Südtansania`, `Länsi-Nepal`,
 * `Bremen-Nord`. `named` is what a name means in any form; undefined where no direction stands.
 */
export function partByCompass(
  name: string,
  language: Language,
  named: (name: string) => PlaceName | undefined,
): PlaceName | undefined {
  const parts = partsOf(name, directionsOf(language.places, language))
  if (parts === undefined) return undefined
  if ('town' in parts) {
    const [place] = named(parts.town)?.places ?? []
    return place?.kind === 'city' ? { name, places: [partOf(place, name)], certain: true } : undefined
  }
  const { direction, apart, joined } = parts
  const whole = apart ?? joined.charAt(0).toLocaleUpperCase(language.language.tag) + joined.slice(1)
  const match = named(whole)
  const [place] = match?.places ?? []
  if (match === undefined || place === undefined || place.kind === 'city') return undefined
  const base = apart === undefined ? match.name.toLocaleLowerCase(language.language.tag) : match.name
  const part = direction + base
  return { name: part, places: [partOf(place, part)], certain: true }
}

function partOf({ kind, country }: GazetteerPlace, name: string): GazetteerPlace {
  const unknown = { latitude: null, longitude: null, population: 0, capital: false } as const
  return { ...unknown, kind: kind === 'country' ? 'region' : kind, country, name }
}

/** Words for directions, the longest first. */
interface Directions {
  readonly all: readonly string[]
  /** Those that a name may be joined to without a hyphen. */
  readonly open: readonly string[]
}

const directionsOf = readOnce(({ compass }: Language['places'], _: Language): Directions => {
  const words = compass.toSorted((a, b) => b.length - a.length)
  return { all: words.map((word) => word.replace(/-$/u, '')), open: words.filter((word) => !word.endsWith('-')) }
})

type Parts =
  | { readonly town: string }
  | { readonly direction: string; readonly apart: string; readonly joined?: never }
  | { readonly direction: string; readonly joined: string; readonly apart?: never }

/** A name taken apart: behind a direction with a hyphen, before one with a hyphen, behind one and a space, or joined to one. */
function partsOf(name: string, { all, open }: Directions): Parts | undefined {
  const behind = (direction: string, rest: RegExp) =>
    name.startsWith(direction) && rest.test(name.slice(direction.length)) ? name.slice(direction.length) : undefined
  for (const word of all) {
    const apart = behind(`${word}-`, CAPITAL)
    if (apart !== undefined) return { direction: `${word}-`, apart }
  }
  const last = all.findLast((word) => name.endsWith(`-${word}`))
  if (last !== undefined) {
    const town = name.slice(0, -1 - last.length)
    if (/^\p{Lu}./u.test(town)) return { town }
  }
  for (const word of open) {
    const apart = behind(`${word} `, CAPITAL)
    if (apart !== undefined) return { direction: `${word} `, apart }
  }
  for (const direction of open) {
    const joined = behind(direction, SMALL)
    if (joined !== undefined) return { direction, joined }
  }
  return undefined
}

/** What stands behind a direction has four letters at least. */
const CAPITAL = /^\p{Lu}.{3}/u
const SMALL = /^\p{Ll}{4,}$/u

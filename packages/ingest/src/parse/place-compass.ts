import type { GazetteerPlace, Language } from '@dateline/core'
import type { PlaceName } from './place-names.ts'

/** Letters of the name behind the word for a direction, at least. */
const SHORTEST = 4

const compiled = new WeakMap<Language, RegExp | undefined>()

/**
 * The part of a country, a region or a town that a direction before or behind its name says: `Südtansania`, `Länsi-Nepal`,
 * `Bremen-Nord`. `named` is what a name means in any form; undefined where no direction stands.
 */
export function partByCompass(
  name: string,
  language: Language,
  named: (name: string) => PlaceName | undefined,
): PlaceName | undefined {
  const groups = patternOf(language)?.exec(name)?.groups
  if (groups === undefined) return undefined
  const { direction, apart, joined, town } = groups
  if (town !== undefined) {
    const [place] = named(town)?.places ?? []
    return place?.kind === 'city' ? { name, places: [partOf(place, name)], certain: true } : undefined
  }
  const whole = apart ?? joined!.charAt(0).toLocaleUpperCase(language.language.tag) + joined!.slice(1)
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

function patternOf(language: Language): RegExp | undefined {
  if (compiled.has(language)) return compiled.get(language)
  const words = language.places.compass.toSorted((a, b) => b.length - a.length)
  const open = words.filter((word) => !word.endsWith('-')).join('|')
  const bound = words.map((word) => word.replace(/-$/u, '')).join('|')
  const options = [`(?<direction>(?:${bound})-)(?<apart>\\p{Lu}.{${SHORTEST - 1},})`, `(?<town>\\p{Lu}.+)-(?:${bound})`]
  if (open !== '')
    options.push(
      `(?<direction>(?:${open}) )(?<apart>\\p{Lu}.{${SHORTEST - 1},})`,
      `(?<direction>${open})(?<joined>\\p{Ll}{${SHORTEST},})`,
    )
  const pattern = words.length === 0 ? undefined : new RegExp(`^(?:${options.join('|')})$`, 'u')
  compiled.set(language, pattern)
  return pattern
}

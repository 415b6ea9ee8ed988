import type { GazetteerPlace, Knowledge, Language } from '@dateline/core'
import { placeInAnyForm } from './place-names.ts'
import { foldWords } from './words.ts'

/** `Agnone (Isernia)`, `Cobán (Alta Verapaz, Guatemala)`: where a town lies, which is no part of its name. */
export function namesInBrackets(head: string): readonly string[] {
  const [, inside] = /\p{L}\s?[(（]([^()（）]{2,60})[)）]/u.exec(head) ?? []
  return inside === undefined ? [] : inside.split(/\s*[,،，/–-]\s*/u)
}

/**
 * The country of the first city of a dateline: the one that the other names allow, else the most populous place of that name;
 * of a village that few know, the one in whose province it is said to lie, the only one of its name, or that of the language.
 * `behind` are the names of the dateline from the city on, `around` those in brackets behind it.
 */
export function countryOfCity(
  city: string,
  { behind, around }: { readonly behind: readonly string[]; readonly around: readonly string[] },
  language: Language,
  knowledge: Knowledge,
): string | null {
  const lookup = (name: string) => knowledge.places.lookup(name)
  const printed = lookup(city)
  // `Torniossa 8.6.2026.`: the name may stand in the case that a date asks for.
  const places = printed.length > 0 ? printed : (placeInAnyForm(city, language, knowledge)?.places ?? [])
  const candidates = places.filter((place) => place.country !== null)
  const beside = around.flatMap(lookup)
  const others = [...behind.filter((name) => name !== city).flatMap(lookup), ...beside]
  const confirmed = candidates.find((place) =>
    others.some((other) => other.kind !== 'city' && other.country === place.country),
  )
  const named = others.find((place) => place.kind === 'country')
  const next = around[0] ?? behind[behind.indexOf(city) + 1]
  const state = next === undefined ? undefined : countryOfState(next, language)
  // `Frankfurt, DE`, `Toronto, CA`: codes of states are codes of countries too.
  if (next !== undefined && candidates.some(({ country }) => country === next)) return next
  if (state !== undefined && (places.length === 0 || candidates.some(({ country }) => country === state))) return state
  const [largest] = candidates
  // Who writes in German from Lüchow sits in Lower Saxony, though a city in China is larger; Vienna is a capital.
  const near =
    largest?.capital || named ? undefined : candidates.find((place) => place.country === language.places.home)
  const town = near ?? candidates.find((place) => place.kind === 'city')
  const region = others.find((place) => place.kind === 'region')
  const known = confirmed ?? town ?? largest ?? named ?? region
  return known === undefined ? countryOfVillage(city, beside, language, knowledge) : known.country
}

function countryOfVillage(
  name: string,
  [beside]: readonly GazetteerPlace[],
  language: Language,
  knowledge: Knowledge,
): string | null {
  if (beside !== undefined) return beside.country
  // `Bern-Wabern`: a part of a town that is known.
  const [town] = name.includes('-') ? knowledge.places.lookup(name.slice(0, name.indexOf('-'))) : []
  if (town?.kind === 'city') return town.country
  const villages = knowledge.places.villages(name)
  const only = villages.length === 1 ? villages[0] : villages.find(({ country }) => country === language.places.home)
  return only?.country ?? null
}

/** The country of a state or province in its short form, with its full stops or without. */
export function countryOfState(name: string, language: Language): string | undefined {
  if (/^\p{Ll}/u.test(name)) return undefined
  const bare = (text: string) => foldWords(text).replaceAll('.', '')
  const short = bare(name)
  if (short.length > 5) return undefined
  for (const [country, states] of Object.entries(language.dateline.states))
    if (states.some((state) => bare(state) === short)) return country
  return undefined
}

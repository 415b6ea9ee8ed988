import { foldName, type GazetteerPlace, type Knowledge } from '@dateline/core'
import type { Candidate } from './place-candidate.ts'

/** What a country counts, at least, in which a release plays. */
const PLAYS = 4
/** Fewer inhabitants, and a town of a country that nothing else names is rather a namesake of one where the release plays. */
const TOWN = 50_000
/** The same where the printed name is not the town's own, but one of the others that maps have for it: `Kham` of Hamm. */
const CITY = 250_000

/**
 * Tells the towns that have the name of another one where the release plays: small ones, of a country that nothing else in it
 * names, and which borders neither on that of the language nor on the one that counts most.
 */
export function namesakesAbroad(
  countries: ReadonlyMap<string, number>,
  home: string | undefined,
  { neighbours }: Pick<Knowledge, 'neighbours'>,
): (place: GazetteerPlace, candidate: Candidate) => boolean {
  const most = Math.max(0, ...countries.values())
  const near = new Set<string>()
  for (const [code, count] of countries)
    if (count === most) for (const each of neighbours.get(code) ?? []) near.add(each)
  if (home !== undefined) for (const each of [home, ...(neighbours.get(home) ?? [])]) near.add(each)
  return (place, { name, places, dateline }) => {
    const { kind, capital, population, country } = place
    if (kind === 'region' && places.some((each) => each.country !== country))
      return most >= PLAYS && country !== null && !near.has(country) && !countries.has(country)
    if (most < PLAYS || kind !== 'city' || capital || country === null || dateline === true || near.has(country))
      return false
    const own = places.every((each) => each.country === country) ? 1 : 0
    if ((countries.get(country) ?? 0) > own) return false
    return (
      population < TOWN ||
      (population < CITY && /^\p{Script=Latin}/u.test(name) && foldName(place.name) !== foldName(name))
    )
  }
}

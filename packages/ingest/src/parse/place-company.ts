import type { GazetteerPlace, Language } from '@dateline/core'
import type { Candidate } from './place-candidate.ts'
import { wordsOf } from './words.ts'

/** What it counts for a country that the place in or around which another lies is there and nowhere else. */
const WITHIN = 4
/** The same for names of a list, where it is small and no large town of its name is on lists of towns anywhere. */
const BESIDE = 1
/** The same for the country that its sentence has named last before it. */
const NAMED_BEFORE = 1.5
const LARGE = 100_000
/** Characters between two names that belong together, at most. */
const LONGEST_BETWEEN = 32

/**
 * What the names directly beside each candidate say of its country, and the one that its sentence has named before it: that of the region in which it lies (`Huaquillas (El Oro)`,
 * `Macará, en la provincia de Loja`), or of the others on its list. Undefined for those that nothing stands beside.
 */
export function companyOf(
  candidates: readonly Candidate[],
  namedBefore: readonly (string | undefined)[],
  language: Language,
): readonly (ReadonlyMap<string, number> | undefined)[] {
  const open = candidates.map(isOpen)
  const found: (Map<string, number> | undefined)[] = namedBefore.map((country, index) =>
    country === undefined || open[index] !== true ? undefined : new Map([[country, NAMED_BEFORE]]),
  )
  for (let index = 1; index < candidates.length; index++) {
    if (open[index - 1] !== true && open[index] !== true) continue
    const before = candidates[index - 1]!
    const candidate = candidates[index]!
    const joint = jointOf(before, candidate, language)
    if (joint === undefined) continue
    for (const [own, other] of [
      [index - 1, candidate],
      [index, before],
    ] as const) {
      const country = onlyCountry(other) ?? (joint === WITHIN ? commonCountry(candidates[own]!, other) : undefined)
      if (country === undefined || (joint === BESIDE && isLargeTown(candidates[own]!))) continue
      const counts = found[own] ?? new Map<string, number>()
      counts.set(country, (counts.get(country) ?? 0) + joint)
      found[own] = counts
    }
  }
  return found
}

/** For each candidate the country that its sentence has named last before it. */
export function countriesBefore(candidates: readonly Candidate[]): readonly (string | undefined)[] {
  let country: string | undefined
  let before: Candidate | undefined
  return candidates.map((candidate) => {
    const { passage, start, places } = candidate
    if (before?.passage !== passage || /[.!?。！？؟]/u.test(passage.text.slice(before.end, start))) country = undefined
    before = candidate
    const named = country
    if (places[0]?.kind === 'country') country = places[0].country ?? undefined
    return named
  })
}

/** Whether a name may lie in several countries. */
function isOpen(candidate: Candidate): boolean {
  return firstOf(candidate) !== undefined && onlyCountry(candidate) === undefined
}

function firstOf({ places, villages }: Candidate): GazetteerPlace | undefined {
  return places[0] ?? villages?.[0]
}

/** The country of a name that no two countries have, and which is none itself. */
function onlyCountry(candidate: Candidate): string | undefined {
  const first = firstOf(candidate)
  if (first === undefined || first.kind === 'country' || first.country === null) return undefined
  const isThere = ({ country }: GazetteerPlace) => country === first.country
  return candidate.places.every(isThere) && candidate.villages?.every(isThere) !== false ? first.country : undefined
}

/** `Cartagena (Murcia)`: the one country that has towns or regions of both names. */
function commonCountry(own: Candidate, other: Candidate): string | undefined {
  const theirs = new Set(countriesOf(other))
  const [first, ...further] = new Set(countriesOf(own).filter((country) => theirs.has(country)))
  return further.length === 0 ? first : undefined
}

function countriesOf({ places }: Candidate): readonly string[] {
  return places.flatMap(({ kind, country }) => (kind === 'country' ? [] : (country ?? [])))
}

function isLargeTown({ places }: Candidate): boolean {
  return places.some(({ kind, capital, population }) => kind === 'city' && (capital || population >= LARGE))
}

/**
 * What two names have to do with each other between which nothing stands but a bracket or small words of places, or a comma
 * or `and`.
 */
function jointOf(before: Candidate, after: Candidate, { places, roles }: Language): number | undefined {
  if (before.passage !== after.passage || after.start < before.end) return undefined
  if (after.start - before.end > LONGEST_BETWEEN) return undefined
  const between = before.passage.text.slice(before.end, after.start)
  if (!/^(?:['’]\p{L}+)?(?:\s*[,،、(/]\s*|\s+)[^.;:!?()]*$/u.test(between)) return undefined
  const words = between
    .replace(/^['’]\p{L}+/u, '')
    .split(/[\s,،、(/'’]+/u)
    .filter((word) => word !== '')
  const of = (tables: readonly (readonly string[])[]) => (word: string) =>
    tables.some((table) => wordsOf(table).has(word))
  const isJoint = of([places.joins, roles.joins])
  const isLead = of([places.prepositions, places.links, places.city, places.region, places.other])
  if (!words.every((word) => isJoint(word) || isLead(word))) return undefined
  const isWithin = between.includes('(') || (words.some((word) => !isJoint(word)) && !words.some(isJoint))
  return isWithin ? WITHIN : BESIDE
}

/** What the countries of a release count, and beside them what the company of one name says. */
export function withCompany(
  countries: ReadonlyMap<string, number>,
  company: ReadonlyMap<string, number> | undefined,
): ReadonlyMap<string, number> {
  if (company === undefined) return countries
  const counts = new Map(countries)
  for (const [country, count] of company) counts.set(country, (counts.get(country) ?? 0) + count)
  return counts
}

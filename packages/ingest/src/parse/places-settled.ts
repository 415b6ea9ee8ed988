import { foldName, type Gazetteer, type GazetteerPlace, type Knowledge, type Language } from '@dateline/core'
import type { Candidate } from './place-candidate.ts'
import { choose, mostBy, rank } from './place-choice.ts'
import { companyOf, countriesBefore, withCompany } from './place-company.ts'
import { namesakesAbroad } from './place-namesakes.ts'
import { isSea } from './place-seas.ts'
import { isCased } from './scripts.ts'
import type { Spelt } from './spelt-out.ts'

/** The place that a candidate is, under its name in base form. */
export interface Settled {
  readonly name: string
  readonly place: GazetteerPlace
}

/** So much less likely is a small place than one that everybody knows. */
const SMALL = 2.6
/** What a country counts, at least, in which a small place is meant though nothing leads to it. */
const BEYOND_DOUBT = 1.5
/** What the country counts in which the language is spoken, for a name that it shares with others. */
const HOME = 0.5

/** For a name that no table has, beside what the countries of the release count: the country of its dateline, if it is not sent from home, */
const UNKNOWN_DATELINE = 2
/** that of the language, */
const UNKNOWN_HOME = 0.5
/** of the town or region named before it in its paragraph, and of any other place beside it. */
const UNKNOWN_AFTER = 2
const UNKNOWN_BESIDE = 1

const TOWN_OF_LIST: NonNullable<Candidate['told']> = { kind: 'city' }

const UNKNOWN = { latitude: null, longitude: null, population: 0, capital: false } as const

/** How often countries are named, by themselves or their places, and spoken of in any way. */
export interface Countries {
  readonly named: ReadonlyMap<string, number>
  readonly spokenOf: ReadonlyMap<string, number>
}

/**
 * Decides for candidates in reading order which place each is: one of the gazetteer, a small place in a country that the
 * release names, or what the text itself says that it is, in the country that it speaks of there.
 */
export function settle(
  candidates: readonly Candidate[],
  { named, spokenOf }: Countries,
  knowledge: Knowledge,
  language: Language,
): readonly (Settled | undefined)[] {
  const { home } = language.places
  const gazetteer = knowledge.places
  const alike = soundingIn(gazetteer, spokenOf, language)
  const isNamesake = namesakesAbroad(spokenOf, home, knowledge)
  const namedBefore = countriesBefore(candidates)
  const company = companyOf(candidates, namedBefore, language)
  const known = withoutOverlaps(candidates, (candidate, index) =>
    settleKnown(
      candidate,
      withCompany(spokenOf, company[index]),
      home,
      (spelt) => alike(spelt, namedBefore[index]),
      isNamesake,
    ),
  )
  let settledOf: ReadonlyMap<Candidate, Settled | undefined> | undefined
  const dateline = known[candidates.findIndex((candidate) => candidate.dateline === true)]
  const settledEach = candidates.map((candidate, index) => {
    const settled = known[index]
    const told = candidate.told ?? (candidate.ofTowns === true ? TOWN_OF_LIST : undefined)
    if (settled === undefined && candidate.beside !== undefined && !isSettled(candidate.beside)) return undefined
    if (settled !== undefined || told === undefined || (candidate.told === undefined && !isKnownAbroad(candidate)))
      return settled
    const name = told.name ?? inCaseOf(candidate, beside(candidate))
    const country =
      isSea(name, language) || (told.kind === 'other' && namesakeOf(name)?.kind === 'country') ? null : countryAt(index)
    return { name, place: { ...UNKNOWN, kind: told.kind, country, name } }
  })
  return asTold(candidates, settledEach)

  function beside({ beside: town }: Candidate): { readonly candidate: Candidate; readonly name: string } | undefined {
    const name = town === undefined ? undefined : settledAs(town)?.name
    return town === undefined || name === undefined ? undefined : { candidate: town, name }
  }

  /** Whether a name on a list of places would be that of a town somewhere else. */
  function isKnownAbroad(candidate: Candidate): boolean {
    const place = choose(candidate, spokenOf, home)
    return place !== undefined && isStray(place, candidate, spokenOf, home)
  }

  function isSettled(candidate: Candidate): boolean {
    return settledAs(candidate) !== undefined || candidate.told !== undefined
  }

  /** What a candidate is known as; few are asked for. */
  function settledAs(candidate: Candidate): Settled | undefined {
    settledOf ??= new Map(candidates.map((each, index) => [each, known[index]]))
    return settledOf.get(candidate)
  }

  /** What a lake or the like is called after, by its name without the word for what it is: Malawi of `Malawisjön`. */
  function namesakeOf(name: string): GazetteerPlace | undefined {
    const end = language.places.formed.find((each) => name.endsWith(each.slice(1)))
    if (end === undefined) return undefined
    const stem = name.slice(0, 1 - end.length).replace(/(?:s|-)$/u, '')
    return gazetteer.lookup(stem)[0]
  }

  /** The country that the text speaks of there. */
  function countryAt(index: number): string | null {
    const weights = new Map(named)
    const add = (country: string | null | undefined, weight: number) => {
      if (country != null) weights.set(country, (weights.get(country) ?? 0) + weight)
    }
    const { formed, name } = candidates[index]!
    // Formed as names are at home, and of nothing abroad.
    if (formed === true && home !== undefined && namesakeOf(name) === undefined) return home
    const before = neighbour(index, -1)
    if (candidates[index]!.lies === true && before !== undefined) return before.country
    add(home, UNKNOWN_HOME)
    if (dateline?.place.country !== home) add(dateline?.place.country, UNKNOWN_DATELINE)
    add(before?.country, before?.kind === 'country' ? UNKNOWN_BESIDE : UNKNOWN_AFTER)
    add(neighbour(index, 1)?.country, UNKNOWN_BESIDE)
    return [...weights].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
  }

  function neighbour(index: number, step: 1 | -1): GazetteerPlace | undefined {
    const { passage } = candidates[index]!
    for (let at = index + step; candidates[at]?.passage === passage; at += step) {
      const place = known[at]?.place
      if (place?.country != null) return place
    }
    return undefined
  }
}

/** A name without the ending of the case in which a town stands on its list: `в Хоргосе, Достыке` is Достык. */
function inCaseOf(
  { name, passage, start, end }: Candidate,
  town: { readonly candidate: Candidate; readonly name: string } | undefined,
): string {
  if (town === undefined || name !== passage.text.slice(start, end)) return name
  const printed = town.candidate.passage.text.slice(town.candidate.start, town.candidate.end)
  const ending = printed.startsWith(town.name) ? printed.slice(town.name.length) : ''
  return ending !== '' && name.length > ending.length + SHORTEST && name.endsWith(ending)
    ? name.slice(0, -ending.length)
    : name
}

/** Letters of a name without its ending, at least. */
const SHORTEST = 3

/** What each candidate is, but nothing for one that lies within the one before it: of two lengths of a name the first counts. */
function withoutOverlaps(
  candidates: readonly Candidate[],
  settleOne: (candidate: Candidate, index: number) => Settled | undefined,
): readonly (Settled | undefined)[] {
  let before: Candidate | undefined
  return candidates.map((candidate, index) => {
    if (candidate.spelt !== undefined && before?.passage === candidate.passage && candidate.start < before.end)
      return undefined
    const settled = settleOne(candidate, index)
    if (settled !== undefined) before = candidate
    return settled
  })
}

/** Countries where towns are called after people, and by words: there a name alone, or its sound, says little. */
const SETTLERS = new Set(['AU', 'CA', 'GB', 'NZ', 'US'])

function isOfSettlers(country: string | null): boolean {
  return country !== null && SETTLERS.has(country)
}

/** Countries of a release that are searched for a place by its sound, the one first that it speaks of most. */
const MOST_SEARCHED = 3

/**
 * Finds the place that a name sounds like, in the countries that the release speaks of beyond doubt, the one first that its
 * sentence names before it. In those
 * that write the script themselves names are not written by their sound.
 */
function soundingIn(
  gazetteer: Gazetteer,
  countries: ReadonlyMap<string, number>,
  language: Language,
): (spelt: readonly Spelt[], first: string | undefined) => Settled | undefined {
  const vowels = isCased(language) ? 'all' : 'some'
  let searched: readonly (readonly [country: string, count: number])[] | undefined
  return (spelt, first) => {
    searched ??= countriesSearched(countries, language)
    const inOrder = searched.toSorted(([a], [b]) => Number(b === first) - Number(a === first))
    for (const [country] of inOrder)
      for (const { name, ways } of spelt)
        for (const way of ways) {
          const [place] = gazetteer.sounding(way, country, vowels)
          if (place !== undefined) return { name, place }
        }
    return undefined
  }
}

function countriesSearched(
  countries: ReadonlyMap<string, number>,
  { places }: Language,
): readonly (readonly [country: string, count: number])[] {
  const most = Math.max(0, ...countries.values())
  return [...countries]
    .filter(
      ([country, count]) =>
        !places.unsounded.includes(country) && !isOfSettlers(country) && count > BEYOND_DOUBT && count * 2 >= most,
    )
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_SEARCHED)
}

function settleKnown(
  candidate: Candidate,
  countries: ReadonlyMap<string, number>,
  home: string | undefined,
  alike: (spelt: readonly Spelt[]) => Settled | undefined,
  isNamesake: ReturnType<typeof namesakesAbroad>,
): Settled | undefined {
  const { name, places, told } = candidate
  // Every word that opens a sentence may be the name of some village: `Torno a Valona`.
  const { villages = [] } = candidate.opens === true && !candidate.cued && told === undefined ? {} : candidate
  const near = ({ country }: GazetteerPlace) =>
    country === null ? 0 : (countries.get(country) ?? 0) + (country === home ? HOME : 0)
  const chosen = places.length === 0 ? undefined : choose(candidate, countries, home)
  const known = chosen !== undefined && isNamesake(chosen, candidate) ? undefined : chosen
  const least = candidate.bare === true ? BEYOND_DOUBT : 0
  const isLed = candidate.bare !== true
  const likely = villages.filter((each) => near(each) > least && (isLed || !isOfSettlers(each.country)))
  const village = likely.length === 0 ? undefined : mostBy(likely, near)
  // A river or a part of the world is none of a country's regions unless the text says so.
  const isArea = known?.kind === 'other' && told === undefined
  if (
    village !== undefined &&
    !isArea &&
    (known === undefined ||
      (near(known) === 0 && isShortFor(known, name)) ||
      rank(village, near(village)) - SMALL > rank(known, near(known)))
  )
    return { name: told?.name ?? village.name, place: village }
  if (candidate.spelt !== undefined && (known === undefined || (isFarSmall(known) && near(known) <= FAR))) {
    const found = alike(candidate.spelt)
    // On a list the form of a name is told by its sound, elsewhere by the word beside it.
    const isPrinted = places.length > 0 || (told !== undefined && candidate.beside === undefined)
    if (found !== undefined) return { name: told?.name ?? (isPrinted ? name : found.name), place: found.place }
  }
  if (known === undefined) return undefined
  const capital = candidate.dateline === true ? capitalOf(known, places) : undefined
  if (capital !== undefined) return { name, place: capital }
  if ((told !== undefined || candidate.ofTowns === true) && isStray(known, candidate, countries, home)) return undefined
  return { name, place: known }
}

/** Whether a name is but the end of a town's own: Neves of Ribeirão das Neves. */
function isShortFor({ kind, capital, name: whole }: GazetteerPlace, name: string): boolean {
  return kind === 'city' && !capital && foldName(whole).endsWith(` ${foldName(name)}`)
}

/** In a dateline the name of a country is that of its capital: `Djibouti, 6 May`. */
function capitalOf(known: GazetteerPlace, places: readonly GazetteerPlace[]): GazetteerPlace | undefined {
  if (known.kind !== 'country') return undefined
  return places.find(
    ({ capital, country, name }) => capital && country === known.country && foldName(name) === foldName(known.name),
  )
}

/** What a country counts, at most, of which the release names this town and nothing else. */
const FAR = 1
/** Fewer inhabitants, and a town of such a country is rather one that sounds alike where the release plays. */
const CITY = 200_000

function isFarSmall({ kind, capital, population }: GazetteerPlace): boolean {
  return kind === 'city' && !capital && population < CITY
}

/** Fewer inhabitants, and a town in a country that the release never names is rather a namesake where it plays. */
const TOWN = 50_000

function isStray(
  { kind, capital, population, country }: GazetteerPlace,
  { places, told }: Candidate,
  countries: ReadonlyMap<string, number>,
  home: string | undefined,
): boolean {
  if (kind !== 'city' || capital || country === null || country === home) return false
  if (population >= TOWN && told?.small !== true) return false
  // A name that one country has counts for it once itself.
  const own = places.every((place) => place.country === country) ? 1 : 0
  return (countries.get(country) ?? 0) <= own && [...countries.values()].some((count) => count > own + 1)
}

/**
 * A name means one place in a release: where one mention of it is told to be a village or a quarter, the others are that,
 * too. `im neuen Viertel San Marcos … San Marcos liegt nur zwei Kilometer vom Ufer`.
 */
function asTold(
  candidates: readonly Candidate[],
  settled: readonly (Settled | undefined)[],
): readonly (Settled | undefined)[] {
  const meant = new Map<string, Settled>()
  for (const [index, { told, name }] of candidates.entries()) {
    const choice = settled[index]
    if (told?.small === true && choice !== undefined && isSmall(choice.place)) meant.set(foldName(name), choice)
  }
  if (meant.size === 0) return settled
  return settled.map((choice, index) => {
    const { name, told } = candidates[index]!
    if (choice === undefined || told?.small === true || choice.place.kind !== 'city') return choice
    return meant.get(foldName(name)) ?? choice
  })
}

function isSmall({ kind, population }: GazetteerPlace): boolean {
  return kind === 'city' && population < TOWN
}

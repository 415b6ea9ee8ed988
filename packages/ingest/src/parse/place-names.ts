import type { GazetteerPlace, Knowledge, Language } from '@dateline/core'
import { baseForms, bothEndings } from './inflection.ts'
import { partByCompass } from './place-compass.ts'
import { rememberedByLanguage } from './remembered.ts'
import { wordsOf } from './words.ts'

/** A name that stands for places, in base form. */
export interface PlaceName {
  readonly name: string
  readonly places: readonly GazetteerPlace[]
  /** Formed so that it can be nothing but a place. */
  readonly certain?: true
}

/** Fewer inhabitants, and an inflected form is more likely another word than this town. */
export const KNOWN = 20_000

const MOST_ASKED = 2_500

/** What names meant that were asked for before; null for none. */
const named = rememberedByLanguage<PlaceName | null>(MOST_ASKED)
const inAnyForm = rememberedByLanguage<PlaceName | null>(MOST_ASKED)

/** The places that a printed name may mean, the name in base form: as printed, as an area of the language, or inflected. */
export function placeNamed(name: string, language: Language, knowledge: Knowledge): PlaceName | undefined {
  return named(language).get(name, (own) => lookUp(own, KNOWN, language, knowledge) ?? null) ?? undefined
}

/** The same where the text says that a place must stand here, so that an inflected name may be the smallest town. */
export function placeInAnyForm(name: string, language: Language, knowledge: Knowledge): PlaceName | undefined {
  return inAnyForm(language).get(name, (own) => lookUp(own, 0, language, knowledge) ?? null) ?? undefined
}

function lookUp(name: string, least: number, language: Language, knowledge: Knowledge): PlaceName | undefined {
  const direct = placesCalled(name, language, knowledge)
  const known = direct.length > 0 ? { name: baseOf(name, direct, language, knowledge), places: direct } : undefined
  if (known !== undefined && !isSmallAbroad(direct, language)) return known
  for (const base of baseForms(
    name,
    bothEndings(language.places.endings, language.people.endings),
    language.places.forms,
  )) {
    const places = placesCalled(base, language, knowledge)
    const large = places.filter((place) => place.kind !== 'city' || place.capital || place.population >= least)
    const fits = known === undefined ? large.length > 0 : large.some(({ country }) => country === language.places.home)
    if (fits) return { name: base, places }
  }
  return known ?? partByCompass(name, language, (whole) => lookUp(whole, least, language, knowledge))
}

/** Only small towns of other countries, of which a form of a name at home may be the namesake: `Kemin` of Kemi. */
function isSmallAbroad(places: readonly GazetteerPlace[], { people, places: { home } }: Language): boolean {
  return (
    people.lastInflects &&
    home !== undefined &&
    places.every(
      ({ kind, country, capital, population }) => kind === 'city' && !capital && country !== home && population < KNOWN,
    )
  )
}

/**
 * The base form of a fjord, a lake or the like that shows by its ending what it is, though no gazetteer has it:
 * `Hardangerfjorden`.
 */
export function placeFormed(name: string, { places, people }: Language): string | undefined {
  if (places.formed.length === 0) return undefined
  return [name, ...baseForms(name, bothEndings(places.endings, people.endings), places.forms)].find((form) =>
    places.formed.some((end) => form.length >= end.length + SHORTEST && form.endsWith(end.slice(1))),
  )
}

/** Letters of a name before the word that it is formed with, at least. */
const SHORTEST = 2

/** Gazetteers list some names in other cases, too (`Москвы`): the base form is the one that names the same place. */
function baseOf(name: string, [place]: readonly GazetteerPlace[], language: Language, knowledge: Knowledge): string {
  const stated = language.places.forms[name]
  if (stated !== undefined && (place?.kind !== 'city' || names(stated, place, language, knowledge))) return stated
  if (!language.people.cases) return name
  const base = baseForms(
    name,
    bothEndings(language.places.endings, language.people.endings),
    language.places.forms,
  ).find((form) => names(form, place, language, knowledge))
  return base ?? name
}

function names(form: string, place: GazetteerPlace | undefined, language: Language, knowledge: Knowledge): boolean {
  return knowledge.places.lookup(form, language.language.tag)[0] === place
}

/** The places of a name just as it is, among them the areas that only the language's own table knows. */
export function placesCalled(name: string, language: Language, knowledge: Knowledge): readonly GazetteerPlace[] {
  const places = knowledge.places.lookup(name, language.language.tag)
  if (!wordsOf(language.places.areas).has(name)) return places
  const areas = places.filter(({ kind }) => kind !== 'city')
  // A large town has the name of its river: which is meant the countries of the release say.
  const towns = places.filter(({ kind, population }) => kind === 'city' && population >= KNOWN)
  if (areas.length > 0) return [...areas, ...towns]
  return [
    { kind: 'other', country: null, latitude: null, longitude: null, population: 0, capital: false, name },
    ...towns,
  ]
}

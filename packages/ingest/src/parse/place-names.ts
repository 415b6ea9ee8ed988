import type { GazetteerPlace, Knowledge, Language } from '@dateline/core'
import { baseForms, bothEndings } from './inflection.ts'
import { rememberedByLanguage } from './remembered.ts'
import { wordsOf } from './words.ts'

/** A name that stands for places, in base form. */
export interface PlaceName {
  readonly name: string
  readonly places: readonly GazetteerPlace[]
}

/** Fewer inhabitants, and an inflected form is more likely another word than this town. */
export const KNOWN = 20_000

const MOST_ASKED = 2_500

/** What names meant that were asked for before; null for none. */
const named = rememberedByLanguage<PlaceName | null>(MOST_ASKED)
const inAnyForm = rememberedByLanguage<PlaceName | null>(MOST_ASKED)

/** The places that a printed name may mean, the name in base form: as printed, as an area of the language, or inflected. */
export function placeNamed(name: string, language: Language, knowledge: Knowledge): PlaceName | undefined {
  return named(language).get(name, () => lookUp(name, KNOWN, language, knowledge) ?? null) ?? undefined
}

/** The same where the text says that a place must stand here, so that an inflected name may be the smallest town. */
export function placeInAnyForm(name: string, language: Language, knowledge: Knowledge): PlaceName | undefined {
  return inAnyForm(language).get(name, () => lookUp(name, 0, language, knowledge) ?? null) ?? undefined
}

function lookUp(name: string, least: number, language: Language, knowledge: Knowledge): PlaceName | undefined {
  const direct = placesCalled(name, language, knowledge)
  if (direct.length > 0) return { name: baseOf(name, direct, language, knowledge), places: direct }
  for (const base of baseForms(
    name,
    bothEndings(language.places.endings, language.people.endings),
    language.places.forms,
  )) {
    const places = placesCalled(base, language, knowledge).filter(
      (place) => place.kind !== 'city' || place.capital || place.population >= least,
    )
    if (places.length > 0) return { name: base, places }
  }
  return undefined
}

/** Gazetteers list some names in other cases, too (`Москвы`): the base form is the one that names the same place. */
function baseOf(name: string, [place]: readonly GazetteerPlace[], language: Language, knowledge: Knowledge): string {
  const stated = place?.kind === 'city' ? undefined : language.places.forms[name]
  if (stated !== undefined || !language.people.cases) return stated ?? name
  const base = baseForms(
    name,
    bothEndings(language.places.endings, language.people.endings),
    language.places.forms,
  ).find((form) => knowledge.places.lookup(form, language.language.tag)[0] === place)
  return base ?? name
}

/** The places of a name just as it is, among them the areas that only the language's own table knows. */
export function placesCalled(name: string, language: Language, knowledge: Knowledge): readonly GazetteerPlace[] {
  const places = knowledge.places.lookup(name, language.language.tag)
  if (!wordsOf(language.places.areas).has(name) || places.some(({ kind }) => kind !== 'city')) return places
  return [{ kind: 'other', country: null, latitude: null, longitude: null, population: 0, capital: false, name }]
}

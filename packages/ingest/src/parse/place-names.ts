import type { GazetteerPlace, Knowledge, Language } from '@dateline/core'
import { baseForms } from './inflection.ts'
import { wordsOf } from './words.ts'

/** A name that stands for places, in base form. */
export interface PlaceName {
  readonly name: string
  readonly places: readonly GazetteerPlace[]
}

/** Fewer inhabitants, and an inflected form is more likely another word than this town. */
export const KNOWN = 20_000

/** The places that a printed name may mean, the name in base form: as printed, as an area of the language, or inflected. */
export function placeNamed(name: string, language: Language, knowledge: Knowledge): PlaceName | undefined {
  const direct = placesCalled(name, language, knowledge)
  if (direct.length > 0) return { name, places: direct }
  const { endings, forms } = language.places
  for (const base of baseForms(name, [...endings, ...language.people.endings], forms)) {
    const places = placesCalled(base, language, knowledge).filter(
      (place) => place.kind !== 'city' || place.capital || place.population >= KNOWN,
    )
    if (places.length > 0) return { name: base, places }
  }
  return undefined
}

/** The places of a name just as it is, among them the areas that only the language's own table knows. */
export function placesCalled(name: string, language: Language, knowledge: Knowledge): readonly GazetteerPlace[] {
  const places = knowledge.places.lookup(name, language.language.tag)
  if (places.length > 0 || !wordsOf(language.places.areas).has(name)) return places
  return [{ kind: 'other', country: null, latitude: null, longitude: null, population: 0, capital: false, name }]
}

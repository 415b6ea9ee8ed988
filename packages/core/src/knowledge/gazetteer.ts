import type { PlaceKind } from '../release.ts'

/** A place that names may stand for. */
export interface GazetteerPlace {
  readonly kind: PlaceKind
  /** ISO 3166-1 alpha-2 (and XK); null for seas, continents and what several countries share. */
  readonly country: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** Inhabitants; 0 where unknown or meaningless. */
  readonly population: number
  /** Whether it is the capital of its country. */
  readonly capital: boolean
  /** Its name in English. */
  readonly name: string
}

/** Names of countries, regions, cities, camps, seas and rivers in all scripts, and the places that they stand for. */
export interface Gazetteer {
  /**
   * The places of this name (NFC, as printed), countries and capitals first, then the most populous; empty if there is
   * none.
   * Names in capitals (`GENEVA`) find the same as in ordinary case. With the language of the text (a BCP 47 tag),
   * everyday words of that language are no place: `Como` is none in Spanish, and a town in Italian.
   */
  lookup(name: string, language?: string): readonly GazetteerPlace[]
  /**
   * The small towns, villages and districts of this name, which `lookup` does not have: one for each country, and so many
   * that a name is one of them only where the text leads to a place and names its country.
   */
  villages(name: string): readonly GazetteerPlace[]
  /**
   * The places of a country (ISO 3166-1 alpha-2) that a name of another script sounds like, spelt out in Latin letters without
   * the vowels that its script leaves out: `mnstir` finds Monastir. Names of fewer than three consonants sound like none.
   * `vowels` says whether the script writes all of them.
   */
  sounding(spelt: string, country: string, vowels: 'all' | 'some'): readonly GazetteerPlace[]
  /**
   * The most words that a known name beginning with this word has; 0 where none begins so. For scripts without spaces: the
   * most characters for this first character, or for the first two.
   */
  reach(first: string): number
}

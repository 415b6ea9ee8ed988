import type { GazetteerPlace, PlaceKind } from '@dateline/core'
import type { Passage } from '../passage.ts'
import type { Spelt } from './spelt-out.ts'

/** A name in the text that the gazetteer knows, before it is decided which place it means. */
export interface Candidate {
  readonly name: string
  readonly places: readonly GazetteerPlace[]
  readonly passage: Passage
  readonly start: number
  readonly end: number
  /** A word beside it says that it is a place: `in`, `near`, `the city of`. */
  readonly cued: boolean
  /** Goes on a list of places: one of a country that the release names. */
  readonly listed?: boolean
  readonly weak: boolean
  /** Nothing leads to it: a small place only in a country that the release names beyond doubt. */
  readonly bare?: boolean
  /** In Latin letters, in each way that its script may be read: a place that no table has under its own letters. */
  readonly spelt?: readonly Spelt[]
  /** Formed as names are at home, though no table has it. */
  readonly formed?: boolean
  /** Stands directly behind the place in which it lies: `云南省剑川县`. */
  readonly lies?: boolean
  /** The town of the list on which it stands: a place only if that is one. */
  readonly beside?: Candidate
  /** Opens a sentence, where every word has a capital. */
  readonly opens?: boolean
  /** An inflected name that may well be another word: only beside a word for a town, or in a country that the text is about. */
  readonly doubtful?: boolean
  /** Also an everyday word, which only the country named elsewhere confirms. */
  readonly everyday?: boolean
  /** Stands in the dateline; told where no vowel points and no capitals help. */
  readonly opening?: boolean
  /** Stands in the dateline: rather a town than a river of its name. */
  readonly dateline?: boolean
  /** Goes on a list of towns: rather a town than a river of its name. */
  readonly ofTowns?: boolean
  /** The small places of the name, where something leads to it. */
  readonly villages?: readonly GazetteerPlace[]
  /** What a noun beside it says it is, and its name with that noun where it is part of it. */
  readonly told?: { readonly kind: PlaceKind; readonly name?: string; readonly small?: boolean }
}

/** Where no capital tells a name, a town this large may stand for itself; a smaller one needs a word beside it. */
export const LARGE = 200_000

/** Whether a place stands for itself where no capital tells a name: no town, a capital, or a large town. */
export function isLarge(places: readonly GazetteerPlace[]): boolean {
  return places.some((place) => place.kind !== 'city' || place.capital || place.population >= LARGE)
}

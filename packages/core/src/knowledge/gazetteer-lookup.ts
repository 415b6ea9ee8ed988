import type { Gazetteer, GazetteerPlace } from './gazetteer.ts'
import { findNames, isCapitals, type NameIndex, reachOf } from './gazetteer-index.ts'
import { placeAt } from './gazetteer-lines.ts'
import { namesSounding } from './gazetteer-sounds.ts'
import { villagesNamed } from './gazetteer-villages.ts'

/**
 * All that a gazetteer knows, as plain values. What is large lies in shared memory, so that a thread which is handed this
 * (as `workerData`, or in a message) takes no room for it.
 */
export interface GazetteerData {
  /** Where each place's line begins in the text of `names`. */
  readonly lines: Int32Array
  /** What a name stands for: twice the number of the line, and one more where it is the place's own name. */
  readonly names: NameIndex
  /** By number of the line: the name that a hand-kept table gives a generated place. */
  readonly renamed: ReadonlyMap<number, string>
  /** By language: words in small letters that are no place there, although some place is called so; `all`: in none. */
  readonly everyday: ReadonlyMap<string, ReadonlySet<string>>
  /** The table of small places, as its file has it. */
  readonly villages: Uint8Array
  /** The table of what names sound like, as its file has it. */
  readonly sounds: Uint8Array
}

/** In capitals, short names may be abbreviations (ILO): only the best known of these are places. */
const SHORT = 4
const WELL_KNOWN = 100_000
/** What stands beside a line's number in the index: whether the name is the place's own, or one of GeoNames' others. */
export const OWN = 1
export const OTHER = 0
/** Another name counts as if its place were so much smaller: Puno is a town in Peru sooner than a name of Pune. */
const OTHER_NAME = 1 / 30
/** So does a name that is printed with other accents or marks. */
const OTHER_SPELLING = 1 / 3

/** Among places of one name, those whose inhabitants are not known rank with cities of this size. */
const ASSUMED = { city: 20_000, region: 500_000, other: 500_000, country: 0 } as const

const NONE: readonly GazetteerPlace[] = []

/**
 * The gazetteer that looks up in these data.
 *
 * Names match as printed, or all in capitals; with any apostrophe or hyphen, or without; and, from five letters on,
 * without their accents. Places of one name come in this order: countries, capitals, then by inhabitants, where a region
 * or a sea counts like a city of half a million, and who only has it as another name, or otherwise spelt, counts less;
 * among equals by country code, none last, then by name.
 *
 * A name that several places share gives them all (Georgia, San José, Congo): which one is meant only the text can say.
 */
export function gazetteerOf({ lines, names, renamed, everyday, villages, sounds }: GazetteerData): Gazetteer {
  const places = new Map<number, GazetteerPlace>()
  const placeOf = (line: number): GazetteerPlace => {
    let place = places.get(line)
    if (place === undefined) {
      const printed = placeAt(names.text, lines[line]!)
      const name = renamed.get(line)
      place = name === undefined ? printed : { ...printed, name }
      places.set(line, place)
    }
    return place
  }
  const gazetteer: Gazetteer = {
    lookup(name, language) {
      const hits: Hit[] = []
      const isShort = name.length <= SHORT && isCapitals(name)
      findNames(names, name, (value, start, end) => {
        const place = placeOf(value >> 1)
        const isExact = isPrinted(names.text, start, end, name)
        if (isShort && !isExact && !isWellKnown(place)) return
        const weight = size(place) * ((value & 1) === OWN ? 1 : OTHER_NAME) * (isExact ? 1 : OTHER_SPELLING)
        const known = hits.find((hit) => hit.place === place)
        if (known === undefined) hits.push({ place, weight })
        else known.weight = Math.max(known.weight, weight)
      })
      if (hits.length === 0 || isEveryday(everyday, name, language)) return NONE
      return hits.sort(byRank).map(({ place }) => place)
    },
    villages: (name) => villagesNamed(villages, name),
    reach: (first) => reachOf(names, first),
    sounding: (spelt, country, vowels) =>
      namesSounding(sounds, spelt, country, vowels).flatMap((key) => {
        // Keys are in small letters, in which `lookup` knows no name.
        const name = key.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase())
        return [...gazetteer.lookup(name), ...gazetteer.villages(name)].filter((place) => place.country === country)
      }),
  }
  return gazetteer
}

/** Whether these units are that name, letter for letter. */
function isPrinted(units: Uint16Array, start: number, end: number, name: string): boolean {
  if (end - start !== name.length) return false
  for (let at = 0; at < name.length; at++) if (units[start + at] !== name.charCodeAt(at)) return false
  return true
}

function isEveryday(everyday: GazetteerData['everyday'], name: string, language: string | undefined): boolean {
  const word = name.toLowerCase()
  if (everyday.get('all')?.has(word) === true) return true
  return language !== undefined && everyday.get(primaryOf(language))?.has(word) === true
}

function primaryOf(tag: string): string {
  const end = tag.indexOf('-')
  return end < 0 ? tag : tag.slice(0, end)
}

function isWellKnown(place: GazetteerPlace): boolean {
  return place.capital || place.kind !== 'city' || place.population >= WELL_KNOWN
}

interface Hit {
  readonly place: GazetteerPlace
  weight: number
}

function byRank({ place: a, weight: weightA }: Hit, { place: b, weight: weightB }: Hit): number {
  return rank(a) - rank(b) || weightB - weightA || order(a.country ?? '~', b.country ?? '~') || order(a.name, b.name)
}

function rank(place: GazetteerPlace): number {
  if (place.kind === 'country') return 0
  return place.capital ? 1 : 2
}

function size(place: GazetteerPlace): number {
  return place.population === 0 ? ASSUMED[place.kind] : place.population
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

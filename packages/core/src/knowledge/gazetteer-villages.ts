import type { GazetteerPlace } from './gazetteer.ts'
import { FOLDED } from './gazetteer-fold.ts'

/**
 * The table of small places: one name a line, sorted by its key as bytes. Key, tab, then the places of that name separated
 * by `;`, each `country latitude longitude` with an `r` behind it for a district; a place that has no known position ends
 * behind its country. It is searched by halves where it lies, so that reading it costs no more than its bytes.
 */

/** What two spellings of a name have in common: small letters, no accents or apostrophes, hyphens as spaces. */
export function villageKey(name: string): string {
  let key = ''
  for (let at = 0; at < name.length; at++) {
    const unit = FOLDED[name.charCodeAt(at)]!
    if (unit !== 0) key += String.fromCharCode(unit)
  }
  return key
}

/** A place of the table, without its name. */
export type Village = Pick<GazetteerPlace, 'country' | 'latitude' | 'longitude'> & {
  readonly kind: 'city' | 'region'
}

/** Writes a line of the table, line feed included. */
export function formatVillages(key: string, places: readonly Village[]): string {
  const written = places.map(({ country, latitude, longitude, kind }) => {
    const where = latitude === null || longitude === null ? [] : [latitude.toFixed(2), longitude.toFixed(2)]
    return [country, ...where, ...(kind === 'region' ? ['r'] : [])].join(' ')
  })
  return `${key}\t${written.join(';')}\n`
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const TAB = 0x09
const LINE_FEED = 0x0a
const NONE: readonly GazetteerPlace[] = []

/** The places that the table has under a name, in its order; none if it has none. */
export function villagesNamed(table: Uint8Array, name: string): readonly GazetteerPlace[] {
  const line = lineUnder(table, villageKey(name))
  return line === undefined ? NONE : placesOf(line, name)
}

/** What stands behind the tab in the line of a table that has this key; the lines are sorted by their keys as bytes. */
export function lineUnder(table: Uint8Array, name: string): string | undefined {
  const key = encoder.encode(name)
  if (key.length === 0) return undefined
  let low = 0
  let high = table.length
  while (low < high) {
    const middle = (low + high) >> 1
    let start = middle
    while (start > 0 && table[start - 1] !== LINE_FEED) start--
    const order = compare(table, start, key)
    if (order === 0) return decoder.decode(table.slice(start + key.length + 1, table.indexOf(LINE_FEED, start)))
    if (order < 0) {
      low = middle
      while (low < high && table[low] !== LINE_FEED) low++
      low++
    } else high = start
  }
  return undefined
}

/** Below 0 if the key of the line that starts there comes before this one, 0 if it is the same. */
function compare(table: Uint8Array, start: number, key: Uint8Array): number {
  for (let at = 0; at < key.length; at++) {
    const difference = table[start + at]! - key[at]!
    if (difference !== 0) return difference
  }
  return table[start + key.length] === TAB ? 0 : 1
}

function placesOf(line: string, name: string): readonly GazetteerPlace[] {
  return line.split(';').map((written) => {
    const parts = written.split(' ')
    const isRegion = parts.at(-1) === 'r'
    const isPlaced = parts.length > 2
    return {
      kind: isRegion ? 'region' : 'city',
      country: parts[0]!,
      latitude: isPlaced ? Number(parts[1]) : null,
      longitude: isPlaced ? Number(parts[2]) : null,
      population: 0,
      capital: false,
      name,
    }
  })
}

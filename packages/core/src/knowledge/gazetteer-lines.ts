import type { PlaceKind } from '../release.ts'
import type { GazetteerPlace } from './gazetteer.ts'

/**
 * One place a line: country, name, latitude, longitude, inhabitants, kind, other names. Columns are separated by tabs,
 * other names by `|`. This is the format of `cities.tsv`, and what every other table becomes when it is read, so that
 * all names lie in one text.
 */

const KINDS = { c: 'city', n: 'country', r: 'region', o: 'other' } as const satisfies Record<string, PlaceKind>
const MARKS = { city: '', country: 'n', region: 'r', other: 'o' } as const satisfies Record<PlaceKind, string>

/** Writes a place with its other names, line feed included. Coordinates to two decimals: about a kilometre. */
export function formatLine(place: GazetteerPlace, otherNames: readonly string[]): string {
  const where = [place.latitude?.toFixed(2) ?? '', place.longitude?.toFixed(2) ?? '']
  const kind = place.capital ? 'c' : MARKS[place.kind]
  return `${[place.country ?? '', place.name, ...where, place.population, kind, otherNames.join('|')].join('\t')}\n`
}

/** Reads the place of a line; the line feed may be there or not. A `c` is a capital, no kind at all another town. */
export function parseLine(line: string): GazetteerPlace {
  const [country, name, latitude, longitude, population, kind] = line.split('\t')
  return {
    kind: KINDS[kind as keyof typeof KINDS] ?? 'city',
    country: country || null,
    latitude: latitude ? Number(latitude) : null,
    longitude: longitude ? Number(longitude) : null,
    population: Number(population),
    capital: kind === 'c',
    name: name!,
  }
}

/** The lines as UTF-16 units in shared memory. */
export function sharedUnits(text: string): Uint16Array {
  const units = new Uint16Array(new SharedArrayBuffer(text.length * Uint16Array.BYTES_PER_ELEMENT))
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}

/** Reads the place of the line that begins at `start`. */
export function placeAt(units: Uint16Array, start: number): GazetteerPlace {
  return parseLine(String.fromCharCode(...units.subarray(start, units.indexOf(LINE_FEED, start))))
}

const TAB = 0x09
const LINE_FEED = 0x0a
const BAR = 0x7c

/** At most as many names as these lines have. */
export function countNames(units: Uint16Array): number {
  let count = 0
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]
    if (unit === LINE_FEED) count += 2
    else if (unit === BAR) count++
  }
  return count
}

/** Walks over the lines from `from` on: `onLine` with the start of each, then `onName` with the bounds of its names. */
export function walkLines(
  units: Uint16Array,
  from: number,
  to: number,
  onLine: (start: number) => void,
  onName: (start: number, end: number) => void,
): void {
  for (let start = from; start < to; ) {
    onLine(start)
    const end = units.indexOf(LINE_FEED, start)
    const name = units.indexOf(TAB, start) + 1
    onName(name, units.indexOf(TAB, name))
    let other = units.lastIndexOf(TAB, end) + 1
    for (let at = other; at <= end && other < end; at++) {
      if (at < end && units[at] !== BAR) continue
      onName(other, at)
      other = at + 1
    }
    start = end + 1
  }
}

import type { Language } from '@dateline/core'
import { remembered } from './remembered.ts'
import { foldWords } from './words.ts'

interface Zone {
  readonly name: string
  /** `+01:00`, or an identifier of the IANA Time Zone Database. */
  readonly zone: string
  /** A short name in capitals stands for a zone in capitals only: `EST` is one, the French `est` is none. */
  readonly exact: boolean
}

const compiled = new WeakMap<Language, readonly Zone[]>()

/** The names of zones that a language prints, longest first. */
function zonesOf(language: Language): readonly Zone[] {
  let zones = compiled.get(language)
  if (zones === undefined) {
    zones = Object.entries(language.embargo.zones)
      .map(([name, zone]) => {
        const exact = /^\p{Lu}{1,5}$/u.test(name)
        return { name: exact ? name : foldWords(name), zone, exact }
      })
      .toSorted((a, b) => b.name.length - a.name.length)
    compiled.set(language, zones)
  }
  return zones
}

/** The zone named first in a text, the longest of those that begin at one place: `svensk sommartid`, `北京时间`, `EST`. */
export function zoneIn(
  text: string,
  language: Language,
): { readonly zone: string; readonly start: number; readonly end: number } | undefined {
  const folded = foldWords(text)
  let first: { zone: string; start: number; end: number } | undefined
  for (const { name, zone, exact } of zonesOf(language)) {
    const start = wordAt(exact ? text : folded, name)
    if (start >= 0 && (first === undefined || start < first.start)) first = { zone, start, end: start + name.length }
  }
  return first
}

/** Where a name stands as whole words; characters of a script without spaces bound themselves. */
function wordAt(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (isEdge(text, at) && isEdge(text, at + name.length)) return at
  return -1
}

function isEdge(text: string, at: number): boolean {
  const sides = text.slice(Math.max(0, at - 1), at + 1)
  return sides.length < 2 || !/^[\p{L}\p{M}]{2}$/u.test(sides) || /\p{Script=Han}/u.test(sides)
}

/**
 * The offset from UTC that clocks in a zone show at a local time: `day` as `YYYY-MM-DD`. Of the two instants of an hour that
 * clocks show twice it takes the later one, since a release must not leave before its time.
 */
export function offsetAt(zone: string, day: string, hour: number, minute: number): string {
  if (/^[+-]/.test(zone)) return zone
  const local = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * 60_000
  const clock = clocks.get(zone, clockOf)
  const before = minutesOf(clock, local - 86_400_000)
  const after = minutesOf(clock, local + 86_400_000)
  const fits = [before, after].filter((minutes) => minutesOf(clock, local - minutes * 60_000) === minutes)
  const minutes = fits.length === 0 ? before : Math.min(...fits)
  const absolute = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(absolute / 60))}:${two(absolute % 60)}`
}

/** Making one takes as long as reading a paragraph. */
const clocks = remembered<Intl.DateTimeFormat>(50)

function clockOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
}

/** Minutes that a clock, which tells them as the name of its zone, is ahead of UTC at an instant. */
function minutesOf(clock: Intl.DateTimeFormat, instant: number): number {
  const parts = clock.formatToParts(instant)
  const [, sign, hours, minutes] =
    /GMT(?:([+-])(\d\d):(\d\d))?/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? []
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

import { type PackedTexts, packTexts, sharedBytes, sharedInts, textAt } from '../packed-texts.ts'
import { hashOfOpening, openingOf } from './openings.ts'
import { wordEnd } from './running-text.ts'

/** A term as it is looked for, and what it stands for. */
export interface TermEntry<Value> {
  /** {@link ANY_ENDING} stands for a `*` within. */
  readonly key: string
  /** Whether any ending may follow. */
  readonly stem: boolean
  /** As the table writes it. */
  readonly term: string
  readonly value: Value
}

/** Stands in no text (Unicode noncharacter). */
export const ANY_ENDING = '\uFFFF'
const ANY_ENDING_UNIT = ANY_ENDING.charCodeAt(0)

/** The first units of a term's key, which are the same wherever it stands. */
export function openingOfKey(key: string): string {
  const ending = key.indexOf(ANY_ENDING)
  return openingOf(key, ending < 0 ? key.length : ending)
}

/**
 * Terms in the order of their keys, in memory that all threads share: sixty thousand of them, for all languages, would take a
 * dozen megabytes of every thread as objects.
 */
export interface PackedTerms {
  readonly keys: PackedTexts
  /** What each term is: bits of {@link STEM} and {@link ABBREVIATION}. */
  readonly kinds: Uint8Array
  /** A hash table: two numbers for each place, the hash of an opening and the first of its terms, counted from 1; 0 for none. */
  readonly groups: Int32Array
  /** By term, the next one that opens alike, counted from 1; 0 for none. */
  readonly next: Int32Array
  /** The numbers of the terms that are not written as they are looked for, in order, and how they are written. */
  readonly odd: Int32Array
  readonly written: PackedTexts
  /** By term, which of the values it stands for. */
  readonly valueAt: Int32Array
  /** Each value once, as JSON. */
  readonly values: PackedTexts
}

const STEM = 1
const ABBREVIATION = 2

/** Packs terms. Their values are plain, as JSON has them; what is one value for many terms is kept once. */
export function packTerms<Value>(entries: readonly TermEntry<Value>[]): PackedTerms {
  const sorted = entries.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const kinds = sharedBytes(sorted.length)
  const valueAt = sharedInts(sorted.length)
  const values = new Map<Value, number>()
  const odd: number[] = []
  for (const [index, { key, stem, term, value }] of sorted.entries()) {
    kinds[index] = (stem ? STEM : 0) | (isAbbreviation(term) ? ABBREVIATION : 0)
    if (plainTerm(key, stem) !== term) odd.push(index)
    valueAt[index] = values.get(value) ?? values.size
    values.set(value, valueAt[index])
  }
  const odds = sharedInts(odd.length)
  odds.set(odd)
  return {
    keys: packTexts(sorted.map(({ key }) => key)),
    kinds,
    ...packGroups(sorted.map(({ key }) => openingOfKey(key))),
    odd: odds,
    written: packTexts(odd.map((index) => sorted[index]!.term)),
    valueAt,
    values: packTexts(Array.from(values.keys(), (value) => JSON.stringify(value))),
  }
}

/** Terms, told by their openings, as a hash table of those that open alike. */
function packGroups(openings: readonly string[]): Pick<PackedTerms, 'groups' | 'next'> {
  const alike = Map.groupBy(openings.keys(), (index) => openings[index]!)
  let places = 2
  while (places < alike.size * 1.5) places *= 2
  const groups = sharedInts(places * 2)
  const next = sharedInts(openings.length)
  for (const [opening, indexes] of alike) {
    const hash = hashOfOpening(opening)
    let place = placeOf(hash, groups)
    while (groups[place + 1] !== 0) place = behind(place, groups)
    groups[place] = hash
    groups[place + 1] = indexes[0]! + 1
    for (let at = 1; at < indexes.length; at++) next[indexes[at - 1]!] = indexes[at]! + 1
  }
  return { groups, next }
}

function placeOf(hash: number, table: Int32Array): number {
  return ((hash ^ (hash >>> 16)) * 2) & (table.length - 1)
}

function behind(place: number, table: Int32Array): number {
  return (place + 2) & (table.length - 1)
}

/** Looks up in packed terms. */
export class TermList<Value> {
  private readonly packed: PackedTerms
  private readonly units: Uint16Array
  private readonly starts: Int32Array
  /** Those that were found, as they are written: the same string each time, which tables and sets know at once. */
  private readonly found = new Map<number, string>()
  /** Those of the values that were asked for. */
  private readonly made: Value[] = []

  constructor(packed: PackedTerms) {
    this.packed = packed
    this.units = packed.keys.units
    this.starts = packed.keys.starts
  }

  /** The first of the terms that open so, by the hash of their opening; -1 for none. */
  firstOf(hash: number): number {
    const { groups } = this.packed
    for (let place = placeOf(hash, groups); groups[place + 1] !== 0; place = behind(place, groups))
      if (groups[place] === hash) return groups[place + 1]! - 1
    return -1
  }

  /** The next term that opens as this one does; -1 for none. */
  nextOf(index: number): number {
    return this.packed.next[index]! - 1
  }

  /** Where a term ends that begins at an offset of a text, what may follow a stem not counted; -1 where it does not stand. */
  endAt(index: number, text: string, offset: number): number {
    const { units } = this
    const end = this.starts[index + 1]!
    let at = offset
    for (let own = this.starts[index]!; own < end; own++) {
      if (at < text.length && text.charCodeAt(at) === units[own]) at++
      else if (units[own] === ANY_ENDING_UNIT) at = wordEnd(text, at)
      else return -1
    }
    return at
  }

  isStem(index: number): boolean {
    return (this.packed.kinds[index]! & STEM) !== 0
  }

  isAbbreviation(index: number): boolean {
    return (this.packed.kinds[index]! & ABBREVIATION) !== 0
  }

  /** As the table writes it. */
  term(index: number): string {
    return this.found.getOrInsertComputed(index, (own) => this.written(own))
  }

  private written(index: number): string {
    const { odd, written, keys } = this.packed
    const at = firstNotBelow(odd, index)
    return odd[at] === index ? textAt(written, at) : plainTerm(textAt(keys, index), this.isStem(index))
  }

  value(index: number): Value {
    const number = this.packed.valueAt[index]!
    this.made[number] ??= JSON.parse(textAt(this.packed.values, number)) as Value
    return this.made[number]
  }
}

function firstNotBelow(numbers: Int32Array, number: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < number) low = middle + 1
    else high = middle
  }
  return low
}

function plainTerm(key: string, stem: boolean): string {
  const plain = key.replaceAll(ANY_ENDING, '*')
  return stem ? `${plain}*` : plain
}

function isAbbreviation(term: string): boolean {
  return term === term.toUpperCase() && /^\p{Lu}[\p{Lu}\d-]+\*?$/u.test(term)
}

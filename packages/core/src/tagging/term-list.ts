import { type PackedTexts, packTexts, sharedBytes, sharedInts, textAt } from '../packed-texts.ts'

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

/**
 * Terms in the order of their keys, in memory that all threads share: sixty thousand of them, for all languages, would take a
 * dozen megabytes of every thread as objects.
 */
export interface PackedTerms {
  readonly keys: PackedTexts
  /** What each term is: bits of {@link STEM} and {@link ABBREVIATION}. */
  readonly kinds: Uint8Array
  /** The numbers of the terms that are not written as they are looked for, in order, and how they are written. */
  readonly odd: Int32Array
  readonly written: PackedTexts
  /** By term, which of the values it stands for. */
  readonly valueAt: Int32Array
  /** Each value once, as JSON. */
  readonly values: PackedTexts
}

/** Of so many pairs of units at most it is kept which terms begin with them, as a power of 2. */
const PAIR_BITS = 9

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
    odd: odds,
    written: packTexts(odd.map((index) => sorted[index]!.term)),
    valueAt,
    values: packTexts(Array.from(values.keys(), (value) => JSON.stringify(value))),
  }
}

/** Looks up in packed terms. */
export class TermList<Value> {
  readonly length: number
  private readonly packed: PackedTerms
  private readonly units: Uint16Array
  private readonly starts: Int32Array
  /** Those that were asked for. */
  private readonly beginnings = new Map<number, readonly [from: number, to: number]>()
  /** The pairs of units that were asked for, each with the terms that begin with it: from the first to the one behind the last. */
  private readonly pairs = new Int32Array(3 << PAIR_BITS)
  /** Those that were found, as they are written: the same string each time, which tables and sets know at once. */
  private readonly found = new Map<number, string>()
  /** Those of the values that were asked for. */
  private readonly made: Value[] = []

  constructor(packed: PackedTerms) {
    this.packed = packed
    this.units = packed.keys.units
    this.starts = packed.keys.starts
    this.length = packed.kinds.length
  }

  keyLength(index: number): number {
    return this.starts[index + 1]! - this.starts[index]!
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

  /** The terms that begin with a unit: from the first of them to the one behind the last. */
  beginningWith(unit: number): readonly [from: number, to: number] {
    let beginning = this.beginnings.get(unit)
    if (beginning === undefined) {
      const from = this.firstFrom(0, this.length, 0, unit)
      beginning = [from, this.firstBehind(from, this.length, 0, unit)]
      this.beginnings.set(unit, beginning)
    }
    return beginning
  }

  /** Those of them that go on with another. A text has few pairs of units, and each of them often. */
  beginningWithBoth(unit: number, next: number): readonly [from: number, to: number] {
    const { pairs } = this
    const pair = (unit << 16) | next
    const slot = (Math.imul(pair, 0x9e3779b1) >>> (32 - PAIR_BITS)) * 3
    if (pairs[slot] !== pair) {
      const [from, to] = this.beginningWith(unit)
      pairs[slot] = pair
      pairs[slot + 1] = this.firstFrom(from, to, 1, next)
      pairs[slot + 2] = this.firstBehind(pairs[slot + 1]!, to, 1, next)
    }
    return [pairs[slot + 1]!, pairs[slot + 2]!]
  }

  /** The first of the terms `from` to `to`, alike before `depth`, whose unit there is this one or a greater one. */
  firstFrom(from: number, to: number, depth: number, unit: number): number {
    if (from < to && this.unitAt(from, depth) >= unit) return from
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.unitAt(middle, depth) >= unit) high = middle
      else low = middle + 1
    }
    return low
  }

  /** The first of the same terms behind `from` whose unit there is greater: few have the same one, so it is looked for near by. */
  firstBehind(from: number, to: number, depth: number, unit: number): number {
    // What begins alike for some units mostly goes on alike.
    if (from < to && this.unitAt(to - 1, depth) <= unit) return to
    let near = from
    let step = 1
    while (near + step < to && this.unitAt(near + step, depth) <= unit) {
      near += step
      step *= 2
    }
    return this.firstFrom(near, Math.min(to, near + step), depth, unit + 1)
  }

  /** Whether any ending may stand in one of these terms at a depth: if so, in the last of them. */
  endsWithin(from: number, to: number, depth: number): boolean {
    return from < to && this.unitAt(to - 1, depth) === ANY_ENDING.charCodeAt(0)
  }

  /** The unit of a term at a depth; -1 where the term has ended. */
  private unitAt(index: number, depth: number): number {
    const at = this.starts[index]! + depth
    return at < this.starts[index + 1]! ? this.units[at]! : -1
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

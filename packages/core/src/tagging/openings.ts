import { sharedBytes } from '../packed-texts.ts'

/** The first units of terms, so many of them at most: by these they are found. */
const UNITS = 12
const BITS = 1 << 17
/** By so many units all longer terms are noted, too: they tell most places apart before further units are read. */
const STEPS = [3, 6] as const
/** Tells the first units of a longer term from a term that has no more. */
const LONGER = 0x5bd1e995
/** Behind the bits, one byte for each number of units by which terms are noted. */
const LENGTHS = BITS / 8

/** Bits of an {@link Openings} to which no term is noted yet, in memory that all threads share. */
export function noOpenings(): Uint8Array {
  return sharedBytes(LENGTHS + UNITS + 1)
}

/** The first units of a term, of which the first `known` are the same wherever it stands. */
export function openingOf(term: string, known: number): string {
  return term.slice(0, Math.min(UNITS, known))
}

/** The number by which an opening is found. */
export function hashOfOpening(opening: string): number {
  let hash = 0
  for (let at = 0; at < opening.length; at++) hash = step(hash, opening.charCodeAt(at))
  return hash
}

/** Says of most places in a text that no term of a table begins there (a Bloom filter of the first units of all terms). */
export class Openings {
  private readonly bits: Uint8Array
  /** What was told of the place that was asked for last. */
  private readonly hashes: number[] = []

  constructor(bits: Uint8Array = noOpenings()) {
    this.bits = bits
  }

  /** Notes the opening of terms. */
  add(opening: string): void {
    let hash = 0
    for (let at = 0; at < opening.length; at++) {
      hash = step(hash, opening.charCodeAt(at))
      if (isStep(at + 1)) this.note(hash ^ LONGER)
    }
    this.bits[LENGTHS + opening.length] = 1
    this.note(hash)
    this.note(secondOf(hash))
  }

  /** How many openings may stand at an offset of a text; {@link hashAt} tells which. */
  countAt(text: string, at: number): number {
    const { bits } = this
    const most = Math.min(UNITS, text.length - at)
    let hash = 0
    let count = 0
    for (let length = 0; ; length++) {
      if (isStep(length) && !isNoted(bits, hash ^ LONGER)) return count
      if (bits[LENGTHS + length] === 1 && isNoted(bits, hash) && isNoted(bits, secondOf(hash)))
        this.hashes[count++] = hash
      if (length === most) return count
      hash = step(hash, text.charCodeAt(at + length))
    }
  }

  /** The number of one of the openings that were counted last, the shortest first. */
  hashAt(index: number): number {
    return this.hashes[index]!
  }

  private note(hash: number): void {
    const bit = slot(hash)
    this.bits[bit >> 3]! |= 1 << (bit & 7)
  }
}

function isStep(length: number): boolean {
  return length === STEPS[0] || length === STEPS[1]
}

function isNoted(bits: Uint8Array, hash: number): boolean {
  const bit = slot(hash)
  return ((bits[bit >> 3]! >> (bit & 7)) & 1) === 1
}

function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x9e3779b1) ^ (hash >>> 15)
}

/** A second bit for the same units: hardly another place has both. */
function secondOf(hash: number): number {
  return Math.imul(hash, 0x85ebca6b) >>> 15
}

function slot(hash: number): number {
  return (hash ^ (hash >>> 16)) & (BITS - 1)
}

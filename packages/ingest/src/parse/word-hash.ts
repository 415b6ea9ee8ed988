/**
 * A word as two numbers of 32 bits, by which tables know it: two words that are not the same have the same numbers once in
 * many million million, and numbers are compared, and kept, at a fraction of what strings take.
 */
export interface HashedWord {
  readonly hash: number
  readonly check: number
}

/** Of a word without letters; {@link hashOn} goes on from it unit by unit (FNV-1a). */
export const HASH = 0x811c9dc5 | 0

export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

export function hashOf(word: string): number {
  let hash = HASH
  for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at))
  return hash
}

/** Another way through the same letters, which mixes high bits into low ones at each. */
export function checkOf(word: string): number {
  let check = 0x41c6ce57 | 0
  for (let at = 0; at < word.length; at++) {
    check = Math.imul(check ^ word.charCodeAt(at), 0x5f356495)
    check ^= check >>> 15
  }
  return check
}

/** The place of a word in a table that has a power of two of them, of which `mask` is the last. */
export function placeOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask
}

/** How many places a table has that shall hold so many words: a quarter of them or more stay empty. */
export function placesFor(words: number): number {
  let places = 2
  while (places * 3 < words * 4) places *= 2
  return places
}

import { HASH, hashOn, placeOf, placesFor } from './word-hash.ts'
import { foldedUnit, isSpaced, wordsOf } from './words.ts'

const compiled = new WeakMap<readonly string[], KeyWords>()

/** Whether one of the phrases of a table stands anywhere in a text, as whole words; for tables of which most texts have none. */
export function standsIn(table: readonly string[], text: string): boolean {
  let keys = compiled.get(table)
  if (keys === undefined) {
    keys = new KeyWords(table)
    compiled.set(table, keys)
  }
  return keys.mayStandIn(text) && wordsOf(table).within(text)
}

/**
 * Tells of most texts that no phrase of a table stands in them: each phrase is known by its longest word alone, as a whole
 * word of the text, or by its first two signs in scripts without spaces. What may be in a text is for {@link Words} to find.
 */
export class KeyWords {
  /** The hashes of the keys, each at its place or behind it; 0 where none is. */
  private readonly keys: Int32Array
  private readonly mask: number

  constructor(phrases: readonly string[]) {
    const hashes = new Set(phrases.map((phrase) => keyOf(phrase.normalize('NFC'))))
    this.keys = new Int32Array(placesFor(hashes.size))
    this.mask = this.keys.length - 1
    for (const hash of hashes) this.keys[this.placeOf(hash)] = hash
  }

  mayStandIn(text: string): boolean {
    for (let at = 0; at < text.length; at++) {
      const isWord = isSpaced(text.charCodeAt(at))
      let hash = hashWith(HASH, text.charCodeAt(at))
      if (isWord)
        while (at + 1 < text.length && isSpaced(text.charCodeAt(at + 1))) hash = hashWith(hash, text.charCodeAt(++at))
      if (this.has(hash)) return true
      if (!isWord && at + 1 < text.length && this.has(hashWith(hash, text.charCodeAt(at + 1)))) return true
    }
    return false
  }

  private has(hash: number): boolean {
    return this.keys[this.placeOf(hash)] === hash
  }

  /** Where a hash is, or where it would be. */
  private placeOf(hash: number): number {
    const { keys, mask } = this
    let place = placeOf(hash, mask)
    while (keys[place] !== 0 && keys[place] !== hash) place = (place + 1) & mask
    return place
  }
}

/** Folded unit by unit, which takes no text of its own. */
function hashWith(hash: number, unit: number): number {
  const folded = foldedUnit(unit)
  // At the end of a word sigma has a sign of its own, which a capital does not show.
  return hashOn(hash, folded === FINAL_SIGMA ? SIGMA : folded)
}

const SIGMA = 'σ'.charCodeAt(0)
const FINAL_SIGMA = 'ς'.charCodeAt(0)

/** The hash of a phrase's longest word, or of its first two signs where it has none. */
function keyOf(phrase: string): number {
  let [start, end] = [0, 0]
  for (let at = 0; at < phrase.length; at++) {
    const from = at
    while (at < phrase.length && isSpaced(phrase.charCodeAt(at))) at++
    if (at - from > end - start) [start, end] = [from, at]
  }
  if (end === start) end = Math.min(2, phrase.length)
  let hash = HASH
  for (let at = start; at < end; at++) hash = hashWith(hash, phrase.charCodeAt(at))
  return hash
}

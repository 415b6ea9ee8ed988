import { foldedUnit } from './folding.ts'
import { HASH, hashOn, placeOf, placesFor } from './word-hash.ts'
import { isSpaced, wordsOf } from './words.ts'

const compiled = new WeakMap<readonly string[], KeyWords>()

/**
 * Whether one of the phrases of a table stands anywhere in a text, as whole words; for tables of which most texts have none.
 * Who asks it of several tables gives the keys of the text.
 */
export function standsIn(table: readonly string[], text: string, keys = keysIn(text)): boolean {
  let words = compiled.get(table)
  if (words === undefined) {
    words = new KeyWords(table)
    compiled.set(table, words)
  }
  return words.haveOneOf(keys) && wordsOf(table).within(text)
}

/** The hashes of the words of a text, and of each sign of a script without spaces, alone and with the next. */
export function keysIn(text: string): readonly number[] {
  const keys: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) === SPACE) continue
    let hash = hashWith(HASH, text.charCodeAt(at))
    if (isSpaced(text.charCodeAt(at)))
      while (at + 1 < text.length && isSpaced(text.charCodeAt(at + 1))) hash = hashWith(hash, text.charCodeAt(++at))
    else if (at + 1 < text.length) keys.push(hashWith(hash, text.charCodeAt(at + 1)))
    keys.push(hash)
  }
  return keys
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

  haveOneOf(keys: readonly number[]): boolean {
    for (const key of keys) if (this.keys[this.placeOf(key)] === key) return true
    return false
  }

  /** Where a hash is, or where it would be. */
  private placeOf(hash: number): number {
    const { keys, mask } = this
    let place = placeOf(hash, mask)
    while (keys[place] !== 0 && keys[place] !== hash) place = (place + 1) & mask
    return place
  }
}

const SPACE = 0x20

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

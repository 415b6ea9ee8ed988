import { CASE, FOLDED, IS_OPTIONAL, IS_SPACE, IS_UNSPACED, sameAccent } from './gazetteer-fold.ts'

/**
 * A hash table over stretches of one text, as plain numbers in shared memory: all threads look names up in the same bytes.
 * Hundreds of thousands of names cost a few integers each and load in a fraction of the time that as many strings in a Map
 * would take. Names are numbered from 1; 0 is none.
 */
export interface NameIndex {
  /** The text, as UTF-16 units. */
  readonly text: Uint16Array
  /** By hash: the name that came last. */
  readonly heads: Int32Array
  /** By name: the one of the same hash before it, where it stands, and what it stands for. */
  readonly next: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly values: Int32Array
  readonly firsts: Firsts
}

/** Names up to this many letters must be printed with their accents: without, they are too easily another word. */
const SHORT = 4

/** FNV-1a over the folded units that count; a prefix of a name has the hash that its computation passes through. */
const SEED = 0x811c9dc5

function step(hash: number, unit: number): number {
  const folded = FOLDED[unit]!
  return folded === 0 ? hash : Math.imul(hash ^ folded, 0x01000193)
}

function finish(hash: number): number {
  return hash ^ (hash >>> 15)
}

function hashOf(text: string): number {
  let hash = SEED
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at))
  return finish(hash)
}

/** Whether a text is printed in capitals throughout: two capitals at least, and no small letter. */
export function isCapitals(text: string): boolean {
  let capitals = 0
  for (let at = 0; at < text.length; at++) {
    const kind = CASE[text.charCodeAt(at)]
    if (kind === 2) return false
    if (kind === 1) capitals++
  }
  return capitals > 1
}

/** An index of names, and how to take in more of them. */
export interface NameIndexBuilder {
  readonly index: NameIndex
  /** Takes in the name at `start` to `end` of the text: it stands for `value`. */
  readonly add: (start: number, end: number, value: number) => void
}

/** An empty index over a text, with room for `capacity` names. */
export function buildNameIndex(text: Uint16Array, capacity: number): NameIndexBuilder {
  const mask = tableSize(capacity) - 1
  const index = {
    text,
    heads: sharedIntegers(mask + 1),
    next: sharedIntegers(capacity),
    starts: sharedIntegers(capacity),
    ends: sharedIntegers(capacity),
    values: sharedIntegers(capacity),
    firsts: createFirsts(capacity),
  }
  let count = 0
  return {
    index,
    add(start, end, value) {
      const slot = addFirsts(text, start, end, index.firsts) & mask
      index.starts[count] = start
      index.ends[count] = end
      index.values[count] = value
      index.next[count] = index.heads[slot]!
      index.heads[slot] = ++count
    },
  }
}

function sharedIntegers(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT))
}

/** Calls `found` with the value of every name that may be printed as `query`, and where that name stands. */
export function findNames(
  { text, heads, next, starts, ends, values }: NameIndex,
  query: string,
  found: (value: number, start: number, end: number) => void,
): void {
  const capitals = isCapitals(query)
  let id = heads[hashOf(query) & (heads.length - 1)]!
  for (; id !== 0; id = next[id - 1]!) {
    const start = starts[id - 1]!
    const end = ends[id - 1]!
    if (isPrintedAs(query, text, start, end, capitals)) found(values[id - 1]!, start, end)
  }
}

/** The most words (characters, in scripts without spaces) of a name that begins with this word (character). */
export function reachOf({ firsts: { keys, most } }: NameIndex, first: string): number {
  return most[slotOf(keys, most, hashOf(first))]!
}

function tableSize(count: number): number {
  let size = 1024
  while (size < count * 1.5) size *= 2
  return size
}

/** Whether `query` is a way to print the name at `start` to `end` of `text`. */
function isPrintedAs(query: string, text: Uint16Array, start: number, end: number, capitals: boolean): boolean {
  const isShort = end - start <= SHORT
  let q = 0
  let s = start
  while (true) {
    while (s < end && FOLDED[text[s]!] === 0) s++
    while (q < query.length && FOLDED[query.charCodeAt(q)] === 0 && !isOwn(query, q, text, s)) q++
    if (q === query.length || s === end) break
    const asked = query.charCodeAt(q)
    const stored = text[s]!
    if (FOLDED[asked] !== FOLDED[stored]) return false
    if (asked !== stored) {
      if (isShort && isLatin(stored) && !sameAccent(asked, stored)) return false
      if (!capitals && CASE[asked] !== CASE[stored] && !mayDiffer(query, q, text, s, start)) return false
    }
    q++
    s++
  }
  return q === query.length && s === end
}

/** A mark at either end, and the apostrophe of a possessive (Mali's), belong to the sentence unless the name has them. */
function isOwn(query: string, q: number, text: Uint16Array, s: number): boolean {
  if (IS_OPTIONAL[query.charCodeAt(q)] === 0 || IS_OPTIONAL[text[s - 1]!] === 1) return false
  return q === 0 || q === query.length - 1 || (q === query.length - 2 && FOLDED[query.charCodeAt(q + 1)] === LETTER_S)
}

const LETTER_S = 's'.charCodeAt(0)

function isLatin(unit: number): boolean {
  return unit < 0x250 && CASE[unit] !== 0
}

/**
 * Case may differ where a title's capitals or a sentence's flow change it: a small word of a name in capitals (Republic
 * Of), an article in small letters (the Hague), either after an apostrophe or hyphen (N'djamena).
 */
function mayDiffer(query: string, q: number, text: Uint16Array, s: number, start: number): boolean {
  const isCapital = CASE[query.charCodeAt(q)] === 1
  if (s === start) return isCapital || hasSpace(query)
  const before = text[s - 1]!
  if (before === 0x20) return isCapital
  return IS_SPACE[before] === 1 || IS_OPTIONAL[before] === 1
}

function hasSpace(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (IS_SPACE[text.charCodeAt(at)] === 1) return true
  return false
}

/**
 * The first words of names, with the most words that a name has from there. Keyed by the hash alone: two words of one
 * 32-bit hash are rarer than is worth a comparison, and the worst that comes of it is one needless lookup.
 */
interface Firsts {
  readonly keys: Int32Array
  readonly most: Uint8Array
}

function createFirsts(names: number): Firsts {
  const size = tableSize(names)
  return { keys: sharedIntegers(size), most: new Uint8Array(new SharedArrayBuffer(size)) }
}

function slotOf(keys: Int32Array, most: Uint8Array, key: number): number {
  const mask = keys.length - 1
  let slot = key & mask
  while (most[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}

function putFirst({ keys, most }: Firsts, key: number, count: number): void {
  const slot = slotOf(keys, most, key)
  keys[slot] = key
  most[slot] = Math.max(most[slot]!, Math.min(count, 255))
}

/**
 * Notes the first word of a name, or in scripts without spaces its first character and its first two, for a text has to be
 * asked at each character; and returns the hash of the whole.
 * A hyphenated name is counted both ways: as the one word it is printed as, and as the words it may be printed as.
 */
function addFirsts(text: Uint16Array, start: number, end: number, firsts: Firsts): number {
  let hash = step(SEED, text[start]!)
  const isUnspaced = IS_UNSPACED[text[start]!] === 1
  let opening = isUnspaced ? hash : 0
  if (isUnspaced) putFirst(firsts, finish(hash), end - start)
  let parts = 1
  let words = 1
  let firstPart = 0
  let firstWord = 0
  for (let at = start + 1; at < end; at++) {
    const unit = text[at]!
    if (IS_SPACE[unit] === 1) {
      if (parts++ === 1) firstPart = hash
      if (unit === 0x20 && words++ === 1) firstWord = hash
    }
    hash = step(hash, unit)
    if (opening !== 0 && hash !== opening) {
      putFirst(firsts, finish(hash), end - start)
      opening = 0
    }
  }
  if (!isUnspaced) {
    putFirst(firsts, finish(words > 1 ? firstWord : hash), words)
    if (parts > words) putFirst(firsts, finish(firstPart), parts)
  }
  return finish(hash)
}

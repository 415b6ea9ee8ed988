import { CASE, FOLDED, IS_OPTIONAL, IS_SPACE, IS_UNSPACED, sameAccent } from './gazetteer-fold.ts'

/**
 * A hash table over stretches of one text. Hundreds of thousands of names cost a few integers each and load in a
 * fraction of the time that as many strings in a Map would take.
 */
export interface NameIndex {
  /** Takes in the name at `start` to `end` of the text: it stands for `value`. */
  add(start: number, end: number, value: number): void
  /** Calls `found` with the value of every name that may be printed as `query`, and where that name stands. */
  find(query: string, found: (value: number, start: number, end: number) => void): void
  /** The most words (characters, in scripts without spaces) of a name that begins with this word (character). */
  reach(first: string): number
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

/** An empty index over a text, with room for `capacity` names. */
export function createNameIndex(text: string, capacity: number): NameIndex {
  const mask = tableSize(capacity) - 1
  const heads = new Int32Array(mask + 1)
  const next = new Int32Array(capacity)
  const starts = new Int32Array(capacity)
  const ends = new Int32Array(capacity)
  const values = new Int32Array(capacity)
  const firsts = createFirsts(capacity)
  let count = 0
  return {
    add(start, end, value) {
      const slot = addFirsts(text, start, end, firsts) & mask
      starts[count] = start
      ends[count] = end
      values[count] = value
      next[count] = heads[slot]!
      heads[slot] = ++count
    },
    find(query, found) {
      const capitals = isCapitals(query)
      let id = heads[hashOf(query) & mask]!
      for (; id !== 0; id = next[id - 1]!) {
        const start = starts[id - 1]!
        const end = ends[id - 1]!
        if (isPrintedAs(query, text, start, end, capitals)) found(values[id - 1]!, start, end)
      }
    },
    reach: (first) => firsts.get(hashOf(first)),
  }
}

function tableSize(count: number): number {
  let size = 1024
  while (size < count * 1.5) size *= 2
  return size
}

/** Whether `query` is a way to print the name at `start` to `end` of `text`. */
function isPrintedAs(query: string, text: string, start: number, end: number, capitals: boolean): boolean {
  const isShort = end - start <= SHORT
  let q = 0
  let s = start
  while (true) {
    while (s < end && FOLDED[text.charCodeAt(s)] === 0) s++
    while (q < query.length && FOLDED[query.charCodeAt(q)] === 0 && !isOwn(query, q, text, s)) q++
    if (q === query.length || s === end) break
    const asked = query.charCodeAt(q)
    const stored = text.charCodeAt(s)
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
function isOwn(query: string, q: number, text: string, s: number): boolean {
  if (IS_OPTIONAL[query.charCodeAt(q)] === 0 || IS_OPTIONAL[text.charCodeAt(s - 1)] === 1) return false
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
function mayDiffer(query: string, q: number, text: string, s: number, start: number): boolean {
  const isCapital = CASE[query.charCodeAt(q)] === 1
  if (s === start) return isCapital || hasSpace(query)
  const before = text.charCodeAt(s - 1)
  if (before === 0x20) return isCapital
  return IS_SPACE[before] === 1 || IS_OPTIONAL[before] === 1
}

function hasSpace(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (IS_SPACE[text.charCodeAt(at)] === 1) return true
  return false
}

interface Firsts {
  put(key: number, count: number): void
  get(key: number): number
}

/**
 * The first words of names, with the most words that a name has from there. Keyed by the hash alone: two words of one
 * 32-bit hash are rarer than is worth a comparison, and the worst that comes of it is one needless lookup.
 */
function createFirsts(names: number): Firsts {
  const mask = tableSize(names * 1.5) - 1
  const keys = new Int32Array(mask + 1)
  const most = new Uint8Array(mask + 1)
  const slotOf = (key: number): number => {
    let slot = key & mask
    while (most[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  return {
    put(key, count) {
      const slot = slotOf(key)
      keys[slot] = key
      most[slot] = Math.max(most[slot]!, Math.min(count, 255))
    },
    get: (key) => most[slotOf(key)]!,
  }
}

/**
 * Notes the first word of a name, or in scripts without spaces its first character, and returns the hash of the whole.
 * A hyphenated name is counted both ways: as the one word it is printed as, and as the words it may be printed as.
 */
function addFirsts(text: string, start: number, end: number, firsts: Firsts): number {
  let hash = step(SEED, text.charCodeAt(start))
  const isUnspaced = IS_UNSPACED[text.charCodeAt(start)] === 1
  if (isUnspaced) firsts.put(finish(hash), end - start)
  let parts = 1
  let words = 1
  let firstPart = 0
  let firstWord = 0
  for (let at = start + 1; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (IS_SPACE[unit] === 1) {
      if (parts++ === 1) firstPart = hash
      if (unit === 0x20 && words++ === 1) firstWord = hash
    }
    hash = step(hash, unit)
  }
  if (!isUnspaced) {
    firsts.put(finish(words > 1 ? firstWord : hash), words)
    if (parts > words) firsts.put(finish(firstPart), parts)
  }
  return finish(hash)
}

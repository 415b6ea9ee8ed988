import { type Room, roomOf } from './room.ts'
import { checkOf, type HashedWord, hashOf, placeOf, placesFor } from './word-hash.ts'

/** Of a group: hash and check of the word that its phrases share, and how many they are, doubled, odd where the word alone is one. */
const HEAD = 3

/**
 * Phrases by a word of theirs at one end, of which only hashes are kept: tables have tens of thousands of phrases, in every
 * thread. Behind the places of a hash table, each the offset of a group or 0, lie the groups: the {@link HEAD}, and for each
 * phrase, longest first, how many words it has and the hash and check of each but the shared one, going away from it.
 */
export class PackedPhrases {
  private readonly room: Room
  private readonly mask: number

  /** Each phrase as its words, the shared one first. */
  constructor(phrases: readonly (readonly string[])[]) {
    const groups = Map.groupBy(phrases, (words) => words[0]!)
    const places = placesFor(groups.size)
    const words = phrases.reduce((sum, phrase) => sum + phrase.length * 2 - 1, 0)
    const table = new Int32Array(places + groups.size * HEAD + words)
    this.mask = places - 1
    let end = places
    for (const [word, group] of groups) end = add(table, this.mask, word, group, end)
    this.room = roomOf(table)
  }

  /** Whether a word alone is a phrase. */
  holds({ hash, check }: HashedWord): boolean {
    const group = this.groupOf(hash, check)
    return group >= 0 && (this.room.ints[group + 2]! & 1) === 1
  }

  /**
   * How many words the longest phrase has that begins with a word and goes on in those behind `index`, or before it where
   * `step` is -1; 0 if none does.
   */
  lengthAt({ hash, check }: HashedWord, words: readonly HashedWord[], index: number, step: 1 | -1): number {
    const group = this.groupOf(hash, check)
    if (group < 0) return 0
    const { ints } = this.room
    let at = group + HEAD
    for (let left = ints[group + 2]! >> 1; left > 0; left--) {
      const length = ints[at]!
      let same = 1
      for (let next = index + step; same < length; next += step, same++) {
        const word = words[next]
        if (word === undefined || word.hash !== ints[at + same * 2 - 1] || word.check !== ints[at + same * 2]) break
      }
      if (same === length) return length
      at += length * 2 - 1
    }
    return 0
  }

  /** Where the group of a word begins; -1 where it has none. */
  private groupOf(hash: number, check: number): number {
    const { mask } = this
    const { ints, from } = this.room
    for (let place = placeOf(hash, mask); ; place = (place + 1) & mask) {
      const group = ints[from + place]!
      if (group === 0) return -1
      if (ints[from + group] === hash && ints[from + group + 1] === check) return from + group
    }
  }
}

/** Adds the phrases of a word at an offset, and returns the one behind them. */
function add(
  table: Int32Array,
  mask: number,
  word: string,
  phrases: readonly (readonly string[])[],
  start: number,
): number {
  const hash = hashOf(word)
  let place = placeOf(hash, mask)
  while (table[place] !== 0) place = (place + 1) & mask
  table[place] = start
  const isOne = phrases.some(({ length }) => length === 1)
  table.set([hash, checkOf(word), phrases.length * 2 + Number(isOne)], start)
  let at = start + HEAD
  for (const words of phrases.toSorted((a, b) => b.length - a.length)) {
    table[at++] = words.length
    for (const next of words.slice(1)) {
      table[at++] = hashOf(next)
      table[at++] = checkOf(next)
    }
  }
  return at
}

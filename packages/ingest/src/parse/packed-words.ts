import { type Room, roomOf } from './room.ts'
import { checkOf, type HashedWord, hashOf, placeOf, placesFor } from './word-hash.ts'

/** Beside a number of 8 bits, so many of the check are kept: of a million million words that are in no table, none is taken for one that is. */
const NUMBER = 0xff

/**
 * Words with a small number each, of which only hashes are kept: some twelve bytes for a word, where a string in a set takes
 * ninety of every thread; and a token, which knows its hashes, is found without a look at its letters.
 */
export class PackedWords {
  /** Two numbers for each place: the hash of a word, and its check with its number, counted from 1; 0 where no word is. */
  private readonly room: Room
  private readonly mask: number

  /** Numbers from 0 to 254; of a word that comes again the last counts. */
  constructor(entries: Iterable<readonly [word: string, number: number]>) {
    const numbers = new Map(entries)
    const table = new Int32Array(placesFor(numbers.size) * 2)
    for (const [word, number] of numbers) add(table, word, number)
    this.mask = table.length / 2 - 1
    this.room = roomOf(table)
  }

  /** The number of a word; undefined where it is none of these. */
  get(word: string): number | undefined {
    return this.numberOf(hashOf(word), checkOf(word))
  }

  has(word: string): boolean {
    return this.get(word) !== undefined
  }

  holds({ hash, check }: HashedWord): boolean {
    return this.numberOf(hash, check) !== undefined
  }

  /** Words that need no number. */
  static of(words: Iterable<string>): PackedWords {
    return new PackedWords(Array.from(words, (word) => [word, 1] as const))
  }

  private numberOf(hash: number, check: number): number | undefined {
    const { mask } = this
    const { ints, from } = this.room
    for (let place = placeOf(hash, mask); ; place = (place + 1) & mask) {
      const second = ints[from + place * 2 + 1]!
      if (second === 0) return undefined
      if (ints[from + place * 2] === hash && (second | NUMBER) === ((check << 8) | NUMBER)) return (second & NUMBER) - 1
    }
  }
}

function add(table: Int32Array, word: string, number: number): void {
  const mask = table.length / 2 - 1
  const hash = hashOf(word)
  let place = placeOf(hash, mask)
  while (table[place * 2 + 1] !== 0) place = (place + 1) & mask
  table[place * 2] = hash
  table[place * 2 + 1] = (checkOf(word) << 8) | (number + 1)
}

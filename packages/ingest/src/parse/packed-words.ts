/**
 * Words with a small number each, of which only hashes are kept: nine bytes for a word, where a string in a set takes ninety of
 * every thread. Hashes have 53 bits, so that of a million million words that are in no table one is taken for one that is.
 */
export class PackedWords {
  /** Sorted. */
  private readonly hashes: Float64Array
  private readonly numbers: Uint8Array

  /** Numbers from 0 to 255; of a word that comes again the last counts. */
  constructor(entries: Iterable<readonly [word: string, number: number]>) {
    const byHash = new Map<number, number>()
    for (const [word, number] of entries) byHash.set(hashOf(word), number)
    this.hashes = Float64Array.from(byHash.keys()).sort()
    this.numbers = Uint8Array.from(this.hashes, (hash) => byHash.get(hash)!)
  }

  /** The number of a word; undefined where it is none of these. */
  get(word: string): number | undefined {
    const { hashes } = this
    const hash = hashOf(word)
    let low = 0
    let high = hashes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (hashes[middle]! < hash) low = middle + 1
      else high = middle
    }
    return hashes[low] === hash ? this.numbers[low] : undefined
  }

  has(word: string): boolean {
    return this.get(word) !== undefined
  }

  /** Words that need no number. */
  static of(words: Iterable<string>): PackedWords {
    return new PackedWords(Array.from(words, (word) => [word, 1] as const))
  }
}

/** Two runs of multiplying and mixing, as cyrb53 does it. */
function hashOf(word: string): number {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x9e3779b1)
    high = Math.imul(high ^ unit, 0x5f356495)
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  return 0x1_0000_0000 * (high & 0x1f_ffff) + (low >>> 0)
}

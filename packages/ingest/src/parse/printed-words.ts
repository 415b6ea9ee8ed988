import type { Paragraph } from './people.ts'
import type { Token } from './tokens.ts'
import { checkOf, hashOf, placeOf } from './word-hash.ts'

/** How the text prints its words. */
export interface PrintedWords {
  /** Those without a capital. */
  readonly small: SmallWords
  /** Those with one. */
  readonly capitals: () => ReadonlySet<string>
  /** Those with one where no sentence begins. */
  readonly within: () => ReadonlySet<string>
}

/** The words of a text by how they are printed, read once for all its names. */
export function printedWords(paragraphs: readonly Paragraph[]): PrintedWords {
  const small = new SmallWords()
  for (const { tokens } of paragraphs) for (const token of tokens) if (!token.capital) small.add(token)
  return {
    small,
    capitals: once(() => new Set(paragraphs.flatMap(({ tokens }) => tokens.flatMap(capitalOf)))),
    within: once(() => new Set(paragraphs.flatMap(capitalsWithin))),
  }
}

/** Of many texts nobody asks. */
function once(read: () => ReadonlySet<string>): () => ReadonlySet<string> {
  let words: ReadonlySet<string> | undefined
  return () => {
    words ??= read()
    return words
  }
}

function capitalOf({ text, capital }: Token): readonly string[] {
  return capital ? [text] : []
}

/** The words with a capital that no sentence begins with. */
function capitalsWithin({ passage: { text }, tokens }: Paragraph): readonly string[] {
  return tokens.flatMap(({ text: word, start, capital }, at) => {
    const isWithin =
      capital && at > 0 && /^[\s,]*$|,["”»“’']\s|["”»“’'],\s/u.test(text.slice(tokens[at - 1]!.end, start))
    return isWithin ? [word] : []
  })
}

const FEWEST = 512

/** Words of one text, of which hashes are kept: a set of strings would take in every word of the text for the few that are asked for. */
export class SmallWords {
  private size = 0
  /** Two numbers for each place: the hash of a word and its check, which is odd; 0 where no word is. */
  private words = new Int32Array(FEWEST * 2)

  add({ text, folded, hash, check }: Token): void {
    if (text === folded) this.put(hash, check | 1)
    else this.put(hashOf(text), checkOf(text) | 1)
  }

  has(word: string): boolean {
    return this.words[this.placeOf(hashOf(word), checkOf(word) | 1) + 1] !== 0
  }

  private put(hash: number, check: number): void {
    const place = this.placeOf(hash, check)
    if (this.words[place + 1] !== 0) return
    this.words[place] = hash
    this.words[place + 1] = check
    this.size++
    if (this.size * 4 > this.words.length) this.grow()
  }

  /** Where a word is, or where it would be. */
  private placeOf(hash: number, check: number): number {
    const { words } = this
    const last = words.length - 1
    let place = placeOf(hash, last >> 1) * 2
    while (words[place + 1] !== 0 && (words[place] !== hash || words[place + 1] !== check)) place = (place + 2) & last
    return place
  }

  private grow(): void {
    const { words } = this
    this.words = new Int32Array(words.length * 2)
    this.size = 0
    for (let place = 0; place < words.length; place += 2)
      if (words[place + 1] !== 0) this.put(words[place]!, words[place + 1]!)
  }
}

import type { Language } from '@dateline/core'
import { checkOf, hashOf, placeOf } from './word-hash.ts'

/** Answers that were found before, by word: the words of a language come again and again. */
export interface Remembered<Answer> {
  /** `find` is given a copy of the word, which keeps nothing else in memory. */
  get(word: string, find: (word: string) => Answer): Answer
}

/** The same word in memory of its own: one that is cut from a text keeps the text. */
export function ownCopy(word: string): string {
  return ` ${word}`.slice(1)
}

/** Remembers so many answers at most; full, it forgets them all. Of a word its hashes are kept. */
export function remembered<Answer>(most: number): Remembered<Answer> {
  return new Answers(most)
}

const FEWEST = 16

class Answers<Answer> implements Remembered<Answer> {
  private readonly most: number
  private size = 0
  /** Two numbers for each place: the hash of a word and its check, which is odd; 0 where no word is. */
  private words = new Int32Array(FEWEST * 2)
  private answers = new Array<Answer>(FEWEST)

  constructor(most: number) {
    this.most = most
  }

  get(word: string, find: (word: string) => Answer): Answer {
    const hash = hashOf(word)
    const check = checkOf(word) | 1
    const place = this.placeOf(hash, check)
    if (this.words[place * 2 + 1] === check) return this.answers[place]!
    const answer = find(ownCopy(word))
    // To find it, others may have been asked for.
    this.add(hash, check, answer)
    return answer
  }

  /** Where a word is, or where it would be. */
  private placeOf(hash: number, check: number): number {
    const { words } = this
    const mask = words.length / 2 - 1
    let place = placeOf(hash, mask)
    while (words[place * 2 + 1] !== 0 && (words[place * 2] !== hash || words[place * 2 + 1] !== check))
      place = (place + 1) & mask
    return place
  }

  private add(hash: number, check: number, answer: Answer): void {
    if (this.size >= this.most) this.clear(FEWEST)
    else if ((this.size + 1) * 4 > this.answers.length * 3) this.grow()
    const place = this.placeOf(hash, check)
    if (this.words[place * 2 + 1] === 0) this.size++
    this.words[place * 2] = hash
    this.words[place * 2 + 1] = check
    this.answers[place] = answer
  }

  private clear(places: number): void {
    this.size = 0
    this.words = new Int32Array(places * 2)
    this.answers = new Array<Answer>(places)
  }

  private grow(): void {
    const { words, answers } = this
    this.clear(words.length)
    for (let place = 0; place * 2 < words.length; place++)
      if (words[place * 2 + 1] !== 0) this.add(words[place * 2]!, words[place * 2 + 1]!, answers[place]!)
  }
}

/** The same for each language, so many answers of each. */
export function rememberedByLanguage<Answer>(most: number): (language: Language) => Remembered<Answer> {
  const known = new WeakMap<Language, Remembered<Answer>>()
  return (language) => {
    let answers = known.get(language)
    if (answers === undefined) {
      answers = remembered(most)
      known.set(language, answers)
    }
    return answers
  }
}

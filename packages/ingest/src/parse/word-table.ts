import { unitClass } from '@dateline/core'
import { hashOf, placeOf } from './word-hash.ts'

/** Slots of a table for each of its words, at least: half of them stay empty. */
const ROOM = 2
const FEWEST = 1024

/**
 * What is known of words, asked for where they stand in a text: who reads a text unit by unit has their hash by the way, and a
 * word that is known need not be cut out of it.
 */
export class WordTable<Entry extends { readonly text: string }> {
  private readonly entries: Entry[] = []
  /** Two numbers for each slot: the hash of an entry, and its number, counted from 1; 0 for none. */
  private slots = new Int32Array(FEWEST * 2)

  get size(): number {
    return this.entries.length
  }

  /** What is known of the word at `[start, end)` of a text, which has this hash. */
  at(text: string, start: number, end: number, hash: number): Entry | undefined {
    const { slots } = this
    for (let slot = this.slotOf(hash); slots[slot + 1] !== 0; slot = this.behind(slot)) {
      if (slots[slot] !== hash) continue
      const entry = this.entries[slots[slot + 1]! - 1]!
      if (isAt(entry.text, text, start, end)) return entry
    }
    return undefined
  }

  /** Takes in a word that the table has not. */
  add(entry: Entry): void {
    this.entries.push(entry)
    if (this.entries.length * ROOM * 2 > this.slots.length) {
      this.slots = new Int32Array(this.slots.length * 2)
      for (let number = 1; number <= this.entries.length; number++) this.place(number)
    } else this.place(this.entries.length)
  }

  clear(): void {
    this.entries.length = 0
    this.slots.fill(0)
  }

  private place(number: number): void {
    const hash = hashOf(this.entries[number - 1]!.text)
    let slot = this.slotOf(hash)
    while (this.slots[slot + 1] !== 0) slot = this.behind(slot)
    this.slots[slot] = hash
    this.slots[slot + 1] = number
  }

  private slotOf(hash: number): number {
    return placeOf(hash, this.slots.length / 2 - 1) * 2
  }

  private behind(slot: number): number {
    return (slot + 2) & (this.slots.length - 1)
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

/**
 * Asks a pattern of one character, of the character that stands at an offset of a text, or of which one half stands there.
 * Behind the end of the text none does.
 */
export function characterClass(pattern: RegExp): (text: string, at: number) => boolean {
  const isOne = unitClass(pattern)
  return (text, at) => {
    if (at >= text.length) return false
    const unit = text.charCodeAt(at)
    if (unit < FIRST_HALF || unit > LAST_HALF) return isOne(unit)
    return pattern.test(String.fromCodePoint(text.codePointAt(unit < SECOND_HALF ? at : at - 1) ?? unit))
  }
}

/** Units of which two make a character: those that stand first, then those that stand second. */
const FIRST_HALF = 0xd800
const SECOND_HALF = 0xdc00
const LAST_HALF = 0xdfff

/**
 * Asks a pattern, or another test, of single UTF-16 units, of each of them once: running text asks it of every character, and
 * a table answers without making a string. `unit` is one that a text has (`text.charCodeAt(at)`); behind its end is none, and
 * one such question makes the engine slow in all classes.
 */
export function unitClass(pattern: { test(unit: string): boolean }): (unit: number) => boolean {
  const answers = new Uint8Array(0x10000 / EACH)
  return (unit) => {
    const shift = (unit & MASK) * BITS
    const answer = (answers[unit >> BITS]! >> shift) & MASK
    if (answer !== UNASKED) return answer === YES
    const isOne = pattern.test(String.fromCharCode(unit))
    answers[unit >> BITS]! |= (isOne ? YES : NO) << shift
    return isOne
  }
}

/** An answer takes two bits: there are dozens of classes in every thread. */
const BITS = 2
/** Four answers are one byte; the last bits of a unit say which of them is its own. */
const EACH = 4
const MASK = 3

const UNASKED = 0
const YES = 1
const NO = 2

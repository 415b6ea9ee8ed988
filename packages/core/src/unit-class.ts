/**
 * Asks a pattern, or another test, of single UTF-16 units, of each of them once: running text asks it of every character, and
 * a table answers without making a string. `unit` is one that a text has (`text.charCodeAt(at)`); behind its end is none, and
 * one such question makes the engine slow in all classes.
 */
export function unitClass(pattern: { test(unit: string): boolean }): (unit: number) => boolean {
  const answers = new Uint8Array(0x10000)
  return (unit) => {
    if (answers[unit] === UNASKED) answers[unit] = pattern.test(String.fromCharCode(unit)) ? YES : NO
    return answers[unit] === YES
  }
}

const UNASKED = 0
const YES = 1
const NO = 2

import { unitClass } from '@dateline/core'

/**
 * A pattern for all letters costs the engine fifteen kilobytes of machine code wherever it stands, in every thread and for
 * each language: half a megabyte for the dates of one. A text in the few letters that a pattern knows, with one letter for all
 * others and one space for all white space, needs patterns of a tenth of that. It is as long as the text.
 */

/** Stands for the letters that a pattern does not tell apart (for private use in Unicode). */
const OTHER = 0xe000
const SPACE = 0x20
/**
 * Stands in no text (Unicode noncharacter), and makes any text one of wide characters: the engine compiles a pattern a second
 * time for texts that have none.
 */
const WIDE = 0xffff
const NARROW = 0x80

const isLetter = unitClass(/[\p{L}\p{N}]/u)
const isSpace = unitClass(/\s/u)

/** The letters and figures of some folded words, as UTF-16 units, with those of ASCII. */
export function lettersOf(words: readonly string[]): ReadonlySet<number> {
  const letters = new Set<number>([OTHER])
  for (const word of ['abcdefghijklmnopqrstuvwxyz0123456789', ...words])
    for (let at = 0; at < word.length; at++) if (isLetter(word.charCodeAt(at))) letters.add(word.charCodeAt(at))
  return letters
}

/** A class of a regular expression for any letter or figure of a text in these letters, without its brackets. */
export function classOf(letters: ReadonlySet<number>): string {
  return String.fromCharCode(...letters)
}

/** A folded text in these letters, with one unit behind it that stands for nothing. */
export function inFewLetters(text: string, letters: ReadonlySet<number>): string {
  const units = new Uint16Array(text.length + 1)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isSpace(unit)) units[at] = SPACE
    else if (unit < NARROW || letters.has(unit)) units[at] = unit
    else if (isLetter(unit)) units[at] = OTHER
    else if (isHighSurrogate(unit) && /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))) {
      units[at] = OTHER
      at += 1
      units[at] = OTHER
    } else units[at] = unit
  }
  units[text.length] = WIDE
  let plain = ''
  for (let from = 0; from < units.length; from += MOST)
    plain += String.fromCharCode(...units.subarray(from, from + MOST))
  return plain
}

/** As many units become a text at once: each is an argument of a call. */
const MOST = 8192

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

import { SIMPLIFIED, TRADITIONAL } from './traditional.ts'

/**
 * How names of places are compared: one table for each question, indexed by UTF-16 unit, so that a lookup neither
 * allocates nor normalises. Text must be NFC.
 */

const UNITS = 0x10000

/** Marks between the letters of a name that print one way here and another there, or not at all. */
const OPTIONAL = "'’‘ʼ´`′ʻʽʿʾ."
const SPACES = '\t\n\r -‐‑‒–−－\u00A0\u2007\u2009\u202F'

/** Letters that have no decomposition but are printed for their plain relative where a keyboard lacks them. */
const PLAIN: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ŧ: 't',
  ё: 'е',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
}

/** Unit to the unit under which names are compared: lower case, no accents, simplified Chinese; 0 for what does not count. */
export const FOLDED = new Uint16Array(UNITS)
/** Unit to its lower case, accents kept. */
const LOWER = new Uint16Array(UNITS)
/** 1 for a capital, 2 for a small letter, 0 for what has no case. */
export const CASE = new Uint8Array(UNITS)
/** 1 for an apostrophe, dot or the like. */
export const IS_OPTIONAL = new Uint8Array(UNITS)
/** 1 for white space and hyphens, which stand for one another. */
export const IS_SPACE = new Uint8Array(UNITS)
/** 1 for characters of scripts written without spaces. */
export const IS_UNSPACED = new Uint8Array(UNITS)

const INVISIBLE = /[\p{M}\p{Cf}\p{Cc}\u0640·・]/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
/** Only Latin and Greek lose accents: й is not и, and ї is not і. */
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}]/u

function fill(): void {
  for (let unit = 0; unit < UNITS; unit++) {
    const char = String.fromCharCode(unit)
    LOWER[unit] = unit
    if (INVISIBLE.test(char)) continue
    FOLDED[unit] = unit
    if (/\p{L}/u.test(char)) fillLetter(unit, char)
  }
  for (let at = 0; at < TRADITIONAL.length; at++) FOLDED[TRADITIONAL.charCodeAt(at)] = SIMPLIFIED.charCodeAt(at)
  for (const char of SPACES) {
    IS_SPACE[char.charCodeAt(0)] = 1
    FOLDED[char.charCodeAt(0)] = 0x20
  }
  for (const char of OPTIONAL) {
    IS_OPTIONAL[char.charCodeAt(0)] = 1
    FOLDED[char.charCodeAt(0)] = 0
  }
}

function fillLetter(unit: number, char: string): void {
  const lower = char === 'İ' ? 'i' : char.toLowerCase()
  CASE[unit] = lower !== char ? 1 : char.toUpperCase() !== char ? 2 : 0
  if (lower.length === 1) LOWER[unit] = lower.charCodeAt(0)
  const base = ACCENTED.test(char) ? lower.normalize('NFD')[0]! : lower
  FOLDED[unit] = (PLAIN[base] ?? base).charCodeAt(0)
  if (UNSPACED.test(char)) IS_UNSPACED[unit] = 1
}

fill()

/** Whether two units are the same letter with the same accent, whatever their case. */
export function sameAccent(a: number, b: number): boolean {
  return a === b || LOWER[a] === LOWER[b]
}

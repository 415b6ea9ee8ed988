import type { Fingerprint, Placed } from './fingerprint.ts'

const NUMBERS = 16
const NAMES = 12
/** Of a text whose names cannot be told from its words, more are kept. */
const WORDS = 28
const CONSONANTS = 4

/**
 * The marks by which an index finds the versions of a release in other languages: its most telling numbers, names, towns
 * and abbreviations, at most about sixty. Versions share several; what shares none is no version.
 */
export function storyMarks(print: Fingerprint): readonly string[] {
  const numbers = distinct(print.numbers).toSorted((a, b) => digitsOf(b) - digitsOf(a))
  const names = distinct(print.names)
    .filter((name) => name.length >= CONSONANTS)
    .toSorted((a, b) => b.length - a.length)
  return [
    ...numbers.slice(0, NUMBERS).map((value) => `n${value}`),
    ...names.slice(0, print.isMixed ? WORDS : NAMES).map((name) => `s${name}`),
    ...distinct(print.towns)
      .slice(0, NAMES)
      .map((town) => `t${town}`),
    ...print.abbreviations.slice(0, NAMES).map((letters) => `a${letters}`),
  ]
}

function distinct(things: readonly Placed[]): string[] {
  return [...new Set(things.map(([value]) => value))]
}

function digitsOf(value: string): number {
  return value.replace(/\D/g, '').replace(/0+$/, '').length
}

import { magnitudes } from './magnitudes.ts'

/** A number as it is compared across languages. */
export interface TextNumber {
  /** Its value in shortest decimal form: `1200000` for `1.2 million`, `120万` and `١٫٢ مليون`. */
  readonly value: string
  readonly start: number
  readonly end: number
}

/** Digits of any script with the signs that part them. At most thirty signs, so that a line of figures is no number. */
const NUMBER = /\p{Nd}(?:[\p{Nd}.,٬٫'’\u00A0\u202F ]{0,28}\p{Nd})?/gu
/** What parts two numbers: a space, but not one that parts groups of three. */
const GAP = /[.,'’٬٫]*\s+(?!\p{Nd}{3}(?!\p{Nd}))|[.,'’٬٫]+\s+|(?<=\p{Nd}{4})\s+/gu
/** Day, month and year with points: three numbers. */
const DATE = /^\p{Nd}{1,2}\.\p{Nd}{1,2}\.\p{Nd}{2,4}$/u
const LETTER = /\p{L}/u

/**
 * The numbers of a text with their values: digits of any script, thousands parted as any language parts them, and a word of
 * magnitude behind (`млн`, `万`). Numbers within words (`COVID-19`, `5G`) stand for themselves too.
 */
export function numbersIn(text: string, language: string): readonly TextNumber[] {
  const words = magnitudes(language)
  return Array.from(text.matchAll(NUMBER)).flatMap(({ 0: printed, index }) =>
    apart(printed).map(({ text: one, at }) => {
      const start = index + at
      const end = start + one.length
      const magnitude = words.after(text, end)
      const value = readValue(ascii(one)) * (magnitude?.value ?? 1)
      return { value: shortest(value), start, end: magnitude?.end ?? end }
    }),
  )
}

/** Figures that a space parts are one number only as groups of three: `1 200 000`, but not `12 2026`. */
function apart(printed: string): { readonly text: string; readonly at: number }[] {
  const parts: { readonly text: string; readonly at: number }[] = []
  let from = 0
  for (const gap of [...printed.matchAll(GAP), { 0: '', index: printed.length }]) {
    const text = printed.slice(from, gap.index)
    if (DATE.test(text))
      for (const part of text.matchAll(/\p{Nd}+/gu)) parts.push({ text: part[0], at: from + part.index })
    else if (text !== '') parts.push({ text, at: from })
    from = gap.index + gap[0].length
  }
  return parts
}

/** Digits of every script as ASCII; Arabic signs of decimals and thousands as a point and a comma. */
function ascii(printed: string): string {
  return printed
    .replace(/٫/g, '.')
    .replace(/٬/g, ',')
    .replace(/[^\p{ASCII}]/gu, (char) => (/\p{Nd}/u.test(char) ? String(digit(char)) : "'"))
}

/** The digits of a script stand in a row of ten that begins at a zero. */
function digit(char: string): number {
  const code = char.codePointAt(0)!
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return (code - zero) % 10
}

/** Groups of three are thousands; one sign before one, two or more than three digits is a decimal sign. */
function readValue(printed: string): number {
  if (/^\d{1,3}(?:[.,'\s]\d{3})+$/.test(printed)) return Number(printed.replace(/\D/g, ''))
  const decimal = /^(.*\d)[.,](\d+)$/.exec(printed)
  if (decimal === null) return Number(printed.replace(/\D/g, ''))
  return Number(`${decimal[1]!.replace(/\D/g, '')}.${decimal[2]}`)
}

function shortest(value: number): string {
  return String(Number(value.toPrecision(9)))
}

/** Whether a number is a year of our time, which many texts have. */
export function isYear(value: string): boolean {
  return /^(?:19|20)\d\d$/.test(value)
}

/** Whether letters stand directly before a number: `COVID-19` and `B52` are names. */
export function isInName(text: string, { start }: TextNumber): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  return LETTER.test(before.at(-1) ?? '') || (/-$/.test(before) && LETTER.test(before[0] ?? ''))
}

import { stripInvisible } from './text.ts'

/** What a search asks for at one place of a text: tokens next to each other, the last perhaps only begun. */
export interface SearchTerm {
  readonly tokens: readonly string[]
  /** Whether the last token may go on: a single Han sign stands at the head of its pairs. */
  readonly open: boolean
}

/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of Arabic. Not the voicing marks of Kana. */
const ACCENTS =
  /[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]/g

/** Letters that NFKD does not take apart, and those of Arabic script that are one letter to a reader. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
  ς: 'σ',
  ٱ: 'ا',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
}
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

const ARABIC_DIGIT = /[٠-٩۰-۹]/g
/** The article, and the particles before it, are written in one with an Arabic noun. */
const ARABIC_ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{Script=Arabic}{3})/u

const UNSPACED = String.raw`(?=[\p{L}\p{N}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]`
const RUN = new RegExp(String.raw`(?<unspaced>(?:${UNSPACED})+)|(?:(?!${UNSPACED})[\p{L}\p{M}\p{N}])+`, 'gu')

const QUOTATION_MARK = /["“”„‟«»「」『』《》]/

/**
 * The words of a text as a search sees them, the same on every engine: NFKC, lower case, accents and Arabic vowels gone,
 * letters of one reading joined. Han and Kana, which have no spaces, come as overlapping pairs and their last sign:
 * `难民营` is `难民`, `民营`, `营`, so that any part of it is found as neighbours.
 */
export function searchTokens(text: string): string[] {
  return runsOf(text).flatMap(({ tokens }) => tokens)
}

/**
 * What a search text asks for: each of its terms must occur. Words are terms of their own; what stands in quotation marks,
 * and the parts of `co-operation`, must be next to each other. Empty where the text has no letter and no digit.
 */
export function searchTerms(query: string): readonly SearchTerm[] {
  const pieces = query.split(QUOTATION_MARK)
  return pieces.flatMap((piece, index) => {
    const isQuoted = index % 2 === 1 && index < pieces.length - 1
    return (isQuoted ? [piece] : piece.split(/\s+/)).flatMap(termOf)
  })
}

function termOf(text: string): SearchTerm[] {
  const runs = runsOf(text)
  const last = runs.at(-1)
  if (last === undefined) return []
  const before = runs.slice(0, -1).flatMap(({ tokens }) => tokens)
  const isOne = last.tokens.length === 1
  const end = last.isUnspaced && !isOne ? last.tokens.slice(0, -1) : last.tokens
  return [{ tokens: [...before, ...end], open: last.isUnspaced && isOne }]
}

interface Run {
  readonly tokens: readonly string[]
  readonly isUnspaced: boolean
}

function runsOf(text: string): Run[] {
  return Array.from(fold(text).matchAll(RUN), ({ 0: run, groups }) => {
    if (groups?.unspaced === undefined) return { tokens: [run.replace(ARABIC_ARTICLE, '')], isUnspaced: false }
    const signs = Array.from(run)
    return { tokens: signs.map((sign, at) => sign + (signs[at + 1] ?? '')), isUnspaced: true }
  })
}

function fold(text: string): string {
  return stripInvisible(text.normalize('NFKD'))
    .replace(ACCENTS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter]!)
    .replace(ARABIC_DIGIT, (digit) => String(digit.codePointAt(0)! & 15))
}

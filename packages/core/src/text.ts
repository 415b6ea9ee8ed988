import { unitClass } from './unit-class.ts'

/** A half-open range `[start, end)` in UTF-16 units of `document.text`. */
export type Span = readonly [start: number, end: number]

/** Characters that carry no text of their own: soft hyphen, zero-width marks, bidi controls, tatweel, the BOM. */
const INVISIBLE = /[\u00AD\u061C\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/** Marks of Markdown and mail that stand around or in front of words and are not words. */
const EMPHASIS = /(?<![\p{L}\p{N}])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}(?![\p{L}\p{N}])|`+/gu
const LINE_MARK = /^[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t]+|[*+•·◦‣▪-][ \t]+)?/gmu

/** Removes characters that are never seen: zero-width marks, bidi controls, soft hyphens, tatweel. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/** Characters of scripts that set no space between words: Han, kana and their punctuation, no Hangul. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60‘’“”…—·]/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60]/u

/**
 * Whether a line break between two texts is none of the text: both sides belong to a script without spaces, as in the
 * segment break transformation rules of CSS Text Module Level 3. A quotation mark or dash, which other scripts share, counts
 * beside such a character.
 */
export function isBreakWithoutSpace(before: string, after: string): boolean {
  const left = before.at(-1) ?? ''
  const right = after[0] ?? ''
  return WIDE.test(left) && WIDE.test(right) && (UNSPACED.test(left) || UNSPACED.test(right))
}

/**
 * The one folding under which a span of the document and the field taken from it are equal:
 * `clean(document.text.slice(start, end)) === clean(field)`.
 *
 * NFC; line breaks and runs of white space become one space, or none in scripts without spaces; marks of emphasis, lists, headings and mail quoting go;
 * so do invisible characters. It never touches letters, digits or punctuation.
 */
export function clean(text: string): string {
  // A mark of a line is one only where nothing stands before it, seen or not.
  return stripInvisible(text.normalize('NFC').replace(LINE_MARK, ''))
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(EMPHASIS, '')
    .replace(/\s+/g, (space, at: number, whole: string) =>
      space.includes('\n') && isBreakWithoutSpace(whole[at - 1] ?? '', whole[at + space.length] ?? '') ? '' : ' ',
    )
    .trim()
}

/** Folds text for comparing names: NFKD without accents, lower case, apostrophes as one sign, white space collapsed. */
export function foldName(text: string): string {
  if (isPlain(text)) return text.toLowerCase()
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const unit = isSpaceWithin(text, at) ? ' ' : foldUnit(text.charCodeAt(at))
    if (unit === undefined) return foldLetters(text)
    folded += unit
  }
  return folded
}

/** Units of which nothing but the case is folded. */
const hasCaseAlone = unitClass({
  test: (unit) => isFoldedAlone(unit) && foldLetters(unit) === unit.toLowerCase(),
})

/** Halves of letters and white space are folded together with what is beside them, and so are a sigma and what leaves nothing behind. */
function isFoldedAlone(unit: string): boolean {
  return !/[\p{Cs}\sΣσς]/u.test(unit.normalize('NFKD')) && foldLetters(unit) !== ''
}

const units = new Map<number, string | undefined>()

/** Of what a name is made of, one by one; undefined where more must be seen. Names have few accents, which come again and again. */
function foldUnit(unit: number): string | undefined {
  if (!units.has(unit)) {
    const text = String.fromCharCode(unit)
    units.set(unit, isFoldedAlone(text) ? foldLetters(text) : undefined)
  }
  return units.get(unit)
}

const SPACE = 0x20

/** Whether nothing but the case of a text is folded, as in most names. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (!isSpaceWithin(text, at) && !hasCaseAlone(text.charCodeAt(at))) return false
  }
  return true
}

/** A single space between two words. */
function isSpaceWithin(text: string, at: number): boolean {
  return text.charCodeAt(at) === SPACE && at > 0 && at < text.length - 1 && text.charCodeAt(at - 1) !== SPACE
}

function foldLetters(text: string): string {
  return stripInvisible(text.normalize('NFKD'))
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ´`′]/g, "'")
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** How much of a decoded text a reader would stumble over. */
export interface Legibility {
  /** Share of the signs beyond ASCII that stand where such a sign does not stand in writing, 0 to 1; 1 for what is no text. */
  readonly strange: number
  /** Letters beyond ASCII. */
  readonly letters: ReadonlyMap<string, number>
}

/** Control characters, unassigned and private ones, and what stands for a byte that could not be decoded. */
const NO_TEXT = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\uFFFD]/u
const BEYOND = /[^\p{ASCII}]/u
const LETTER = /[\p{L}\p{M}]/u
/** Words that are written in one script throughout. */
const WORD = /[\p{L}\p{M}]+/gu
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
]
const HAN = 5
/** Between a small and a capital letter inside a word, one of them beyond ASCII. */
const MIXED_CASE = /\p{Ll}\p{Lu}/u
/** Signs that writers use, each with the sides on which no letter or figure may touch it. */
const FREE = /[\p{Zs}–—‒―…•·‧▪●■◦‑‐ʼ\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u
const QUOTE = /[“”„‟‘’‚‛«»‹›]/u
const OPENER = /[¿¡]/u
const MARK = /[©®™§№†*]/u
const BY_FIGURE = /[€£¥±×÷‰²³½¼¾ªº°¢]/u
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u

/**
 * Looks at a text that may have been decoded with the wrong table. Wrong tables show in words of two scripts, in capitals
 * within words, in Latin words without any plain letter, and in signs between letters; no language is needed to see it.
 */
export function legibilityOf(text: string): Legibility {
  const letters = new Map<string, number>()
  if (NO_TEXT.test(text.replace(/\s/g, ' '))) return { strange: 1, letters }
  let beyond = 0
  let strange = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!BEYOND.test(word)) continue
    const own = [...word].filter((letter) => BEYOND.test(letter))
    for (const letter of own) letters.set(letter, (letters.get(letter) ?? 0) + 1)
    beyond += own.length
    if (isStrange(word, own.length, text.slice(Math.max(0, index - 1), index))) strange += own.length
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (!BEYOND.test(sign) || LETTER.test(sign) || /[\uD800-\uDFFF]/.test(sign)) continue
    beyond++
    if (!mayStand(sign, text[at - 1] ?? ' ', text[at + 1] ?? ' ')) strange++
  }
  return { strange: beyond === 0 ? 0 : strange / beyond, letters }
}

function isStrange(word: string, own: number, before: string): boolean {
  const scripts = SCRIPTS.flatMap((script, index) => (script.test(word) ? [index] : []))
  if (scripts.length > 1) return !scripts.includes(HAN) || ofOneSign(word)
  if (scripts[0] === 0) {
    if (own === word.length && word.length >= 4) return true
    return MIXED_CASE.test(word.slice(1)) && own > 1
  }
  // Without a space before it, a word that begins small may go on one that a sign has cut.
  return MIXED_CASE.test(word) && (word.length < 12 || before !== '-')
}

/** One Han character within a Latin word: two bytes of Latin letters were taken together. */
function ofOneSign(word: string): boolean {
  return /\p{Script=Latin}\p{Script=Han}{1,2}\p{Script=Latin}|^\p{Script=Latin}{1,12}\p{Script=Han}$/u.test(word)
}

function mayStand(sign: string, before: string, after: string): boolean {
  if (WIDE.test(sign)) return WIDE.test(before) || WIDE.test(after) || /[\p{Nd}\s]/u.test(before)
  const inWord = LETTER.test(before) && LETTER.test(after)
  if (FREE.test(sign)) return true
  if (QUOTE.test(sign)) return !inWord || sign === '’' || WIDE.test(before) || WIDE.test(after)
  if (OPENER.test(sign)) return !LETTER.test(before) && (LETTER.test(after) || QUOTE.test(after) || /["'(]/.test(after))
  if (MARK.test(sign)) return !inWord
  if (BY_FIGURE.test(sign)) return /[\p{Nd}\s.nNmk]/u.test(before) && !LETTER.test(after)
  return /\p{P}/u.test(sign) && !inWord
}

import { unitClass } from '@dateline/core'

/** What tells running text from the furniture around it, in any script. */

/** What ends a sentence, and what may stand behind that. */
const isEnd = unitClass(/[.!?。！？؟।…۔።។။།]/)
const isBehindEnd = unitClass(/[\p{Pe}\p{Pf}\p{Pi}"'»”’\s]/u)
/** Units at the end of a text in which its last sentence ends. */
const REACH = 12
const SENTENCE_BREAK = /[.!?؟।…۔][\p{Pe}\p{Pf}"'»”’]*\s+[\p{Pi}\p{Ps}"'«“‘¿¡]*[\p{Lu}\p{Lo}\d]|[。！？]/gu
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const isWide = unitClass(WIDE)

/** Length as a reader feels it: an East Asian character says as much as two and a half letters. */
export function weightOf(text: string): number {
  let wide = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < FIRST_WIDE) continue
    const char = text.codePointAt(at)!
    if (char > 0xffff ? WIDE.test(String.fromCodePoint(char)) : isWide(char)) wide++
    if (char > 0xffff) at++
  }
  return text.length + wide * (HEAVIEST - 1)
}

/** What a character weighs at most. */
const HEAVIEST = 2.5

/** Whether a text weighs so much at most: of a long one, and of a short one, the length tells. */
export function fits(text: string, most: number): boolean {
  return text.length <= most && (text.length * HEAVIEST <= most || weightOf(text) <= most)
}

/** Whether a text weighs so much at least. */
export function weighs(text: string, least: number): boolean {
  return text.length >= least || (text.length * HEAVIEST >= least && weightOf(text) >= least)
}

/** The first unit of the first of these scripts, Thai. */
const FIRST_WIDE = 0xe00

export function endsSentence(text: string): boolean {
  const first = Math.max(0, text.length - REACH)
  let at = text.length - 1
  while (at >= first && isBehindEnd(text.charCodeAt(at))) at--
  return at >= first && isEnd(text.charCodeAt(at))
}

/** How many sentences a text seems to have: breaks inside it, and one for its end. */
export function countSentences(text: string): number {
  return (text.match(SENTENCE_BREAK)?.length ?? 0) + 1
}

/** Whether a block is running text: a finished sentence of some length, or several of them. */
export function isProse(text: string): boolean {
  if (weighs(text, 55) && endsSentence(text)) return true
  return weighs(text, 140) && (weighs(text, 260) || countSentences(text) >= 2)
}

/** Whether letters of a cased script are all capitals, and there are enough to tell. */
export function isAllCaps(text: string): boolean {
  if (/[a-z]/.test(text)) return false
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

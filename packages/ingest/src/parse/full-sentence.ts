import { endsSentence, weightOf } from './prose.ts'
import type { Marked } from './quote-marks.ts'

/** Words of what is said of a thing, at least: a name in lower case has fewer. */
export const CLAUSE = 4

/** Beside other speech, or at the head of a paragraph, a sentence may be short. */
export function isFullSentence(
  inside: string,
  words: number,
  text: string,
  marked: Marked,
  expected: boolean,
): boolean {
  if (!expected && words < 4 && weightOf(inside) < 24 && !(words === 3 && endsSentence(inside))) return false
  const closed =
    endsSentence(inside) ||
    /[,…]$/.test(inside) ||
    /^\s*[.!?]/.test(text.slice(marked.close)) ||
    marked.unclosed ||
    (marked.open === 0 && marked.close >= text.length && words >= CLAUSE)
  return closed && /^[\p{Pi}\p{Ps}"'“‘«¿¡[…\s]*[\p{Lu}\p{Lo}\d]/u.test(inside)
}

/** White space is folded: so many signs are enough to see what stands before a sentence. */
const LEAD = 8

/** Whether a sentence begins at an offset: at the head of a text, or behind a stop. */
export function isSentenceStart(text: string, open: number): boolean {
  return open === 0 || /[.!?:…。！？：]["”»')\]]?\s*$/.test(text.slice(Math.max(0, open - LEAD), open))
}

import type { Glyph } from './glyphs.ts'

/**
 * A page holds letters where they are seen, so right-to-left text stands there backwards while its numbers and Latin words do
 * not. This undoes for one line what the bidirectional algorithm (UAX #9) did when it was set.
 */

const RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const DIGIT = /^\p{Nd}/u
const LETTER = /^\p{L}/u
/** Between two digits these keep the number together. */
const IN_NUMBER = /^[.,:/٫٬]$/
const MIRROR: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '<': '>',
  '>': '<',
}

/** Whether letters of right-to-left scripts outweigh the others. */
export function readsRightToLeft(glyphs: readonly Glyph[]): boolean {
  let right = 0
  let left = 0
  for (const { text } of glyphs) {
    if (isRight(text)) right++
    else if (LETTER.test(text)) left++
  }
  return right > left
}

/** A line takes the document's direction as soon as it has a letter of it; without any right-to-left letter it reads from the left. */
export function isRightToLeft(part: readonly Glyph[], document: boolean): boolean {
  return document && part.some(({ text }) => isRight(text))
}

function isRight(text: string): boolean {
  return RIGHT.test(text) && !DIGIT.test(text) && !IN_NUMBER.test(text)
}

/** Glyphs from left to right become glyphs as they are read. */
export function inReadingOrder(glyphs: readonly Glyph[], rtl: boolean): readonly Glyph[] {
  if (!glyphs.some(({ text }) => isRight(text))) return glyphs
  if (rtl) return fromTheRight(glyphs)
  const ordered: Glyph[] = []
  for (let at = 0; at < glyphs.length; ) {
    const end = isRight(glyphs[at]!.text) ? runEnd(glyphs, at, ({ text }) => isRight(text), isLeftLetter) : at + 1
    ordered.push(...(end - at > 1 ? fromTheRight(glyphs.slice(at, end)) : glyphs.slice(at, end)))
    at = end
  }
  return ordered
}

function isLeftLetter({ text }: Glyph): boolean {
  return LETTER.test(text) && !isRight(text)
}

/**
 * Where Latin words end that begin at `at`: over any signs as long as letters follow, and with a number that is fixed to them
 * or follows one sign later. A telephone number behind an address is none of it.
 */
function leftRunEnd(glyphs: readonly Glyph[], at: number): number {
  let end = runEnd(glyphs, at, isLeftLetter, ({ text }) => isRight(text) || /[،؛؟]/.test(text))
  const next = DIGIT.test(glyphs[end]?.text ?? '') ? end : end + 1
  const joined = next === end || /^[\s./:_-]$/.test(glyphs[end]?.text ?? '')
  if (joined && DIGIT.test(glyphs[next]?.text ?? '')) end = numberEnd(glyphs, next)
  return end
}

/** Where a run ends that begins at `at`: behind its last member before the first glyph that stops it. */
function runEnd(
  glyphs: readonly Glyph[],
  at: number,
  isMember: (glyph: Glyph) => boolean,
  stops: (glyph: Glyph) => boolean,
): number {
  let end = at + 1
  for (let next = at + 1; next < glyphs.length && !stops(glyphs[next]!); next++)
    if (isMember(glyphs[next]!)) end = next + 1
  return end
}

function fromTheRight(line: readonly Glyph[]): readonly Glyph[] {
  const glyphs = withoutFillers(line)
  const runs: (readonly Glyph[])[] = []
  for (let at = 0; at < glyphs.length; ) {
    const glyph = glyphs[at]!
    let end = at + 1
    if (isLeftLetter(glyph)) end = leftRunEnd(glyphs, at)
    else if (DIGIT.test(glyph.text)) end = numberEnd(glyphs, at)
    runs.push(glyphs.slice(at, end))
    at = end
  }
  return runs.toReversed().flat()
}

/** Strokes that stretch a word to fill its line have no letter of their own, and some programs give them that of a figure. */
function withoutFillers(glyphs: readonly Glyph[]): readonly Glyph[] {
  let inWord = false
  return glyphs.filter((glyph, at) => {
    if (!/^[0-9]$/.test(glyph.text)) {
      inWord = isRight(glyph.text)
      return true
    }
    let next = at
    while (/^[0-9]$/.test(glyphs[next]?.text ?? '')) next++
    return !(inWord && next - at <= 9 && isRight(glyphs[next]?.text ?? ''))
  })
}

function numberEnd(glyphs: readonly Glyph[], at: number): number {
  let end = at + 1
  while (end < glyphs.length) {
    if (DIGIT.test(glyphs[end]!.text)) end++
    else if (IN_NUMBER.test(glyphs[end]!.text) && DIGIT.test(glyphs[end + 1]?.text ?? '')) end += 2
    else break
  }
  return end
}

/** Accents and vowel signs are drawn over the middle of a letter; in text they follow it. */
export function onTheirLetters(glyphs: readonly Glyph[]): readonly Glyph[] {
  const letters: Glyph[] = []
  const waiting: Glyph[] = []
  for (const glyph of glyphs) {
    if (/^\p{M}+$/u.test(glyph.text)) {
      const last = letters.at(-1)
      if (last !== undefined && (!isRight(last.text) || glyph.x < last.x + last.width))
        letters[letters.length - 1] = { ...last, text: last.text + glyph.text }
      else waiting.push(glyph)
    } else {
      const marks = waiting.splice(0).map(({ text }) => text)
      letters.push(marks.length === 0 ? glyph : { ...glyph, text: glyph.text + marks.join('') })
    }
  }
  const rest = waiting.map(({ text }) => text).join('')
  const last = letters.pop()
  return last === undefined ? [] : [...letters, { ...last, text: last.text + rest }]
}

/** Opens a word, or closes one, seen from the text around it. */
const OPENS = /(?:^|\s)[([{«‹](?=\S)/gu
const CLOSES = /\S[)\]}»›](?=\s|[.,:;،؛؟!]|$)/gu
const SHUT_FIRST = /(?:^|\s)[)\]}»›](?=\S)/gu
const OPEN_LAST = /\S[([{«‹](?=\s|[.,:;،؛؟!]|$)/gu

/** Whether the brackets of right-to-left lines were stored as they look, so that each stands for its mirror image. */
export function bracketsAreMirrored(lines: readonly string[]): boolean {
  const count = (pattern: RegExp) => lines.reduce((sum, line) => sum + (line.match(pattern)?.length ?? 0), 0)
  return count(SHUT_FIRST) + count(OPEN_LAST) > count(OPENS) + count(CLOSES)
}

/** The same text with each bracket turned round. */
export function mirrored(text: string): string {
  return text.replace(/[()[\]{}«»‹›<>]/g, (bracket) => MIRROR[bracket]!)
}

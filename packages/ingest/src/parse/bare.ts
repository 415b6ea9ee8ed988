import { unitClass } from '@dateline/core'

/**
 * A text without the white space around it and what of some signs stands among that, those of `opening` before it and of
 * `closing` behind it. A pattern that must end at the end would be tried at every place.
 */
export function bareOf(text: string, opening: string, closing: string): string {
  let start = 0
  let end = text.length
  while (start < end && (isSpace(text.charCodeAt(start)) || opening.includes(text[start]!))) start++
  while (end > start && (isSpace(text.charCodeAt(end - 1)) || closing.includes(text[end - 1]!))) end--
  return text.slice(start, end)
}

const isSpace = unitClass(/\s/)

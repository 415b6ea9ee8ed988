/** A sign of a script without spaces between words, or a word of any other. */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu

/** From this share on a text is a new version of another. Edited copies measure 0.7 and more, other texts under 0.2. */
export const RESEMBLES = 0.4

/** From this share on a text is nearly a copy of another. */
export const COPIES = 0.7

/**
 * How much of the shorter text stands in the other: the share of runs of three words (of three characters in Chinese and its
 * like) that both have, from 0 to 1. A release that lost or gained paragraphs is still the same release.
 */
export function resemblance(one: string, other: string): number {
  const a = runsOf(one)
  const b = runsOf(other)
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a]
  if (fewer.size === 0) return 0
  let common = 0
  for (const run of fewer) if (more.has(run)) common++
  return common / fewer.size
}

/** The runs of three words of a text, folded; a text of one or two words is a run by itself. */
export function runsOf(text: string): Set<string> {
  const words = text.normalize('NFKC').toLowerCase().match(WORDS) ?? []
  const runs = new Set<string>()
  if (words.length > 0 && words.length < 3) runs.add(words.join(' '))
  for (let at = 0; at + 3 <= words.length; at++) runs.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`)
  return runs
}

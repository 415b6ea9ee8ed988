import type { Language } from '@dateline/core'
import type { Block } from '../document.ts'
import { fits } from './prose.ts'
import { wordsOf } from './words.ts'

/** A mark behind a word that leads to a footnote: `Mira*`, `Rahim¹`, `the survey [2]`. */
const REFERENCE =
  /(?<=[\p{L}\p{M}\p{N}.,»”"’)])(?:(\*{1,3})(?!\*)|([†‡¹²³⁴-⁹]))|(?<=[\p{L}\p{M}\p{N}.,»”"’)]\s?)(\[\d{1,2}\])/gu
/** What such a mark has; most texts have none. */
const SIGN = /[*†‡¹²³⁴-⁹[]/
/** The same mark at the head of a footnote. */
const MARK = /^(?:(\*{1,3})(?!\*)|([†‡¹²³⁴-⁹])|(\[\d{1,2}\]))\s*(?=\S)/u
/** Longer ones are text, in the weight of letters. */
const LONGEST = 400
const LONGEST_OF_NAME = 200

/** Adds the marks of footnotes that a block leads to. */
export function noteReferences({ passage: { text } }: Block, known: Set<string>): void {
  if (!SIGN.test(text)) return
  for (const [, stars, sign, figure] of text.matchAll(REFERENCE)) known.add(stars ?? sign ?? figure!)
}

/**
 * Whether a block is a footnote to the text above it: a mark that the text refers to (`known`) opens it, or it says that a
 * name is not somebody's own (`*Name changed`, `* Ім'я змінено`), which belongs to no text.
 */
export function isFootnote({ kind, marker, passage }: Block, known: ReadonlySet<string>, language: Language): boolean {
  if (kind === 'heading' || kind === 'cell') return false
  const { text } = passage
  const found = MARK.exec(text)
  const mark = found?.[1] ?? found?.[2] ?? found?.[3] ?? (marker?.text.trim() === '*' ? '*' : undefined)
  if (mark !== undefined && known.has(mark) && fits(text, LONGEST)) return true
  const said = text.slice(found?.[0].length ?? 0).replace(/^[([（【–—\s-]+/u, '')
  return fits(text, LONGEST_OF_NAME) && wordsOf(language.people.pseudonyms).startsWith(said) > 0
}

import type { Language } from '@dateline/core'
import type { Block, Document } from '../document.ts'
import { PRINTED } from './main-text.ts'
import type { Mark } from './marks.ts'
import { endsSentence, fits, weightOf } from './prose.ts'
import { foldWords, wordsOf } from './words.ts'

/**
 * Index of the first block after the menu that scraped pages begin with. A menu shows itself by known entries, by labels
 * printed twice, by a label glued to its explanation, and by lists that follow these; the news is what comes after the
 * last such sign, as long as most of the running text still follows.
 */
export function menuEnd(
  blocks: readonly Block[],
  marks: readonly Mark[],
  weights: readonly number[],
  limit: number,
  language: Language,
): number {
  const total = weightFrom(weights, 0)
  let end = 0
  let signs = 0
  let passed = 0
  for (let index = 0; index < limit; index++) {
    const sign = isMenuSign(blocks, marks, index, signs, language)
    if (sign) {
      signs++
      end = index + 1
    } else passed += weights[index]!
    if (passed > 0 && passed >= total / 2) break
  }
  return signs >= 2 ? end : leadingNavigation(marks)
}

/**
 * The block that a menu ends before at the latest: the first heading of a page's main text, the first running text of what is
 * printed, in which lists are no menus.
 */
export function menuLimit(document: Document, inside: readonly boolean[], marks: readonly Mark[]): number {
  const { blocks, form } = document
  const text = PRINTED.includes(form) ? marks.indexOf('prose') : -1
  if (text >= 0) return text
  const first = form === 'html' ? blocks.findIndex((block, index) => inside[index] && block.kind === 'heading') : -1
  return first < 0 ? blocks.length : first
}

function leadingNavigation(marks: readonly Mark[]): number {
  let end = 0
  while (end < marks.length && (marks[end] === 'navigation' || marks[end] === 'share')) end++
  return end
}

function isMenuSign(
  blocks: readonly Block[],
  marks: readonly Mark[],
  index: number,
  signs: number,
  language: Language,
): boolean {
  const mark = marks[index]!
  const { text } = blocks[index]!.passage
  const before = index > 0 ? blocks[index - 1]!.passage.text : ''
  const isBar =
    mark === 'share' &&
    !marks.slice(Math.max(0, index - 2), index).some((above) => above === 'published' || above === 'byline')
  if (mark === 'navigation' || isBar || (signs > 0 && mark === 'version') || (mark === 'about' && wordsAreFew(text)))
    return true
  if (/^[\p{P}\p{S}\s]+$/u.test(text) && mark !== 'end-mark') return true
  if (isGluedTo(text, before) || isBreadcrumb(text, language)) return true
  if (mark === 'prose') return false
  if (signs > 0 && /^[-–•*]\s+\S/u.test(text) && wordsAreFew(text)) return true
  if (before !== '' && isSame(before, text)) return true
  const next = blocks[index + 1]?.passage.text
  if (next !== undefined && wordsAreFew(text) && (isSame(next, text) || isGluedTo(next, text))) return true
  return signs > 0 && blocks[index]!.kind === 'list-item' && wordsAreFew(text)
}

/** Whether two lines are the same but for case and the like, which change no length. */
function isSame(one: string, other: string): boolean {
  return one.length === other.length && foldWords(one) === foldWords(other)
}

/** `Home / News / Archive`, `Home > News`. */
function isBreadcrumb(text: string, language: Language): boolean {
  if (!/[/>»›→]/.test(text) || !fits(text, 120) || endsSentence(text)) return false
  const parts = text.split(/\s+[/>»›→]\s+/)
  if (parts.length >= 3) return true
  return parts.length === 2 && (/\s[>»›→]\s/.test(text) || wordsOf(language.structure.navigation).is(parts[0]!))
}

function wordsAreFew(text: string): boolean {
  return fits(text, 60) && !endsSentence(text)
}

/** Scripts without spaces, where a word that goes on says nothing of a lost line break. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** `OUR HARBOURThe boats …` after `Our Harbour`: the label lost its line break. */
function isGluedTo(text: string, label: string): boolean {
  if (label.length < 3 || label.length > 60 || text.length <= label.length) return false
  const rest = text.slice(label.length)
  if (!/^[\p{Lu}\p{Lo}\d]/u.test(rest) || UNSPACED.test(rest)) return false
  return foldWords(text).startsWith(foldWords(label))
}

/** What each block weighs as running text; 0 for what is none. */
export function proseWeights(blocks: readonly Block[], marks: readonly Mark[]): readonly number[] {
  return blocks.map(({ passage }, index) => (marks[index] === 'prose' ? weightOf(passage.text) : 0))
}

/** Weight of the running text from a block on. */
export function weightFrom(weights: readonly number[], from: number): number {
  let sum = 0
  for (let index = from; index < weights.length; index++) sum += weights[index]!
  return sum
}

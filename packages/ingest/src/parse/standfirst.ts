import type { Knowledge, Language } from '@dateline/core'
import type { Block } from '../document.ts'
import { isDatelineAlone } from './dateline.ts'
import type { Mark } from './marks.ts'
import { countSentences, fits } from './prose.ts'
import { tokensOf } from './tokens.ts'
import { wordsOf } from './words.ts'

/**
 * Whether the sentence or two directly under a title say beforehand what the text tells: a picture, a credit or a place and
 * day stand between them and the text, or they stand closer to the title than to the text, which says it again. The first
 * paragraph of a text looks the same, and is taken for one in doubt.
 */
export function isStandfirst(
  blocks: readonly Block[],
  marks: readonly Mark[],
  at: number,
  language: Language,
  knowledge: Knowledge,
): boolean {
  const [block, next] = [blocks[at]!, blocks[at + 1]]
  if (next === undefined || !isShort(block) || marks.indexOf('prose', at + 1) < 0) return false
  if (isFurniture(marks[at + 1]) || isDatelineAlone(next.passage, language, knowledge)) return true
  const isClose = !block.spaced && next.spaced && marks[at + 1] === 'prose' && blocks[at + 2]?.spaced === true
  return isClose && isSaidAgain(block.passage.text, next.passage.text, language)
}

/** One short sentence, or two. */
function isShort({ passage: { text } }: Block): boolean {
  return fits(text, 260) && countSentences(text) <= 2
}

/** What stands between a standfirst and the text, never between two paragraphs of it. */
function isFurniture(mark: Mark | undefined): boolean {
  return mark === 'caption' || mark === 'published' || mark === 'byline' || mark === 'share' || mark === 'label'
}

/** Letters of a word that stay in its cases, and words that are long enough to tell. */
const STEM = 5
/** So many such words, and so large a share of them, a text takes up at least. */
const AGAIN = { words: 3, share: 0.4 } as const

function isSaidAgain(before: string, text: string, language: Language): boolean {
  const stems = (of: string) =>
    new Set(
      tokensOf(of).flatMap((token) =>
        token.text.length < STEM || wordsOf(language.language.common).holds(token) ? [] : [token.folded.slice(0, STEM)],
      ),
    )
  const said = stems(before)
  const again = stems(text).intersection(said).size
  return again >= AGAIN.words && again >= said.size * AGAIN.share
}

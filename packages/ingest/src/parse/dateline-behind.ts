import type { Knowledge, Language } from '@dateline/core'
import { type Passage, slicePassage } from '../passage.ts'
import { type FoundDateline, readHead } from './dateline.ts'
import { isAllCaps } from './prose.ts'

/** Characters of a dateline behind the last sentence, with its dash, at most. */
const LONGEST = 60

/**
 * The dateline that closes a text behind its last sentence, as Turkish agencies print it: `… başlayacak. - KASTAMONU, 11
 * Ağustos 2026`. Its `rest` is the text before it.
 */
export function datelineBehind(last: Passage, language: Language, knowledge: Knowledge): FoundDateline | undefined {
  const { text } = last
  const from = Math.max(0, text.length - LONGEST)
  const found = /[.!?…"”’»)]\s+[–—-]\s*(?=\p{Lu}{3})([^.:;!?]+)$/u.exec(text.slice(from))
  if (found === null) return undefined
  const head = found[1]!
  const start = text.length - head.length
  const read = readHead(head, ' – ', language, knowledge)
  if (read?.place == null || read.country === null || !isAllCaps(read.place)) return undefined
  return {
    dateline: { text: head.trim(), ...read },
    passage: slicePassage(last, start),
    rest: slicePassage(last, 0, from + found.index + 1),
  }
}

import type { Language } from '@dateline/core'
import type { Passage } from '../passage.ts'
import { readOnce } from './read-once.ts'

const segmenters = new WeakMap<Language, Intl.Segmenter>()

/**
 * Offsets where words begin or end in a script without spaces. The segmenter cuts ordinary words and falls apart on names,
 * so a name may end only where a word of it does.
 */
export const wordEdges = readOnce(({ text }: Passage, language: Language): ReadonlySet<number> => {
  let segmenter = segmenters.get(language)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language.language.tag, { granularity: 'word' })
    segmenters.set(language, segmenter)
  }
  const edges = new Set<number>()
  for (const { index } of segmenter.segment(text)) edges.add(index)
  return edges.add(text.length)
})

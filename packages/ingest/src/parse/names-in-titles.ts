import type { Knowledge, Language } from '@dateline/core'
import { isGivenName } from './given-names.ts'
import type { Candidate } from './name-evidence.ts'
import { isLineOfCapitals } from './name-shape.ts'
import { phrasesOf } from './phrases.ts'
import type { SmallWords } from './printed-words.ts'

/**
 * Names of two words and more without the words that stand in capitals behind them only because every word of the title does:
 * `Edith Marrow Opens New Quay`. Another line that prints the name shows where it ends, or else a word that the text prints small behind a given name and a surname.
 */
export function withoutTitleWords(
  candidates: readonly Candidate[],
  small: SmallWords,
  language: Language,
  knowledge: Knowledge,
): readonly Candidate[] {
  const inTitles = new Set([...new Set(candidates.map(({ paragraph }) => paragraph))].filter(isLineOfCapitals))
  if (inTitles.size === 0) return candidates
  const elsewhere = new Set(candidates.flatMap(({ paragraph, name }) => (inTitles.has(paragraph) ? [] : [name])))
  return candidates.map((candidate) => {
    const { paragraph, first, last, name } = candidate
    if (!inTitles.has(paragraph) || last - first < 2 || elsewhere.has(name)) return candidate
    const nameTo = (end: number) =>
      paragraph.passage.text.slice(paragraph.tokens[first]!.start, paragraph.tokens[end]!.end)
    let end = last - 1
    while (end > first + 1 && !elsewhere.has(nameTo(end))) end--
    const { tokens } = paragraph
    const goesOn =
      (small.has(tokens[end + 1]!.text.toLowerCase()) ||
        phrasesOf(language.attribution.verbs).at(tokens, end + 1) > 0) &&
      isGivenName(tokens[first]!.text, language, knowledge)
    return elsewhere.has(nameTo(end)) || goesOn ? { ...candidate, last: end, name: nameTo(end) } : candidate
  })
}

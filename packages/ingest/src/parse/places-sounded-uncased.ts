import type { Knowledge, Language } from '@dateline/core'
import { detached, isKnownWord } from './attached-words.ts'
import { mayBeName } from './name-of-place-uncased.ts'
import { isNounWord } from './nouns.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import type { Paragraph } from './people.ts'
import type { Candidate } from './place-candidate.ts'
import { cueAttached, cueBefore, isCalled, isJoined } from './place-cues-uncased.ts'
import { matchAt } from './place-matches-uncased.ts'
import { overlapsAny, type Range } from './ranges.ts'
import { speltOut } from './spelt-out.ts'
import { adjoin } from './tokens.ts'
import { wordsOf } from './words.ts'

/**
 * A name of one or two words that no table has, on a list with places: what it sounds like may say which place it is. The
 * longer one first.
 */
export function soundedCandidates(
  paragraph: Paragraph,
  index: number,
  before: number | undefined,
  taken: readonly Range[],
  language: Language,
  knowledge: Knowledge,
): readonly Candidate[] {
  const { passage, tokens } = paragraph
  const token = tokens[index]!
  const next = tokens[index + 1]
  let longer: boolean | undefined
  const isLonger = () => {
    longer ??= next !== undefined && adjoin(passage.text, token, next) && maySound(next.text, language)
    return longer
  }
  const options = [{ bare: token.text, lead: 0, prefix: '' }, ...detached(token.text, language)]
  const cue = cueBefore(paragraph, index, language)
  for (const { bare, lead, prefix } of options) {
    const goesOn =
      (before === index - 1 && isJoined(paragraph, index, prefix)) ||
      (prefix === '' && isCalled(tokens, index, language))
    // Before most words nothing leads to a place.
    if (!goesOn && cue === undefined && cueAttached(paragraph, index, prefix, language) === undefined) continue
    const lasts = [
      ...(mayOpenName(bare, language) && isLonger() ? [index + 1] : []),
      ...(maySound(bare, language) ? [index] : []),
    ]
    const found = lasts.flatMap((last): readonly Candidate[] => {
      if (!goesOn && !leadsList(paragraph, last, language, knowledge)) return []
      const [start, { end }] = [token.start + lead, tokens[last]!]
      const name = bare + passage.text.slice(token.end, end)
      const spelt = speltOut(name, language)
      if (spelt === undefined || overlapsAny(taken, start, end)) return []
      return [{ name, places: [], spelt: [spelt], passage, start, end, cued: true, weak: false }]
    })
    if (found.length > 0) return found
  }
  return []
}

/** A name in Latin letters, for a candidate that may be told by its sound. */
export function speltAs(name: string, language: Language): Pick<Candidate, 'spelt'> {
  const spelt = speltOut(name, language)
  return spelt === undefined ? {} : { spelt: [spelt] }
}

/** Whether a place that is known is joined to what ends there: `الزارات وسوسة`. */
function leadsList(paragraph: Paragraph, last: number, language: Language, knowledge: Knowledge): boolean {
  if (paragraph.tokens[last + 1] === undefined) return false
  const match = matchAt(paragraph, last + 1, language, knowledge)
  if (match === undefined || isOrdinaryWord(match.name, language)) return false
  return isJoined(paragraph, last + 1, match.prefix) && match.places.some(({ kind }) => kind !== 'country')
}

/** Whether a word may be the first of a name of two: one that many begin with, or no noun and not built like a verb. */
function mayOpenName(word: string, language: Language): boolean {
  if (wordsOf(language.places.openers).has(word)) return true
  return !/^[تيون]/u.test(word) && !isKnownWord(word, language) && !isNounWord(word, language)
}

/** Whether a word may be a name that is told by its sound alone. */
function maySound(word: string, language: Language): boolean {
  return mayBeName(word, language) && !isNounWord(word, language)
}

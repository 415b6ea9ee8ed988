import type { Knowledge, Language } from '@dateline/core'
import { plainWord } from './attached-words.ts'
import { mayBeName, SHORTEST, SHORTEST_NATURAL } from './name-of-place-uncased.ts'
import type { Paragraph } from './people.ts'
import type { Candidate } from './place-candidate.ts'
import { detachedNoun } from './place-cues-uncased.ts'
import type { Match } from './place-matches-uncased.ts'
import { placesCalled } from './place-names.ts'
import { overlapsAny, type Range } from './ranges.ts'
import { adjoin } from './tokens.ts'
import { wordsOf } from './words.ts'

/** A name that the gazetteer lacks, directly behind a noun that has a name behind it: `قرية السيبة`. */
export function toldCandidate(
  { passage, tokens }: Paragraph,
  index: number,
  taken: readonly Range[],
  language: Language,
): Candidate | undefined {
  const [noun, token] = [tokens[index - 1], tokens[index]!]
  const { places } = language
  if (noun === undefined || !adjoin(passage.text, noun, token)) return undefined
  const { bare } = detachedNoun(noun.text, language)
  if (!wordsOf(places.naming).has(bare)) return undefined
  const kind = (['city', 'region', 'other'] as const).find((each) => wordsOf(places[each]).has(bare))
  if (kind === undefined) return undefined
  if (!mayBeName(token.text, language, wordsOf(places.natural).has(bare) ? SHORTEST_NATURAL : SHORTEST))
    return undefined
  if (agrees(bare, token.text)) return undefined
  const isNatural = wordsOf(places.natural).has(bare)
  const start = isNatural ? noun.start + noun.text.length - bare.length : token.start
  const next = tokens[index + 1]
  // A name of two words: neither has the article, and the second is not built like a verb.
  const isLonger =
    next !== undefined &&
    adjoin(passage.text, token, next) &&
    [token, next].every(({ text }) => !plainWord(text).startsWith('ال')) &&
    // `قرية هايق بإقليم أمهرة`: behind the name stands the region in which it lies.
    !wordsOf(places.naming).has(detachedNoun(next.text, language).bare) &&
    !/^[تيبل]/u.test(next.text) &&
    mayBeName(next.text, language)
  const { end } = isLonger ? next : token
  if (overlapsAny(taken, token.start, end)) return undefined
  const name = passage.text.slice(start, end)
  return { name, places: [], told: { kind }, passage, start, end, cued: true, weak: false }
}

/** What lies there by nature and is called after a town: `خليج قابس`. */
export function naturalName(
  { passage, tokens }: Paragraph,
  index: number,
  end: number,
  language: Language,
): Candidate | undefined {
  const [noun, token] = [tokens[index - 1], tokens[index]!]
  if (noun === undefined || !adjoin(passage.text, noun, token)) return undefined
  const { bare } = detachedNoun(noun.text, language)
  if (!wordsOf(language.places.natural).has(bare)) return undefined
  const start = noun.start + noun.text.length - bare.length
  const name = passage.text.slice(start, end)
  return { name, places: [], told: { kind: 'other' }, passage, start, end, cued: true, weak: false }
}

/** Whether a name begins with the noun for what it is, and what stands behind that means the same place by itself. */
export function isNamedBehind(
  { passage, tokens }: Paragraph,
  index: number,
  { places, last }: Match,
  language: Language,
  knowledge: Knowledge,
): boolean {
  const { region, natural, other } = language.places
  const { bare } = detachedNoun(tokens[index]!.text, language)
  // `ولاية نهر النيل` is called after its river.
  if (!wordsOf(region).has(bare) || wordsOf(natural).has(bare) || wordsOf(other).has(tokens[index + 1]!.text))
    return false
  const name = passage.text.slice(tokens[index + 1]!.start, tokens[last]!.end)
  return placesCalled(name, language, knowledge).some((place) => place === places[0])
}

/** An adjective has the sex of its noun, which ة tells: `مدينة ساحلية`, but `وادي عبيدة`. */
function agrees(noun: string, word: string): boolean {
  const [of, plain] = [plainWord(noun), plainWord(word)]
  return !plain.startsWith('ال') && of.endsWith('ة') && plain.endsWith('ة')
}

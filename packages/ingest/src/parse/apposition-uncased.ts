import type { Language } from '@dateline/core'
import { isWholeWordOf, phraseAt } from './attached-words.ts'
import { isDefinite } from './definite.ts'
import { follows, type Reading } from './reading.ts'
import type { Token } from './tokens.ts'
import { verbAt } from './word-kinds.ts'

export function roleHeadAt(
  { tokens, language }: Reading,
  at: number,
): { readonly length: number; readonly lead: number } | undefined {
  const { titles, heads } = language.roles
  const [title, head] = [titles, heads].map((table) => phraseAt(table, tokens, at, language))
  return title !== undefined && title.length >= (head?.length ?? 0) ? title : head
}

/** Tokens of the age behind a name: `، 58 عاماً،`, `(34 عاماً)`; 0 where none stands. */
export function ageBehind({ text, tokens }: Reading, at: number): number {
  const number = tokens[at]
  if (number === undefined || !/^\p{N}{1,3}$/u.test(number.text)) return 0
  if (!/^\s*[,،(]\s*$/.test(text.slice(tokens[at - 1]!.end, number.start))) return 0
  if (/^\s*[,،)]/.test(text.slice(number.end))) return 1
  const unit = tokens[at + 1]
  return unit !== undefined && /^\s*[,،).]/.test(text.slice(unit.end)) ? 2 : 0
}

/** The role behind a name as an apposition, or said of it: `، مديرة العيادة`, `(34 عاماً)، وهي لاجئة من درعا`. */
export function appositionBehind(reading: Reading, end: number): string | undefined {
  const { text, tokens, language } = reading
  let at = end + ageBehind(reading, end)
  const opening = tokens[at]
  if (opening === undefined || !/^\s*[)]?\s*[,،(–—-]\s*$/u.test(text.slice(tokens[at - 1]!.end, opening.start)))
    return undefined
  const { female, male } = language.attribution
  if ([female, male].some((table) => isWholeWordOf(table, tokens, at))) at++
  const head = roleHeadAt(reading, at)
  if (head === undefined) return undefined
  const stop = appositionEnd(tokens, text, at + head.length, language)
  return text.slice(tokens[at]!.start + head.lead, tokens[stop - 1]!.end)
}

/** An apposition runs to the next mark of punctuation, relative clause or verb. */
function appositionEnd(tokens: readonly Token[], text: string, from: number, language: Language): number {
  let at = from
  while (at < tokens.length && at - from < 22) {
    const reading = { text, tokens, language }
    if (!follows(reading, at)) break
    if (isWholeWordOf(language.roles.relative, tokens, at) || isWholeWordOf(language.attribution.reported, tokens, at))
      break
    if (verbAt(reading, at) > 0 && !isDefinite(reading, at)) break
    at++
  }
  return at
}

import type { Knowledge, Language } from '@dateline/core'
import { beforeScene } from './before-scene.ts'
import { isCalendarWord } from './calendar-words.ts'
import { afterNouns, beforePlace } from './name-ends.ts'
import { afterItsBody, beforeBody, isElsewhere } from './run-back.ts'
import { runEnd } from './run-end.ts'
import {
  afterAbbreviation,
  afterBody,
  afterField,
  afterForeignBody,
  afterLatin,
  afterOpener,
  afterOwnBody,
  afterOwner,
  afterPlace,
  isGivenWithin,
  isOpener,
} from './run-front.ts'
import { afterSeat } from './seats.ts'
import { traitLength } from './single-names.ts'
import type { Token } from './tokens.ts'
import { wordsOf } from './words.ts'
import { isForeign, isParticle, isTitle } from './words-of-names.ts'

/** Tokens `[first, last]` of a paragraph that may be a name. */
export type Run = readonly [first: number, last: number]

/** A run of capitalised words, and what is left of it when roles, places and sentence openers are cut off its front. */
export function nameRunAt(
  text: string,
  tokens: readonly Token[],
  first: number,
  language: Language,
  knowledge: Knowledge,
): { readonly run: Run | undefined; readonly end: number } {
  const end = runEnd(text, tokens, first, language, knowledge)
  return { run: cutRun(text, tokens, first, end, language, knowledge), end }
}

/** Cuts roles, honorifics, places and sentence openers off the front of a run; what is left may be a name. */
function cutRun(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
  knowledge: Knowledge,
): Run | undefined {
  // Of a single word nothing can be cut off.
  if (first === last) return [first, last]
  const { honorificsAfter, notNames } = language.people
  let from = first
  for (let index = first; index < last; index++) if (isTitle(tokens, index, language)) from = index + 1
  if (from < last && from === first && isOpener(text, tokens[from]!, language)) from++
  if (from === first) from = afterOpener(text, tokens, from, last, language, knowledge)
  if (from === first && first + traitLength(tokens, first, language) <= last)
    from += traitLength(tokens, first, language)
  while (
    from < last &&
    (wordsOf(notNames).holds(tokens[from]!) ||
      isCalendarWord(tokens[from]!.text, language) ||
      isCalendarWord(tokens[from]!.folded, language)) &&
    text[tokens[from]!.end] !== '.' &&
    !isGivenWithin(text, tokens, from, language, knowledge)
  )
    from++
  from = afterAbbreviation(text, tokens, from, last, language)
  from = afterLatin(tokens, from, last, language)
  from = afterNouns(text, tokens, from, last, language, knowledge)
  if (language.people.lastInflects) from = afterItsBody(tokens, from, last, language, knowledge)
  from = Math.max(from, afterBody(text, tokens, first, last, language))
  from = afterSeat(text, tokens, from, last, language)
  from = afterOwner(tokens, from, last, language, knowledge)
  if (language.roles.genitives) from = afterPlace(text, tokens, from, last, language, knowledge)
  if (language.roles.genitives) from = afterOwnBody(text, tokens, from, last, language, knowledge)
  if (language.roles.genitives) from = afterForeignBody(tokens, first, from, last, language, knowledge)
  while (from < last && isParticle(tokens[from]!, language) && !tokens[from]!.capital) from++
  from = afterField(text, tokens, from, last, language, knowledge)
  let to = beforePlace(text, tokens, from, last, language, knowledge)
  to = beforeScene(text, tokens, from, to, language, knowledge)
  if (language.people.lastInflects) to = beforeBody(text, tokens, from, to, language, knowledge)
  if (language.people.lastInflects) while (to > from && isElsewhere(tokens[to]!, language, knowledge)) to--
  if (!isForeign(tokens[from]!, language)) while (to > from + 1 && isForeign(tokens[to]!, language)) to--
  while (to > from && wordsOf(honorificsAfter).holds(tokens[to]!)) to--
  const printed = text.slice(tokens[from]!.start, tokens[to]!.end)
  if (to > from && printed.includes('. ') && !/(?:^|\s)\p{L}{1,3}\. /u.test(printed)) return undefined
  return [from, to]
}

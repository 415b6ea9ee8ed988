import type { Knowledge, Language } from '@dateline/core'
import { isWholeWordOf } from './attached-words.ts'
import { isPlainCalendarWord } from './calendar-words.ts'
import type { Paragraph } from './people.ts'
import { type Candidate, isLarge } from './place-candidate.ts'
import { type Cue, cueAt, isJoined, isPlace } from './place-cues-uncased.ts'
import { smallPlacesCalled } from './place-forms.ts'
import { isEverydayName, matchAt } from './place-matches-uncased.ts'
import { soundedCandidates, speltAs } from './places-sounded-uncased.ts'
import { isNamedBehind, naturalName, toldCandidate } from './places-told-uncased.ts'
import type { Range } from './ranges.ts'

/**
 * Names in a script with spaces and without capitals: the longest known name at each word. A word that the tables know is
 * no place with something attached to its front (`كريم` is not `ك` and `ريم`), and an everyday word needs a noun before it,
 * or a preposition and its country elsewhere in the release. What is joined to a place by `و` or a comma is read as that is.
 */
export function uncasedCandidates(
  paragraph: Paragraph,
  taken: readonly Range[],
  isOpening: boolean,
  language: Language,
  knowledge: Knowledge,
): Candidate[] {
  const { passage, tokens } = paragraph
  const found: Candidate[] = []
  let before: { readonly last: number; readonly cue: Cue } | undefined
  for (let index = 0; index < tokens.length; index++) {
    // What ends in the sound of an indefinite noun is none: `باباً`.
    if (isPlainCalendarWord(tokens[index]!.text, language) || /[\u064B-\u064D]\p{L}?$/u.test(tokens[index]!.text))
      continue
    const match = matchAt(paragraph, index, language, knowledge)
    // `إقليم أمهرة` is the region of that name: the noun leads to it.
    if (match !== undefined && match.last > index && isNamedBehind(paragraph, index, match, language, knowledge))
      continue
    if (match === undefined) {
      const told = toldCandidate(paragraph, index, taken, language)
      if (told !== undefined)
        found.push({
          ...told,
          villages: smallPlacesCalled(told.name, language, knowledge),
          ...speltAs(told.name, language),
        })
      else found.push(...soundedCandidates(paragraph, index, before?.last, taken, language, knowledge))
      continue
    }
    const start = tokens[index]!.start + match.lead
    const { end } = tokens[match.last]!
    const then = before?.last === index - 2 && isWholeWordOf(language.places.joins, tokens, index - 1)
    const joined = then || (before?.last === index - 1 && isJoined(paragraph, index, match.prefix))
    const cue = joined ? before?.cue : cueAt(paragraph, index, match.prefix, language)
    const own = taken.find(([from, to]) => start < to && end > from)
    if (own !== undefined && !(joined && own[0] >= tokens[index]!.start && own[1] === end)) continue
    const whole = match.places.every(({ kind }) => kind === 'city')
      ? naturalName(paragraph, index, end, language)
      : undefined
    if (whole !== undefined) {
      found.push(whole)
      index = match.last
      continue
    }
    const ordinary = isEverydayName(match, language)
    if (!isPlace(paragraph, index, match, cue, joined, ordinary, language)) continue
    found.push({
      name: match.name,
      places: match.places,
      passage,
      start,
      end,
      cued: isOpening || cue !== undefined || joined || (match.last > index && !ordinary),
      // Two words that together are a town are no others by chance: `خان يونس`.
      weak: ordinary || (match.last === index && !isLarge(match.places)),
      everyday: ordinary && !isOpening && cue !== 'noun',
      opening: isOpening,
      ...(ordinary
        ? {}
        : { villages: smallPlacesCalled(match.name, language, knowledge), bare: cue === undefined && !joined }),
      ...(isOpening || cue === undefined ? {} : speltAs(match.name, language)),
    })
    before = { last: match.last, cue: cue ?? (joined ? before?.cue : undefined) }
    index = match.last
  }
  return found
}

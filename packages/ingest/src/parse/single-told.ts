import type { Knowledge, Language } from '@dateline/core'
import { isGivenName } from './given-names.ts'
import type { Paragraph } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { placeNamed } from './place-names.ts'
import type { SmallWords } from './printed-words.ts'
import { pronounSpeaksIn } from './pronouns.ts'
import { roleAt } from './roles.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** An age in figures between marks, behind which the sentence goes on: `Vaha, 29, has …`, `Vaha (29) har …`. */
const AGED = /^(?:,\s+\d{1,2},|\s\(\d{1,2}\),?)\s+\p{Ll}/u

/** Words of what stands between two commas behind a name, at most, and before the relative in it. */
const APPOSED = 9
const LEAD = 3

/**
 * Whether one word that opens a sentence, or stands behind `is`, is described as only somebody is: by an age between marks, by
 * what they are to others (`Tsedal, a mother of three, sold …`), or by who they are (`One of them is Tsedal, who is a midwife`).
 * Says nothing of the word itself.
 */
export function isDescribedAlone(text: string, tokens: readonly Token[], at: number, language: Language): boolean {
  const name = tokens[at]!
  const mark = text.charAt(name.end)
  if (!(mark === ',' || (mark === ' ' && text.charAt(name.end + 1) === '('))) return false
  if (!name.capital || name.tail !== '' || !/^\p{Lu}[\p{Ll}\p{M}'’-]{2,}$/u.test(name.text)) return false
  if (!isPresented(text, tokens, at, language) && !OPENS.test(text.slice(Math.max(0, name.start - 4), name.start)))
    return false
  return AGED.test(text.slice(name.end, name.end + 16)) || (mark === ',' && isRelated(text, tokens, at, language))
}

const OPENS = /(?:^|[.!?…:]["”’»)]?\s+)$/u

/** `One of them is Tsedal`. */
function isPresented(text: string, tokens: readonly Token[], at: number, { roles }: Language): boolean {
  const before = tokens[at - 1]
  return before !== undefined && adjoin(text, before, tokens[at]!) && wordsOf(roles.copulas).holds(before)
}

/**
 * `, a mother of three, …`, `, der er mor til tre, …`: behind a comma a relative, and another comma before the verb. Behind
 * `who is` an office or a trade is enough.
 */
function isRelated(text: string, tokens: readonly Token[], at: number, language: Language): boolean {
  const { people, attribution } = language
  let index = behindLeads(tokens, at, language)
  if (isSaidToBe(tokens, at, index, language)) return true
  const isOne = (of: number) => [people.kin, attribution.strangers].some((table) => phrasesOf(table).at(tokens, of) > 0)
  // `þriggja barna móðir`
  if (!isOne(index)) index++
  if (!isOne(index) || tokens[index]!.capital !== people.capitalNouns) return false
  for (; index <= at + APPOSED && tokens[index + 1] !== undefined; index++) {
    if (adjoin(text, tokens[index]!, tokens[index + 1]!)) continue
    return /^,\s+$/.test(text.slice(tokens[index]!.end, tokens[index + 1]!.start)) && !tokens[index + 1]!.capital
  }
  return false
}

/** The first token behind a name and what leads from it to who it is: `, who is a`. */
function behindLeads(tokens: readonly Token[], at: number, { roles }: Language): number {
  const passing = [roles.relative, roles.copulas, roles.indefinite, roles.articles]
  let index = at + 1
  while (
    index <= at + LEAD &&
    tokens[index] !== undefined &&
    passing.some((table) => wordsOf(table).holds(tokens[index]!))
  )
    index++
  return index
}

/** Whether from a name to a place behind it a relative and `is` lead to an office or a trade. */
function isSaidToBe(tokens: readonly Token[], at: number, to: number, language: Language): boolean {
  const led = tokens.slice(at + 1, to)
  const { relative, copulas } = language.roles
  const isLed = [relative, copulas].every((table) => led.some((token) => wordsOf(table).holds(token)))
  return isLed && roleAt(tokens, to, language) > 0
}

/** The same of a word that may be a name, where the paragraph takes somebody up behind it: no town, and no word that the text prints small. */
export function isToldOf(
  paragraph: Paragraph,
  at: number,
  small: SmallWords,
  language: Language,
  knowledge: Knowledge,
): boolean {
  const { tokens, passage } = paragraph
  if (!isDescribedAlone(passage.text, tokens, at, language)) return false
  const name = tokens[at]!
  const { language: own, people, roles } = language
  if (small.has(name.text.toLowerCase())) return false
  if ([own.common, people.notNames, people.things, roles.articles].some((table) => wordsOf(table).holds(name)))
    return false
  // No town is a midwife.
  const to = behindLeads(tokens, at, language)
  if (placeNamed(name.text, language, knowledge) !== undefined && !isSaidToBe(tokens, at, to, language)) return false
  return pronounSpeaksIn(paragraph, name.end, language) || isGivenName(name.text, language, knowledge)
}

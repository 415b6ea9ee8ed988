import type { Language } from '@dateline/core'
import { isWholeWordOf, phraseAt, plainWord } from './attached-words.ts'
import { isDefinite } from './definite.ts'
import { follows, type Reading } from './reading.ts'
import type { Token } from './tokens.ts'
import { verbAt } from './word-kinds.ts'
import { wordsOf } from './words.ts'

export function roleHeadAt(
  { tokens, language }: Reading,
  at: number,
): { readonly length: number; readonly lead: number } | undefined {
  const { titles, heads } = language.roles
  const title = phraseAt(titles, tokens, at, language)
  const head = phraseAt(heads, tokens, at, language)
  if (title === undefined && head === undefined) return ownedRoleAt(titles, tokens, at)
  return title !== undefined && title.length >= (head?.length ?? 0) ? title : head
}

/** A noun without whose it is: `معلّمة` of `معلّمته`. A feminine one has the letter back that opens at its end. */
export function withoutOwner(word: string): string {
  return word.replace(/^(.{4,}?)ت(?:ه|ها|هم|هن|نا)$/u, '$1ة')
}

/** `معلّمته`, `مديرها`: a role with whose it is at its end. */
function ownedRoleAt(
  titles: readonly string[],
  tokens: readonly Token[],
  at: number,
): { readonly length: number; readonly lead: number } | undefined {
  const word = tokens[at] === undefined ? '' : plainWord(tokens[at].text)
  const bare = /^(.{4,})(?:ه|ها|هم|هن|نا)$/u.exec(word)?.[1]
  if (bare === undefined) return undefined
  const known = wordsOf(titles)
  return [bare, bare.replace(/ت$/u, 'ة')].some((form) => known.has(form)) ? { length: 1, lead: 0 } : undefined
}

/** Tokens of the age behind a name: `، 58 عاماً،`, `(34 عاماً)`, `، البالغ من العمر تسعة عشر عاماً`; 0 where none stands. */
export function ageBehind(reading: Reading, at: number): number {
  const { text, tokens } = reading
  const number = tokens[at]
  const told = number === undefined ? 0 : ageTold(reading, at)
  if (told > 0) return told
  if (number === undefined || !/^\p{N}{1,3}$/u.test(number.text)) return 0
  if (!/^\s*[,،(]\s*$/.test(text.slice(tokens[at - 1]!.end, number.start))) return 0
  if (/^\s*[,،)]/.test(text.slice(number.end))) return 1
  const unit = tokens[at + 1]
  return unit !== undefined && /^\s*[,،).]/.test(text.slice(unit.end)) ? 2 : 0
}

/** Words of an age in words, at most: `تسعة عشر عاماً`. */
const LONGEST_AGE = 5

/** An age that a phrase of the table opens, up to the mark that closes it. */
function ageTold({ text, tokens, language }: Reading, at: number): number {
  if (!/^\s*[,،(]\s*$/.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start))) return 0
  const length = phraseAt(language.people.ages, tokens, at, language)?.length ?? 0
  if (length === 0) return 0
  for (let end = at + length; end < Math.min(tokens.length, at + length + LONGEST_AGE); end++)
    if (/^\s*[,،.)]/.test(text.slice(tokens[end]!.end))) return end + 1 - at
  return length
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
  const head = roleHeadAt(reading, at) ?? memberAt(reading, at)
  if (head === undefined) return undefined
  const stop = appositionEnd(tokens, text, at + head.length, language)
  return text.slice(tokens[at]!.start + head.lead, tokens[stop - 1]!.end)
}

/** `أحد ملاك الأرض`, `إحدى المستفيدات`: one of many, whoever they are. */
function memberAt(
  { tokens, language }: Reading,
  at: number,
): { readonly length: number; readonly lead: number } | undefined {
  const length = phraseAt(language.attribution.unnamed, tokens, at, language)?.length ?? 0
  return length > 0 && tokens[at + length] !== undefined ? { length: length + 1, lead: 0 } : undefined
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

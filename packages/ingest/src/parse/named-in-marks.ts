import type { Language } from '@dateline/core'
import { detached, plainWord } from './attached-words.ts'
import type { Attribution } from './attribution.ts'
import { CLAUSE, isSentenceStart } from './full-sentence.ts'
import { phrasesOf } from './phrases.ts'
import { endsSentence } from './prose.ts'
import type { Marked } from './quote-marks.ts'
import { isCased, isUnspaced } from './scripts.ts'
import { sentenceStart } from './sentences.ts'
import { lengthBefore, standingAt } from './standing-at.ts'
import { countWords, type Token, tokensOf } from './tokens.ts'
import { wordsOf } from './words.ts'

/** A title, a term or a name in marks: after a noun that announces one, after `so-called`, or written like one. */
export function isNamedThing(
  text: string,
  marked: Marked,
  inside: string,
  attribution: Attribution | undefined,
  language: Language,
): boolean {
  const gap = text.slice(Math.max(0, marked.open - 3), marked.open)
  const before = tokensBefore(text, marked.open, language)
  const cued =
    !/[.!?:,;]\s*$/.test(gap) &&
    (endsWithOneOf(text, marked.open, before, language.quotes.titleCues, language) ||
      isOfBody(text, marked.open, before, language))
  // Said of a thing, not its name: `called the scheme “a rolling answer to a sailing problem”`.
  const clause = (/^\s*\p{Ll}/u.test(inside) && countWords(inside) >= CLAUSE) || opensClause(inside, language)
  const said =
    cued &&
    attribution !== undefined &&
    attribution.start < marked.open &&
    (clause || isPredicate(text, marked, attribution.end, language))
  if ((cued && !said) || endsWithOneOf(text, marked.open, before, language.quotes.soCalled, language))
    return !endsSentence(inside) || !/,$/.test(inside)
  if (isUnspaced(language) && (isSubjectName(text, marked, inside, language) || isWithinPhrase(text, marked, language)))
    return true
  if (namedBehind(text, marked.close, language) || isCalled(text, marked, inside, language)) return true
  if (isApposed(text, marked, inside, language) || isNameWithin(text, marked, inside, language)) return true
  if (attribution !== undefined && (/[,.!?…]$/.test(inside) || /[,:]\s*$/.test(gap))) return false
  // A clause that its attribution breaks off: `„Der Schnee“, sagt Toni Wieser, „kommt später.“`
  const opens = marked.open === 0 || isSentenceStart(text, marked.open)
  if (attribution !== undefined && opens && /^\s*,/.test(text.slice(marked.close))) return false
  // Where every noun has a capital, a clause may hold nothing else: `das sei „ein Hindernislauf für Gutwillige“`.
  if (attribution !== undefined && clause) return false
  return !endsSentence(inside) && !/,$/.test(inside) && isTitleCase(inside, language)
}

/**
 * `двомовний розмовник «Кордон по-людськи» колеги складали`: a few words with a capital within a clause, which goes on behind them
 * and has no verb of speech before them.
 */
export function isNameWithin(text: string, { open, close }: Marked, inside: string, language: Language): boolean {
  if (isUnspaced(language) || !isCased(language) || language.people.capitalNouns) return false
  if (!/^\p{Lu}/u.test(inside) || /[.!?,…:;]/.test(inside) || countWords(inside) > BYNAME) return false
  if (!/^\s[\p{Ll}\p{Lu}]/u.test(text.slice(close)) || !/\p{Ll}\s$/u.test(text.slice(Math.max(0, open - 3), open)))
    return false
  const tokens = tokensOf(text.slice(Math.max(0, open - 60), open))
  const { verbs, weakVerbs, reported } = language.attribution
  if ([verbs, weakVerbs, reported].some((table) => phrasesOf(table).endingAt(tokens, tokens.length - 1) > 0))
    return false
  const behind = tokensOf(text.slice(close, close + 60))
  return ![verbs, weakVerbs].some((table) => phrasesOf(table).at(behind, 0) > 0)
}

/** Whether words begin as a clause does and no name: `لا تستثني أحدا`, `سيغير حياة القرى`. */
function opensClause(inside: string, { quotes }: Language): boolean {
  const first = plainWord(/^[\p{L}\p{M}]+/u.exec(inside)?.[0] ?? '')
  return quotes.clauseOpeners.some((opener) =>
    opener.endsWith('*') ? first.length > opener.length + 1 && first.startsWith(opener.slice(0, -1)) : first === opener,
  )
}

/** White space is folded: so many signs are enough to see what stands before a mark. */
const LEAD = 8

/** Words of a title that commas set apart, at most. */
const APPOSED = 6

/** `O último relatório do Instituto, «Verões Sem Fim», prevê …`: a title between commas, behind the noun for what it names. */
function isApposed(text: string, { open, close }: Marked, inside: string, language: Language): boolean {
  if (
    isUnspaced(language) ||
    !/[\p{L}\p{N})],\s*$/u.test(text.slice(Math.max(0, open - LEAD), open)) ||
    !/^\s*,/.test(text.slice(close))
  )
    return false
  if (!/^[\p{Lu}\p{Lo}]/u.test(inside) || /,$/.test(inside) || countWords(inside) > APPOSED) return false
  const tokens = tokensOf(unelided(text.slice(sentenceStart(text, open, 0, language), open)))
  const { attribution, quotes } = language
  return (
    tokens.some((token) => wordsOf(quotes.titleCues).holds(token)) &&
    !tokens.some((_, at) => phrasesOf(attribution.verbs).at(tokens, at) > 0)
  )
}

/** What says behind the marks that they hold a name: `”Suolaa” -näyttely`, `"Kuru Dere" adlı kampanya`. */
function namedBehind(text: string, close: number, language: Language): boolean {
  const { titleCuesBehind } = language.quotes
  const behind = text.slice(close, close + 60)
  if (/^\s?-\p{Ll}/u.test(behind)) return true
  if (titleCuesBehind.length === 0) return false
  if (isUnspaced(language)) return titleCuesBehind.some((word) => behind.startsWith(word))
  return /^\s/.test(behind) && phrasesOf(titleCuesBehind).at(tokensOf(behind), 0) > 0
}

/** Words of a name that people give a thing, at most. */
const BYNAME = 3

/** `kooperatife “su karakolu” diyor`: where the verb ends the sentence, a few words that no comma leads to are what a thing is called. */
function isCalled(text: string, marked: Marked, inside: string, language: Language): boolean {
  const { verbLast, verbs } = language.attribution
  if (!verbLast || !/^\p{Ll}/u.test(inside) || /[.!?,…]$/.test(inside) || countWords(inside) > BYNAME) return false
  const before = text.slice(Math.max(0, marked.open - LEAD), marked.open)
  return (
    /[\p{L}\p{N}]\s+$/u.test(before) &&
    phrasesOf(verbs).at(tokensOf(text.slice(marked.close, marked.close + 60)), 0) > 0
  )
}

/** `「海上守望」說`: a short name in marks directly before its verb speaks and is not spoken. */
function isSubjectName(text: string, marked: Marked, inside: string, language: Language): boolean {
  if (inside.length > 10 || endsSentence(inside) || /[，,]$/u.test(inside)) return false
  const rest = text.slice(marked.close, marked.close + 6)
  return [language.attribution.verbs, language.attribution.weakVerbs].some(
    (table) => standingAt(table, rest, 0) !== undefined,
  )
}

/** Characters of a name within a phrase, at most. */
const NAME = 6

/** `此前的“光明行”白内障义诊`: a few characters in marks to which words adjoin on both sides, no verb of speech before them. */
function isWithinPhrase(text: string, { open, close, start, end }: Marked, { attribution }: Language): boolean {
  const [before, behind] = [text[open - 1] ?? '', text[close] ?? '']
  if (end - start > NAME || ![before, behind].every((char) => /\p{Script=Han}/u.test(char))) return false
  if (/\p{P}/u.test(text.slice(start, end))) return false
  return ![attribution.verbs, attribution.weakVerbs].some((table) => lengthBefore(table, text, open - NAME, open) > 0)
}

/** `L’étude` as two words, an article and a noun. */
function unelided(text: string): string {
  return text.replace(/(?<=\p{L})['’](?=\p{L})/gu, '’ ')
}

/** `قالت الوزيرة إن المنصة «بيت مفتوح لا يغلق».`: nothing else is said of the noun between `that` and the marks that end the sentence. */
function isPredicate(text: string, { open, close }: Marked, from: number, language: Language): boolean {
  if (isUnspaced(language) || isCased(language) || !/^\s*(?:[.،؛]|$)/u.test(text.slice(close))) return false
  const words = text.slice(from, open).trim().split(/\s+/u)
  return words.length === 2 && language.attribution.reported.includes(words[0]!)
}

/** `لمنظمة "أطباء بلا حدود"`: where no capital tells a name, one in marks behind the word for a body. */
function isOfBody(text: string, at: number, before: readonly Token[], language: Language): boolean {
  if (isUnspaced(language) || isCased(language)) return false
  return endsWithOneOf(text, at, before, language.organisations.words, language)
}

/** The words directly before an offset; none where no spaces tell them. */
function tokensBefore(text: string, at: number, language: Language): readonly Token[] {
  return isUnspaced(language) ? [] : tokensOf(unelided(text.slice(Math.max(0, at - 60), at)))
}

/** Whether one of the words stands directly before an offset, `tokens` being what stands there. */
function endsWithOneOf(
  text: string,
  at: number,
  tokens: readonly Token[],
  words: readonly string[],
  language: Language,
): boolean {
  if (isUnspaced(language)) return lengthBefore(words, text, 0, at) > 0
  const last = tokens.at(-1)
  if (last === undefined) return false
  if (phrasesOf(words).endingAt(tokens, tokens.length - 1) > 0) return true
  // `لمنظمة "…"`
  const bare = isCased(language) ? [] : detached(plainWord(last.text), language)
  return bare.some((option) => wordsOf(words).has(option.bare))
}

/** Most words of some length are capitalised. */
function isTitleCase(text: string, language: Language): boolean {
  const tokens = tokensOf(text).filter(
    (token) =>
      !wordsOf(language.roles.links).holds(token) &&
      !wordsOf(language.roles.joins).holds(token) &&
      !wordsOf(language.roles.articles).holds(token),
  )
  const capitals = tokens.filter((token) => token.capital).length
  return (
    tokens.length > 0 &&
    (language.people.capitalNouns
      ? capitals === tokens.length && /^\P{Ll}/u.test(text)
      : capitals / tokens.length > 0.6)
  )
}

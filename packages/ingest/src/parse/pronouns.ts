import type { Language } from '@dateline/core'
import { foldedUnit } from './folding.ts'
import { PackedForms } from './packed-forms.ts'
import type { Paragraph, RegisteredPerson } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { readOnce } from './read-once.ts'
import { isArticle } from './roles.ts'
import { adjoin, type Token, tokenAt } from './tokens.ts'
import { foldWords, wordsOf } from './words.ts'

/** The sex that a pronoun tells; undefined for other words. */
export function sexOfPronoun(word: string, language: Language): RegisteredPerson['sex'] {
  const { female, male } = language.attribution
  if (wordsOf(female).has(word)) return 'female'
  return wordsOf(male).has(word) ? 'male' : undefined
}

/** Letters by which forms are found; shorter ones are looked through. */
const HEAD = 3

interface Inverted {
  /** By the first letters, and in forms of several words by the one that opens the second, too. */
  readonly byHead: PackedForms
  readonly short: readonly string[]
}

/** Verbs with their pronouns, folded. */
const invertedBy = readOnce((attribution: Language['attribution'], language: Language): Inverted => {
  const forms = [...attribution.inverted, ...aroundPronouns(language)].map(foldWords)
  return {
    byHead: new PackedForms(
      forms.filter(({ length }) => length >= HEAD),
      (form) => headOf(form, 0, secondWord(form, 0)),
    ),
    short: forms.filter(({ length }) => length < HEAD),
  }
})

/** A number for what a form begins with. */
function headOf(text: string, at: number, second: number): number {
  let head = second < text.length ? foldedUnit(text.charCodeAt(second)) : 0
  for (let unit = at; unit < at + HEAD; unit++) head = (Math.imul(head, 31) + foldedUnit(text.charCodeAt(unit))) | 0
  return head
}

/** Letters of a form, at most. */
const LONGEST = 60

/** Where the second word begins, at most so far behind the first letter; the length of the text where there is none. */
function secondWord(text: string, at: number): number {
  const stop = Math.min(text.length, at + LONGEST)
  for (let end = at; end < stop; end++) if (foldedUnit(text.charCodeAt(end)) === SPACE) return end + 1
  return text.length
}

const SPACE = 0x20

/** A verb of two words takes its pronoun between them: `rifjar hann upp`, `fügt sie hinzu`. */
function aroundPronouns({ attribution }: Language): readonly string[] {
  const { verbs, weakVerbs, female, male } = attribution
  const pronouns = [...female, ...male]
  return [...verbs, ...weakVerbs].flatMap((phrase) => {
    const [verb, particle, more] = phrase.split(' ')
    return particle === undefined || more !== undefined
      ? []
      : pronouns.map((pronoun) => `${verb} ${pronoun} ${particle}`)
  })
}

/** Verb and pronoun in one, folded, as whole words at an offset of a text: `a-t-elle déclaré`. */
export function invertedIn(text: string, start: number, language: Language): string | undefined {
  const length = invertedAt(text, start, language).find(
    (each) => !/^\p{L}/u.test(text.slice(start + each, start + each + 2)),
  )
  return length === undefined ? undefined : foldWords(text.slice(start, start + length))
}

/** Lengths of all of them that an offset of a text begins with, also where the last word goes on. */
export function invertedAt(text: string, start: number, language: Language): readonly number[] {
  const { byHead, short } = invertedBy(language.attribution, language)
  if (start + HEAD > text.length) return startingAt(short, text, start)
  const one = byHead.lengthsAt(headOf(text, start, text.length), text, start)
  const more = byHead.lengthsAt(headOf(text, start, secondWord(text, start)), text, start)
  return one.length + more.length + short.length === 0 ? one : [...one, ...more, ...startingAt(short, text, start)]
}

function startingAt(forms: readonly string[], text: string, start: number): readonly number[] {
  if (forms.length === 0) return []
  const rest = foldWords(text.slice(start, start + HEAD))
  return forms.flatMap((form) => (rest.startsWith(form) ? form.length : []))
}

/** Whether a pronoun speaks behind an offset of a paragraph, or a verb of speech that stands alone behind a mark. */
export function pronounSpeaksIn(paragraph: Paragraph, from: number, language: Language): boolean {
  return lastSpeaking(paragraph, language) >= tokenAt(paragraph.tokens, from)
}

/** The last word of a paragraph at which a pronoun speaks; -1 where none does. Asked for every name before it. */
const lastSpeaking = readOnce((paragraph: Paragraph, language: Language) =>
  paragraph.tokens.findLastIndex((_, index) => speaksAt(paragraph, index, language)),
)

function speaksAt({ passage: { text }, tokens }: Paragraph, index: number, language: Language): boolean {
  const { female, male } = language.attribution
  const isPronoun = wordsOf(female).holds(tokens[index]!) || wordsOf(male).holds(tokens[index]!)
  if (isPronoun && verbBeside(text, tokens, index, language)) return true
  if (index > 0 && verbEnds(text, tokens, index - 1, language) && nounAt(text, tokens, index, language) !== undefined)
    return true
  if (!closesQuote(text, tokens, index)) return false
  if (invertedIn(text, tokens[index]!.start, language) !== undefined) return true
  const verb = spokenVerb(tokens, index, language)
  if (verb > 0 && nounAt(text, tokens, index + verb, language) !== undefined) return true
  return verb > 0 && /^\s*\.\s*$/.test(text.slice(tokens[index + verb - 1]!.end))
}

/**
 * A noun for a person of whom only the sex or the age is said, with its article: `the woman`, `жінка`, `34-åringen`. Nothing
 * follows that says more; or the `verb` at that index, whose subject it is.
 */
export function nounAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  language: Language,
  verb?: number,
): { readonly sex: RegisteredPerson['sex']; readonly end: number } | undefined {
  const article = tokens[from]
  if (article === undefined || wordsOf(language.roles.indefinite).holds(article)) return undefined
  const definite = isArticle(article, language)
  const { femaleNouns, maleNouns } = language.attribution
  const isOfAge = (at: number) => tokens[at] !== undefined && definite && isAgeNoun(tokens[at], language)
  const isNoun = (at: number) =>
    [femaleNouns, maleNouns].some((table) => wordsOf(table).has(tokens[at]?.text ?? '')) || isOfAge(at)
  // `the old man`: one word may describe who it is.
  const described = definite && !isNoun(from + 1) && isNoun(from + 2) && !tokens[from + 1]!.capital
  const index = definite ? (described ? from + 2 : from + 1) : from
  const token = tokens[index]
  if (token === undefined) return undefined
  for (let at = from; at < index; at++) if (!adjoin(text, tokens[at]!, tokens[at + 1]!)) return undefined
  const [female, male] = [wordsOf(femaleNouns).holds(token), wordsOf(maleNouns).holds(token)]
  const both = female && male
  const sex = both ? sexOfArticle(article, language) : female ? 'female' : male ? 'male' : undefined
  const aged = /^\d{1,2}-\p{L}{4,}/u.test(token.text) || isOfAge(index)
  if (sex === undefined && !aged && !both) return undefined
  const end = both ? endOfOffice(text, tokens, index, language) : index
  const next = tokens[end + 1]
  if (
    verb === undefined
      ? !/^\s*(?:[.,;:!?–—―－"“”«»]|$)/u.test(text.slice(tokens[end]!.end)) &&
        !isFromSomewhere(tokens, end + 1, language)
      : end + 1 !== verb || !adjoin(text, tokens[end]!, tokens[verb]!)
  )
    return undefined
  if (verb === undefined && end > index) return { sex, end: tokens[end]!.end }
  const apart = /^\s*,/.test(text.slice(tokens[end]!.end))
  if (next !== undefined && !apart && wordsOf(language.roles.relative).holds(next)) return undefined
  return { sex, end: token.end }
}

/** `smiler 17-åringen fra Kopervik` */
function isFromSomewhere(tokens: readonly Token[], index: number, { countries }: Language): boolean {
  const origin = phrasesOf(countries.origins).at(tokens, index)
  return origin > 0 && tokens[index + origin]?.capital === true
}

/** `der Sechzehnjährige`, `l’octogénaire`: a word that before a name says an age, and stands alone. */
function isAgeNoun(token: Token, { people }: Language): boolean {
  return phrasesOf(wordsOfAge(people.ages)).at([{ ...token, capital: false }], 0) > 0
}

const agesBefore = new WeakMap<readonly string[], readonly string[]>()

function wordsOfAge(ages: readonly string[]): readonly string[] {
  let words = agesBefore.get(ages)
  if (words === undefined) {
    words = ages.filter((phrase) => !phrase.includes('#') && !phrase.includes(' '))
    agesBefore.set(ages, words)
  }
  return words
}

/** What an office is of, in small letters: `la titular del sector`. */
function endOfOffice(text: string, tokens: readonly Token[], index: number, { roles }: Language): number {
  const [office, link, field] = [tokens[index]!, tokens[index + 1], tokens[index + 2]]
  return link !== undefined &&
    field !== undefined &&
    wordsOf(roles.links).holds(link) &&
    !field.capital &&
    adjoin(text, office, link) &&
    adjoin(text, link, field)
    ? index + 2
    : index
}

/** The sex that an article or a demonstrative tells (`o autarca`, `a autarca`, `cette mère`); undefined where it tells none. */
export function sexOfArticle({ text }: Token, { roles }: Language): RegisteredPerson['sex'] {
  if (wordsOf(roles.femaleArticles).has(text)) return 'female'
  return wordsOf(roles.maleArticles).has(text) ? 'male' : undefined
}

/** Whether a verb of speech ends at a token, with nothing but white space behind it. */
function verbEnds(text: string, tokens: readonly Token[], index: number, { attribution }: Language): boolean {
  return (
    (phrasesOf(attribution.verbs).endingAt(tokens, index) > 0 ||
      phrasesOf(attribution.weakVerbs).endingAt(tokens, index) > 0) &&
    adjoin(text, tokens[index]!, tokens[index + 1]!)
  )
}

function closesQuote(text: string, tokens: readonly Token[], index: number): boolean {
  const at = tokens[index]!.start
  // Most words have nothing but a space before them.
  if (index > 0 && at - tokens[index - 1]!.end < 2) return false
  return /["“”»«’'],?\s+(?:[–—―－-]\s+)?$/u.test(text.slice(Math.max(0, at - 6), at))
}

function spokenVerb(tokens: readonly Token[], index: number, { attribution }: Language): number {
  return Math.max(phrasesOf(attribution.verbs).at(tokens, index), phrasesOf(attribution.weakVerbs).at(tokens, index))
}

function verbBeside(text: string, tokens: readonly Token[], index: number, language: Language): boolean {
  const { verbs, weakVerbs } = language.attribution
  const [before, pronoun, after] = [tokens[index - 1], tokens[index]!, tokens[index + 1]]
  return (
    (after !== undefined && adjoin(text, pronoun, after) && spokenVerb(tokens, index + 1, language) > 0) ||
    (before !== undefined &&
      adjoin(text, before, pronoun) &&
      Math.max(phrasesOf(verbs).endingAt(tokens, index - 1), phrasesOf(weakVerbs).endingAt(tokens, index - 1)) > 0)
  )
}

import type { GazetteerPlace, Knowledge, Language } from '@dateline/core'
import { detached, isKnownWord, isWholeWordOf, isWordOf, plainWord } from './attached-words.ts'
import { isPlainCalendarWord } from './calendar-words.ts'
import { hasOwner, isDefinite } from './definite.ts'
import { isNounWord, isPluralNoun, isTopicWord } from './nouns.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import type { Paragraph } from './people.ts'
import { isOfPeople } from './peoples.ts'
import { type Candidate, isLarge } from './place-candidate.ts'
import { smallPlacesCalled } from './place-forms.ts'
import { KNOWN, placesCalled } from './place-names.ts'
import { overlapsAny, type Range } from './ranges.ts'
import { speltOut } from './spelt-out.ts'
import { adjoin, type Token } from './tokens.ts'
import { foldWords, wordsOf } from './words.ts'

/** What stands before a name says that it is a place: a noun for places (`مدينة خوجند`), or a preposition. */
type Cue = 'noun' | 'preposition' | undefined

/** A name of the gazetteer at tokens `[first, last]`, the first without the `lead` characters that are attached to it. */
interface Match {
  readonly name: string
  readonly places: readonly GazetteerPlace[]
  readonly last: number
  readonly lead: number
  readonly prefix: string
}

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

/** Whether a name begins with the noun for what it is, and what stands behind that means the same place by itself. */
function isNamedBehind(
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

/** A name that the gazetteer lacks, directly behind a noun that has a name behind it: `قرية السيبة`. */
function toldCandidate(
  { passage, tokens }: Paragraph,
  index: number,
  taken: readonly Range[],
  language: Language,
): Candidate | undefined {
  const [noun, token] = [tokens[index - 1], tokens[index]!]
  const { places } = language
  if (noun === undefined || !adjoin(passage.text, noun, token)) return undefined
  const { bare } = detachedNoun(noun.text, language)
  const kind = (['city', 'region', 'other'] as const).find((each) => wordsOf(places[each]).has(bare))
  if (kind === undefined || !wordsOf(places.naming).has(bare)) return undefined
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

/**
 * A name of one or two words that no table has, on a list with places: what it sounds like may say which place it is. The
 * longer one first.
 */
function soundedCandidates(
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
  const isLonger = () => next !== undefined && adjoin(passage.text, token, next) && maySound(next.text, language)
  const options = [{ bare: token.text, lead: 0, prefix: '' }, ...detached(token.text, language)]
  for (const { bare, lead, prefix } of options) {
    const goesOn =
      (before === index - 1 && isJoined(paragraph, index, prefix)) ||
      (prefix === '' && isCalled(tokens, index, language))
    // Before most words nothing leads to a place.
    if (!goesOn && cueAt(paragraph, index, prefix, language) === undefined) continue
    const found = [...(isLonger() ? [index + 1] : []), index].flatMap((last): readonly Candidate[] => {
      if (last === index ? !maySound(bare, language) : !mayOpenName(bare, language)) return []
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

function speltAs(name: string, language: Language): Pick<Candidate, 'spelt'> {
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

/** Whether the word before is a noun for places without its article: `منطقة مليتة`. */
function isCalled(tokens: readonly Token[], index: number, language: Language): boolean {
  const noun = tokens[index - 1]
  if (noun === undefined) return false
  const { places } = language
  const options = [noun.text, ...detached(noun.text, language).map(({ bare }) => bare)]
  return options.some(
    (bare) =>
      [places.city, places.region].some((table) => wordsOf(table).has(bare)) && !plainWord(bare).startsWith('ال'),
  )
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

/** What lies there by nature and is called after a town: `خليج قابس`. */
function naturalName(
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

/** Whether a name is an everyday word, too. That of a country is one only where the language says so, whatever it is work in. */
function isEverydayName({ name, places }: Match, language: Language): boolean {
  const plain = withoutPoints(name)
  return places[0]?.kind === 'country' ? wordsOf(language.places.common).has(plain) : isOrdinaryWord(plain, language)
}

const POINTS = /[\u064B-\u0652]/gu

/** A word as tables have it, without the points of vowels: `جدّة`. */
function withoutPoints(word: string): string {
  return word.replace(POINTS, '')
}

/** A noun without what is attached to its front: `بقرية`. */
function detachedNoun(word: string, language: Language): { readonly bare: string } {
  const { naming } = language.places
  if (wordsOf(naming).has(word)) return { bare: word }
  return detached(word, language).find(({ bare }) => wordsOf(naming).has(bare)) ?? { bare: word }
}

/** An adjective has the sex of its noun, which ة tells: `مدينة ساحلية`, but `وادي عبيدة`. */
function agrees(noun: string, word: string): boolean {
  const [of, plain] = [plainWord(noun), plainWord(word)]
  return !plain.startsWith('ال') && of.endsWith('ة') && plain.endsWith('ة')
}

/** Whether a word is none that the language has: no noun, no adjective of a place or people, no number. */
function mayBeName(word: string, language: Language, shortest = SHORTEST): boolean {
  const plain = plainWord(word)
  if (plain.length < shortest || !/^\p{Script=Arabic}+$/u.test(plain)) return false
  if (isKnownWord(word, language) || isOrdinaryWord(word, language) || isTopicWord(word, language)) return false
  if (isPluralNoun(word, language) || isOfPeople(word, language) || isPlainCalendarWord(word, language)) return false
  // With a pronoun at its end a noun is somebody's: `مساحتها`.
  if (plain.length > SHORTEST_OWNED && /(?:ها|هما|هم|هن)$/u.test(plain)) return false
  // An adjective of the noun before it: `مدينة ساحلية`; what is joined by `و` begins something new.
  if (/^و|(?:ين|ات|ون)$/u.test(plain) && !plain.startsWith('ال')) return false
  return !/^ال.*(?:ية|يين|ين|ات)$/u.test(plain)
}

/** Letters of a name that no table has, at least; behind `جبل` it may be shorter. */
const SHORTEST = 4
const SHORTEST_NATURAL = 3

/** Letters of a noun with a pronoun at its end, more than this. */
const SHORTEST_OWNED = 5

function matchAt(
  { passage, tokens }: Paragraph,
  first: number,
  language: Language,
  knowledge: Knowledge,
): Match | undefined {
  const { text } = passage
  const token = tokens[first]!
  const options = [{ bare: token.text, lead: 0, prefix: '' }]
  if (!isKnownWord(token.text, language))
    for (const { bare, lead, prefix } of detached(token.text, language))
      options.push({ bare, prefix, lead: bare === token.text.slice(lead) ? lead : 0 })
  for (const { bare, lead, prefix } of options) {
    const form = language.places.forms[bare]
    const names = form === undefined ? [bare] : [form, bare]
    const reach = Math.max(
      1,
      ...names.map((first) => Math.max(knowledge.places.reach(first), areaFrom(first, language))),
    )
    for (let last = Math.min(tokens.length - 1, first + reach - 1); last >= first; last--) {
      const rest = text.slice(token.end, tokens[last]!.end)
      if (/[^\p{L}\p{M}\s'’-]/u.test(rest)) continue
      for (const first of names) {
        const name = first + rest
        const places = placesCalled(name, language, knowledge)
        if (places.length > 0) return { name, places, last, lead, prefix }
      }
    }
  }
  return undefined
}

const areas = new WeakMap<Language, ReadonlyMap<string, number>>()

/** The most words of an area that begins with a word, among those that only the language's own table knows; 0 if none does. */
function areaFrom(word: string, language: Language): number {
  let lengths = areas.get(language)
  if (lengths === undefined) {
    const made = new Map<string, number>()
    for (const area of language.places.areas) {
      const [first, ...rest] = foldWords(area).split(' ')
      made.set(first!, Math.max(1 + rest.length, made.get(first!) ?? 0))
    }
    lengths = made
    areas.set(language, made)
  }
  return lengths.get(foldWords(word)) ?? 0
}

/** Whether a name goes on a list of places: with `و` attached to it, or behind a comma or slash. */
function isJoined({ passage, tokens }: Paragraph, at: number, prefix: string): boolean {
  const gap = passage.text.slice(tokens[at - 1]!.end, tokens[at]!.start)
  return prefix.startsWith('و') ? gap.trim() === '' : /^\s*[،,/]\s*$/.test(gap)
}

function cueAt({ passage, tokens }: Paragraph, at: number, prefix: string, language: Language): Cue {
  const { city, region, other, prepositions } = language.places
  const before = tokens[at - 1]
  if (before !== undefined && adjoin(passage.text, before, tokens[at]!)) {
    if ([city, region, other].some((table) => isWordOf(table, tokens, at - 1, language))) return 'noun'
    if (isWholeWordOf(prepositions, tokens, at - 1)) return 'preposition'
  }
  // A list whose first name the gazetteer lacks: `من طاطا وورزازات`.
  if (
    prefix.startsWith('و') &&
    isWholeWordOf(prepositions, tokens, at - 2) &&
    !isKnownWord(before?.text ?? '', language)
  )
    return 'preposition'
  return /[بل]/.test(prefix) ? 'preposition' : undefined
}

function isPlace(
  paragraph: Paragraph,
  at: number,
  match: Match,
  cue: Cue,
  joined: boolean,
  ordinary: boolean,
  language: Language,
): boolean {
  const { passage, tokens } = paragraph
  const reading = { text: passage.text, tokens, language }
  const isCity = match.places.every((place) => place.kind === 'city' && !place.capital)
  // A short form of a small town with something attached is more often another word.
  if (
    match.prefix !== '' &&
    match.last === at &&
    isCity &&
    cue !== 'noun' &&
    !joined &&
    match.places.every(({ population }) => population < KNOWN)
  )
    return false
  const before = tokens[at - 1]
  const named = before !== undefined && adjoin(passage.text, before, tokens[at]!)
  // The name of an organisation: `جامعة البصرة`.
  if (
    isCity &&
    named &&
    cue === undefined &&
    match.prefix === '' &&
    isWordOf(language.organisations.words, tokens, at - 1, language)
  )
    return false
  const next = match.last + 1
  // The everyday word with an adjective or with its owner: `الباب الخلفي`, `الباب ذاته`.
  return !(
    ordinary &&
    cue !== 'noun' &&
    !joined &&
    tokens[next] !== undefined &&
    adjoin(passage.text, tokens[match.last]!, tokens[next]) &&
    (isDefinite(reading, next) || hasOwner(reading, next))
  )
}

import type { Knowledge, Language } from '@dateline/core'
import { isMonth } from './calendar-words.ts'
import { isOrdinaryWord, namedAfterTowns } from './ordinary-words.ts'
import type { Paragraph } from './people.ts'
import { isPeopleOnly } from './peoples.ts'
import { phrasesOf } from './phrases.ts'
import type { Candidate } from './place-candidate.ts'
import { isLocative, isTownAtHome, isTownOf } from './place-cases.ts'
import {
  areaOpenings,
  goesOn,
  isCued,
  isNatural,
  isOfSea,
  isOwnerOfPart,
  isPartOfName,
  namesTown,
  startsSentence,
  toldTown,
} from './place-cues.ts'
import { smallPlacesCalled } from './place-forms.ts'
import { endOfNatural, goesFurther, longerNamed } from './place-further.ts'
import { longestMatch, type Match, reachFrom } from './place-matches.ts'
import { placeFormed, placeInAnyForm, placeNamed } from './place-names.ts'
import { isOwnerOfNothing, isOwnGenitive, ownsBody, ownsSociety } from './place-owns.ts'
import { elidedRegion, sharedRegion } from './places-shared.ts'
import { overlapsAny, type Range } from './ranges.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Names in a script with capitals that the gazetteer knows, the longest at each word, where nothing makes them part of another. */
export function casedCandidates(
  paragraph: Paragraph,
  taken: readonly Range[],
  isOpening: boolean,
  language: Language,
  knowledge: Knowledge,
): Candidate[] {
  const { passage, tokens } = paragraph
  const found: Candidate[] = []
  let before: Listed | undefined
  // The last country that stands in the name of a body.
  let society: number | undefined
  const opensAt = areaOpenings(tokens, language)
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if ((!token.capital && !opensAt(index)) || isMonth(token, language)) continue
    const shared =
      sharedRegion(passage.text, tokens, index, language, knowledge) ??
      elidedRegion(passage.text, tokens, index, language, knowledge)
    if (shared !== undefined) {
      const { text, start, end } = token
      if (overlapsAny(taken, start, end) || text.length < 3) continue
      found.push({ ...shared, passage, start, end, cued: true, weak: false })
      continue
    }
    const left = tokens[index - 1]
    const near = left === undefined || !adjoin(passage.text, left, token) ? undefined : left
    const listed = before?.cued === true && goesOn(passage.text, tokens, before.last, index, language)
    const led = listed || (near !== undefined && wordsOf(language.places.prepositions).holds(near))
    const reach = reachFrom(passage.text, tokens, index, language, knowledge)
    const match =
      longestMatch(passage.text, tokens, index, reach, placeNamed, language, knowledge) ??
      (led || isLocative(token, true, language) || namesTown(near, language)
        ? longestMatch(passage.text, tokens, index, reach, placeInAnyForm, language, knowledge)
        : undefined) ??
      (isOpening ? shortInCapitals(token, index, language, knowledge) : undefined)
    if (match === undefined) {
      const name = led && token.capital ? placeFormed(token.text, language) : undefined
      const { start, end } = token
      if (name !== undefined && !overlapsAny(taken, start, end))
        found.push({
          name,
          places: [],
          told: { kind: 'other' },
          formed: !name.includes('-'),
          passage,
          start,
          end,
          cued: true,
          weak: false,
        })
      // A list may begin with a name that the gazetteer lacks.
      if (led && token.capital) before = { last: index, cued: true }
      continue
    }
    const last = tokens[match.last]!
    index = match.last
    if (overlapsAny(taken, token.start, last.end)) continue
    const country = match.places.some((place) => place.kind === 'country')
    if (!isOpening && isAbbreviated(token, match, tokens)) continue
    if (isOfNature(passage.text, tokens, match, language)) continue
    const printed = passage.text.slice(token.start, last.end)
    const inflected = match.name !== printed
    if (!country && phrasesOf(namedAfterTowns(language)).endingAt(tokens, match.last) > match.last - match.first + 1)
      continue
    const whole = country ? undefined : longerNamed(passage.text, tokens, match, knowledge)
    if (whole !== undefined) {
      const { end } = tokens[whole.last]!
      index = whole.last
      before = { last: whole.last, cued: led }
      if (overlapsAny(taken, token.start, end)) continue
      const { name, villages } = whole
      found.push({ name, places: [], villages, passage, start: token.start, end, cued: led, bare: !led, weak: false })
      continue
    }
    const natural = country ? undefined : endOfNatural(passage.text, tokens, match, language)
    if (natural !== undefined) {
      const { end } = tokens[natural]!
      index = natural
      before = { last: natural, cued: false }
      if (overlapsAny(taken, token.start, end)) continue
      const name = passage.text.slice(token.start, end)
      found.push({
        name,
        places: [],
        told: { kind: 'other' },
        passage,
        start: token.start,
        end,
        cued: true,
        weak: false,
      })
      continue
    }
    if (!country && goesFurther(passage.text, tokens, match, taken, language, knowledge)) continue
    if (isLanguageName(printed, match, near, language)) continue
    if (country && !inflected && isPeopleOnly(printed, match.places[0]!.country, language)) continue
    const located = isLocative(last, inflected, language) || isTownOf(passage.text, tokens, match.last, match, language)
    const owns = inflected && isOwnerOfPart(tokens, match.last, language)
    if (
      !located &&
      !country &&
      !owns &&
      isPartOfName(passage.text, tokens, match.first, match.last, taken, listed, language)
    )
      continue
    if (!country && near !== undefined && wordsOf(language.people.namesakes).holds(near)) continue
    if (country && near !== undefined && wordsOf(language.places.currencies).holds(near)) continue
    if (country && ownsSociety(passage.text, tokens, match, society, language)) {
      society = match.last
      // Nothing but part of that name, for whoever looks for further places.
      found.push({ name: match.name, places: [], passage, start: token.start, end: last.end, cued: false, weak: false })
      continue
    }
    if (
      inflected &&
      !country &&
      near !== undefined &&
      isOwnerOfNothing(passage.text, tokens, match.last, near, language)
    )
      continue
    if (
      !country &&
      (inflected || isOwnGenitive(printed, language)) &&
      ownsBody(passage.text, tokens, match.last, language)
    )
      continue
    const lead = passage.text.slice(Math.max(0, token.start - 3), token.start)
    const opens = startsSentence(passage.text, token) || /[”„»]$|^[–—-]\s*$/u.test(lead)
    if (opens && inflected && wordsOf(language.people.notNames).holds(token)) continue
    const ordinary = isOrdinaryWord(match.name, language)
    const cued =
      isOpening ||
      match.certain === true ||
      // The end of a list: `in Dakar, Nouadhibou and Kayes`.
      (listed && !ordinary && before !== undefined && match.first > before.last + 1) ||
      (located && (!opens || isTownAtHome(match.places, language))) ||
      isCued(passage.text, tokens, match.first, match.last, language)
    const told = country || !cued || isOpening ? undefined : toldTown(passage.text, tokens, match, near, language)
    found.push({
      ...match,
      passage,
      start: token.start,
      end: last.end,
      // Behind its town stands the region or the country: `Huaquillas (El Oro), 21 de mayo`.
      dateline: isOpening && !/[,(]\s*$/u.test(lead),
      cued,
      listed: listed && !ordinary,
      weak: ordinary,
      // An ending that a sign sets apart is one of names.
      opens: opens && !country && last.tail === '',
      doubtful: inflected && !namesTown(near, language),
      ...(country || ordinary ? {} : smallPlaces(printed, match, language, knowledge)),
      ...(cued || listed ? {} : { bare: true }),
      ...(told === undefined ? {} : { told }),
    })
    before = { last: match.last, cued: cued || listed }
  }
  return found
}

/** A town in the name of what lies there by nature, or whatever gives its name to a sea: `golfo de Urabá`, `Mozambik Kanalı`. */
function isOfNature(text: string, tokens: readonly Token[], match: Match, language: Language): boolean {
  const isTown = match.places.every(({ kind }) => kind === 'city')
  return isTown ? isNatural(text, tokens, match, language) : isOfSea(text, tokens, match, language)
}

/** Letters of an abbreviation, at most. */
const ABBREVIATED_TO = 5

/** Whether a word in capitals among others that are not is a body rather than a town: `SIK` is none of the names of Sucre. */
function isAbbreviated({ text }: Token, { first, last, places }: Match, tokens: readonly Token[]): boolean {
  if (text.length < 2 || text.length > ABBREVIATED_TO || first !== last || text !== text.toUpperCase()) return false
  return places.every(({ kind }) => kind === 'city') && !isShouted(tokens)
}

/** Whether most words of a paragraph are in capitals throughout, as in a title. */
function isShouted(tokens: readonly Token[]): boolean {
  return tokens.filter(({ text }) => text === text.toUpperCase()).length * 2 > tokens.length
}

/** Letters of a name that in capitals may be an abbreviation anywhere but in a dateline. */
const SHORT = 4

/** What is called like a language or a network is a town only behind the word for one: `in English`, `auf Guaraní`. */
function isLanguageName(printed: string, { places }: Match, near: Token | undefined, language: Language): boolean {
  return (
    wordsOf(language.places.notPlaces).has(printed) &&
    !namesTown(near, language) &&
    places.every(({ kind, capital }) => kind === 'city' && !capital)
  )
}

/** A town of a short name in a dateline in capitals, where it is no abbreviation: `BUKA, Bougainville`. */
function shortInCapitals({ text }: Token, index: number, language: Language, knowledge: Knowledge): Match | undefined {
  if (text.length !== SHORT || text !== text.toUpperCase()) return undefined
  const name = text.charAt(0) + text.slice(1).toLocaleLowerCase(language.language.tag)
  const match = placeNamed(name, language, knowledge)
  return match === undefined ? undefined : { ...match, name: text, first: index, last: index }
}

/** The places of a name that are too small to be thought of first. */
function smallPlaces(
  printed: string,
  { name }: Match,
  language: Language,
  knowledge: Knowledge,
): Pick<Candidate, 'villages'> {
  const inflected = name === printed ? undefined : placeInAnyForm(printed, language, knowledge)
  const others = inflected?.name === name ? inflected.places.filter(({ kind }) => kind === 'city') : []
  return { villages: [...smallPlacesCalled(name, language, knowledge), ...others] }
}

/** A place that was read, by its last token, and whether something said that it is one. */
interface Listed {
  readonly last: number
  readonly cued: boolean
}

import type { GazetteerPlace, Knowledge, Language, Place, PlaceKind } from '@dateline/core'
import { countriesMentioned, foldName } from '@dateline/core'
import { type Passage, spanIn } from '../passage.ts'
import { isMonth } from './calendar-words.ts'
import { baseForms, bothEndings } from './inflection.ts'
import { isOrganisationWord } from './name-of-no-person.ts'
import { endOfRun, mayNamePlace } from './name-of-place.ts'
import type { OrganisationMention } from './organisations.ts'
import { PackedWords } from './packed-words.ts'
import type { Paragraph, People } from './people.ts'
import { isPeopleOnly } from './peoples.ts'
import { phrasesOf } from './phrases.ts'
import { adjectivalCandidates } from './place-adjectives.ts'
import { isLocative, isTownAtHome, isTownOf } from './place-cases.ts'
import { countriesNamed, withMentioned } from './place-choice.ts'
import { smallPlacesCalled } from './place-forms.ts'
import { toldKind } from './place-kinds.ts'
import { withLists } from './place-lists.ts'
import { type PlaceName, placeFormed, placeInAnyForm, placeNamed } from './place-names.ts'
import { joinedCandidates } from './places-joined.ts'
import { settle } from './places-settled.ts'
import { elidedRegion, sharedRegion } from './places-shared.ts'
import { uncasedCandidates } from './places-uncased.ts'
import { unlistedCandidates } from './places-unlisted.ts'
import { unspacedCandidates } from './places-unspaced.ts'
import { overlapsAny, type Range } from './ranges.ts'
import { rememberedByLanguage } from './remembered.ts'
import { isCased, isUnspaced } from './scripts.ts'
import type { Spelt } from './spelt-out.ts'
import { adjoin, type Token } from './tokens.ts'
import { foldWords, wordsOf } from './words.ts'

/** A name in the text that the gazetteer knows, before it is decided which place it means. */
export interface Candidate {
  readonly name: string
  readonly places: readonly GazetteerPlace[]
  readonly passage: Passage
  readonly start: number
  readonly end: number
  /** A word beside it says that it is a place: `in`, `near`, `the city of`. */
  readonly cued: boolean
  /** Goes on a list of places: one of a country that the release names. */
  readonly listed?: boolean
  readonly weak: boolean
  /** Nothing leads to it: a small place only in a country that the release names beyond doubt. */
  readonly bare?: boolean
  /** In Latin letters, in each way that its script may be read: a place that no table has under its own letters. */
  readonly spelt?: readonly Spelt[]
  /** Formed as names are at home, though no table has it. */
  readonly formed?: boolean
  /** The town of the list on which it stands: a place only if that is one. */
  readonly beside?: Candidate
  /** Opens a sentence, where every word has a capital. */
  readonly opens?: boolean
  /** An inflected name that may well be another word: only beside a word for a town, or in a country that the text is about. */
  readonly doubtful?: boolean
  /** Also an everyday word, which only the country named elsewhere confirms. */
  readonly everyday?: boolean
  /** Stands in the dateline; told where no vowel points and no capitals help. */
  readonly opening?: boolean
  /** Stands in the dateline: rather a town than a river of its name. */
  readonly dateline?: boolean
  /** Goes on a list of towns: rather a town than a river of its name. */
  readonly ofTowns?: boolean
  /** The small places of the name, where something leads to it. */
  readonly villages?: readonly GazetteerPlace[]
  /** What a noun beside it says it is, and its name with that noun where it is part of it. */
  readonly told?: { readonly kind: PlaceKind; readonly name?: string }
}

/**
 * Every place named in title, dateline and body, once each with its mentions. Names inside names of persons and
 * organisations are none. A name that several places share is the one whose country the release names; then a country or
 * capital; then the most populous.
 */
export function findPlaces(
  paragraphs: readonly Paragraph[],
  opening: Paragraph | undefined,
  people: People,
  organisations: readonly OrganisationMention[],
  language: Language,
  knowledge: Knowledge,
): readonly Place[] {
  const taken = takenRanges(people, organisations)
  const names = new Set(people.persons.flatMap(({ name }) => name.split(' ')))
  const candidates = [
    ...(opening === undefined ? [] : candidatesIn(opening, [], true, language, knowledge)),
    ...paragraphs.flatMap((paragraph) => {
      const ranges = taken.get(paragraph.index) ?? []
      const listed = withLists(candidatesIn(paragraph, ranges, false, language, knowledge), language)
      if (!isCased(language)) return listed
      const covered = [...ranges, ...listed.map(({ start, end }): Range => [start, end])]
      const regions = adjectivalCandidates(paragraph, covered, language)
      const known = [...listed, ...regions]
      const unlisted = unlistedCandidates(paragraph, known, ranges, names, language, knowledge)
      const read = [...known, ...unlisted].toSorted((a, b) => a.start - b.start)
      const joined = joinedCandidates(paragraph, read, ranges, names, language, knowledge)
      if (joined.length === 0) return read
      const others = read.filter(({ start }) => joined.every((each) => each.start !== start))
      return [...others, ...joined].toSorted((a, b) => a.start - b.start)
    }),
  ]
  const named = countriesNamed(candidates)
  const spokenOf = withMentioned(named, mentionedIn(paragraphs, language, knowledge))
  const settled = settle(candidates, { named, spokenOf }, knowledge, language)
  const found = new Map<string, { place: Place; mentions: Place['mentions'][number][] }>()
  for (const [index, candidate] of candidates.entries()) {
    const choice = settled[index]
    if (choice === undefined) continue
    const { place: chosen } = choice
    const name = chosen.kind === 'country' ? choice.name : printedName(choice.name, language)
    const key =
      chosen.kind === 'country'
        ? `country ${chosen.country}`
        : `${chosen.kind} ${foldName(chosen.name)} ${chosen.country}`
    const entry = found.get(key) ?? { place: placeOf(name, chosen), mentions: [] }
    // `Арал` in a title is the sea that the text calls by its whole name.
    if (chosen.kind === 'other' && name.length > entry.place.name.length) entry.place = placeOf(name, chosen)
    entry.mentions.push({
      text: candidate.passage.text.slice(candidate.start, candidate.end),
      span: spanIn(candidate.passage, candidate.start, candidate.end),
    })
    found.set(key, entry)
  }
  return [...found.values()].map(({ place, mentions }) => ({ ...place, mentions }))
}

/** How often the paragraphs speak of each country. */
function mentionedIn(
  paragraphs: readonly Paragraph[],
  language: Language,
  knowledge: Knowledge,
): ReadonlyMap<string, number> {
  const texts = paragraphs.map(({ passage }) => passage.text)
  return countriesMentioned(texts, language.language.tag, knowledge)
}

function placeOf(name: string, place: GazetteerPlace): Place {
  return {
    name,
    kind: place.kind,
    country: place.country,
    latitude: place.latitude,
    longitude: place.longitude,
    mentions: [],
  }
}

/** `REYKJAVIK` as a name in ordinary case, as the language writes it: `DİYARBAKIR` is Diyarbakır. */
function printedName(name: string, { language }: Language): string {
  if (name !== name.toUpperCase() || name.length < 4) return name
  return name
    .toLocaleLowerCase(language.tag)
    .replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toLocaleUpperCase(language.tag))
}

function takenRanges(
  people: People,
  organisations: readonly OrganisationMention[],
): ReadonlyMap<number, readonly Range[]> {
  const ranges = new Map<number, Range[]>()
  for (const { paragraph, start, end } of [...people.mentions, ...organisations]) {
    const list = ranges.get(paragraph)
    if (list === undefined) ranges.set(paragraph, [[start, end]])
    else list.push([start, end])
  }
  return ranges
}

/** Where no capital tells a name, a town this large may stand for itself; a smaller one needs a word beside it. */
export const LARGE = 200_000

function candidatesIn(
  paragraph: Paragraph,
  taken: readonly Range[],
  isOpening: boolean,
  language: Language,
  knowledge: Knowledge,
): Candidate[] {
  if (isUnspaced(language)) return unspacedCandidates(paragraph, taken, isOpening, language, knowledge)
  if (!isCased(language)) return uncasedCandidates(paragraph, taken, isOpening, language, knowledge)
  const { passage, tokens } = paragraph
  const found: Candidate[] = []
  let before: Listed | undefined
  // The last country that stands in the name of a body.
  let society: number | undefined
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if ((!token.capital && !opensArea(tokens, index, language)) || isMonth(token.text, language)) continue
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
    const near = left === undefined || !adjoin(passage.text, left, token) ? undefined : left.text
    const listed = before?.cued === true && goesOn(passage.text, tokens, before.last, index, language)
    const led = listed || (near !== undefined && wordsOf(language.places.prepositions).has(near))
    const match =
      longestMatch(passage.text, tokens, index, placeNamed, language, knowledge) ??
      (led || isLocative(token, true, language) || namesTown(near, language)
        ? longestMatch(passage.text, tokens, index, placeInAnyForm, language, knowledge)
        : undefined)
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
    if (match.places.every(({ kind }) => kind === 'city') && isNatural(passage.text, tokens, match, language)) continue
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
    if (country && !inflected && isPeopleOnly(printed, match.places[0]!.country, language)) continue
    const located = isLocative(last, inflected, language) || isTownOf(passage.text, tokens, match.last, match, language)
    if (!located && !country && isPartOfName(passage.text, tokens, match.first, match.last, taken, listed, language))
      continue
    if (!country && near !== undefined && wordsOf(language.people.namesakes).has(near)) continue
    if (country && near !== undefined && wordsOf(language.places.currencies).has(near)) continue
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
      ...(country || !cued || isOpening || !isNamed(passage.text, tokens, match, near, language)
        ? {}
        : { told: { kind: 'city' as const } }),
    })
    before = { last: match.last, cued: cued || listed }
  }
  return found
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

/**
 * Whether a name would stand in the genitive of a language that has no other case, behind a preposition and with nothing
 * that it owns: `in Mels und Flums` is not in Mel.
 */
function isOwnerOfNothing(
  text: string,
  tokens: readonly Token[],
  last: number,
  near: string,
  { people, places, roles }: Language,
): boolean {
  if (!wordsOf(places.prepositions).has(near) || tokens[last]!.tail !== '' || !hasOnlyGenitive(places)) return false
  const next = tokens[last + 1]
  if (next === undefined || !adjoin(text, tokens[last]!, next)) return true
  if ([roles.joins, places.joins, places.prepositions].some((table) => wordsOf(table).holds(next))) return true
  // Where nouns have a capital, what is owned stands there with one: `in Berlins Mitte`, `in Berlins alter Mitte`.
  return people.capitalNouns && !next.capital && tokens[last + 2]?.capital !== true
}

function hasOnlyGenitive({ endings }: Language['places']): boolean {
  return (
    endings.length > 0 &&
    endings.every(({ suffixes, prefixes }) => prefixes.length === 0 && suffixes.every((end) => /[s'’]$/u.test(end)))
  )
}

/** Places of one name, from which on what stands behind it tells which one is meant. */
const NAMESAKES = 3

/** The small place that a name begins, of which the gazetteer knows a larger one by that beginning: `Maguindanao del Sur`. */
function longerNamed(
  text: string,
  tokens: readonly Token[],
  { first, last }: Match,
  knowledge: Knowledge,
): { readonly last: number; readonly name: string; readonly villages: readonly GazetteerPlace[] } | undefined {
  for (let end = last + 1; end <= last + 2; end++) {
    const token = tokens[end]
    if (token === undefined || !adjoin(text, tokens[end - 1]!, token)) return undefined
    if (!token.capital) continue
    const name = text.slice(tokens[first]!.start, token.end)
    const villages = knowledge.places.villages(name)
    return villages.length === 0 ? undefined : { last: end, name, villages }
  }
  return undefined
}

/** The last token of a name that opens with the word for a mountain range or the like: `Serra de Monchique`. */
function endOfNatural(
  text: string,
  tokens: readonly Token[],
  { first, last }: Match,
  language: Language,
): number | undefined {
  const { natural, nounsBehind } = language.places
  if (nounsBehind || first !== last || !wordsOf(natural).holds(tokens[first]!)) return undefined
  const end = endOfRun(text, tokens, last, language)
  return end > last ? end : undefined
}

/** Whether a name that many places share goes on, to one that the gazetteer lacks: `San José de Chiquitos`. */
function goesFurther(
  text: string,
  tokens: readonly Token[],
  { first, last, places }: Match,
  taken: readonly Range[],
  language: Language,
  knowledge: Knowledge,
): boolean {
  if (places.length < NAMESAKES || language.places.nounsBehind) return false
  const end = endOfRun(text, tokens, last, language)
  if (end < last + 2 || tokens[last + 1]!.capital) return false
  const further = tokens.slice(last + 1, end + 1)
  if (!mayNamePlace(tokens.slice(first, end + 1), language)) return false
  if (overlapsAny(taken, further[0]!.start, tokens[end]!.end)) return false
  const name = text.slice(further.find(({ capital }) => capital)!.start, tokens[end]!.end)
  return placeNamed(name, language, knowledge) === undefined
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

/** Whether the text says that a place stands here, whichever it is: by the word for it, or by a preposition that only places have. */
function isNamed(
  text: string,
  tokens: readonly Token[],
  { first, last }: Match,
  near: string | undefined,
  language: Language,
): boolean {
  if (near !== undefined && wordsOf(language.places.within).has(near)) return true
  const told = toldKind(text, tokens, first, last, language)
  return told !== undefined && told.kind !== 'other' && (told.before || !startsSentence(text, tokens[first]!))
}

/** A town in the name of what lies there by nature, which is another place: `Orosh valley`. */
function isNatural(text: string, tokens: readonly Token[], { first, last }: Match, language: Language): boolean {
  const told = toldKind(text, tokens, first, last, language)
  return told !== undefined && (told.first < first || told.last > last)
}

/** A place that was read, by its last token, and whether something said that it is one. */
interface Listed {
  readonly last: number
  readonly cued: boolean
}

/** Whether a name goes on a list of places: `in Lund, Helsingborg och Malmö`. */
export function goesOn(
  text: string,
  tokens: readonly Token[],
  last: number,
  index: number,
  language: Language,
): boolean {
  const { end, tail } = tokens[last]!
  const between = text.slice(end + tail.length, tokens[index]!.start)
  if (index === last + 1) return /^\s*[,/]\s*$/.test(between)
  const { joins, prepositions, links } = language.places
  const leads = (at: number) => [prepositions, links].some((table) => wordsOf(table).holds(tokens[at]!))
  // `do Curoca, de Ombadja`
  if (index === last + 2 && /^\s*,\s*\S+(?:\s+|(?<=['’]))$/.test(between)) return leads(last + 1)
  const joined = tokens[last + 1]!
  if (![language.roles.joins, joins].some((table) => wordsOf(table).holds(joined))) return false
  if (index === last + 2) return /^,?\s+\S+\s+$/.test(between)
  // `de Rumonge et de Nyanza-Lac`
  return index === last + 3 && /^,?\s+\S+\s+\S+(?:\s+|(?<=['’]))$/.test(between) && leads(index - 1)
}

/** A name that ends in a vowel, which stands before its body as it is where nouns have their article at the end: `Umeå universitet`. */
function isOwnGenitive(name: string, { roles }: Language): boolean {
  return roles.endings.length > 0 && /[aeiouyåäöæø]$/u.test(name)
}

/** A town in the name of a body whose noun is in small letters: `Göteborgs universitet`, `Luleå tekniska universitet`. */
function ownsBody(text: string, tokens: readonly Token[], last: number, language: Language): boolean {
  const next = tokens[last + 1]
  if (next === undefined || next.capital || !(language.roles.endings.length > 0 || language.people.lastInflects))
    return false
  if (!adjoin(text, tokens[last]!, next)) return false
  const words = phrasesOf(language.organisations.words)
  if (words.at(tokens, last + 1) > 0) return true
  const behind = tokens[last + 2]
  const isAdjective = /(?:ska|ske)$/u.test(next.text) && behind?.capital === false && adjoin(text, next, behind)
  return isAdjective && words.at(tokens, last + 2) > 0
}

/**
 * A country in the name of a body that many countries have, before it or behind it, or on a list with one there: `Norges Røde
 * Kors`, `Червоного Хреста Канади та Японії`.
 */
function ownsSociety(
  text: string,
  tokens: readonly Token[],
  { first, last }: Match,
  listed: number | undefined,
  language: Language,
): boolean {
  const { national } = language.organisations
  if (national.length === 0) return false
  if (listed !== undefined && goesOn(text, tokens, listed, first, language)) return true
  const names = phrasesOf(national)
  const next = tokens[last + 1]
  if (next?.capital === true && adjoin(text, tokens[last]!, next) && names.at(tokens, last + 1) > 0) return true
  const before = tokens[first - 1]
  if (before === undefined || !adjoin(text, before, tokens[first]!)) return false
  if (names.endingAt(tokens, first - 1) > 0) return true
  const { places, people, roles } = language
  // `la Croce Rossa in Eritrea`: where a body works is no part of its name.
  const isWhere = wordsOf(places.prepositions).holds(before) && !wordsOf(people.particles).holds(before)
  const isLink = !isWhere && [roles.links, places.links].some((table) => wordsOf(table).holds(before))
  return (
    isLink &&
    tokens[first - 2] !== undefined &&
    adjoin(text, tokens[first - 2]!, before) &&
    names.endingAt(tokens, first - 2) > 0
  )
}

function namesArea(word: string, { places }: Language): boolean {
  return [places.city, places.region, places.other].some((table) => wordsOf(table).has(word))
}

function namesTown(word: string | undefined, { places }: Language): boolean {
  return word !== undefined && wordsOf(places.city).has(word)
}

export function isLarge(places: readonly GazetteerPlace[]): boolean {
  return places.some((place) => place.kind !== 'city' || place.capital || place.population >= LARGE)
}

/** `océan Indien`, `golfe de Guinée`, `southern Africa`: a word in small letters that begins the name of an area. */
function opensArea(tokens: readonly Token[], index: number, { places }: Language): boolean {
  if (tokens[index + 1]?.capital === true && wordsOf(places.other).holds(tokens[index]!)) return true
  const words = phrasesOf(places.areas).at(tokens, index)
  return words > 1 && tokens.slice(index, index + words).some(({ capital }) => capital)
}

/** A name that stands for places, at tokens `[first, last]`. */
type Match = PlaceName & { readonly first: number; readonly last: number }

function longestMatch(
  text: string,
  tokens: readonly Token[],
  first: number,
  named: typeof placeNamed,
  language: Language,
  knowledge: Knowledge,
): Match | undefined {
  const { start } = tokens[first]!
  const alone = isApart(text, tokens, first) && !opensLonger(tokens[first]!.text, language, knowledge)
  const reach = alone ? 0 : Math.max(MOST_WORDS, knowledge.places.reach(tokens[first]!.text))
  for (let last = Math.min(tokens.length - 1, first + reach); last >= first; last--) {
    const name = text.slice(start, tokens[last]!.end)
    if (PARTED.test(name) && PARTED.test(name.replace(ABBREVIATED, ' '))) continue
    // `République centrafricaine`: no town, but a country or an area may end in small letters.
    const small = !tokens[last]!.capital && last > first
    const match = small ? largerPlaceNamed(name, language, knowledge) : named(name, language, knowledge)
    if (match !== undefined) return { ...match, first, last }
  }
  return undefined
}

/** Whether one space and no sign parts a word from the next. */
function isApart(text: string, tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index]!, tokens[index + 1]]
  return next !== undefined && next.start === token.end + 1 && text[token.end] === ' '
}

const longer = rememberedByLanguage<boolean>(2_000)

/** Whether a word, in any case, may open a name of several words. */
function opensLonger(word: string, language: Language, knowledge: Knowledge): boolean {
  return longer(language).get(word, (own) => {
    const { places, people } = language
    const bases = baseForms(own, bothEndings(places.endings, people.endings), {})
    const openings = openingsOf(language)
    return [own, ...bases].some((form) => knowledge.places.reach(form) > 1 || openings.has(foldWords(form)))
  })
}

const openings = new WeakMap<Language, PackedWords>()

/** First words of the names that only the language's own tables know. */
function openingsOf(language: Language): PackedWords {
  let words = openings.get(language)
  if (words === undefined) {
    const { areas, forms } = language.places
    words = PackedWords.of([...areas, ...Object.keys(forms)].map((name) => foldWords(name.split(' ')[0]!)))
    openings.set(language, words)
  }
  return words
}

/** A country or an area of a name, printed or inflected: `Dóminíska lýðveldisins`. */
function largerPlaceNamed(name: string, language: Language, knowledge: Knowledge): PlaceName | undefined {
  const match = placeNamed(name, language, knowledge)
  const places = match?.places.filter(({ kind }) => kind !== 'city') ?? []
  return match === undefined || places.length === 0 ? undefined : { name: match.name, places }
}

/** A sign after which no name goes on, */
const PARTED = /[,;:()،؛.!?]\s/

/** but for what a full stop abbreviates in names of places. */
const ABBREVIATED = /(?<=^|\s)(?:St|Ste|Sta|Sto|Mt|Ft|Pt)\.\s/u

/** Words of an inflected name, whose first word the gazetteer may not know as printed. */
const MOST_WORDS = 2

const ordinary = new WeakMap<Language, PackedWords>()

const askedOrdinary = rememberedByLanguage<boolean>(2_000)

/**
 * Whether a name is also a word that releases use as such: listed as common, or part of another table's phrases. What the
 * terms of topics print with a capital is a name there, too (`Paris Agreement`), and makes no word of it.
 */
export function isOrdinaryWord(name: string, language: Language): boolean {
  return askedOrdinary(language).get(name, (own) => ordinaryWords(language).has(own.toLowerCase()))
}

function ordinaryWords(language: Language): PackedWords {
  let words = ordinary.get(language)
  if (words === undefined) {
    const { organisations, roles, quotes, places, topics } = language
    const phrases = [places.common, organisations.words, roles.titles, roles.heads, quotes.titleCues].flat()
    const terms = Object.values(topics).flatMap(({ terms, weak }) => [...terms, ...weak])
    words = PackedWords.of([
      ...phrases.flatMap((phrase) => phrase.toLowerCase().split(/[\s-]+/)),
      ...terms.flatMap((term) => wordsOfTerm(term, language)).map((word) => word.toLowerCase()),
    ])
    ordinary.set(language, words)
  }
  return words
}

const agreements = new WeakMap<Language, readonly string[]>()

/** Terms of topics that are names of several words and may end in that of a town: `Accord de Paris`. */
function namedAfterTowns(language: Language): readonly string[] {
  let found = agreements.get(language)
  if (found === undefined) {
    const terms = Object.values(language.topics).flatMap(({ terms, weak }) => [...terms, ...weak])
    found = [...new Set(terms.filter((term) => /^\p{Lu}\S* (?:\S+ )*\p{Lu}[^\s*]*$/u.test(term)))].map((term) =>
      term.toLowerCase(),
    )
    agreements.set(language, found)
  }
  return found
}

/** Capitals alone, and a term of one word: `FAO` and `PISA` are no towns, whatever town is called so. */
const ABBREVIATION = /^\p{Lu}+$/u

/** The words of a term that are no names. Where every noun has a capital, a hyphen parts a name from its noun: `Dublin-Verfahren`. */
function wordsOfTerm(term: string, { people }: Language): readonly string[] {
  if (ABBREVIATION.test(term)) return [term]
  if (people.capitalNouns) return term.split(/\s+/).map((word) => word.slice(word.lastIndexOf('-') + 1))
  return term.split(/[\s-]+/).filter((word) => !/^\p{Lu}/u.test(word))
}

/** Another capitalised word directly beside a town's name makes it part of something else: `Paris Agreement`. */
function isPartOfName(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  taken: readonly Range[],
  isListed: boolean,
  language: Language,
): boolean {
  const next = tokens[last + 1]
  const before = tokens[first - 1]
  // A town behind the word for it is no part of that word, though nouns begin with a capital: `die Stadt Bregenz`.
  const { capitalNouns } = language.people
  if (capitalNouns && before !== undefined && namesArea(before.text, language) && adjoin(text, before, tokens[first]!))
    return false
  // Nor with a noun behind it, where something leads to it: `die in Keetmanshoop Elektronikerin gelernt hat`.
  const isLed = before !== undefined && wordsOf(language.places.prepositions).holds(before)
  if (capitalNouns && (isLed || isListed) && next !== undefined && !isOrganisationWord(next, language)) return false
  // The region in which it lies: `в Шинуайре Сюникской области`.
  const behind = tokens[last + 2]
  if (next?.capital && behind !== undefined && language.places.regionForms[behind.text] !== undefined) return false
  // The end of a role, behind which its person stands: `директор ліцею в Хусті Назар Бойчук`.
  if (taken.some(([start]) => start === next?.start)) return false
  if (next?.capital && !tokens[last]!.possessive && tokens[last]!.tail === '' && adjoin(text, tokens[last]!, next))
    return true
  if (before === undefined || !before.capital || before.possessive || before.tail !== '') return false
  return adjoin(text, before, tokens[first]!) && !startsSentence(text, before)
}

function isCued(text: string, tokens: readonly Token[], first: number, last: number, language: Language): boolean {
  const before = tokens[first - 1]
  const { prepositions, city, region, other } = language.places
  if (before !== undefined && adjoin(text, before, tokens[first]!) && wordsOf(prepositions).holds(before)) return true
  const next = tokens[last + 1]
  if (
    next !== undefined &&
    // A number or the like may open a sentence: `Forty-two villages`.
    (language.people.lastInflects || !startsSentence(text, tokens[first]!)) &&
    adjoin(text, tokens[last]!, next) &&
    [city, region, other].some((table) => wordsOf(table).holds(next))
  )
    return true
  if (before !== undefined && adjoin(text, before, tokens[first]!) && namesTown(before.text, language)) return true
  const cue = tokens[first - 2]
  return (
    before !== undefined &&
    cue !== undefined &&
    wordsOf(language.roles.links).holds(before) &&
    [city, region, other].some((table) => wordsOf(table).holds(cue))
  )
}

/** Whether a word opens a sentence, where every word has a capital. */
export function startsSentence(text: string, token: Token): boolean {
  return (
    token.start === 0 || /[.!?…:]["”’»)]?\s+$|["“«‘¿¡]\s?$/.test(text.slice(Math.max(0, token.start - 4), token.start))
  )
}

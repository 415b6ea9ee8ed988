import type { GazetteerPlace, Knowledge, Language, Place } from '@dateline/core'
import { foldName } from '@dateline/core'
import { type Passage, spanIn } from '../passage.ts'
import type { OrganisationMention } from './organisations.ts'
import type { Paragraph, People } from './people.ts'
import { isLocative, isTownAtHome, isTownOf } from './place-cases.ts'
import { type PlaceName, placeInAnyForm, placeNamed } from './place-names.ts'
import { sharedRegion } from './places-shared.ts'
import { uncasedCandidates } from './places-uncased.ts'
import { isCased, isUnspaced } from './scripts.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** A name in the text that the gazetteer knows, before it is decided which place it means. */
export interface Candidate {
  readonly name: string
  readonly places: readonly GazetteerPlace[]
  readonly passage: Passage
  readonly start: number
  readonly end: number
  /** A word beside it says that it is a place: `in`, `near`, `the city of`. */
  readonly cued: boolean
  readonly weak: boolean
  /** An inflected name that may well be another word: only beside a word for a town, or in a country that the text is about. */
  readonly doubtful?: boolean
  /** Also an everyday word, which only the country named elsewhere confirms. */
  readonly everyday?: boolean
  /** Stands in the dateline; told where no vowel points and no capitals help. */
  readonly opening?: boolean
  /** Stands in the dateline: rather a town than a river of its name. */
  readonly dateline?: boolean
}

/** Fewer inhabitants, and a bare name is taken for a place only where something confirms it. */
const SMALL = 100_000

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
  const candidates = [
    ...(opening === undefined ? [] : candidatesIn(opening, [], true, language, knowledge)),
    ...paragraphs.flatMap((paragraph) =>
      candidatesIn(paragraph, taken.get(paragraph.index) ?? [], false, language, knowledge),
    ),
  ]
  const countries = countriesNamed(candidates)
  const found = new Map<string, { place: Place; mentions: Place['mentions'][number][] }>()
  for (const candidate of candidates) {
    const chosen = choose(candidate, countries, language.places.home)
    if (chosen === undefined) continue
    const name = chosen.kind === 'country' ? candidate.name : printedName(candidate.name, language)
    const key =
      chosen.kind === 'country'
        ? `country ${chosen.country}`
        : `${chosen.kind} ${foldName(chosen.name)} ${chosen.country}`
    const entry = found.get(key) ?? { place: placeOf(name, chosen), mentions: [] }
    entry.mentions.push({
      text: candidate.passage.text.slice(candidate.start, candidate.end),
      span: spanIn(candidate.passage, candidate.start, candidate.end),
    })
    found.set(key, entry)
  }
  return [...found.values()].map(({ place, mentions }) => ({ ...place, mentions }))
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

type Range = readonly [start: number, end: number]

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
const LARGE = 200_000

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
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if ((!token.capital && !opensArea(tokens, index, language)) || isMonth(token, language)) continue
    const shared = sharedRegion(passage.text, tokens, index, language, knowledge)
    if (shared !== undefined) {
      const { text, start, end } = token
      if (taken.some(([from, to]) => start < to && end > from) || text.length < 3) continue
      found.push({ ...shared, passage, start, end, cued: true, weak: false })
      continue
    }
    const before = tokens[index - 1]
    const near = before === undefined || !adjoin(passage.text, before, token) ? undefined : before.text
    const match =
      longestMatch(passage.text, tokens, index, placeNamed, language, knowledge) ??
      (isLocative(token, true, language) ||
      (near !== undefined && wordsOf(language.places.prepositions).has(near)) ||
      namesTown(near, language)
        ? longestMatch(passage.text, tokens, index, placeInAnyForm, language, knowledge)
        : undefined)
    if (match === undefined) continue
    const last = tokens[match.last]!
    index = match.last
    if (taken.some(([start, end]) => token.start < end && last.end > start)) continue
    const country = match.places.some((place) => place.kind === 'country')
    const printed = passage.text.slice(token.start, last.end)
    const inflected = match.name !== printed
    const located = isLocative(last, inflected, language) || isTownOf(passage.text, tokens, match.last, match, language)
    if (!located && !country && isPartOfName(passage.text, tokens, match.first, match.last, taken, language)) continue
    if (!country && near !== undefined && wordsOf(language.people.namesakes).has(near)) continue
    if (!country && inflected && ownsBody(passage.text, tokens, match.last, language)) continue
    const opens = startsSentence(passage.text, token) || /[”„»]/.test(passage.text[token.start - 1] ?? '')
    if (opens && inflected && wordsOf(language.people.notNames).has(token.text)) continue
    found.push({
      ...match,
      passage,
      start: token.start,
      end: last.end,
      dateline: isOpening,
      cued:
        isOpening ||
        (located && (!opens || isTownAtHome(match.places, language))) ||
        isCued(passage.text, tokens, match.first, match.last, language),
      weak: isOrdinaryWord(match.name, language) || (opens && !country),
      doubtful: inflected && !namesTown(near, language),
    })
  }
  return found
}

/** A town in the name of a body whose noun is in small letters: `Göteborgs universitet`. */
function ownsBody(text: string, tokens: readonly Token[], last: number, language: Language): boolean {
  const next = tokens[last + 1]
  if (next === undefined || next.capital || language.roles.endings.length === 0) return false
  return adjoin(text, tokens[last]!, next) && wordsOf(language.organisations.words).has(next.text)
}

function namesArea(word: string, { places }: Language): boolean {
  return [places.city, places.region, places.other].some((table) => wordsOf(table).has(word))
}

function namesTown(word: string | undefined, { places }: Language): boolean {
  return word !== undefined && wordsOf(places.city).has(word)
}

/** Names in a script without spaces: the longest known name at each character. */
function unspacedCandidates(
  { passage }: Paragraph,
  taken: readonly Range[],
  isOpening: boolean,
  language: Language,
  knowledge: Knowledge,
): Candidate[] {
  const { text } = passage
  const found: Candidate[] = []
  const edges = wordEdges(text, language)
  for (let start = 0; start < text.length; start++) {
    const reach = knowledge.places.reach(text[start]!)
    for (let end = Math.min(text.length, start + reach); end >= start + 2; end--) {
      if (cutsLatinWord(text, start) || cutsLatinWord(text, end)) continue
      const match = placeNamed(text.slice(start, end), language, knowledge)
      if (match === undefined) continue
      if (taken.some(([from, to]) => start < to && end > from)) break
      if (!match.places.some((place) => place.kind === 'country') && namesOrganisation(text, end, language)) break
      const before = text.slice(Math.max(0, start - 3), start)
      const suffix = suffixAt(text, end, match, language)
      if (suffix !== '' && namesOrganisation(text, end + suffix.length, language)) break
      const cued = isOpening || suffix !== '' || language.places.prepositions.some((word) => before.endsWith(word))
      found.push({
        ...match,
        name: match.name + suffix,
        passage,
        start,
        end: end + suffix.length,
        cued,
        weak:
          isOrdinaryWord(match.name, language) ||
          (end - start < TELLING && (!isLarge(match.places) || !edges.has(start) || !edges.has(end))),
      })
      start = end + suffix.length - 1
      break
    }
  }
  return found
}

/** Characters of a name that no other word has by chance, at least. */
const TELLING = 3

/** The word for a region behind its name: `图尔卡纳郡`. */
function suffixAt(text: string, end: number, { name, places }: PlaceName, language: Language): string {
  if (places.some(({ kind }) => kind === 'country' || kind === 'other')) return ''
  return language.places.suffixes.find((word) => text.startsWith(word, end) && !name.endsWith(word)) ?? ''
}

/** Offsets where words begin or end, as a segmenter for the language cuts them. */
function wordEdges(text: string, language: Language): ReadonlySet<number> {
  const segments = new Intl.Segmenter(language.language.tag, { granularity: 'word' }).segment(text)
  return new Set([...Array.from(segments, ({ index }) => index), text.length])
}

/** Whether an offset lies inside a word in Latin letters, which only whole can be a name: no Hag in Hagander. */
function cutsLatinWord(text: string, at: number): boolean {
  return /^[\p{Script=Latin}\d]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1))
}

/** Whether the characters behind a name lead on to a word for an organisation: 亚洲开发银行 is no place. */
function namesOrganisation(text: string, end: number, language: Language): boolean {
  const rest = /^[\p{Script=Han}]{1,12}/u.exec(text.slice(end, end + 12))?.[0] ?? ''
  const at = rest.search(/[的在与和驻於于]/u)
  const name = at < 0 ? rest : rest.slice(0, at)
  return [...language.organisations.words, ...language.organisations.suffixes].some((word) => name.includes(word))
}

export function isLarge(places: readonly GazetteerPlace[]): boolean {
  return places.some((place) => place.kind !== 'city' || place.capital || place.population >= LARGE)
}

/** `océan Indien`, `lac Tanganyika`: a common noun in small letters that begins the name of an area. */
function opensArea(tokens: readonly Token[], index: number, language: Language): boolean {
  return tokens[index + 1]?.capital === true && wordsOf(language.places.other).has(tokens[index]!.text)
}

function isMonth(token: Token, language: Language): boolean {
  return language.dates.months.some((forms) => forms.includes(token.text))
}

function longestMatch(
  text: string,
  tokens: readonly Token[],
  first: number,
  named: typeof placeNamed,
  language: Language,
  knowledge: Knowledge,
): (PlaceName & { readonly first: number; readonly last: number }) | undefined {
  const start = tokens[first]!.start
  const reach = Math.max(MOST_WORDS, knowledge.places.reach(tokens[first]!.text))
  for (let last = Math.min(tokens.length - 1, first + reach); last >= first; last--) {
    const name = text.slice(start, tokens[last]!.end)
    if (/[,;:()،؛.!?]\s/.test(name)) continue
    // `République centrafricaine`: no town, but a country or an area may end in small letters.
    const small = !tokens[last]!.capital && last > first
    const match = small ? largerPlaceNamed(name, language, knowledge) : named(name, language, knowledge)
    if (match !== undefined) return { ...match, first, last }
  }
  return undefined
}

/** A country or an area of a name, printed or inflected: `Dóminíska lýðveldisins`. */
function largerPlaceNamed(name: string, language: Language, knowledge: Knowledge): PlaceName | undefined {
  const match = placeNamed(name, language, knowledge)
  const places = match?.places.filter(({ kind }) => kind !== 'city') ?? []
  return match === undefined || places.length === 0 ? undefined : { name: match.name, places }
}

/** Words of an inflected name, whose first word the gazetteer may not know as printed. */
const MOST_WORDS = 2

const ordinary = new WeakMap<Language, ReadonlySet<string>>()

/** Whether a name is also a word that releases use as such: listed as common, or part of another table's phrases. */
export function isOrdinaryWord(name: string, language: Language): boolean {
  let words = ordinary.get(language)
  if (words === undefined) {
    const { organisations, roles, quotes, places, topics } = language
    const phrases = [
      places.common,
      organisations.words,
      roles.titles,
      roles.heads,
      quotes.titleCues,
      ...Object.values(topics).flatMap((topic) => [topic.terms, topic.weak]),
    ]
    words = new Set(phrases.flat().flatMap((phrase) => phrase.toLowerCase().split(/[\s-]+/)))
    ordinary.set(language, words)
  }
  return words.has(name.toLowerCase())
}

/** Another capitalised word directly beside a town's name makes it part of something else: `Paris Agreement`. */
function isPartOfName(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  taken: readonly Range[],
  language: Language,
): boolean {
  const next = tokens[last + 1]
  const before = tokens[first - 1]
  // A town behind the word for it is no part of that word, though nouns begin with a capital: `die Stadt Bregenz`.
  const { capitalNouns } = language.people
  if (capitalNouns && before !== undefined && namesArea(before.text, language) && adjoin(text, before, tokens[first]!))
    return false
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
  if (before !== undefined && adjoin(text, before, tokens[first]!) && wordsOf(prepositions).has(before.text))
    return true
  const next = tokens[last + 1]
  if (
    next !== undefined &&
    adjoin(text, tokens[last]!, next) &&
    [city, region, other].some((table) => wordsOf(table).has(next.text))
  )
    return true
  if (before !== undefined && adjoin(text, before, tokens[first]!) && namesTown(before.text, language)) return true
  const cue = tokens[first - 2]
  return (
    before !== undefined &&
    cue !== undefined &&
    wordsOf(language.roles.links).has(before.text) &&
    [city, region, other].some((table) => wordsOf(table).has(cue.text))
  )
}

function startsSentence(text: string, token: Token): boolean {
  return (
    token.start === 0 || /[.!?…:]["”’»)]?\s+$|["“«‘¿¡]\s?$/.test(text.slice(Math.max(0, token.start - 4), token.start))
  )
}

/** How often each country is named without doubt: by its own name, or by a place that shares its name with no other. */
function countriesNamed(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (code: string, weight: number) => counts.set(code, (counts.get(code) ?? 0) + weight)
  for (const { places, opening } of candidates) {
    const [first] = places
    const codes = new Set(places.map((place) => place.country))
    if (first?.country == null) continue
    if (codes.size === 1) count(first.country, first.kind === 'country' ? 2 : 1)
    else if (first.kind === 'country') {
      const capital = places.find((place) => place.capital && place.country !== first.country)
      if (capital === undefined) count(first.country, 1)
      else if (opening === true && capital.country !== null) count(capital.country, 1)
    }
  }
  return counts
}

/** What the country counts in which the language is spoken, for a name that it shares with others. */
const HOME = 0.5

function choose(
  candidate: Candidate,
  countries: ReadonlyMap<string, number>,
  home: string | undefined,
): GazetteerPlace | undefined {
  const { cued, weak, everyday, doubtful } = candidate
  const towns = candidate.dateline === true ? candidate.places.filter(({ kind }) => kind === 'city') : []
  const places = towns.length > 0 && candidate.places[0]?.kind !== 'country' ? towns : candidate.places
  const named = (place: GazetteerPlace) => (place.country === null ? 0 : (countries.get(place.country) ?? 0))
  const near = (place: GazetteerPlace) => named(place) + (place.country !== null && place.country === home ? HOME : 0)
  const [first] = places
  if (first === undefined) return undefined
  const capital = capitalNamedAlike(candidate, named)
  if (capital !== undefined) return capital
  if (first.kind === 'country' && places.length === 1) return first
  const best = places.toSorted((a, b) => rank(b, near(b)) - rank(a, near(a)))[0]!
  if (best.kind === 'country' || best.kind === 'other' || best.capital)
    return weak && !cued && best.kind === 'city' ? undefined : best
  if (doubtful === true && near(best) === 0 && best.population < LARGE) return undefined
  const confirmed = named(best) > (places.length === 1 ? 1 : 0)
  if (weak && !cued) return undefined
  if (everyday === true && !confirmed) return undefined
  return cued || confirmed || (best.population >= SMALL && places.length < 6) ? best : undefined
}

/**
 * The capital that has the name of another country, as Amman that of Oman where no vowel points tell them apart: in a
 * dateline unless that country is named elsewhere, in the text where its own country is named more.
 */
function capitalNamedAlike(
  { places, opening }: Candidate,
  named: (place: GazetteerPlace) => number,
): GazetteerPlace | undefined {
  const country = places.find((place) => place.kind === 'country')
  const capital = places.find((place) => place.capital && place.country !== country?.country)
  if (country === undefined || capital === undefined) return undefined
  return (opening === true ? named(country) === 0 : named(capital) > named(country)) ? capital : undefined
}

function rank(place: GazetteerPlace, named: number): number {
  // A country's own name is the country, whatever towns share it.
  const kind =
    place.kind === 'country' ? 12 : place.capital ? 2 : place.kind === 'other' ? 1.5 : place.kind === 'region' ? 1 : 0
  return Math.min(named, 4) * 2 + kind + Math.log10(place.population + 1) / 4
}

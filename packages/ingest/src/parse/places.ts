import {
  countriesMentioned,
  foldName,
  type GazetteerPlace,
  type Knowledge,
  type Language,
  type Place,
} from '@dateline/core'
import { spanIn } from '../passage.ts'
import type { OrganisationMention } from './organisations.ts'
import type { Paragraph, People } from './people.ts'
import { adjectivalCandidates } from './place-adjectives.ts'
import type { Candidate } from './place-candidate.ts'
import { countriesNamed, withMentioned } from './place-choice.ts'
import { withLists } from './place-lists.ts'
import { casedCandidates } from './places-cased.ts'
import { joinedCandidates } from './places-joined.ts'
import { settle } from './places-settled.ts'
import { uncasedCandidates } from './places-uncased.ts'
import { unlistedCandidates } from './places-unlisted.ts'
import { unspacedCandidates } from './places-unspaced.ts'
import type { Range } from './ranges.ts'
import { isCased, isUnspaced } from './scripts.ts'

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
      const regions = adjectivalCandidates(paragraph, listed, ranges, language)
      const known = regions.length === 0 ? listed : [...listed, ...regions]
      const unlisted = unlistedCandidates(paragraph, known, ranges, names, language, knowledge)
      const read =
        known === listed && unlisted.length === 0
          ? listed
          : [...known, ...unlisted].toSorted((a, b) => a.start - b.start)
      const joined = joinedCandidates(paragraph, read, ranges, names, language, knowledge)
      if (joined.length === 0) return read
      const others = read.filter(({ start }) => joined.every((each) => each.start !== start))
      return [...others, ...joined].toSorted((a, b) => a.start - b.start)
    }),
  ]
  const named = countriesNamed(candidates)
  const spokenOf = withMentioned(named, mentionedIn(paragraphs, language, knowledge))
  const settled = settle(candidates, { named, spokenOf }, knowledge, language)
  const found = new Map<string, Entry>()
  const entries = new Map<GazetteerPlace, Entry>()
  for (const [index, candidate] of candidates.entries()) {
    const choice = settled[index]
    if (choice === undefined) continue
    const { place: chosen } = choice
    let entry = entries.get(chosen)
    if (entry === undefined || chosen.kind === 'other') {
      const name = chosen.kind === 'country' ? choice.name : printedName(choice.name, language)
      entry ??= found.getOrInsertComputed(keyOf(chosen), () => ({ place: placeOf(name, chosen), mentions: [] }))
      entries.set(chosen, entry)
      // `Арал` in a title is the sea that the text calls by its whole name.
      if (chosen.kind === 'other' && name.length > entry.place.name.length) entry.place = placeOf(name, chosen)
    }
    entry.mentions.push({
      text: candidate.passage.text.slice(candidate.start, candidate.end),
      span: spanIn(candidate.passage, candidate.start, candidate.end),
    })
  }
  return [...found.values()].map(({ place, mentions }) => ({ ...place, mentions }))
}

/** A place with the mentions that were read of it. */
interface Entry {
  place: Place
  readonly mentions: Place['mentions'][number][]
}

/** What tells a place from others: of tables that both have it each has it as its own. */
function keyOf({ kind, name, country }: GazetteerPlace): string {
  return kind === 'country' ? `country ${country}` : `${kind} ${foldName(name)} ${country}`
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
  if (name.length < 4 || /\p{Ll}/u.test(name) || name !== name.toUpperCase()) return name
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

/** The names in a paragraph that the gazetteer knows, by what the script of the language shows of names. */
function candidatesIn(
  paragraph: Paragraph,
  taken: readonly Range[],
  isOpening: boolean,
  language: Language,
  knowledge: Knowledge,
): Candidate[] {
  if (isUnspaced(language)) return unspacedCandidates(paragraph, taken, isOpening, language, knowledge)
  return isCased(language)
    ? casedCandidates(paragraph, taken, isOpening, language, knowledge)
    : uncasedCandidates(paragraph, taken, isOpening, language, knowledge)
}

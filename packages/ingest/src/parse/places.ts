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

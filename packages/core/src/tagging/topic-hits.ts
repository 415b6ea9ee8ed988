import type { Knowledge } from '../knowledge/knowledge.ts'
import type { UntaggedRelease } from '../release.ts'
import { type Section, sectionsOf } from './sections.ts'
import type { TermHit } from './term-finder.ts'
import { type AgainstTopic, type TopicTerm, topicIndex } from './topic-index.ts'

/** A term of a topic where it stands in a release; `start` and `end` count in the section's text. */
export interface TopicHit extends TermHit<TopicTerm> {
  readonly section: Section
}

/**
 * The terms of all topics in a release, in reading order. Not those inside a name: of an organisation, whose standing
 * business is no news, of a place (Madre de Dios, Cabo Verde) or of a person (Frau Wald). Nor those inside a phrase that
 * speaks against the topic, nor those that a longer term of the same topic covers: `voluntary return` is one word for its
 * topic, not two.
 */
export function topicHits(release: UntaggedRelease, knowledge: Knowledge): readonly TopicHit[] {
  const index = topicIndex(knowledge, release.language)
  const names = namesIn(release)
  const towns = townsOfOneWord(release)
  return sectionsOf(release).flatMap((section) => {
    const found: TermHit<TopicTerm>[] = []
    const blocked: Range[] = []
    for (const hit of index.find(section.running))
      if (isTerm(hit)) found.push(hit)
      else blocked.push({ topic: hit.value.topic, start: hit.start, end: hit.end })
    if (found.length === 0) return []
    for (const name of names) addRanges(name, section.text, blocked)
    const hits = found.filter((hit) => !blocked.some((range) => isWithin(hit, range)) && !isTown(hit, section, towns))
    return [...Map.groupBy(hits, ({ value }) => value.topic).values()]
      .flatMap(longestOf)
      .sort((a, b) => a.start - b.start)
      .map(({ value, term, start, end }) => ({ value, term, start, end, section }))
  })
}

function isTerm(hit: TermHit<TopicTerm | AgainstTopic>): hit is TermHit<TopicTerm> {
  return hit.value.strength !== 'against'
}

/** Names of places and organisations that are one word are terms where a table has them: Frontex, Storskog. */
function namesIn({ organisations, places, people }: UntaggedRelease): ReadonlySet<string> {
  const printed = (named: UntaggedRelease['people'] | UntaggedRelease['places'] | UntaggedRelease['organisations']) =>
    named.flatMap(({ mentions }) => mentions.map(({ text }) => text))
  const phrases = [...printed(organisations), ...printed(places)].filter((name) => /\s/.test(name))
  return new Set([...phrases, ...printed(people).filter((name) => name.length > 1)])
}

/** Towns called by a common word: Recife, which is no reef. */
function townsOfOneWord({ places }: UntaggedRelease): ReadonlySet<string> {
  const printed = places.flatMap(({ mentions }) => mentions.map(({ text }) => text))
  return new Set(printed.filter((name) => /^\p{Lu}\S*$/u.test(name)))
}

/** Whether a hit is a town called by the common word that its term is. */
function isTown({ term, start, end }: TermHit<TopicTerm>, { text, running }: Section, towns: ReadonlySet<string>) {
  // Most stand in the text in small letters, and no town does.
  if (towns.size === 0 || running.folded[start] === running.cased[start]) return false
  return /^\p{Ll}/u.test(term) && towns.has(text.slice(start, end))
}

interface Range {
  /** Undefined: blocks every topic. */
  readonly topic: string | undefined
  readonly start: number
  readonly end: number
}

function isWithin({ value, start, end }: TermHit<TopicTerm>, range: Range): boolean {
  return (range.topic === undefined || range.topic === value.topic) && start >= range.start && end <= range.end
}

function addRanges(name: string, text: string, ranges: Range[]): void {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    ranges.push({ topic: undefined, start: at, end: at + name.length })
}

const STRENGTHS = ['weak', 'plain', 'telling'] as const

/** The hits of one topic that no other of them covers; of two in the same place the stronger. */
function longestOf(hits: readonly TermHit<TopicTerm>[]): readonly TermHit<TopicTerm>[] {
  if (hits.length === 1) return hits
  const ordered = hits.toSorted(
    (a, b) =>
      a.start - b.start ||
      b.end - a.end ||
      STRENGTHS.indexOf(b.value.strength) - STRENGTHS.indexOf(a.value.strength) ||
      b.term.length - a.term.length,
  )
  let covered = -1
  return ordered.filter(({ end }) => {
    if (end <= covered) return false
    covered = end
    return true
  })
}

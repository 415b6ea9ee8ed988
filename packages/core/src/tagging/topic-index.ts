import type { Knowledge } from '../knowledge/knowledge.ts'
import { languageOf } from '../knowledge/knowledge.ts'
import { attachedOf } from './attached.ts'
import { type PackedFinder, packFinder, TermFinder } from './term-finder.ts'

/** A term says little by itself, names its topic, or names it so closely that it seldom stands by accident. */
export type Strength = 'weak' | 'plain' | 'telling'

/** What a term of the tables stands for. `shared`: how many topics list it. */
export interface TopicTerm {
  readonly topic: string
  readonly strength: Strength
  readonly shared: number
}

/** A phrase that speaks against a topic. */
export interface AgainstTopic {
  readonly topic: string
  readonly strength: 'against'
}

/** The terms of all topics in one language, and the phrases that speak against one: a text is searched for both at once. */
export type TopicIndex = TermFinder<TopicTerm | AgainstTopic>

const indexes = new WeakMap<Knowledge, Map<string, TopicIndex>>()

/** The index of a language, compiled once for as long as the knowledge lives. */
export function topicIndex(knowledge: Knowledge, tag: string): TopicIndex {
  const primary = tag.split('-')[0]!
  let byLanguage = indexes.get(knowledge)
  if (byLanguage === undefined) {
    byLanguage = new Map()
    indexes.set(knowledge, byLanguage)
  }
  let index = byLanguage.get(primary)
  if (index === undefined) {
    index = new TermFinder(knowledge.terms?.get(primary)?.topics ?? packTopics(knowledge, tag))
    byLanguage.set(primary, index)
  }
  return index
}

/** A {@link TopicIndex}, in memory that all threads share. */
export function packTopics(knowledge: Pick<Knowledge, 'languages' | 'topics'>, tag: string): PackedFinder {
  const primary = tag.split('-')[0]!
  const tables = languageOf(knowledge, tag)?.topics
  const terms: { readonly term: string; readonly topic: string; readonly strength: Strength }[] = []
  const against: { readonly term: string; readonly topic: string }[] = []
  for (const topic of knowledge.topics.values()) {
    const table = tables?.[topic.id]
    for (const term of [...(topic.terms[primary] ?? []), ...(table?.terms ?? [])])
      terms.push({ term, topic: topic.id, strength: isTelling(term) ? 'telling' : 'plain' })
    for (const term of [...(topic.weak?.[primary] ?? []), ...(table?.weak ?? [])])
      terms.push({ term, topic: topic.id, strength: 'weak' })
    for (const term of [...(topic.against?.[primary] ?? []), ...(table?.against ?? [])])
      against.push({ term, topic: topic.id })
  }
  const topicsOf = Map.groupBy(terms, ({ term }) => term)
  // Hundreds of terms of a topic are one in all that counts.
  const made = new Map<string, TopicTerm | AgainstTopic>()
  const standsFor = (topic: string, strength: Strength, shared: number) =>
    made.getOrInsertComputed(`${topic} ${strength} ${shared}`, () => ({ topic, strength, shared }))
  const speaksAgainst = (topic: string) =>
    made.getOrInsertComputed(`${topic} against`, () => ({ topic, strength: 'against' }))
  return packFinder(
    [
      ...terms.map(
        ({ term, topic, strength }) => [term, standsFor(topic, strength, topicsOf.get(term)!.length)] as const,
      ),
      ...against.map(({ term, topic }) => [term, speaksAgainst(topic)] as const),
    ],
    { attached: attachedOf(languageOf(knowledge, tag)) },
  )
}

/** From this many letters on, a word says what a phrase says elsewhere: `Migrationsdaten`. */
const LONG_WORD = 12
const LONG_IN_HAN = 4

function isTelling(term: string): boolean {
  if (/\S\s\S/.test(term)) return true
  return term.replaceAll('*', '').length >= (/\p{Script=Han}/u.test(term) ? LONG_IN_HAN : LONG_WORD)
}

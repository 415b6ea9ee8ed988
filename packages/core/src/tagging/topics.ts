import type { Knowledge } from '../knowledge/knowledge.ts'
import { languageOf } from '../knowledge/knowledge.ts'
import type { Mention, TopicTag, UntaggedRelease } from '../release.ts'
import { attachedOf } from './attached.ts'
import { locate, type Section, sectionsOf } from './sections.ts'
import { TermTrie } from './term-trie.ts'

/** What a term counts for where. */
const PLACE_WEIGHT: Readonly<Record<Section['kind'], number>> = { title: 4, subtitle: 2, lede: 1.8, body: 1 }

/** A weak term says little alone. */
const WEAK = 0.3
/** A phrase of several words seldom stands by accident. */
const PHRASE = 1.25

/** A release is about a topic from here on. */
const LEAST = 3
/** And only if it says at least this share of what it says of its main topic. */
const LEAST_SHARE = 0.3
const MOST_TOPICS = 4
/** The score at which a topic is half certain. */
const HALF = 4

interface Term {
  readonly topic: string
  readonly weight: number
}

/**
 * What a release is about, most central first, at most four, each with the words that earned it. A term counts more in
 * title and lede, less each time it comes again, and not at all inside a name of an organisation or a phrase that speaks
 * against the topic.
 */
export function tagTopics(release: UntaggedRelease, documentText: string, knowledge: Knowledge): readonly TopicTag[] {
  const index = indexFor(knowledge, release.language)
  const scores = new Map<string, number>()
  const seen = new Map<string, number>()
  const evidence = new Map<string, Mention[]>()
  const names = release.organisations
    .flatMap((organisation) => organisation.mentions.map((mention) => mention.text))
    .filter((name) => /\s/.test(name))
  for (const section of sectionsOf(release)) {
    const blocked = [
      ...index.against.find(section.text).map((hit) => ({ topic: hit.value, start: hit.start, end: hit.end })),
      ...rangesOf(names, section.text),
    ]
    for (const hit of index.terms.find(section.text)) {
      const { topic, weight } = hit.value
      if (
        blocked.some(
          (range) =>
            (range.topic === undefined || range.topic === topic) && hit.start >= range.start && hit.end <= range.end,
        )
      )
        continue
      const key = `${topic} ${hit.term}`
      const times = seen.get(key) ?? 0
      seen.set(key, times + 1)
      scores.set(topic, (scores.get(topic) ?? 0) + (weight * PLACE_WEIGHT[section.kind]) / (1 + times))
      const mention = locate(section, hit.start, hit.end, documentText)
      if (mention !== undefined) evidence.set(topic, [...(evidence.get(topic) ?? []), mention])
    }
  }
  const ranked = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const top = ranked[0]?.[1] ?? 0
  return ranked
    .filter(([, score]) => score >= LEAST && score >= top * LEAST_SHARE)
    .slice(0, MOST_TOPICS)
    .map(([id, score]) => ({
      id,
      weight: Math.round((score / (score + HALF)) * 100) / 100,
      evidence: evidence.get(id) ?? [],
    }))
}

function rangesOf(
  names: readonly string[],
  text: string,
): { readonly topic: undefined; readonly start: number; readonly end: number }[] {
  return [...new Set(names)].flatMap((name) => {
    const ranges: { topic: undefined; start: number; end: number }[] = []
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      ranges.push({ topic: undefined, start: at, end: at + name.length })
    return ranges
  })
}

interface TopicIndex {
  readonly terms: TermTrie<Term>
  readonly against: TermTrie<string>
}

const indexes = new WeakMap<Knowledge, Map<string, TopicIndex>>()

/** The terms of all topics in one language, compiled once for as long as the knowledge lives. */
function indexFor(knowledge: Knowledge, tag: string): TopicIndex {
  const primary = tag.split('-')[0]!
  let byLanguage = indexes.get(knowledge)
  if (byLanguage === undefined) {
    byLanguage = new Map()
    indexes.set(knowledge, byLanguage)
  }
  let index = byLanguage.get(primary)
  if (index === undefined) {
    index = compile(knowledge, tag)
    byLanguage.set(primary, index)
  }
  return index
}

function compile(knowledge: Knowledge, tag: string): TopicIndex {
  const primary = tag.split('-')[0]!
  const own = languageOf(knowledge, tag)?.topics ?? {}
  const terms: [string, Term][] = []
  const against: [string, string][] = []
  for (const topic of knowledge.topics.values()) {
    const table = own[topic.id]
    for (const term of [...(topic.terms[primary] ?? []), ...(table?.terms ?? [])])
      terms.push([term, { topic: topic.id, weight: /\S\s\S/.test(term) ? PHRASE : 1 }])
    for (const term of table?.weak ?? []) terms.push([term, { topic: topic.id, weight: WEAK }])
    for (const phrase of table?.against ?? []) against.push([phrase, topic.id])
  }
  const attached = attachedOf(languageOf(knowledge, tag))
  return { terms: new TermTrie(terms, { attached }), against: new TermTrie(against, { attached }) }
}

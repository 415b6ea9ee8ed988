import type { PackedFinder } from '../tagging/term-finder.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type GazetteerData, gazetteerOf } from './gazetteer-lookup.ts'
import type { Language } from './language.ts'
import type { Topic } from './topic.ts'

/** What is known about languages, topics and places: read once, frozen, and handed to every pure step. */
export interface Knowledge {
  /** By BCP 47 primary tag, in alphabetical order. */
  readonly languages: ReadonlyMap<string, Language>
  /** The commonest words of languages that have no tables, by tag: enough to name them. */
  readonly otherLanguages: ReadonlyMap<string, readonly string[]>
  /** The tables of a language of which nothing is known, each as its schema has it where the file is missing. */
  readonly blank: Omit<Language, 'language'>
  /** What countries are known by without being named, as every language in Latin letters prints it, by country. */
  readonly institutions: Readonly<Record<string, readonly string[]>>
  /** By country, those that border on it by land or narrow water. Countries as ISO 3166-1 alpha-2. */
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>
  /** Social networks, as stems, in every script. */
  readonly networks: readonly string[]
  /** What has a code of its own and is a region of a state, by its code: the state's. Countries as ISO 3166-1 alpha-2. */
  readonly parts: Readonly<Record<string, string>>
  /** Towns that are no capitals and where organisations of the world sit, by their English names. */
  readonly seats: ReadonlySet<string>
  /** By id, in alphabetical order. */
  readonly topics: ReadonlyMap<string, Topic>
  readonly places: Gazetteer
  /** What tagging looks for, where it was packed beforehand for threads to share; else it is packed when first asked for. */
  readonly terms?: TermTables
}

/** The terms of topics and countries, by language. */
export type TermTables = ReadonlyMap<string, { readonly topics: PackedFinder; readonly countries: PackedFinder }>

/**
 * All that is known, as plain values: what `readTables` reads, and what another thread is handed (as `workerData`) so that it
 * need not read it again. Its largest part lies in memory that all threads share.
 */
export interface KnowledgeTables extends Omit<Knowledge, 'places' | 'terms'> {
  readonly places: GazetteerData
  readonly terms?: TermTables
}

/** Makes of tables what is handed to every step: freezes them, and opens the gazetteer. */
export function knowledgeOf({ places, terms, ...tables }: KnowledgeTables): Knowledge {
  return Object.freeze({ ...deepFreeze(tables), places: gazetteerOf(places), ...(terms && { terms }) })
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  const inner = value instanceof Map ? value.values() : Object.values(value)
  for (const part of inner) deepFreeze(part)
  return value
}

/** The tables for a language tag: `zh-Hant` falls back to `zh`. */
export function languageOf(knowledge: Pick<Knowledge, 'languages'>, tag: string): Language | undefined {
  return knowledge.languages.get(tag) ?? knowledge.languages.get(tag.split('-')[0]!)
}

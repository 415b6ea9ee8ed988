import type { Gazetteer } from './gazetteer.ts'
import type { Language } from './language.ts'
import type { Topic } from './topic.ts'

/** What is known about languages, topics and places: read once, frozen, and handed to every pure step. */
export interface Knowledge {
  /** By BCP 47 primary tag, in alphabetical order. */
  readonly languages: ReadonlyMap<string, Language>
  /** The commonest words of languages that have no tables, by tag: enough to name them. */
  readonly otherLanguages: ReadonlyMap<string, readonly string[]>
  /** By id, in alphabetical order. */
  readonly topics: ReadonlyMap<string, Topic>
  readonly places: Gazetteer
}

/** The tables for a language tag: `zh-Hant` falls back to `zh`. */
export function languageOf(knowledge: Knowledge, tag: string): Language | undefined {
  return knowledge.languages.get(tag) ?? knowledge.languages.get(tag.split('-')[0]!)
}

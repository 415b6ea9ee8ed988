import type { Knowledge, TermTables } from '../knowledge/knowledge.ts'
import { packCountryForms } from './country-forms.ts'
import { packTopics } from './topic-index.ts'

/** Packs what tagging looks for in all languages that have tables, in memory that threads share. Takes tenths of a second. */
export function packTermTables(knowledge: Pick<Knowledge, 'languages' | 'topics' | 'institutions'>): TermTables {
  return new Map(
    Array.from(knowledge.languages.keys(), (tag) => [
      tag,
      { topics: packTopics(knowledge, tag), countries: packCountryForms(knowledge, tag) },
    ]),
  )
}

import { loadKnowledge } from '@dateline/core/tables'
import { ownKnowledge } from '../own-knowledge.ts'
import { receiptWords } from '../words.ts'
import { type Check, ok, problem } from './check.ts'

type Tables =
  | { readonly languages: number; readonly topics: number }
  /** Why they cannot be read: a message that names the file. */
  | { readonly fault: string }

/** The tables of languages, topics and places, ours and those in the data folder. */
export const tables: Check<Tables> = {
  name: 'tables',
  async look({ config }) {
    try {
      const knowledge = loadKnowledge(ownKnowledge(config.data))
      receiptWords(knowledge)
      return { languages: knowledge.languages.size, topics: knowledge.topics.size }
    } catch (error) {
      return { fault: error instanceof Error ? error.message : String(error) }
    }
  },
  judge: (facts) =>
    'fault' in facts
      ? problem(facts.fault, 'correct the table that it names; the service does not start without')
      : ok(`${facts.languages} languages, ${facts.topics} topics`),
}

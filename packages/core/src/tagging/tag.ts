import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Release, UntaggedRelease } from '../release.ts'
import { tagCountries } from './countries.ts'
import { tagTopics } from './topics.ts'

/**
 * Adds to a parsed release what it is about: countries and topics, each in order of weight and with its evidence.
 * `documentText` is the text that the release's spans count in.
 */
export function tag(release: UntaggedRelease, documentText: string, knowledge: Knowledge): Release {
  return {
    ...release,
    countries: tagCountries(release, documentText, knowledge),
    topics: tagTopics(release, documentText, knowledge),
  }
}

import { isCountryCode, languageOf } from '@dateline/core'
import type { IsKnown } from './search-query.ts'
import type { Site } from './site.ts'

/**
 * Whether a value stands for something on this wire. A language or newsroom that ever had a visible article stays known
 * when all of them are withdrawn: its feed is then empty, not gone. One that has only embargoed articles is unknown, like
 * one that does not exist.
 */
export function knownIn({ store, knowledge, clock }: Site): IsKnown {
  return async (key, value) => {
    switch (key) {
      case 'country':
        return isCountryCode(value)
      case 'topic':
        return knowledge.topics.has(value)
      case 'language':
        return (
          languageOf(knowledge, value) !== undefined ||
          (await store.lastChanged({ language: [value] }, clock())) !== undefined
        )
      case 'newsroom':
        return (await store.lastChanged({ newsroom: [value] }, clock())) !== undefined
    }
  }
}

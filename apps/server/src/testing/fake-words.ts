import type { Knowledge, Language } from '@dateline/core'
import { RECEIPT_WORDS, type Say } from '../words.ts'

/** Says which sentence would be said, and its values: `receipt.published {"instant":"…"}`. */
export const say: Say = (key, values) => (values === undefined ? key : `${key} ${JSON.stringify(values)}`)

/** Knowledge that has the words of receipts, each saying its own name, and nothing else. */
export const knowledge: Knowledge = {
  languages: new Map([
    [
      'en',
      {
        language: { tag: 'en', script: 'Latn', direction: 'ltr' },
        interface: Object.fromEntries(RECEIPT_WORDS.map((key) => [key, key])),
        topics: { health: { label: 'Health', terms: [], weak: [], against: [] } },
      } as unknown as Language,
    ],
  ]),
  otherLanguages: new Map(),
  blank: {} as Knowledge['blank'],
  institutions: {},
  neighbours: new Map(),
  networks: [],
  parts: {},
  seats: new Set(),
  topics: new Map(),
  places: { lookup: () => [], villages: () => [], sounding: () => [], reach: () => 0 },
}

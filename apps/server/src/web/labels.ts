import { countryName, type Knowledge, languageOf, type Selection } from '@dateline/core'
import { languageTag } from './language-tag.ts'
import type { Words } from './words.ts'

/** What a country, topic or language is called on a page; a code or id where nothing is known of it. */
export interface Labels {
  country(code: string): string
  topic(id: string): string
  language(tag: string): string
}

/** Names in the language of the page. */
export function labelsFor(knowledge: Knowledge, words: Words): Labels {
  const own = languageOf(knowledge, words.tag)
  const english = knowledge.languages.get('en')
  const languages = new Intl.DisplayNames([words.tag, 'en'], { type: 'language', fallback: 'code' })
  return {
    country: (code) => countryName(code, words.tag),
    topic(id) {
      const topic = knowledge.topics.get(id)
      return own?.topics[id]?.label ?? topic?.labels[words.tag] ?? english?.topics[id]?.label ?? topic?.labels.en ?? id
    },
    language: (tag) => (languageTag(tag) === undefined ? tag : (languages.of(tag) ?? tag)),
  }
}

const KEYS = ['country', 'topic', 'language', 'newsroom'] as const

/** A selection in words, for titles: `Iceland or Denmark · Migration · without Health`. */
export function selectionTitle(
  selection: Selection,
  words: Words,
  labels: Labels,
  newsroomName: (id: string) => string,
): string {
  const either = new Intl.ListFormat([words.tag, 'en'], { type: 'disjunction' })
  const nameOf = { ...labels, newsroom: newsroomName }
  const parts = (picked: Omit<Selection, 'not'>) =>
    KEYS.flatMap((key) => {
      const values = picked[key] ?? []
      return values.length === 0 ? [] : [either.format(values.map((value) => nameOf[key](value)))]
    })
  const wanted = parts(selection)
  const unwanted = parts(selection.not ?? {}).map((names) => words.say('page.listing.without', { names }))
  if (wanted.length === 0) wanted.push(words.say('page.listing.everything'))
  return [...wanted, ...unwanted].join(' · ')
}

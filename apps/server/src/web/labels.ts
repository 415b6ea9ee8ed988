import {
  type Choice,
  countryName,
  type Knowledge,
  languageOf,
  languageTag,
  SELECTION_LISTS,
  type Selection,
} from '@dateline/core'
import { printTime } from './pages/times.ts'
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

/** What newsrooms and people are called; they are not in our tables but in the releases. */
export interface Names {
  newsroom(id: string): string
  person(id: string): string
}

/** A selection in words, for titles: `Iceland or Denmark · Migration · “harbour” · from 1 March 2026 · without Health`. */
export function selectionTitle(selection: Selection, words: Words, labels: Labels, names: Names): string {
  const either = new Intl.ListFormat([words.tag, 'en'], { type: 'disjunction' })
  const nameOf = { ...labels, newsroom: names.newsroom, person: names.person }
  const parts = (choice: Choice) => [
    ...SELECTION_LISTS.flatMap((key) => {
      const values = choice[key] ?? []
      return values.length === 0 ? [] : [either.format(values.map((value) => nameOf[key](value)))]
    }),
    ...(choice.q === undefined ? [] : [/["“”„«»「」]/.test(choice.q) ? choice.q : `“${choice.q}”`]),
    ...(choice.from === undefined
      ? []
      : [words.say('page.listing.from', { day: printTime(words, choice.from, 'date') })]),
    ...(choice.to === undefined ? [] : [words.say('page.listing.to', { day: printTime(words, choice.to, 'date') })]),
  ]
  const wanted = parts(selection)
  const unwanted = parts(selection.not ?? {}).map((names) => words.say('page.listing.without', { names }))
  if (wanted.length === 0) wanted.push(words.say('page.listing.everything'))
  return [...wanted, ...unwanted].join(' · ')
}

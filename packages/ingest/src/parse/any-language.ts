import type { Knowledge, Language } from '@dateline/core'
import { KeyWords } from './key-words.ts'
import { type Words, wordsOf } from './words.ts'

/** Tables of every language, each as one: offices print some lines in a language that they do not write in. */
export interface AnyLanguage {
  /** Close a line that states an embargo. */
  readonly closers: Words
  readonly correction: Words
  readonly kill: Words
  /** Say that there is an embargo. */
  readonly markers: Words
  /** Name the document at the head of a line. */
  readonly names: Words
  /** Say that there is none. */
  readonly none: Words
  /** Say that a text may be published at once. */
  readonly now: Words
  /** Say when it may be published. */
  readonly publication: Words
  /** Announce or head the text in another language. */
  readonly versions: Words
  readonly withhold: Words
  /** Tells of most lines that they say neither that there is an embargo nor when a text may be published. */
  readonly embargo: KeyWords
  /** Tells of most lines that they do not say that it may be at once. */
  readonly release: KeyWords
}

const compiled = new WeakMap<Knowledge, AnyLanguage>()

/** The tables of every language that is known, joined once. */
export function anyLanguage(knowledge: Knowledge): AnyLanguage {
  let tables = compiled.get(knowledge)
  if (tables === undefined) {
    const all = [...knowledge.languages.values()]
    const keys = (table: (language: Language) => readonly string[]) => new KeyWords(all.flatMap(table))
    const join = (table: (language: Language) => readonly string[]) => wordsOf(all.flatMap(table))
    tables = {
      closers: join(({ embargo }) => embargo.closers),
      correction: join(({ mail }) => mail.correction),
      kill: join(({ mail }) => mail.kill),
      markers: join(({ embargo }) => embargo.markers),
      names: join(({ structure }) => [...structure.release, ...structure.label]),
      none: join(({ embargo }) => embargo.none),
      now: join(({ embargo }) => embargo.now),
      publication: join(({ embargo }) => embargo.publication),
      versions: join(({ structure }) => structure.versions),
      withhold: join(({ mail }) => mail.withhold),
      embargo: keys(({ embargo: { closers, markers, publication } }) => [closers, markers, publication].flat()),
      release: keys(({ embargo: { markers, none, now } }) => [markers, none, now].flat()),
    }
    compiled.set(knowledge, tables)
  }
  return tables
}

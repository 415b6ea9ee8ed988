import type { Knowledge, Language, Notice, Person } from '@dateline/core'
import { type Passage, spanIn } from '../passage.ts'
import { findPeopleCased } from './people-cased.ts'
import { findPeopleUncased } from './people-uncased.ts'
import { findPeopleUnspaced } from './people-unspaced.ts'
import { isCased, isUnspaced } from './scripts.ts'
import { affixesOf, type Token, tokensOf } from './tokens.ts'

/** A paragraph of title or body, cut into tokens once for all steps that read it. */
export interface Paragraph {
  readonly passage: Passage
  readonly tokens: readonly Token[]
  /** Position in reading order; the title stands before the body. */
  readonly index: number
  /** The one before it. */
  readonly previous: Paragraph | undefined
}

export function paragraphsOf(passages: readonly Passage[], language: Language): readonly Paragraph[] {
  const affixes = affixesOf(language)
  const paragraphs: Paragraph[] = []
  for (const [index, passage] of passages.entries())
    paragraphs.push({ passage, tokens: tokensOf(passage.text, affixes), index, previous: paragraphs.at(-1) })
  return paragraphs
}

/** One place in the text at which a person is named. `[start, end)` counts in the paragraph. */
export interface PersonMention {
  readonly person: RegisteredPerson
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

/** A person as the text makes them known. */
export interface RegisteredPerson {
  name: string
  role: string | null
  organisation: string | null
  sex: 'female' | 'male' | undefined
  /** What else the text calls them before their names: ranks, honorifics, other roles. */
  readonly titles?: readonly string[]
}

/** A stretch of a paragraph that says what somebody is. */
export interface RoleMention {
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

export interface People {
  readonly persons: readonly RegisteredPerson[]
  /** In reading order. */
  readonly mentions: readonly PersonMention[]
  readonly roles: readonly RoleMention[]
  readonly notices: readonly Notice[]
}

/** Everyone who is named in title and body, by what the script of the language shows of names. */
export function findPeople(paragraphs: readonly Paragraph[], language: Language, knowledge: Knowledge): People {
  if (isUnspaced(language)) return findPeopleUnspaced(paragraphs, language, knowledge)
  return isCased(language)
    ? findPeopleCased(paragraphs, language, knowledge)
    : findPeopleUncased(paragraphs, language, knowledge)
}

/** People as the release carries them, their mentions counted in the document. */
export function peopleOf(people: People, paragraphs: readonly Paragraph[]): readonly Person[] {
  return people.persons.map((person) => ({
    name: person.name,
    role: person.role,
    organisation: person.organisation,
    mentions: people.mentions
      .filter((mention) => mention.person === person)
      .map((mention) => {
        const { passage } = paragraphs[mention.paragraph]!
        return {
          text: passage.text.slice(mention.start, mention.end),
          span: spanIn(passage, mention.start, mention.end),
        }
      }),
  }))
}

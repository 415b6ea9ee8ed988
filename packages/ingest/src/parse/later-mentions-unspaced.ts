import { foldName, type Language } from '@dateline/core'
import { distance } from 'fastest-levenshtein'
import { familyAt } from './name-at-unspaced.ts'
import { DOT, SHORT } from './name-spelt-unspaced.ts'
import type { Paragraph, PersonMention, RegisteredPerson } from './people.ts'
import { CLAUSE } from './people-unspaced.ts'
import { LEADS } from './subjects-unspaced.ts'
import { titleAt } from './titles-unspaced.ts'
import { wordsOf } from './words.ts'

/** Equal names, or foreign names that differ in one character. */
export function isSpellingOf(known: string, name: string): boolean {
  if (foldName(known) === foldName(name)) return true
  return DOT.test(name) && known.length === name.length && known.length >= 5 && distance(known, name) === 1
}

/** A family name with a slip is nobody else: `瓦斯克兹`, where `瓦斯克斯` is named. */
export function isSlipOf(name: string, parts: ReadonlySet<string>): boolean {
  if (name.length < TELLING) return false
  for (const part of parts) if (part.length >= TELLING && distance(part, name) === 1) return true
  return false
}

/** The last part of a foreign name, or a whole name, where it stands again, before a verb of speech also with a slip of one character. */
export function laterMentions(
  paragraphs: readonly Paragraph[],
  persons: readonly RegisteredPerson[],
  taken: readonly PersonMention[],
  language: Language,
): PersonMention[] {
  const short = new Map<string, RegisteredPerson | undefined>()
  for (const person of persons)
    for (const part of new Set([person.name, ...partsOf(person.name)]))
      if (part.length >= 2) short.set(part, short.has(part) ? undefined : person)
  const found: PersonMention[] = []
  for (const { passage, index } of paragraphs)
    for (const [part, person] of short) {
      if (person === undefined) continue
      for (let at = passage.text.indexOf(part); at >= 0; at = passage.text.indexOf(part, at + part.length)) {
        const end = at + part.length
        if ([...taken, ...found].some((other) => other.paragraph === index && other.start < end && at < other.end))
          continue
        found.push({ person, paragraph: index, start: at, end })
      }
    }
  found.push(...titled(paragraphs, persons, [...taken, ...found], language))
  for (const paragraph of paragraphs) found.push(...misspelt(paragraph, short, [...taken, ...found], language))
  return found
}

/** By what a foreign name may stand again: its first and last part, and parts between them that no other word is. */
function partsOf(name: string): readonly string[] {
  const parts = name.split(DOT)
  return parts.filter((part, at) => at === 0 || at === parts.length - 1 || part.length >= SHORT)
}

/** `邓教授`, `史秘书长`: the family name of the only person who has it, before an honorific or a role. */
function titled(
  paragraphs: readonly Paragraph[],
  persons: readonly RegisteredPerson[],
  taken: readonly PersonMention[],
  language: Language,
): PersonMention[] {
  const families = new Map<string, RegisteredPerson | undefined>()
  for (const person of persons) {
    const family = DOT.test(person.name) ? undefined : familyAt(person.name, 0, language)
    if (family !== undefined && family.length < person.name.length)
      families.set(family, families.has(family) ? undefined : person)
  }
  const found: PersonMention[] = []
  for (const { passage, index } of paragraphs)
    for (const [family, person] of families) {
      if (person === undefined) continue
      for (let at = passage.text.indexOf(family); at >= 0; at = passage.text.indexOf(family, at + family.length)) {
        const end = at + family.length
        if (!isTitled(passage.text, at, end, language)) continue
        if (taken.some((other) => other.paragraph === index && other.start < end && at < other.end)) continue
        found.push({ person, paragraph: index, start: at, end })
      }
    }
  return found
}

/** Signs of a title, at most. */
const TITLE = 8

/** Whether a word by which somebody is addressed follows, and no other word of the language ends there. */
export function isTitled(text: string, at: number, end: number, language: Language): boolean {
  const rest = text.slice(end, end + TITLE)
  const { honorificsAfter } = language.people
  const title = Math.max(wordsOf(honorificsAfter).startsWith(rest), titleAt(text, end, end + TITLE, language))
  return title > 1 && (at === 0 || !/\p{Script=Han}/u.test(text[at - 1]!) || LEADS.test(text[at - 1]!))
}

/** Characters of a name that may have a slip, at least. */
const TELLING = 4

function misspelt(
  { passage, index }: Paragraph,
  short: ReadonlyMap<string, RegisteredPerson | undefined>,
  taken: readonly PersonMention[],
  language: Language,
): PersonMention[] {
  const found: PersonMention[] = []
  for (const clause of passage.text.matchAll(CLAUSE))
    for (const [part, person] of short) {
      const printed = clause[0].slice(0, part.length)
      const end = clause.index + part.length
      // Of two names that differ in one character one of the first two is the same.
      if (person === undefined || part.length < TELLING || (part[0] !== printed[0] && part[1] !== printed[1])) continue
      if (distance(part, printed) !== 1) continue
      if (taken.some((other) => other.paragraph === index && other.start < end && clause.index < other.end)) continue
      if (wordsOf(language.attribution.verbs).startsWith(clause[0].slice(part.length)) === 0) continue
      found.push({ person, paragraph: index, start: clause.index, end })
    }
  return found
}

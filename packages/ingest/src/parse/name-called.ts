import type { Language } from '@dateline/core'
import { phrasesOf } from './phrases.ts'
import { type Role, roleEndingAt, roleOf } from './roles.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** What leads to a name by saying that somebody is called so. */
export interface Called {
  /** What the subject of the verb says of its bearer: `Läkaren heter Ana Ruiz`; a pronoun says nothing. */
  readonly role: Role | undefined
}

/** The word for being called before a name, whose subject is somebody: a role, a relative or a pronoun. Things are called, too. */
export function calledBefore(
  text: string,
  tokens: readonly Token[],
  first: number,
  language: Language,
): Called | undefined {
  const { people, attribution } = language
  const length = people.called.length === 0 ? 0 : phrasesOf(people.called).endingAt(tokens, first - 1)
  const at = first - 1 - length
  const subject = tokens[at]
  if (length === 0 || subject === undefined || !adjoin(text, tokens[first - 1]!, tokens[first]!)) return undefined
  if (!/^\s+$/u.test(text.slice(subject.end + (subject.possessive ? 2 : subject.tail.length), tokens[at + 1]!.start)))
    return undefined
  const role = roleEndingAt(tokens, at, language)
  if (role > 0) {
    // `Doktorun adı`, `the doctor's name is`: what the name is of stands in another form than the role.
    const owned = subject.possessive || language.roles.owners.length > 0 || language.people.cases
    return { role: owned ? undefined : roleOf(text, tokens, at - role + 1, at, language) }
  }
  // `Её зовут`: where nouns have cases only somebody is called so, whatever the case of the pronoun.
  const somebody =
    people.cases ||
    [people.kin, people.honorificsBefore].some((table) => phrasesOf(table).endingAt(tokens, at) > 0) ||
    [people.persons, attribution.female, attribution.male].some((table) => wordsOf(table).holds(subject))
  return somebody ? { role: undefined } : undefined
}

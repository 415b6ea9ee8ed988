import { createHash } from 'node:crypto'
import { slugOf } from './article-path.ts'
import { keyFrom } from './identity.ts'
import type { Person, Release } from './release.ts'
import { searchTokens } from './search-tokens.ts'
import { foldName } from './text.ts'

/** Somebody whom a release shows with a role in an organisation; nobody else is ever listed by name. */
export interface PublicPerson {
  /** Place in the release's list of people. */
  readonly index: number
  readonly role: string
  readonly organisation: string
  /** The end of the person's address: made of name and organisation, so that it is the same whoever comes first. */
  readonly key: string
}

/**
 * Who of a release may have a page, a feed and be searched for: people who speak or act with a role in an organisation.
 * Releases name migrants and children; a role alone (`mother of three`, `refugee`) opens nothing, and neither does a name.
 * What a quote says of its speaker counts as what the text says of the person.
 */
export function publicPeople(
  { people, quotes }: Pick<Release, 'people' | 'quotes'>,
  tagAuthority: string,
): readonly PublicPerson[] {
  return people.flatMap((person, index) => {
    const { role, organisation } = shown(person, quotes)
    const folded = foldName(person.name)
    if (role === null || organisation === null) return []
    const hash = createHash('sha256')
      .update(JSON.stringify([tagAuthority, folded, foldName(organisation)]))
      .digest()
    const key = keyFrom(hash.subarray(0, 10))
    return [{ index, role, organisation, key }]
  })
}

function shown({ name, role, organisation }: Person, quotes: Release['quotes']) {
  const folded = foldName(name)
  const speakers = quotes
    .flatMap(({ speaker, jointSpeakers }) => (speaker === null ? jointSpeakers : [speaker, ...jointSpeakers]))
    .filter((speaker) => speaker.name !== null && foldName(speaker.name) === folded)
  return {
    role: role ?? speakers.find((speaker) => speaker.role !== null)?.role ?? null,
    organisation: organisation ?? speakers.find((speaker) => speaker.organisation !== null)?.organisation ?? null,
  }
}

/** Whether two roles are the same words, in any order. */
export function sameRole(a: string, b: string): boolean {
  const words = (role: string) => searchTokens(role).sort().join(' ')
  return words(a) !== '' && words(a) === words(b)
}

/** A person as addresses have them: the name, compared as names are, in front of the key: `amy-pope-7h2kq9d3xv`. */
export function personId(name: string, key: string): string {
  const slug = slugOf(foldName(name))
  return slug === '' ? key : `${slug}-${key}`
}

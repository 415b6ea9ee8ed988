import type { Release } from '@dateline/core'

/**
 * A shelf is one value that listings choose by, with the articles that carry it in order. Country and topic together are a
 * shelf of their own, so that the listing of two common tags which rarely meet costs no more than any other.
 */
const SHELF_KINDS = ['all', 'country', 'topic', 'country-topic', 'language', 'newsroom', 'person'] as const

export interface Shelf {
  readonly kind: (typeof SHELF_KINDS)[number]
  readonly value: string
}

/**
 * The shelves of a release. A language with subtags stands on the shelf of each prefix: `zh-Hans` also on `zh`. People are
 * named by their keys alone, since the shelves of a killed article stay.
 */
export function shelvesOf(
  release: Pick<Release, 'language' | 'countries' | 'topics'>,
  newsroom: string,
  people: readonly (string | null)[],
): readonly Shelf[] {
  const shelves: Shelf[] = [
    { kind: 'all', value: '' },
    { kind: 'newsroom', value: newsroom },
  ]
  for (const value of prefixesOf(release.language)) shelves.push({ kind: 'language', value })
  for (const { code } of release.countries) shelves.push({ kind: 'country', value: code })
  for (const { id } of release.topics) shelves.push({ kind: 'topic', value: id })
  for (const { code } of release.countries)
    for (const { id } of release.topics) shelves.push({ kind: 'country-topic', value: `${code} ${id}` })
  for (const value of people) if (value !== null) shelves.push({ kind: 'person', value })
  return [...new Map(shelves.map((shelf) => [`${shelf.kind} ${shelf.value}`, shelf])).values()]
}

function prefixesOf(tag: string): string[] {
  const parts = tag.split('-')
  return parts.map((_, index) => canonicalLanguage(parts.slice(0, index + 1).join('-')))
}

/** A language tag in its usual letters (`ZH-hans` is `zh-Hans`); one that is no tag stays as it is and finds nothing. */
export function canonicalLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch (error) {
    if (error instanceof RangeError) return tag
    throw error
  }
}

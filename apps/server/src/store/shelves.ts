import type { Release, Selection } from '@dateline/core'

/**
 * A shelf is one value that listings choose by, with the articles that carry it in order. Country and topic together are a
 * shelf of their own, so that the listing of two common tags which rarely meet costs no more than any other.
 */
const SHELF_KINDS = ['all', 'country', 'topic', 'country-topic', 'language', 'newsroom'] as const

export interface Shelf {
  readonly kind: (typeof SHELF_KINDS)[number]
  readonly value: string
}

/** The shelves of a release. A language with subtags stands on the shelf of each prefix: `zh-Hans` also on `zh`. */
export function shelvesOf(
  release: Pick<Release, 'language' | 'countries' | 'topics'>,
  newsroom: string,
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
  return [...new Map(shelves.map((shelf) => [`${shelf.kind} ${shelf.value}`, shelf])).values()]
}

function prefixesOf(tag: string): string[] {
  const parts = tag.split('-')
  return parts.map((_, index) => canonicalLanguage(parts.slice(0, index + 1).join('-')))
}

/** A language tag in its usual letters (`ZH-hans` is `zh-Hans`); one that is no tag stays as it is and finds nothing. */
function canonicalLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch (error) {
    if (error instanceof RangeError) return tag
    throw error
  }
}

/** On one of these shelves, or on none of them. */
export interface Condition {
  readonly kind: Shelf['kind']
  readonly values: readonly string[]
}

/**
 * A selection as conditions on shelves: `one` is the shelf to walk along, or several of one kind; what is found there must
 * meet each of `also` and none of `not`.
 */
export interface Conditions {
  readonly one: Condition
  readonly also: readonly Condition[]
  readonly not: readonly Condition[]
}

export function conditionsOf(selection: Selection): Conditions {
  const wanted = wantedBy(selection)
  const not = wantedBy(selection.not ?? {})
  const country = single(wanted, 'country')
  const topic = single(wanted, 'topic')
  if (country !== undefined && topic !== undefined) {
    const also = wanted.filter(({ kind }) => kind !== 'country' && kind !== 'topic')
    return { one: { kind: 'country-topic', values: [`${country} ${topic}`] }, also, not }
  }
  const one = wanted.find(({ values }) => values.length === 1) ?? wanted[0] ?? { kind: 'all', values: [''] }
  return { one, also: wanted.filter((condition) => condition !== one), not }
}

function wantedBy(selection: Omit<Selection, 'not'>): Condition[] {
  const conditions: Condition[] = [
    { kind: 'country', values: selection.country?.map((code) => code.toUpperCase()) ?? [] },
    { kind: 'topic', values: selection.topic ?? [] },
    { kind: 'newsroom', values: selection.newsroom ?? [] },
    { kind: 'language', values: selection.language?.map(canonicalLanguage) ?? [] },
  ]
  return conditions.filter(({ values }) => values.length > 0)
}

function single(conditions: readonly Condition[], kind: Shelf['kind']): string | undefined {
  const values = conditions.find((condition) => condition.kind === kind)?.values
  return values?.length === 1 ? values[0] : undefined
}

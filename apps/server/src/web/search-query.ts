import type { Selection } from '@dateline/core'
import { languageTag } from './language-tag.ts'

/** The keys by which news are selected, in addresses and in a selection. */
export const SELECTION_KEYS = ['country', 'topic', 'language', 'newsroom'] as const
export type SelectionKey = (typeof SELECTION_KEYS)[number]

/** Whether a value of a key stands for something: an existing country, a topic of ours, … */
export type IsKnown = (key: SelectionKey, value: string) => Promise<boolean>

/** The most values of one key; keeps a single request from asking the store for everything piece by piece. */
const MOST_VALUES = 60

export type SearchQuery =
  | { readonly selection: Selection }
  | { readonly problem: { readonly key: string; readonly value: string } }

/**
 * Reads the query of a search address: `country=is,dk&not.topic=health`. Commas mean or, keys mean and, `not.` excludes;
 * an empty value is a field left open in a form; unknown keys say nothing. A value that stands for nothing is a problem:
 * a feed that silently ignores it would bring the wrong news for years.
 */
export async function readSearchQuery(query: URLSearchParams, isKnown: IsKnown): Promise<SearchQuery> {
  const picked: Partial<Record<SelectionKey, readonly string[]>> = {}
  const not: Partial<Record<SelectionKey, readonly string[]>> = {}
  for (const key of SELECTION_KEYS) {
    for (const [name, into] of [
      [key, picked],
      [`not.${key}`, not],
    ] as const) {
      const values = new Set<string>()
      for (const text of query.getAll(name).flatMap((field) => field.split(','))) {
        const written = text.trim()
        if (written === '') continue
        const value = selectionValue(key, written)
        if (value === undefined || values.size === MOST_VALUES || !(await isKnown(key, value)))
          return { problem: { key: name, value: written } }
        values.add(value)
      }
      // Order means something for languages only; sorted, equal selections are equal.
      if (values.size > 0) into[key] = key === 'language' ? [...values] : [...values].sort()
    }
  }
  return { selection: Object.keys(not).length === 0 ? picked : { ...picked, not } }
}

/** A value as a selection has it, from an address: countries in capitals, languages in their usual case. */
export function selectionValue(key: SelectionKey, written: string): string | undefined {
  if (key === 'country') return /^[a-z]{2}$/i.test(written) ? written.toUpperCase() : undefined
  if (key === 'topic') return written.toLowerCase()
  return key === 'language' ? languageTag(written) : written
}

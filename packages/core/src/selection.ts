/** What a selection chooses by, or excludes. Values of one key mean or; an absent key says nothing. */
export interface Choice {
  /** ISO 3166-1 alpha-2 in capitals, and XK. */
  readonly country?: readonly string[]
  readonly topic?: readonly string[]
  /** BCP 47 ranges; they match by prefix (`zh` finds `zh-Hans`). More than one wanted: in order of preference. */
  readonly language?: readonly string[]
  readonly newsroom?: readonly string[]
  /** People who speak or act with a role in an organisation, as their pages name them: `amy-pope-7h2kq9d3xv`. */
  readonly person?: readonly string[]
  /** Words that must all occur; those in quotation marks, next to each other. */
  readonly q?: string
  /** First and last day of first publication in UTC, both included: `2026-03-02`. */
  readonly from?: string
  readonly to?: string
}

/**
 * Which articles: the value behind every listing, feed and search. Values within one key mean or, keys together mean and;
 * `not` excludes whatever meets any of its keys (`from` and `to` together are one of them: the days between). A selection
 * is plain and frozen; `readSelection` gives equal ones for equal addresses.
 */
export interface Selection extends Choice {
  readonly not?: Choice
}

/** What a listing lists. */
export const LISTINGS = ['articles', 'quotes'] as const
export type ListingOf = (typeof LISTINGS)[number]

/** Keys whose values are lists, in the order in which addresses and titles have them. */
export const SELECTION_LISTS = ['country', 'topic', 'language', 'newsroom', 'person'] as const
export type SelectionList = (typeof SELECTION_LISTS)[number]

/** Every key of an address, in order; each also with `not.` in front. */
export const SELECTION_KEYS = [...SELECTION_LISTS, 'q', 'from', 'to'] as const
export type SelectionKey = (typeof SELECTION_KEYS)[number]

/** Whether a selection asks for each story once, in the first of several languages that it has. */
export function prefersLanguages(selection: Selection): boolean {
  return (selection.language?.length ?? 0) > 1
}

/**
 * The address of a selection's page, without a host: `/country/is/topic/migration`; append `.rss`, `.atom` or `.json` for
 * the feed. Quotes are filtered by a query: `/quotes?country=is`. `readSelection` is its inverse.
 */
export function selectionPath(selection: Selection, of: ListingOf = 'articles'): string {
  const pairs = [...queryPairs(selection, ''), ...queryPairs(selection.not ?? {}, 'not.')]
  if (of === 'quotes') return pairs.length === 0 ? '/quotes' : `/quotes?${pairs.join('&')}`
  return shortPath(selection, pairs.length) ?? `/search?${pairs.join('&')}`
}

/** Selections by one value of one key, and by a country and a topic, have addresses that people can read out. */
function shortPath(selection: Selection, keys: number): string | undefined {
  if (keys === 0) return '/news'
  const single = (key: SelectionList) => (selection[key]?.length === 1 ? selection[key][0]! : undefined)
  const country = single('country')
  const topic = single('topic')
  if (keys === 2 && country !== undefined && topic !== undefined)
    return `/country/${addressed('country', country)}/topic/${addressed('topic', topic)}`
  if (keys !== 1) return undefined
  for (const key of SELECTION_LISTS) {
    const value = single(key)
    if (value !== undefined) return `/${key}/${addressed(key, value)}`
  }
  return undefined
}

function queryPairs(choice: Choice, prefix: string): string[] {
  return SELECTION_KEYS.flatMap((key) => {
    const chosen = choice[key]
    if (chosen === undefined || chosen.length === 0) return []
    if (typeof chosen === 'string') return [`${prefix}${key}=${encodeURIComponent(chosen)}`]
    const ordered = isOrdered(key, prefix) ? chosen : chosen.toSorted()
    return [`${prefix}${key}=${ordered.map((value) => addressed(key as SelectionList, value)).join(',')}`]
  })
}

/** Order means something for the languages that are wanted, and for nothing else. */
export function isOrdered(key: SelectionKey, prefix: string): boolean {
  return key === 'language' && prefix === ''
}

const addressed = (key: SelectionList, value: string) =>
  encodeURIComponent(key === 'country' ? value.toLowerCase() : value)

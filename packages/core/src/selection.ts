/**
 * Which articles: the value behind every listing, feed and search. Values within one key mean or, keys together mean and;
 * `not` excludes. A selection is plain and frozen, so that equal selections have equal addresses.
 */
export interface Selection {
  readonly country?: readonly string[]
  readonly topic?: readonly string[]
  /** BCP 47 ranges in order of preference; they match by prefix (`zh` finds `zh-Hans`). */
  readonly language?: readonly string[]
  readonly newsroom?: readonly string[]
  readonly not?: Omit<Selection, 'not'>
}

const KEYS = ['country', 'topic', 'language', 'newsroom'] as const

/** The address of a selection's page, without a host: `/country/is/topic/migration`; append `.rss`, `.atom` or `.json` for the feed. */
export function selectionPath(selection: Selection): string {
  const single = (key: (typeof KEYS)[number]) => (selection[key]?.length === 1 ? selection[key][0]! : undefined)
  const used = KEYS.filter((key) => selection[key] !== undefined && selection[key].length > 0)
  const country = single('country')
  const topic = single('topic')
  if (selection.not === undefined) {
    if (used.length === 0) return '/news'
    if (used.length === 1 && country !== undefined) return `/country/${country.toLowerCase()}`
    if (used.length === 1 && topic !== undefined) return `/topic/${topic}`
    if (used.length === 2 && country !== undefined && topic !== undefined)
      return `/country/${country.toLowerCase()}/topic/${topic}`
    const language = single('language')
    if (used.length === 1 && language !== undefined) return `/language/${language}`
    const newsroom = single('newsroom')
    if (used.length === 1 && newsroom !== undefined) return `/newsroom/${encodeURIComponent(newsroom)}`
  }
  const pairs = [...queryPairs(selection, ''), ...queryPairs(selection.not ?? {}, 'not.')]
  return `/search?${pairs.join('&')}`
}

function queryPairs(selection: Omit<Selection, 'not'>, prefix: string): string[] {
  return KEYS.flatMap((key) => {
    const values = selection[key]
    if (values === undefined || values.length === 0) return []
    const ordered = key === 'language' ? values : values.toSorted()
    return [
      `${prefix}${key}=${ordered.map((v) => encodeURIComponent(key === 'country' ? v.toLowerCase() : v)).join(',')}`,
    ]
  })
}

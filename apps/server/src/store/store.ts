import type { Article, Release, Selection, Withdrawal } from '@dateline/core'

/** What became of an intake: exactly one for each claimed file. */
export const INTAKE_OUTCOMES = ['published', 'embargoed', 'held', 'rejected', 'duplicate'] as const
export type IntakeOutcome = (typeof INTAKE_OUTCOMES)[number]

/** What the change log says happened. */
export const CHANGE_KINDS = ['new', 'corrected', 'held', 'released', 'killed'] as const

/** One line of the gap-free change log. */
export interface Change {
  readonly seq: number
  readonly at: string
  readonly kind: (typeof CHANGE_KINDS)[number]
  readonly article: string
  readonly version: number
}

/** What to do with a parsed and tagged release. */
export interface Admission {
  readonly newsroom: { readonly id: string; readonly name: string }
  readonly release: Release
  readonly now: Date
  /** `publish` makes it visible at once, `embargo` from an instant on, `hold` not before a person says so. */
  readonly decision:
    | { readonly kind: 'publish' }
    | { readonly kind: 'embargo'; readonly until: Date }
    | { readonly kind: 'hold'; readonly reason: string }
  /** The article that this release corrects; absent for a new one. */
  readonly corrects?: { readonly id: string; readonly note: string | null; readonly substantive: boolean }
}

/** A stored version in a newsroom's own eyes: also what no reader may see yet. */
export interface Held {
  readonly article: Article
  readonly visibleFrom: string | null
  readonly reason: string | null
}

export interface Page {
  readonly articles: readonly Article[]
  /** Pass it as `after` for the next page; null at the end. */
  readonly next: string | null
}

export interface Counts {
  readonly articles: number
  readonly countries: ReadonlyMap<string, number>
  readonly topics: ReadonlyMap<string, number>
  readonly languages: ReadonlyMap<string, number>
  readonly newsrooms: ReadonlyMap<string, { readonly name: string; readonly articles: number }>
}

/**
 * Where articles live. Says nothing of the engine behind it; every implementation passes the same contract.
 *
 * Nothing embargoed, held or killed is in any answer but `held` and `findOwn`. Every method that takes `now` first books,
 * in one transaction, the embargoes that have ended by then: each becomes a `new` line of the change log, and its
 * `firstPublished` is the embargo's instant.
 */
export interface Store {
  /** Authority of all ids, written at first start: `wire.example.org,2026`. */
  readonly tagAuthority: string
  /** When the store was made, UTC: the `updated` of a feed that never had an item. */
  readonly created: string

  /** Keeps a release as a new article or a new version, with its quotes, people, places and tags, and one line of the change log if it is visible. */
  admit(admission: Admission): Promise<Article>
  /** Takes an article out of sight; its page answers 404 and the change log says `held`. */
  hold(id: string, reason: string, now: Date): Promise<void>
  release(id: string, now: Date): Promise<void>
  /** Withdraws an article for good: its text leaves every table, the notice stays. */
  kill(id: string, reason: string, now: Date): Promise<void>

  /** One article by the key of its address; the notice of a killed one; undefined for what nobody may see. */
  article(key: string, now: Date): Promise<Article | Withdrawal | undefined>
  /** Articles by `firstPublished`, newest first, at most `limit`. */
  list(selection: Selection, page: { readonly limit: number; readonly after?: string }, now: Date): Promise<Page>
  /** The last instant at which anything in this selection appeared, changed or left; undefined if nothing ever did. */
  lastChanged(selection: Selection, now: Date): Promise<string | undefined>
  /** How many visible articles there are by country, topic, language and newsroom. */
  counts(now: Date): Promise<Counts>
  changes(since: number, limit: number, now: Date): Promise<readonly Change[]>
  /** Number of the last change; 0 before the first. What is kept for serving is fresh while it has not moved. */
  lastChange(now: Date): Promise<number>
  /** The instant of the next embargo to end, or undefined. */
  nextEmbargo(now: Date): Promise<Date | undefined>

  /** The outcome of these bytes in this newsroom, if they were taken before. */
  findIntake(
    newsroom: string,
    sha256: string,
  ): Promise<{ readonly outcome: IntakeOutcome; readonly file: string; readonly ids: readonly string[] } | undefined>
  recordIntake(intake: {
    readonly newsroom: string
    readonly file: string
    readonly sha256: string
    readonly outcome: IntakeOutcome
    readonly ids: readonly string[]
    readonly now: Date
  }): Promise<void>
  /** A newsroom's own last version of a file of this name, or of an id, visible or not. */
  findOwn(newsroom: string, by: { readonly file: string } | { readonly id: string }): Promise<Held | undefined>
  /** Everything that waits: held or under embargo. */
  held(): Promise<readonly Held[]>

  close(): Promise<void>
}

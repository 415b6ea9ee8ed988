import type { Article, ArticleQuote, Release, ReleaseChange, Selection, Withdrawal } from '@dateline/core'

/** What became of an intake: exactly one for each claimed file. */
export const INTAKE_OUTCOMES = ['published', 'embargoed', 'held', 'rejected', 'duplicate'] as const
export type IntakeOutcome = (typeof INTAKE_OUTCOMES)[number]

/** What the change log says happened. */
export const CHANGE_KINDS = ['new', 'corrected', 'held', 'released', 'killed'] as const

/** One line of the gap-free change log. `at` is UTC; `version` is the one that readers saw from then on, or until then. */
export interface Change {
  readonly seq: number
  readonly at: string
  readonly kind: (typeof CHANGE_KINDS)[number]
  readonly article: string
  readonly version: number
  /** What readers are told of it: the note of a correction while it stands, the notice of a kill. */
  readonly note: string | null
  /** What a correction changed, while it stands and may be seen; absent for every other kind. */
  readonly changes?: readonly ReleaseChange[]
  /** What a version joined that says the same as versions of several stories: the ids that name nothing from here on, and the one that stays. */
  readonly joined?: { readonly story: string; readonly former: readonly string[] }
}

/** A version that readers could see in the place of one before, and what it changed. */
export interface Correction {
  readonly version: number
  /** When it was made, UTC. */
  readonly at: string
  readonly note: string | null
  readonly changes: readonly ReleaseChange[]
}

/** What to do with a parsed and tagged release. */
export interface Admission {
  readonly newsroom: { readonly id: string; readonly name: string; readonly usageTerms?: string | undefined }
  readonly release: Release
  readonly now: Date
  /** `publish` makes it visible at once, `embargo` from an instant on, `hold` not before a person says so. */
  readonly decision:
    | {
        readonly kind: 'publish'
        /** The newsroom itself says that a hold of the article ends with this version. */
        readonly endsHold?: boolean
      }
    | { readonly kind: 'embargo'; readonly until: Date }
    /** `until`: an embargo that outlasts the hold. */
    | { readonly kind: 'hold'; readonly reason: string; readonly until?: Date }
  /** The article that this release corrects; absent for a new one. */
  readonly corrects?: {
    readonly id: string
    readonly note: string | null
    readonly substantive: boolean
    /** What differs from the version before. */
    readonly changes?: readonly ReleaseChange[]
  }
  /** Which release of the same intake, counted from 0, says the same in another language and shares its story. */
  readonly sameStoryAs?: number
  /** The id of an article of the same newsroom that says the same in another language; for a new release only. */
  readonly translates?: string
  /** Ids of articles of other stories that say the same too: when readers see this one, their stories become one. */
  readonly joins?: readonly string[]
}

/** An article in its newsroom's own eyes: its last version, also what no reader may see yet. */
export interface Own {
  /** The last version; the notice alone once the article is killed. A `firstPublished` still to come is the embargo's instant, or that of the intake. */
  readonly article: Article | Withdrawal
  readonly state: 'visible' | 'embargoed' | 'held' | 'killed'
  /** The embargo's instant, UTC, while the last version waits for it. */
  readonly visibleFrom: string | null
  /** Why it is held. */
  readonly reason: string | null
  /** Whether somebody took the article itself out of sight: a correction then waits with it. */
  readonly stopped: boolean
}

/** One that waits: `article` is whole. */
export interface Held extends Own {
  readonly article: Article
  readonly state: 'embargoed' | 'held'
}

/** A file that was claimed, and what became of it. */
export interface Intake {
  /** Name of the claim, given when the file was taken; a claim is booked once however often it is tried. */
  readonly claim: string
  readonly newsroom: string
  /** The file's name as it was dropped. */
  readonly file: string
  readonly sha256: string
  readonly outcome: IntakeOutcome
  /** Where the file ends, relative to the ingest folder: `harbour/published/flood.2.txt`. */
  readonly place: string
  /** What its newsroom is told beside what the articles say, in its language: why it was rejected, what it withdrew. */
  readonly detail: string
  /** The articles that came of it, in the order of its parts. */
  readonly ids: readonly string[]
}

export interface Page {
  /** Visible articles, newest first. */
  readonly articles: readonly Article[]
  /** Notices of killed articles whose place is on this page, newest first; together with `articles` at most `limit`. */
  readonly withdrawals: readonly Withdrawal[]
  /** Pass it as `after` for the next page; null at the end. */
  readonly next: string | null
  /**
   * Of a selection that prefers languages, by story: when the story first appeared in the selection, which never moves and
   * by which it is ordered, and when its entry last changed, be it to another language version. UTC.
   */
  readonly stories?: ReadonlyMap<string, { readonly firstPublished: string; readonly updated: string }>
}

/** A quote with the article that it stands in. */
export interface ListedQuote {
  readonly article: Article
  readonly quote: ArticleQuote
  /** The instant from which these words of this speaker are to be read, UTC. */
  readonly since: string
}

export interface QuotePage {
  /** Newest first, by their articles; those of one article in its order. */
  readonly quotes: readonly ListedQuote[]
  /** What stays of the quotes of killed articles: their numbers. */
  readonly withdrawals: readonly { readonly article: Withdrawal; readonly number: number }[]
  readonly next: string | null
}

/** Words in which releases show somebody, and how many releases use them. */
export interface Appearance {
  readonly name: string
  readonly role: string | null
  readonly organisation: string | null
  readonly releases: number
}

/** Somebody who may have a page, with the evidence that joins what is on it. */
export interface PersonRecord {
  /** As addresses have it: `amy-pope-7h2kq9d3xv`. */
  readonly id: string
  /** As the newest release spells it. */
  readonly name: string
  /** Why releases are on this page, newest first: one name in one organisation, or in the same role. */
  readonly appearances: readonly Appearance[]
  /** People of the same name in other organisations, who are never joined without a person's decision. */
  readonly namesakes: readonly (Appearance & { readonly id: string })[]
}

/** A stretch of everything that was ever published and is not held. */
export interface Archive {
  /** How many places there are, those of killed articles among them. */
  readonly places: number
  /** What stands in the stretch, oldest first. */
  readonly articles: readonly Article[]
}

/** A file that came with a visible article; or that it is withdrawn, as every article that readers saw it with is killed. */
export type ServedMedia =
  | {
      readonly status: 'usable'
      /** Its name as it came. */
      readonly file: string
      /** Media type by its content. */
      readonly type: string
    }
  | { readonly status: 'canceled' }

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
 * Nothing embargoed or held is in any answer but those of `held`, `findOwn`, `findIntake` and `unsettled`, and of a killed
 * article only its notice is. Every method that takes `now` first books, in one transaction, the embargoes that have ended
 * by then: each becomes a `new` line of the change log (`corrected` for a version that waited), and its `firstPublished`
 * is the embargo's instant.
 */
export interface Store {
  /** Authority of all ids, written at first start: `wire.example.org,2026`. */
  readonly tagAuthority: string
  /** When the store was made, UTC: the `updated` of a feed that never had an item. */
  readonly created: string

  /**
   * Keeps a release as a new article or a new version, with its quotes, people, places and tags, and one line of the change
   * log if it is visible. A correction of an article that is held waits with it; one of a killed article is refused.
   */
  admit(admission: Admission): Promise<Article>
  /** Takes an article out of sight; its page answers 404 and the change log says `held`. */
  hold(id: string, reason: string, now: Date): Promise<void>
  /** Ends a hold: what waits becomes visible, or goes back to waiting for its embargo. */
  release(id: string, now: Date): Promise<void>
  /** Withdraws an article for good: its text leaves every table, the notice stays. One never seen leaves no trace. */
  kill(id: string, reason: string, now: Date): Promise<void>

  /** One article by the key of its address; the notice of a killed one; undefined for what nobody may see. */
  article(key: string, now: Date): Promise<Article | Withdrawal | undefined>
  /** A file by the SHA-256 of its bytes; undefined for what came with nothing that readers may know of. */
  media(sha256: string, now: Date): Promise<ServedMedia | undefined>
  /** The corrections of an article that readers see, newest first; none of what nobody may see. */
  corrections(key: string, now: Date): Promise<readonly Correction[]>
  /** Articles by `firstPublished`, newest first. Throws {@link BadCursorError} for an `after` that is none. */
  list(selection: Selection, page: { readonly limit: number; readonly after?: string }, now: Date): Promise<Page>
  /** Quotes of the articles of a selection; `person` chooses their speakers, and `q` must be met by their own words. Throws as `list` does. */
  quotes(selection: Selection, page: { readonly limit: number; readonly after?: string }, now: Date): Promise<QuotePage>
  /** Visible language versions of these stories, oldest first; of a story that has only one, none. */
  translations(stories: readonly string[], now: Date): Promise<ReadonlyMap<string, readonly Article[]>>
  /** Somebody by the id of their address, whatever name is in it; undefined for everybody who may not be listed. */
  person(id: string, now: Date): Promise<PersonRecord | undefined>
  /** The last instant at which anything in this selection appeared, changed or left; undefined if nothing ever did. */
  lastChanged(selection: Selection, now: Date): Promise<string | undefined>
  /** Whether anything in this selection appeared, changed or left after a line of the change log; a no is certain. */
  mayHaveChanged(selection: Selection, seq: number, now: Date): Promise<boolean>
  /** Visible articles oldest first, from a place on; what comes later takes later places. */
  archive(stretch: { readonly offset: number; readonly limit: number }, now: Date): Promise<Archive>
  /** How many visible articles there are by country, topic, language and newsroom. */
  counts(now: Date): Promise<Counts>
  /** The lines of the change log after number `since`, oldest first. */
  changes(since: number, limit: number, now: Date): Promise<readonly Change[]>
  /** Number of the last change; 0 before the first. What is kept for serving is fresh while it has not moved. */
  lastChange(now: Date): Promise<number>
  /** The same at once, where the store is sure of it without a query; undefined where it has to be asked. */
  knownLastChange(now: Date): number | undefined
  /** The instant of the next embargo to end, or undefined. */
  nextEmbargo(now: Date): Promise<Date | undefined>

  /**
   * Books a claimed file: its releases are admitted and its outcome is written in one transaction, so that a claim tried
   * again after a crash publishes nothing twice; it gets the first answer.
   */
  take(intake: Omit<Intake, 'ids'>, admissions: readonly Admission[], now: Date): Promise<Intake>
  /** The intake of this claim, or the last of these bytes in this newsroom from which articles came. */
  findIntake(
    by: { readonly claim: string } | { readonly newsroom: string; readonly sha256: string },
  ): Promise<Intake | undefined>
  /** Held and embargoed intakes whose articles are all visible by now: their files have to move. */
  unsettled(now: Date): Promise<readonly Intake[]>
  /** Writes where the file of an intake has moved. */
  settle(claim: string, outcome: IntakeOutcome, place: string): Promise<void>
  /** A newsroom's articles that came of a file of this name, or of files whose names begin so (last first), the one of this id, or those of this story. */
  findOwn(
    newsroom: string,
    by:
      | { readonly file: string }
      | { readonly fileBegins: string }
      | { readonly id: string }
      | { readonly story: string },
  ): Promise<readonly Own[]>
  /** Articles of this newsroom, in whatever state, that may say the same as a release in another language: to be compared with it. At most eight. */
  mates(newsroom: string, release: Release, now: Date): Promise<readonly Own[]>
  /** Visible articles of other newsrooms that may be near copies of a text: to be compared with it. At most twenty. */
  similar(text: string, newsroom: string, now: Date): Promise<readonly Article[]>
  /** Everything that waits: held or under embargo. */
  held(): Promise<readonly Held[]>

  close(): Promise<void>
}

/** A cursor that this store never gave: answered with 400. */
export class BadCursorError extends Error {
  override readonly name = 'BadCursorError'
}

/** An act on an article that is not there, or that its state forbids. The message says which and what to do. */
export class ActError extends Error {
  override readonly name = 'ActError'
}

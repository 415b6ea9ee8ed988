/**
 * The tables. Times are RFC 3339 in UTC with milliseconds, so that their order as text is their order in time; nothing
 * here is of one engine alone.
 *
 * What was admitted (`version`) and what readers see (`article.current` and the `shelf` tables) are kept apart: the shelves
 * and the rows of quotes, people, places and organisations hold visible articles only, so that no query over them has to
 * remember what must not be seen.
 */
export interface Schema {
  readonly meta: { readonly name: string; readonly value: string }
  /** `change`: number of the last line of the change log. */
  readonly counter: { readonly name: string; readonly value: number }
  readonly article: ArticleRow
  readonly version: VersionRow
  readonly shelf_item: {
    readonly kind: string
    readonly value: string
    readonly first_published: string
    readonly article: string
  }
  /** How many visible articles stand on a shelf; killed ones keep their place and do not count. */
  readonly shelf: { readonly kind: string; readonly value: string; readonly articles: number }
  readonly newsroom: { readonly id: string; readonly name: string }
  readonly change: {
    readonly seq: number
    readonly at: string
    readonly kind: string
    readonly article: string
    readonly version: number
  }
  /** The shelves that a change touched: those where the article stood before (`side` 0) and stands since (1). */
  readonly change_shelf: { readonly seq: number; readonly side: number; readonly kind: string; readonly value: string }
  readonly quote: {
    readonly article: string
    readonly position: number
    readonly text: string
    readonly speaker: string | null
    readonly role: string | null
    readonly organisation: string | null
    /** What it is addressed by; kept through corrections. Of a killed article this is all that stays of its quotes. */
    readonly number: number
    /** The instant from which these words of this speaker are to be read. */
    readonly since: string
    /** Its place in the word index. */
    readonly place: number
  }
  /** Who speaks in a quote, as `person.key`: the speaker and those who join in. Nobody who has no page. */
  readonly voice: { readonly article: string; readonly position: number; readonly person: string }
  readonly person: {
    readonly article: string
    readonly position: number
    readonly name: string
    readonly role: string | null
    readonly organisation: string | null
    /** The name as names are compared. */
    readonly folded: string
    /** The end of the person's address; null for everybody who has none. */
    readonly key: string | null
  }
  readonly place: {
    readonly article: string
    readonly position: number
    readonly name: string
    readonly kind: string
    readonly country: string | null
  }
  readonly organisation: { readonly article: string; readonly position: number; readonly name: string }
  /** Files of visible articles by their SHA-256. Of a killed article only the hashes stay, with `type` null. */
  readonly media: {
    readonly article: string
    readonly position: number
    readonly sha256: string
    readonly file: string
    readonly type: string | null
  }
  /** Marks by which near copies find each other; of visible articles only. */
  readonly sketch: { readonly mark: string; readonly article: string }
  /** Marks by which a newsroom's versions in other languages find each other, with the day of admission since 1970. */
  readonly story_mark: {
    readonly newsroom: string
    readonly mark: string
    readonly day: number
    readonly article: string
  }
  /** That an article, when readers see it, joins its story with that of another. */
  readonly story_tie: { readonly article: string; readonly mate: string }
  /** Articles that came from the story `former`, which is no more, to the one they stand in; by which line of the change log. */
  readonly story_move: {
    readonly article: string
    readonly former: string
    readonly seq: number
    readonly at: string
  }
  readonly intake: {
    readonly claim: string
    readonly newsroom: string
    readonly file: string
    readonly sha256: string
    readonly outcome: string
    readonly place: string
    readonly detail: string
    readonly at: string
    /** Order of booking: several files may share an instant. */
    readonly number: number
  }
  readonly intake_article: {
    readonly claim: string
    readonly position: number
    readonly article: string
    readonly version: number
  }
}

export interface ArticleRow {
  readonly key: string
  readonly story: string
  readonly newsroom: string
  /** The version that readers see, or saw until it was held or killed; null while none was ever visible. */
  readonly current: number | null
  readonly last: number
  readonly first_published: string | null
  readonly updated: string | null
  /** Why a person took it out of sight. */
  readonly held: string | null
  readonly killed: string | null
  /** What a killed article's notice says. */
  readonly notice: string | null
  readonly language: string
  readonly direction: string
  /** Where it stands among all articles by first publication: its place in the word index; null while none was visible. */
  readonly place: number | null
  /** The highest number that a quote of it ever had. */
  readonly quotes: number
}

export interface VersionRow {
  readonly article: string
  readonly number: number
  /** `waiting` for its embargo, `held` for a person, `current`, or `past`. */
  readonly state: string
  readonly due: string | null
  readonly reason: string | null
  readonly newsroom_name: string
  readonly file: string
  readonly created: string
  readonly note: string | null
  readonly substantive: number
  /** The release as JSON; null once the article is killed. */
  readonly release: string | null
  /** `ReleaseChange[]` as JSON: what it changed of the version before; null for a first version and once the article is killed. */
  readonly changes: string | null
  /** Order of admission over all articles. */
  readonly entry: number
  readonly usage_terms: string | null
  /** `NumberedQuote[]` as JSON, from when it was first visible; see `quote-numbers.ts`. */
  readonly numbers: string | null
}

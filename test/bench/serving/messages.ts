/** What a bare server answers: whole, so that nothing is done for an answer but writing it. */
export interface Canned {
  readonly status: number
  readonly fields: Readonly<Record<string, string>>
  /** Base64. */
  readonly body: string
}

/** Our server over so many articles made of the releases in a file, in a database file of their own as in service. */
export interface ArchiveOrder {
  readonly serve: 'archive'
  readonly releases: string
  readonly articles: number
  readonly database: string
}

/** What a server is told, and what it says of itself once it listens. */
export type Order =
  | ArchiveOrder
  /** By path. One server gives all answers, as ours does: what one kind leaves behind in memory slows the next. */
  | { readonly serve: 'canned'; readonly canned: Readonly<Record<string, Canned>> }

export interface Listening {
  readonly port: number
}

/** What a server's parent asks in between: what it has cost so far. */
export const COST = 'cost'

/** Microseconds of processor time since the server began. */
export interface Cost {
  readonly cpu: number
}

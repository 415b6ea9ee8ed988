/** What a bare server answers to everything: whole, so that nothing is done for an answer but writing it. */
export interface Canned {
  readonly status: number
  readonly fields: Readonly<Record<string, string>>
  /** Base64. */
  readonly body: string
}

/** What a server is told, and what it says of itself once it listens. */
export type Order =
  | { readonly serve: 'archive'; readonly releases: string; readonly articles: number }
  | { readonly serve: 'canned'; readonly canned: Canned }

export interface Listening {
  readonly port: number
}

/** What a server's parent asks in between: what it has cost so far. */
export const COST = 'cost'

/** Microseconds of processor time since the server began. */
export interface Cost {
  readonly cpu: number
}

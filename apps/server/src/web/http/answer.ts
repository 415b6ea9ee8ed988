import { CODINGS, type Coding, chooseCoding } from './content-coding.ts'
import { readEntityTags } from './entity-tag.ts'
import { formatHttpDate, readHttpDate } from './http-date.ts'
import type { Representation } from './representation.ts'

/**
 * How long an answer may be kept, constant per kind of answer, so that it never betrays when an embargo ends. A killed
 * text may live in foreign caches for two minutes: a minute fresh, and a minute more while the cache asks again or the
 * origin does not answer.
 */
export const CACHE_CONTROL = {
  news: 'public, max-age=60, stale-while-revalidate=60, stale-if-error=60',
  /** The address of an asset names its content. */
  asset: 'public, max-age=31536000, immutable',
  /** Long enough to stop a hammering client, short enough for what appears there after all. */
  error: 'public, max-age=60',
  never: 'no-store',
} as const

/** What stands in an answer beside its bytes. */
export interface Manner {
  readonly now: Date
  readonly cacheControl: string
  /** Whether scripts of other sites may read it: feeds and data, not pages. */
  readonly open: boolean
  /** Content of a Link field (RFC 8288). */
  readonly link?: string
}

/** What scripts of other sites may read, and the headers that they need for it (Fetch standard, CORS protocol). */
export const OPEN_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link',
} as const

/**
 * The instant to print as Last-Modified. A change is dated by the second after it, and that second is not printed before
 * it has passed twice over: whoever holds the printed date holds everything that happened up to it, also when two
 * changes fall into one second or a change is booked some moments after its instant. Until then the print is earlier than
 * the truth, and a reader with nothing but that date gets the whole answer once more.
 */
function lastModified(modified: Date, now: Date): Date {
  const settled = Math.floor(now.getTime() / 1000) * 1000 - 1000
  return new Date(Math.min(modified.getTime(), settled))
}

/**
 * Answers GET and HEAD with a representation: 200, or 304 where the request's conditions say that the client has it
 * (RFC 9110 §13). If-None-Match decides alone where it is there; If-Modified-Since is compared, never matched, because
 * some readers send their own clock.
 */
export async function answer(request: Request, representation: Representation, manner: Manner): Promise<Response> {
  const coding = chooseCoding(request.headers.get('accept-encoding') ?? undefined)
  const held = heldTag(request, representation, manner.now, coding)
  const headers = new Headers({
    ETag: held ?? entityTag(representation, coding),
    'Last-Modified': formatHttpDate(lastModified(representation.modified, manner.now)),
    'Cache-Control': manner.cacheControl,
    Vary: 'Accept-Encoding',
    Date: formatHttpDate(manner.now),
    ...(manner.open ? OPEN_HEADERS : {}),
    ...(manner.link === undefined ? {} : { Link: manner.link }),
  })
  if (held !== undefined) return new Response(null, { status: 304, headers })
  const bytes = await representation.coded(coding)
  headers.set('Content-Type', representation.mediaType)
  headers.set('Content-Length', String(bytes.length))
  if (coding !== 'identity') headers.set('Content-Encoding', coding)
  return new Response(bytes as Uint8Array<ArrayBuffer>, { status: 200, headers })
}

const entityTag = (representation: Representation, coding: Coding) => `"${representation.tag}${CODINGS[coding].tag}"`

/** The tag of what the client holds already, if that is what it would get; by preference the one it named (RFC 9111 §4.3.4). */
function heldTag(request: Request, representation: Representation, now: Date, coding: Coding): string | undefined {
  const chosen = entityTag(representation, coding)
  const noneMatch = request.headers.get('if-none-match')
  if (noneMatch !== null) {
    const named = readEntityTags(noneMatch)
    if (named === '*') return chosen
    const ours = [chosen, ...(Object.keys(CODINGS) as Coding[]).map((other) => entityTag(representation, other))]
    return ours.find((tag) => named.includes(tag.slice(1, -1)))
  }
  const since = request.headers.get('if-modified-since')
  if (since === null) return undefined
  const date = readHttpDate(since, now)
  return date !== undefined && representation.modified <= date ? chosen : undefined
}

import { type Coding, chooseCoding } from './content-coding.ts'
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
  /**
   * The address names the bytes, which never change; but an article may be killed with its pictures. Whoever has seen one
   * keeps it for a day; caches that serve others ask again after a minute.
   */
  media: 'public, max-age=86400, s-maxage=60, immutable',
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
  return new Date(Math.min(modified.getTime(), settledBy(now)))
}

const settledBy = (now: Date) => Math.floor(now.getTime() / 1000) * 1000 - 1000

/** Whether the fields of a representation say the same from now on. */
export const isSettled = ({ modified }: Representation, now: Date) => modified.getTime() <= settledBy(now)

/** A field of a request by its name in lower case; several lines of one field as one, joined by commas (RFC 9110 §5.3). */
export type FieldOf = (name: string) => string | undefined

/** What a request gets: the whole, or word that it has it. `tag` is the entity tag to name, with its quotation marks. */
export interface Verdict {
  readonly status: 200 | 304
  readonly coding: Coding
  readonly tag: string
}

/**
 * Decides between 200 and 304 for GET and HEAD (RFC 9110 §13). If-None-Match decides alone where it is there;
 * If-Modified-Since is compared, never matched, because some readers send their own clock. Ranges are not offered, so a
 * Range field is ignored (RFC 9110 §14.2).
 */
export function judge(fieldOf: FieldOf, representation: Representation, now: Date): Verdict {
  const coding = chooseCoding(fieldOf('accept-encoding'))
  const held = heldTag(fieldOf, representation, now, coding)
  return { status: held === undefined ? 200 : 304, coding, tag: held ?? representation.entityTags[coding] }
}

/** The fields of an answer but its Date; `body` is the coded bytes, null for 304. */
export function fieldsOf(
  { coding, tag }: Verdict,
  representation: Representation,
  body: Uint8Array | null,
  manner: Manner,
): Record<string, string> {
  return {
    ETag: tag,
    'Last-Modified': formatHttpDate(lastModified(representation.modified, manner.now)),
    'Cache-Control': manner.cacheControl,
    Vary: 'Accept-Encoding',
    ...(manner.open ? OPEN_HEADERS : {}),
    ...(manner.link === undefined ? {} : { Link: manner.link }),
    ...(body === null ? {} : { 'Content-Type': representation.mediaType, 'Content-Length': String(body.length) }),
    ...(body === null || coding === 'identity' ? {} : { 'Content-Encoding': coding }),
  }
}

/** Answers a request as the Fetch standard has it. */
export async function answer(request: Request, representation: Representation, manner: Manner): Promise<Response> {
  const verdict = judge((name) => request.headers.get(name) ?? undefined, representation, manner.now)
  const body = verdict.status === 304 ? null : await representation.coded(verdict.coding)
  const headers = { ...fieldsOf(verdict, representation, body, manner), Date: formatHttpDate(manner.now) }
  return new Response(body, { status: verdict.status, headers })
}

/** The tag of what the client holds already, if that is what it would get; by preference the one it named (RFC 9111 §4.3.4). */
function heldTag(fieldOf: FieldOf, representation: Representation, now: Date, coding: Coding): string | undefined {
  const noneMatch = fieldOf('if-none-match')
  if (noneMatch !== undefined) {
    const chosen = representation.entityTags[coding]
    if (noneMatch === chosen) return chosen
    const named = readEntityTags(noneMatch)
    if (named === '*') return chosen
    const ours = [chosen, ...Object.values(representation.entityTags)]
    return ours.find((tag) => named.includes(tag.slice(1, -1)))
  }
  const since = fieldOf('if-modified-since')
  if (since === undefined) return undefined
  const date = readHttpDate(since, now)
  return date !== undefined && representation.modified <= date ? representation.entityTags[coding] : undefined
}

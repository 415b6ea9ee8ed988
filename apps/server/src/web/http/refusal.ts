import { CACHE_CONTROL, OPEN_HEADERS } from './answer.ts'
import { formatHttpDate } from './http-date.ts'

/** An answer other than 200 and 304: no validators, because conditions never apply to it (RFC 9110 §13.2.1). */
export interface Refusal {
  readonly status: 301 | 400 | 404 | 405 | 410 | 503
  /** What to show; a line of plain text unless `mediaType` says otherwise. */
  readonly text: string
  readonly mediaType?: string
  /** `error` unless given. */
  readonly cacheControl?: string
  /** Further fields: Location, Allow, Retry-After. */
  readonly fields?: Readonly<Record<string, string>>
}

/** Sends a refusal. Scripts of other sites may read every one of them: it holds nothing but its reason. */
export function refuse(refusal: Refusal, now: Date): Response {
  return new Response(refusal.text, {
    status: refusal.status,
    headers: {
      'Content-Type': refusal.mediaType ?? 'text/plain; charset=utf-8',
      'Cache-Control': refusal.cacheControl ?? CACHE_CONTROL.error,
      Vary: 'Accept-Encoding',
      Date: formatHttpDate(now),
      ...OPEN_HEADERS,
      ...refusal.fields,
    },
  })
}

import type { OutgoingHttpHeaders, RequestListener } from 'node:http'
import { fieldsOf, isSettled, judge, type Manner, type Verdict } from './answer.ts'
import type { Kept } from './kept.ts'
import type { Representation } from './representation.ts'

/** How the answer of a path goes out. `address` is what its bytes are kept under. */
export type KnownPath = Pick<Manner, 'cacheControl' | 'open' | 'link'> & { readonly address: string }

/** Paths that were routed once. What a path leads to does not change; what is there may, and is looked up each time. */
export interface KnownPaths {
  get(path: string): KnownPath | undefined
  learn(path: string, known: KnownPath): void
}

/** Paths are remembered up to this number, the one not asked for longest goes first: a query may be written in any way. */
const MOST_PATHS = 10_000
/** Longer ones are nobody's subscription. */
const LONGEST_PATH = 500

export function knownPaths(): KnownPaths {
  const paths = new Map<string, KnownPath>()
  return {
    get: (path) => paths.get(path),
    learn(path, known) {
      if (path.length > LONGEST_PATH) return
      paths.delete(path)
      paths.set(path, known)
      if (paths.size > MOST_PATHS) paths.delete(paths.keys().next().value!)
    },
  }
}

export interface Front {
  readonly paths: KnownPaths
  readonly kept: Kept
  /** Number of the last change; undefined where only the store can say. */
  readonly knownLastChange: (now: Date) => number | undefined
  /** Fields of every answer. */
  readonly fields: Readonly<Record<string, string>>
  readonly clock: () => Date
}

/**
 * Answers what is kept before any routing: a feed that was asked for before and has not changed goes out as fast as the
 * runtime can write it. Everything else is `next`'s, which also makes what is not kept, and says what goes wrong. The Date
 * field is the runtime's.
 */
export function answerKept(front: Front, next: RequestListener): RequestListener {
  const heads = new WeakMap<Representation, Map<string, OutgoingHttpHeaders>>()

  /** The same for everybody who gets the same bytes, or is told of the same tag; made once. */
  function headOf(
    verdict: Verdict,
    representation: Representation,
    body: Uint8Array | null,
    path: KnownPath,
    now: Date,
  ) {
    const known = heads.get(representation)
    const key = body === null ? verdict.tag : verdict.coding
    const written = known?.get(key)
    if (written !== undefined) return written
    const head = { ...fieldsOf(verdict, representation, body, { ...path, now }), ...front.fields }
    if (isSettled(representation, now)) heads.set(representation, (known ?? new Map()).set(key, head))
    return head
  }

  return (request, response) => {
    const known = request.method === 'GET' || request.method === 'HEAD' ? front.paths.get(request.url!) : undefined
    if (known === undefined) return next(request, response)
    const now = front.clock()
    const change = front.knownLastChange(now)
    const representation = change === undefined ? undefined : front.kept.ready(known.address, change)
    if (representation === undefined) return next(request, response)
    const verdict = judge((name) => rawField(request.rawHeaders, name), representation, now)
    const body = verdict.status === 304 ? null : representation.ready(verdict.coding)
    if (body === undefined) return next(request, response)
    response.writeHead(verdict.status, headOf(verdict, representation, body, known, now))
    response.end(body ?? undefined)
  }
}

/** A field as it came, without sorting all of them into an object first. Names and values take turns. */
function rawField(raw: readonly string[], name: string): string | undefined {
  let value: string | undefined
  for (let at = 0; at < raw.length; at += 2) {
    const key = raw[at]!
    if (key.length !== name.length || key.toLowerCase() !== name) continue
    value = value === undefined ? raw[at + 1]! : `${value}, ${raw[at + 1]!}`
  }
  return value
}

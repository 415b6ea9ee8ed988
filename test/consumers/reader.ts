import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { parseFeed } from 'feedsmith'

/** How a feed reader asks, and what it takes for the same item and for a changed one. */
export interface Habits {
  readonly name: string
  readonly acceptEncoding?: string
  /** Sends the validators of the last whole answer; from which request on. None for readers that send neither. */
  readonly conditionalFrom?: number
  /** Fields that it sends each time. */
  readonly fields?: Readonly<Record<string, string>>
  /** A status that it takes for a failure though it is none. */
  readonly fails?: (status: number) => boolean
  /** What tells one state of an item from another; undefined for readers that never look at an item again. */
  readonly fingerprint?: (item: Item) => string
}

/** An item as a reader stores it. */
export interface Item {
  readonly id: string
  readonly link: string
  readonly title: string
  readonly authors: readonly string[]
  readonly content: string
  readonly tags: readonly string[]
}

/** What a reader tells its user. */
export interface Event {
  readonly kind: 'new' | 'updated'
  readonly item: Item
}

export interface Reader {
  /** Asks once; gives what is new. */
  poll(): Promise<readonly Event[]>
  /** How often each status came. */
  readonly statuses: Readonly<Record<number, number>>
  /** What it shows now. */
  readonly items: ReadonlyMap<string, Item>
}

type Get = (path: string, fields: Record<string, string>) => Promise<Response>

/** A reader that has subscribed to a feed. */
export function subscribe(habits: Habits, get: Get, path: string): Reader {
  const items = new Map<string, Item>()
  const statuses: Record<number, number> = {}
  let etag: string | null = null
  let modified: string | null = null
  let requests = 0

  async function ask(): Promise<string | undefined> {
    requests += 1
    const fields: Record<string, string> = { ...habits.fields }
    if (habits.acceptEncoding !== undefined) fields['Accept-Encoding'] = habits.acceptEncoding
    if (requests >= (habits.conditionalFrom ?? Number.POSITIVE_INFINITY)) {
      if (etag !== null) fields['If-None-Match'] = etag
      if (modified !== null) fields['If-Modified-Since'] = modified
    }
    const response = await get(path, fields)
    statuses[response.status] = (statuses[response.status] ?? 0) + 1
    if (response.status === 304) return undefined
    if (response.status !== 200 || habits.fails?.(response.status)) throw new Error(`${path}: ${response.status}`)
    etag = response.headers.get('etag')
    modified = response.headers.get('last-modified')
    return decoded(Buffer.from(await response.arrayBuffer()), response.headers.get('content-encoding'))
  }

  return {
    items,
    statuses,
    async poll() {
      const document = await ask()
      if (document === undefined) return []
      const events: Event[] = []
      for (const item of itemsOf(document)) {
        const known = items.get(item.id)
        items.set(item.id, item)
        if (known === undefined) events.push({ kind: 'new', item })
        else if (habits.fingerprint !== undefined && habits.fingerprint(known) !== habits.fingerprint(item))
          events.push({ kind: 'updated', item })
      }
      return events
    },
  }
}

function decoded(bytes: Buffer, coding: string | null): string {
  if (coding === null) return bytes.toString()
  if (coding === 'br') return brotliDecompressSync(bytes).toString()
  if (coding === 'gzip') return gunzipSync(bytes).toString()
  throw new Error(`expected a coding that was asked for, got ${coding}`)
}

/** The items of a feed of any format, each id once. */
function itemsOf(document: string): readonly Item[] {
  const { format, feed } = parseFeed(document)
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map((item) => ({
        id: item.guid?.value ?? '',
        link: item.link ?? '',
        title: textOf(item.title),
        authors: item.dc?.creators ?? [],
        content: item.content?.encoded ?? '',
        tags: (item.categories ?? []).map(({ name }) => name ?? ''),
      }))
    case 'atom':
      return (feed.entries ?? []).map((entry) => ({
        id: entry.id ?? '',
        link: entry.links?.[0]?.href ?? '',
        title: textOf(entry.title),
        authors: (entry.authors ?? []).map(({ name }) => name ?? ''),
        content: textOf(entry.content),
        tags: (entry.categories ?? []).map(({ label, term }) => label ?? term ?? ''),
      }))
    case 'json':
      return (feed.items ?? []).map((item) => ({
        id: item.id ?? '',
        link: item.url ?? '',
        title: item.title ?? '',
        authors: (item.authors ?? []).map(({ name }) => name ?? ''),
        content: item.content_html ?? '',
        tags: item.tags ?? [],
      }))
    default:
      throw new Error(`expected RSS, Atom or JSON Feed, got ${format}`)
  }
}

/** feedsmith gives a text of Atom as a construct, others as text. */
function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'value' in value) return String(value.value)
  return String(value ?? '')
}

const digest = (...parts: readonly string[]) => createHash('md5').update(parts.join('\u0000')).digest('hex')

/** The readers whose ways are known from their source or from what they were seen to send. */
export const READERS: readonly Habits[] = [
  {
    name: 'Miniflux',
    acceptEncoding: 'br,gzip',
    conditionalFrom: 2,
    fields: { Accept: 'application/xml, application/atom+xml, application/rss+xml, application/feed+json, text/html' },
    fingerprint: ({ title, content, authors }) => digest(title, content, ...authors),
  },
  {
    // Tags and their order are part of what it hashes.
    name: 'FreshRSS',
    acceptEncoding: 'gzip, br',
    conditionalFrom: 2,
    fingerprint: ({ link, title, authors, content, tags }) => digest(link, title, ...authors, content, ...tags),
  },
  {
    name: 'newsboat',
    acceptEncoding: 'gzip, deflate',
    conditionalFrom: 3,
    fields: { 'A-IM': 'feed' },
    fingerprint: ({ title, link, content }) => digest(title, link, content),
  },
  {
    // Announces deltas, and takes a 226 for an error; mails an item once and never looks at it again.
    name: 'rss2email',
    acceptEncoding: 'gzip, deflate',
    conditionalFrom: 2,
    fields: { 'A-IM': 'feed' },
    fails: (status) => status === 226,
  },
  {
    name: 'sfeed',
    fingerprint: ({ title, link, content }) => digest(title, link, content),
  },
]

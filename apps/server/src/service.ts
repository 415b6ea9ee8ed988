import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Knowledge, type KnowledgeTables, knowledgeOf } from '@dateline/core'
import { readTables } from '@dateline/core/tables'
import { type Config, defaultTagAuthority, localUrl } from './config.ts'
import { type Inbox, openInbox } from './inbox/inbox.ts'
import { readMediaFile } from './inbox/originals.ts'
import { log, told } from './log.ts'
import { ownKnowledge } from './own-knowledge.ts'
import { openReaders, READING_LIMITS, type Readers } from './reading/read-apart.ts'
import { lockData } from './store/lock.ts'
import { databaseFile, openSqliteStore } from './store/sqlite.ts'
import type { Store } from './store/store.ts'
import { createWeb } from './web/app.ts'
import { receiptWords } from './words.ts'

/** A running wire. */
export interface Service {
  /** Public base address, with the port that the system chose if none was set. */
  readonly url: string
  readonly store: Store
  readonly inbox: Inbox
  /** Ends in order: nothing new is accepted, what is in hand is finished, connections and store are closed. At most five seconds. */
  close(): Promise<void>
}

export interface ServiceParts {
  readonly clock?: () => Date
  readonly knowledge?: Knowledge
  readonly readers?: Readers
}

/** A connection that is still being answered gets this long, in milliseconds. */
const GRACE = 4000
/** A release that a visitor tries out may take so long to read, in milliseconds. */
const VISITORS_LIMIT = 4000
/** Timers take at most 2^31 milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1

/** Starts store, web server and ingest folder, in this order. What was opened is closed again if one of them fails. */
export async function startService(config: Config, parts: ServiceParts = {}): Promise<Service> {
  let known: KnowledgeTables | undefined
  const tables = () => (known ??= readTables(ownKnowledge(config.data)))
  const { readers = openReaders(tables()) } = parts
  readers.warm()
  const { clock = () => new Date(), knowledge = knowledgeOf(tables()) } = parts
  // Threads of their own: what visitors try out never stands in the way of what newsrooms drop.
  const visitors = parts.readers ?? openReaders(tables(), { ...READING_LIMITS, milliseconds: VISITORS_LIMIT })
  const undo: (() => unknown)[] = [() => readers.close(), () => visitors.close()]
  try {
    const words = receiptWords(knowledge)
    const started = clock()
    undo.push(lockData(config.data))
    const store = await openSqliteStore({
      file: databaseFile(config.data),
      tagAuthority: config.tagAuthority ?? defaultTagAuthority(config.url, started),
      now: started,
    })
    undo.push(() => store.close())
    if (config.tagAuthority === undefined && store.created === started.toISOString())
      log('warning', 'tag-authority-chosen', {
        stored: store.tagAuthority,
        do: 'ids are named so for ever: if this is not your wire’s name, end this, remove the data folder and set DATELINE_TAG',
      })
    if (config.tagAuthority !== undefined && config.tagAuthority !== store.tagAuthority)
      log('warning', 'tag-authority-kept', {
        stored: store.tagAuthority,
        setting: config.tagAuthority,
        do: 'remove DATELINE_TAG: ids never change',
      })

    const media = (sha256: string) => readMediaFile(config.data, sha256)
    const { server, port } = await listen(config, (url) =>
      createWeb({ store, knowledge, config: { ...config, url }, read: visitors.read, media, clock }),
    )
    undo.push(() => closeServer(server))
    const url = publicUrl(config, port)
    const inbox = await openInbox({
      inbox: config.inbox,
      data: config.data,
      url,
      store,
      knowledge,
      read: readers.read,
      words,
      clock,
      after: () => {},
    })
    undo.push(() => inbox.close())
    const stopTimer = settleAtEmbargoes(store, inbox, clock)
    undo.push(stopTimer)
    // Not before: until here its thread would only slow down the start.
    visitors.warm()
    log('info', 'started', { url, inbox: config.inbox, data: config.data, tagAuthority: store.tagAuthority })
    return { url, store, inbox, close: () => closeAll(undo) }
  } catch (error) {
    await closeAll(undo)
    throw error
  }
}

async function closeAll(undo: readonly (() => unknown)[]): Promise<void> {
  for (const close of undo.toReversed()) await close()
}

function publicUrl(config: Config, port: number): string {
  return config.url === localUrl(config.host, config.port) ? localUrl(config.host, port) : config.url
}

/** Listens first, as the app has to know the port; who comes before it is there waits. */
async function listen(
  config: Config,
  webAt: (url: string) => ReturnType<typeof createWeb>,
): Promise<{ readonly server: Server; readonly port: number }> {
  const web = Promise.withResolvers<RequestListener>()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const early: RequestListener = (request, response) =>
    void web.promise.then(
      (listener) => listener(request, response),
      () => response.destroy(),
    )
  const server = createServer(early)
  server.once('error', (error: NodeJS.ErrnoException) =>
    reject(
      error.code === 'EADDRINUSE'
        ? new Error(`port ${config.port} of ${config.host} is taken; stop what uses it, or set DATELINE_PORT`)
        : error,
    ),
  )
  server.listen(config.port, config.host, resolve)
  await promise
  const { port } = server.address() as AddressInfo
  const { listener } = webAt(publicUrl(config, port))
  web.resolve(listener)
  server.off('request', early)
  server.on('request', listener)
  return { server, port }
}

async function closeServer(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  // A connection becomes idle when its last answer is out, so this is asked again and again.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), GRACE)
  server.closeIdleConnections()
  await promise
  clearInterval(idle)
  clearTimeout(late)
}

/** Books embargoes and moves their files at the instant they end. Readers do not depend on it: they book what is due themselves. */
function settleAtEmbargoes(store: Store, inbox: Inbox, clock: () => Date): () => void {
  let timer: NodeJS.Timeout | undefined
  let open = true
  async function schedule(): Promise<void> {
    const now = clock()
    const next = await store.nextEmbargo(now)
    if (!open) return
    clearTimeout(timer)
    if (next === undefined) return
    timer = setTimeout(
      () => {
        inbox.settle()
        schedule().catch(failed)
      },
      Math.min(next.getTime() - now.getTime(), LONGEST_TIMER),
    )
  }
  const failed = (error: unknown) => log('error', 'embargo-timer-failed', told(error))
  const again = () => void schedule().catch(failed)
  inbox.on('arrival', again)
  again()
  return () => {
    open = false
    inbox.off('arrival', again)
    clearTimeout(timer)
  }
}

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Release } from '@dateline/core'
import type { Contender } from './measure.ts'
import { type Answer, askOnce, load, requestFor } from './serving/load.ts'
import { COST, type Cost, type Listening, type Order } from './serving/messages.ts'
import { NGINX_PATH, startNginx } from './serving/nginx.ts'

const FEED = '/news.rss'
/** Where the bare server has its 304; as long as the other path. */
const UNMODIFIED = '/same.rss'
/** How many articles the archive holds. */
const ARTICLES = 500
/**
 * Many short rounds, in milliseconds: a shared machine is fast for some seconds and slow for some, so two servers are
 * compared within a tenth of a second.
 */
export const SERVING_ROUNDS = { rounds: 25, milliseconds: 60 } as const

export interface ServingSpeed {
  readonly contenders: readonly Contender[]
  /** Why nginx is not among them; undefined where it is. */
  readonly withoutNginx: string | undefined
  /** Processor time of the server for an answer, in microseconds: steadier than rates where other work is done beside it. */
  cpuOf(name: string): number
  close(): Promise<void>
}

/** A server, and what it has cost so far in microseconds. */
interface Asked {
  readonly port: number
  readonly cost: () => Promise<number>
}

/** What another program costs is not known. */
const noCost = async () => Number.NaN

/**
 * A stored feed over a real port, compressed as readers ask for it, and its 304; beside each a bare `node:http` server
 * that writes the same bytes and fields, and nginx with the same file where it is installed. Each of the three is a process of
 * its own.
 */
export async function servingSpeed(releases: readonly Release[]): Promise<ServingSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  const file = join(folder, 'releases.json')
  writeFileSync(file, JSON.stringify(releases))
  const children: ChildProcess[] = []
  const start = async (order: Order) => {
    const child = fork(join(import.meta.dirname, 'serving', 'server.ts'))
    children.push(child)
    child.send(order)
    const [{ port }] = (await once(child, 'message')) as [Listening]
    const cost = async () => {
      child.send(COST)
      const [{ cpu }] = (await once(child, 'message')) as [Cost]
      return cpu
    }
    return { port, cost }
  }

  const ours = await start({ serve: 'archive', releases: file, articles: ARTICLES, database: join(folder, 'wire.db') })
  const whole = requestFor(FEED, { 'Accept-Encoding': 'br' })
  await askOnce(ours.port, whole)
  const feed = await askOnce(ours.port, whole)
  if (feed.status !== 200) throw new Error(`${FEED}: expected 200, got ${feed.status}`)
  const conditional = requestFor(FEED, { 'Accept-Encoding': 'br', 'If-None-Match': feed.fields.ETag! })
  const unmodified = await askOnce(ours.port, conditional)
  if (unmodified.status !== 304) throw new Error(`${FEED}: expected 304 for its own tag, got ${unmodified.status}`)
  const bare = await start({
    serve: 'canned',
    canned: { [FEED]: canned(feed), [UNMODIFIED]: canned(unmodified) },
  })
  const bareConditional = requestFor(UNMODIFIED, { 'Accept-Encoding': 'br', 'If-None-Match': feed.fields.ETag! })
  const nginx = await startNginx(folder, feed)

  const spent = new Map<string, { answers: number; cpu: number }>()
  const contender = async (name: string, { port, cost }: Asked, request: string): Promise<Contender> => {
    const { length, body, status } = await askOnce(port, request)
    if (status !== 304 && !body.equals(feed.body))
      throw new Error(`${name}: expected the bytes of the feed, got ${status}`)
    const total = { answers: 0, cpu: 0 }
    spent.set(name, total)
    const run = async () => {
      const before = await cost()
      const work = await load(port, request, length, SERVING_ROUNDS.milliseconds)
      total.cpu += (await cost()) - before
      total.answers += work.units
      return work
    }
    return { name, unit: 'answers', run }
  }
  return {
    contenders: [
      await contender('port: stored feed', ours, whole),
      await contender('port: bare server, same bytes', bare, whole),
      await contender('port: not modified', ours, conditional),
      await contender('port: bare server, 304', bare, bareConditional),
      ...('port' in nginx
        ? [await contender('port: nginx, same file', { ...nginx, cost: noCost }, requestFor(NGINX_PATH, {}))]
        : []),
    ],
    cpuOf(name) {
      const total = spent.get(name)
      return total === undefined ? Number.NaN : total.cpu / total.answers
    },
    withoutNginx: 'missing' in nginx ? nginx.missing : undefined,
    async close() {
      for (const child of children) child.kill()
      if ('port' in nginx) await nginx.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Fields that a server writes by itself. */
const OWN = new Set(['Date', 'Connection', 'Keep-Alive', 'Transfer-Encoding'])

const canned = ({ status, fields, body }: Answer) => ({
  status,
  fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !OWN.has(name))),
  body: body.toString('base64'),
})

import { createServer } from 'node:net'
import { localUrl } from '../config.ts'
import { type Check, ok, problem, warning } from './check.ts'

interface Address {
  readonly host: string
  readonly port: number
  readonly running: boolean
  /** `free`, or the code of the error with which listening failed: `EADDRINUSE`. */
  readonly listening: string
  /** Whether a Dateline answers at /healthz there. */
  readonly healthy: boolean
}

/** How long an answer may take, in milliseconds. */
const PATIENCE = 3000

/** Whether the address is free, or answered by the service that should be there. */
export const port: Check<Address> = {
  name: 'port',
  async look({ config: { host, port: number }, running }) {
    const healthy = number !== 0 && (await isHealthy(host, number))
    return { host, port: number, running, healthy, listening: healthy ? 'EADDRINUSE' : await tryToListen(host, number) }
  },
  judge: judgePort,
}

export function judgePort({ host, port: number, running, listening, healthy }: Address) {
  const at = `${host}:${number}`
  if (number === 0)
    return ok(
      running ? 'the system chose one for the running service; see its log' : 'the system will choose a free one',
    )
  if (running && healthy) return ok(`the running service answers at ${localUrl(host, number)}/healthz`)
  if (running && listening === 'free')
    return warning(
      `a service runs on the data folder, but none listens on ${at}`,
      'run this with the settings of the service',
    )
  if (running)
    return problem(
      `the running service does not answer at ${localUrl(host, number)}/healthz`,
      'read its log; if it hangs, end and start it',
    )
  if (listening === 'free') return ok(`${at} is free`)
  if (healthy)
    return problem(
      `${at} is taken by a Dateline with another data folder`,
      'end that one, or set DATELINE_PORT or DATELINE_DATA',
    )
  if (listening === 'EADDRINUSE') return problem(`${at} is taken by another program`, 'end it, or set DATELINE_PORT')
  if (listening === 'EACCES')
    return problem(`${at} may not be listened on by this user`, 'set DATELINE_PORT to 1024 or more')
  return problem(`${at} cannot be listened on (${listening})`, 'set DATELINE_HOST to an address of this machine')
}

async function isHealthy(host: string, number: number): Promise<boolean> {
  try {
    const answer = await fetch(`${localUrl(reachable(host), number)}/healthz`, {
      signal: AbortSignal.timeout(PATIENCE),
    })
    return answer.ok && (await answer.text()) === 'ok\n'
  } catch {
    // Whatever the reason, nobody of ours answers there; listening tells the rest.
    return false
  }
}

/** Where a server is reached that listens on all addresses. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '::1' : host
}

function tryToListen(host: string, number: number): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const server = createServer()
  server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
  server.listen(number, host, () => server.close(() => resolve('free')))
  return promise
}

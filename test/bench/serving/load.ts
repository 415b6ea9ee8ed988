import { connect, type Socket } from 'node:net'
import type { Work } from '../measure.ts'

/** A whole answer as it came over the wire. */
export interface Answer {
  readonly status: number
  readonly fields: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Length of head and body together. */
  readonly length: number
}

/** How many connections ask at once. */
const CONNECTIONS = 16

/** The bytes of a request. */
export function requestFor(path: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ Host: 'wire.example.org', ...fields }).map(([name, value]) => `${name}: ${value}`)
  return [`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n')
}

/** Asks once. The answer must have a Content-Length, or be a 304. */
export async function askOnce(port: number, request: string): Promise<Answer> {
  const socket = connect(port, '127.0.0.1')
  socket.write(request)
  let bytes = Buffer.alloc(0)
  for await (const chunk of socket) {
    bytes = Buffer.concat([bytes, chunk])
    const head = bytes.indexOf('\r\n\r\n')
    if (head === -1) continue
    const [first = '', ...lines] = bytes.toString('latin1', 0, head).split('\r\n')
    const fields = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')), line.replace(/^[^:]*: ?/, '')]),
    )
    const status = Number(first.split(' ')[1])
    const length = head + 4 + (status === 304 ? 0 : Number(fields['Content-Length']))
    if (bytes.length < length) continue
    socket.destroy()
    return { status, fields, body: bytes.subarray(head + 4, length), length }
  }
  throw new Error('expected an answer, the server closed the connection')
}

/**
 * Asks again and again over some connections for so many milliseconds. All answers are known to be of the same length, so
 * they are counted by their bytes: what asks must cost less than what answers.
 */
export async function load(port: number, request: string, length: number, milliseconds: number): Promise<Work> {
  const end = performance.now() + milliseconds
  const counts = await Promise.all(Array.from({ length: CONNECTIONS }, () => askUntil(port, request, length, end)))
  const units = counts.reduce((sum, count) => sum + count, 0)
  return { units, bytes: units * length }
}

/** Answers are read into one buffer again and again: collecting garbage here would count against whoever answers then. */
const READ_BUFFER = 128 * 1024

function askUntil(port: number, request: string, length: number, end: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  let answers = 0
  let missing = length
  const callback = (bytes: number) => {
    missing -= bytes
    if (missing > 0) return true
    if (missing < 0) {
      socket.destroy(new Error(`expected answers of ${length} bytes, got more`))
      return false
    }
    answers += 1
    missing = length
    if (performance.now() < end) {
      socket.write(request)
      return true
    }
    resolve(answers)
    socket.destroy()
    return false
  }
  const socket: Socket = connect({
    port,
    host: '127.0.0.1',
    noDelay: true,
    onread: { buffer: Buffer.alloc(READ_BUFFER), callback },
  })
  socket.on('error', reject)
  socket.on('close', () => reject(new Error('expected an answer, the server closed the connection')))
  socket.write(request)
  return promise
}

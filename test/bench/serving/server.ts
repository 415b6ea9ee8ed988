import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Release } from '@dateline/core'
import { loadKnowledge } from '@dateline/core/tables'
import { createWeb } from '@dateline/server/src/web/app.ts'
import { archive, webParts } from '../archive.ts'
import { type ArchiveOrder, type Canned, COST, type Cost, type Listening, type Order } from './messages.ts'

/** A server in a process of its own: ours over an archive, or a bare one. Told which by its parent, it says its port. */
process.once('message', async (order: Order) => {
  const listener = order.serve === 'canned' ? bare(order.canned) : await ours(order)
  const server = createServer(listener)
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    process.send!({ port } satisfies Listening)
    process.on('message', (asked) => {
      if (asked !== COST) return
      const { user, system } = process.cpuUsage()
      process.send!({ cpu: user + system } satisfies Cost)
    })
  })
})
process.once('disconnect', () => process.exit())

async function ours({ releases: file, articles, database }: ArchiveOrder): Promise<RequestListener> {
  const releases: readonly Release[] = JSON.parse(readFileSync(file, 'utf8'))
  return createWeb(webParts(await archive(releases, articles, database), loadKnowledge())).listener
}

function bare(canned: Readonly<Record<string, Canned>>): RequestListener {
  const answers = new Map(
    Object.entries(canned).map(([path, { status, fields, body }]) => [
      path,
      { status, fields, bytes: Buffer.from(body, 'base64') },
    ]),
  )
  return ({ url }, response) => {
    const { status, fields, bytes } = answers.get(url!)!
    response.writeHead(status, fields)
    response.end(bytes)
  }
}

import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readConfig } from '@dateline/server/src/config.ts'
import { logTo } from '@dateline/server/src/log.ts'
import { startService } from '@dateline/server/src/service.ts'

/** Where the harbour's newsroom drops its files. */
export const HARBOUR = 'harbour'

/** A whole service on a free port, with an ingest folder of its own. */
export interface Wire {
  readonly url: string
  readonly inbox: string
  /** Writes a file as a careful program does: under another name first. */
  drop(file: string, content: string | Uint8Array): void
  /** The receipt that lies beside a file; waits for it. */
  receipt(place: string): Promise<string>
  get(path: string, headers?: Record<string, string>): Promise<Response>
  text(path: string): Promise<string>
  /** Turns the service's clock forward, in milliseconds. */
  later(milliseconds: number): void
  close(): Promise<void>
}

export async function startWire(): Promise<Wire> {
  const home = mkdtempSync(join(tmpdir(), 'dateline-journey-'))
  const inbox = join(home, 'inbox')
  mkdirSync(join(inbox, HARBOUR), { recursive: true })
  writeFileSync(join(inbox, HARBOUR, 'newsroom.yaml'), 'name: Port of Húsavík\nlanguages: [en]\ncountry: IS\n')
  logTo(() => {})
  let shift = 0
  const service = await startService(
    readConfig({ DATELINE_INBOX: inbox, DATELINE_DATA: join(home, 'data'), DATELINE_PORT: '0' }),
    { clock: () => new Date(Date.now() + shift) },
  )
  const get: Wire['get'] = (path, headers = {}) => fetch(new URL(path, service.url), { headers, redirect: 'manual' })
  return {
    url: service.url,
    inbox,
    drop(file, content) {
      const path = join(inbox, HARBOUR, file)
      writeFileSync(`${path}.part`, content)
      renameSync(`${path}.part`, path)
    },
    async receipt(place) {
      const path = join(inbox, HARBOUR, `${place}.receipt.md`)
      await until(() => existsSync(path))
      return readFileSync(path, 'utf8')
    },
    get,
    text: async (path) => (await get(path)).text(),
    later(milliseconds) {
      shift += milliseconds
    },
    async close() {
      await service.close()
      rmSync(dirname(inbox), { recursive: true })
    },
  }
}

/** How long a machine under load may take for what should be there at once, in milliseconds. */
const PATIENCE = 20_000

/** Waits until something holds, and gives the milliseconds that it took. */
export async function until(holds: () => unknown): Promise<number> {
  const start = performance.now()
  while (!(await holds())) {
    if (performance.now() - start > PATIENCE) throw new Error(`not within ${PATIENCE} ms: ${holds}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return performance.now() - start
}

/** A release of the port, of which a word or a line may differ. */
export function ferryRelease({
  title = 'Ferry to Grímsey Sails Again After a Winter',
  boats = 'forty',
  head = '',
} = {}): string {
  return `${head}${title}

HÚSAVÍK, Iceland, 3 February 2026 – The ferry to Grímsey sailed again on Tuesday, three months after ice had closed the harbour of Húsavík and cut off the island.

“The winter was long, and nobody here has forgotten the mail that came by helicopter,” said Edda Hlíðdal, Harbour Master of Húsavík. The harbour now has room for ${boats} boats.

Migrant workers from Poland, who are every third of those in the fish plants of Iceland, were the first on board.

About the Port of Húsavík
The port was founded in 1883.
`
}

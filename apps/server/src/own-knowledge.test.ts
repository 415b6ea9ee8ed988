import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { command as parse } from './commands/parse.ts'
import { readConfig } from './config.ts'
import { logTo } from './log.ts'
import { type Service, startService } from './service.ts'
import { until } from './testing/folders.ts'

const WHALES = `id: whale-watching
definition: A release has this topic when it concerns boats that take visitors to whales.
labels: {en: Whale watching}
terms:
  en: [humpback*, minke whale*, whale watching]
weak:
  en: [fin*]
against:
  en: [humpback bridge*]
`

const RELEASE = `Whale Watching Boats Must Keep Their Distance in Skjálfandi

Húsavík, 3 May 2026 – Boats that take visitors to humpback whales must stay 200 metres away, the Harbour Authority said.

“Whale watching lives from whales that stay,” said Brynja Ólafs, Director of the Harbour Authority.
`

let home: string
let service: Service | undefined
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dateline-own-'))
  mkdirSync(join(home, 'data', 'knowledge', 'topics'), { recursive: true })
  writeFileSync(join(home, 'data', 'knowledge', 'topics', 'whale-watching.yaml'), WHALES)
})
afterEach(async () => {
  await service?.close()
  service = undefined
  rmSync(home, { recursive: true })
  vi.unstubAllEnvs()
})

test('a topic that lies in the data folder tags a release, and has a page and feeds of its own', async () => {
  logTo(() => {})
  const settings = { DATELINE_INBOX: join(home, 'inbox'), DATELINE_DATA: join(home, 'data'), DATELINE_PORT: '0' }
  service = await startService(readConfig(settings))
  const { url } = service
  const feed = async () => (await fetch(`${url}/topic/whale-watching.atom`)).text()
  expect(await feed()).not.toContain('<entry')
  writeFileSync(join(home, 'inbox', 'whales.txt'), RELEASE)
  await until(async () => (await feed()).includes('Keep Their Distance'), 20_000)
  expect(await feed()).toContain('label="Whale watching"')
  const page = await fetch(`${url}/topic/whale-watching`)
  expect(page.status).toBe(200)
  expect(await page.text()).toMatch(/<h1[^>]*>Whale watching[\s\S]*Keep Their Distance/)
  expect(await (await fetch(`${url}/feeds`)).text()).toContain('/topic/whale-watching')
}, 30_000)

test('the command reads a release with it too', async () => {
  vi.stubEnv('DATELINE_DATA', join(home, 'data'))
  writeFileSync(join(home, 'whales.txt'), RELEASE)
  let out = ''
  const streams = {
    out(text: string) {
      out += text
    },
    err() {},
  }
  expect(await parse.run([join(home, 'whales.txt')], streams)).toBe(0)
  expect(JSON.parse(out).topics[0]).toMatchObject({ id: 'whale-watching' })
})

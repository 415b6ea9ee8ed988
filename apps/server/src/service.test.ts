import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Knowledge } from '@dateline/core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Config, readConfig } from './config.ts'
import { type Service, startService } from './service.ts'
import { text } from './testing/drop.ts'
import { fakeRead } from './testing/fake-reader.ts'
import { knowledge as words } from './testing/fake-words.ts'
import { until } from './testing/folders.ts'
import { PAGE_WORDS } from './web/words.ts'

const english = words.languages.get('en')!
/** Words for receipts and pages alike, each saying its own name. */
const knowledge: Knowledge = {
  ...words,
  languages: new Map([
    [
      'en',
      { ...english, interface: { ...english.interface, ...Object.fromEntries(PAGE_WORDS.map((key) => [key, key])) } },
    ],
  ]),
}

const readers = {
  read: async (bytes: Uint8Array, file: string) => fakeRead(bytes, file),
  warm: () => {},
  close: async () => {},
}

let home: string
let config: Config
const running: Service[] = []
const start = async (more: Partial<Config> = {}) => {
  const service = await startService({ ...config, ...more }, { knowledge, readers })
  running.push(service)
  return service
}
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dateline-service-'))
  config = readConfig({ DATELINE_INBOX: join(home, 'inbox'), DATELINE_DATA: join(home, 'data'), DATELINE_PORT: '0' })
})
afterEach(async () => {
  for (const service of running.splice(0)) await service.close()
  rmSync(home, { recursive: true })
})

test('a dropped release comes out at its address and in the feed of all news', async () => {
  const service = await start()
  writeFileSync(join(home, 'inbox', 'pier.txt'), text('Pier opens'))
  await until(async () => (await (await fetch(`${service.url}/news.atom`)).text()).includes('Pier opens'))
  const [article] = (await service.store.list({}, { limit: 1 }, new Date())).articles
  const page = await fetch(`${service.url}/article/${article!.key}/${article!.slug}`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Pier opens')
})

test('an embargoed release comes out at its instant', async () => {
  const service = await start()
  const instant = Date.now() + 1500
  writeFileSync(
    join(home, 'inbox', 'pier.txt'),
    text('Pier opens', { head: `embargo: ${new Date(instant).toISOString()}` }),
  )
  await until(() => existsSync(join(home, 'inbox', 'held', 'pier.txt')))
  const feed = async () => (await fetch(`${service.url}/news.atom`)).text()
  expect(await feed()).not.toContain('Pier opens')
  await until(() => existsSync(join(home, 'inbox', 'published', 'pier.txt')))
  expect(Date.now() - instant).toBeLessThan(500)
  expect(await feed()).toContain('Pier opens')
})

test('one data folder has one service', async () => {
  const first = await start()
  await expect(start({ inbox: join(home, 'other') })).rejects.toThrow(/another dateline start/)
  await first.close()
  running.length = 0
  await start()
})

test('a port that is taken is named, and everything that was opened is closed again', async () => {
  const first = await start()
  const taken = { port: Number(new URL(first.url).port), data: join(home, 'other') }
  await expect(start(taken)).rejects.toThrow(/port \d+ of 127\.0\.0\.1 is taken/)
  await start({ data: join(home, 'other'), inbox: join(home, 'other-inbox') })
})

test('the tag authority of the first start stays, and another one in the settings is a warning', async () => {
  const first = await start({ tagAuthority: 'wire.example.org,2026' })
  await first.close()
  running.length = 0
  const lines = vi.spyOn(console, 'error').mockImplementation(() => {})
  const second = await start({ tagAuthority: 'other.example.org,2030' })
  expect(second.store.tagAuthority).toBe('wire.example.org,2026')
  expect(lines.mock.calls.flat().join('\n')).toMatch(/tag-authority-kept.*other\.example\.org/)
  lines.mockRestore()
})

test('it ends within five seconds though a reader keeps a connection open', async () => {
  const service = await start()
  await (await fetch(`${service.url}/news.atom`)).text()
  const began = performance.now()
  await service.close()
  running.length = 0
  expect(performance.now() - began).toBeLessThan(2000)
  await expect(fetch(`${service.url}/news.atom`)).rejects.toThrow()
})

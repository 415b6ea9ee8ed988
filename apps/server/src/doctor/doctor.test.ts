import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadKnowledge } from '@dateline/core/tables'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { command } from '../commands/doctor.ts'
import { readConfig } from '../config.ts'
import { logTo } from '../log.ts'
import { type Service, startService } from '../service.ts'
import { databaseFile } from '../store/sqlite.ts'
import { text } from '../testing/drop.ts'
import { fakeRead } from '../testing/fake-reader.ts'
import { until } from '../testing/folders.ts'
import type { Finding } from './check.ts'
import { examine } from './doctor.ts'

const logged: string[] = []
beforeAll(() => logTo((line) => logged.push(line)))

let home: string
let settings: Record<string, string>
let closing: (() => unknown)[]
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dateline-doctor-'))
  settings = { DATELINE_INBOX: join(home, 'inbox'), DATELINE_DATA: join(home, 'data'), DATELINE_PORT: '0' }
  closing = []
  logged.length = 0
})
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const close of closing.toReversed()) await close()
  rmSync(home, { recursive: true })
})

async function examined(more: Record<string, string> = {}): Promise<Map<string, Finding>> {
  const findings = new Map<string, Finding>()
  for await (const finding of examine({ ...settings, ...more })) findings.set(finding.check, finding)
  return findings
}

const notOk = (findings: Map<string, Finding>) => [...findings.values()].filter(({ level }) => level !== 'ok')

async function start(): Promise<Service> {
  const readers = {
    read: async (bytes: Uint8Array, file: string) => fakeRead(bytes, file),
    warm: () => {},
    close: async () => {},
  }
  const service = await startService(readConfig(settings), {
    knowledge: loadKnowledge({ languages: ['en'] }),
    readers,
  })
  closing.push(() => service.close())
  return service
}

test('a machine on which nothing was started yet is in order, and stays as it was', async () => {
  expect(notOk(await examined())).toEqual([])
  expect(readdirSync(home)).toEqual([])
})

test('folders that are there are tried, and nothing is left in them', async () => {
  mkdirSync(join(home, 'inbox', 'harbour', 'published'), { recursive: true })
  mkdirSync(join(home, 'data'))
  const findings = await examined()
  expect(notOk(findings)).toEqual([])
  expect(findings.get('watching')?.found).toMatch(/within \d+ ms/)
  expect(readdirSync(home, { recursive: true }).sort()).toEqual([
    'data',
    'inbox',
    'inbox/harbour',
    'inbox/harbour/published',
  ])
})

test('beside a running service all is in order, nothing is logged, and what is dropped meanwhile is published', async () => {
  const service = await start()
  const port = new URL(service.url).port
  logged.length = 0
  const looking = examined({ DATELINE_PORT: port })
  writeFileSync(join(home, 'inbox', 'pier.txt'), text('Pier opens'))
  const findings = await looking
  expect(notOk(findings)).toEqual([])
  expect(findings.get('service')?.found).toBe('runs on this data folder')
  expect(findings.get('port')?.found).toMatch(/the running service answers/)
  expect(findings.get('database')?.found).toMatch(/whole/)
  await until(() => logged.length > 0)
  expect(logged.map((line) => JSON.parse(line).event)).toEqual(['published'])
})

test('the lock is only asked for: a service starts and ends as ever', async () => {
  const service = await start()
  await service.close()
  expect((await examined()).get('service')?.found).toBe('does not run on this data folder')
  await start()
  expect((await examined()).get('service')?.found).toBe('runs on this data folder')
})

test('a port that somebody else has is named', async () => {
  const server: Server = createServer((_, response) => response.end('hello'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  const { port } = server.address() as AddressInfo
  expect((await examined({ DATELINE_PORT: String(port) })).get('port')).toMatchObject({
    level: 'problem',
    found: `127.0.0.1:${port} is taken by another program`,
  })
})

test('a database that is none, and a table that cannot be read, are problems that name their file', async () => {
  mkdirSync(join(home, 'data', 'knowledge', 'topics'), { recursive: true })
  writeFileSync(databaseFile(join(home, 'data')), 'These are notes and no database. '.repeat(100))
  writeFileSync(join(home, 'data', 'knowledge', 'topics', 'whales.yaml'), 'id: whales\n')
  const findings = await examined()
  expect(notOk(findings).map(({ check, level }) => [check, level])).toEqual([
    ['database', 'problem'],
    ['tables', 'problem'],
  ])
  expect(findings.get('tables')?.found).toMatch(/whales\.yaml[\s\S]*definition/)
})

test.runIf(process.getuid?.() !== 0)('a folder that is not to be written in is named with who may not', async () => {
  mkdirSync(join(home, 'inbox'))
  chmodSync(join(home, 'inbox'), 0o500)
  closing.push(() => chmodSync(join(home, 'inbox'), 0o700))
  expect((await examined()).get('ingest folder')?.found).toMatch(/cannot make a folder in .*inbox \(EACCES\)/)
})

test.runIf(existsSync('/dev/shm'))('a folder of published files that lies on another disk is a problem', async () => {
  const elsewhere = mkdtempSync('/dev/shm/dateline-doctor-')
  closing.push(() => rmSync(elsewhere, { recursive: true }))
  mkdirSync(join(home, 'inbox', 'harbour'), { recursive: true })
  symlinkSync(elsewhere, join(home, 'inbox', 'harbour', 'published'))
  expect((await examined()).get('one disk')).toMatchObject({
    level: 'problem',
    found: expect.stringMatching(/harbour\/published/),
  })
})

test('what cannot be looked at is a problem of its own, and the rest is still checked', async () => {
  writeFileSync(join(home, 'inbox'), 'a file where a folder should be')
  const findings = await examined()
  expect(findings.get('ingest folder')?.level).toBe('problem')
  expect(findings.get('one disk')?.found).toMatch(/could not be checked: ENOTDIR/)
  expect(findings.get('tables')?.level).toBe('ok')
})

test('the command prints a line for each check, or one object, and a problem is exit status 1', async () => {
  let out = ''
  const streams = {
    out(printed: string) {
      out += printed
    },
    err() {},
  }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  expect(await command.run([], streams)).toBe(0)
  expect(out).toMatch(/^ok {7}settings {11}inbox .*\nok {7}service {12}does not run/)
  out = ''
  vi.stubEnv('DATELINE_PORT', 'many')
  vi.stubEnv('DATELINE_PROT', '3000')
  expect(await command.run(['--json'], streams)).toBe(1)
  const { ok, findings } = JSON.parse(out)
  expect(ok).toBe(false)
  expect(findings).toMatchObject([{ check: 'settings', level: 'problem', advice: expect.stringContaining('correct') }])
  expect(findings[0].found).toMatch(/DATELINE_PROT: expected one of[\s\S]*DATELINE_PORT: expected a number/)
})

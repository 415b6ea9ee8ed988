import { type ChildProcess, execSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from './wire.ts'

const ROOT = join(import.meta.dirname, '..', '..')
let home: string
let demo: ChildProcess
let printed = ''

/** In a copy, as the demo makes its folder anew and somebody may be looking at one. */
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'dateline-demo-'))
  mkdirSync(join(home, 'apps', 'server'), { recursive: true })
  for (const part of ['src', 'demo', 'package.json'])
    cpSync(join(ROOT, 'apps', 'server', part), join(home, 'apps', 'server', part), { recursive: true })
  for (const modules of ['node_modules', 'apps/server/node_modules'])
    if (existsSync(join(ROOT, modules))) symlinkSync(join(ROOT, modules), join(home, modules))
  demo = spawn(process.execPath, ['apps/server/src/demo.ts'], { cwd: home, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [demo.stdout!, demo.stderr!]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
})
afterAll(async () => {
  if (demo.exitCode === null) demo.kill('SIGKILL')
  rmSync(home, { recursive: true })
})

test('the demo prints pages that open and a line that drops one more release, and ends in order', {
  timeout: 60_000,
}, async () => {
  await until(() => printed.includes('Ctrl+C') || demo.exitCode !== null)
  const pages = [...printed.matchAll(/^\s*(http:\/\/\S+)$/gm)].map(([, url]) => url!)
  expect(pages.length, printed).toBeGreaterThan(3)
  for (const page of pages) expect((await fetch(page)).status, page).toBe(200)

  const line = /^\s*(cp .+)$/m.exec(printed)![1]!
  execSync(line, { cwd: home })
  await until(() => /\nin these feeds:\n/.test(printed))
  const [, article] = /^published “.*” in .*\n\s*(http:\S+)$/m.exec(printed)!
  expect((await fetch(article!)).status).toBe(200)

  demo.kill('SIGINT')
  await until(() => demo.exitCode !== null)
  expect(demo.exitCode).toBe(0)
})

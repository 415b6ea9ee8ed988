import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const TURBO = join(ROOT, 'node_modules', '.bin', 'turbo')
let house: string

/** The project's own turbo settings and packages around three files: one topic, one source of feeds, one fixture. */
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'dateline-turbo-'))
  const settings = ['package.json', 'package-lock.json', 'turbo.json', 'tsconfig.base.json', '.gitignore', '.ci/run']
  const manifests = globSync(['packages/*/package.json', 'apps/*/package.json', 'test/package.json'], { cwd: ROOT })
  for (const file of [...settings, ...manifests]) cpSync(join(ROOT, file), join(house, file))
  put('packages/core/topics/flood.yaml', 'id: flood\n')
  put('packages/core/languages/xx/dateline.yaml', 'separators: []\n')
  put('packages/feeds/src/rss.ts', 'export {}\n')
  put('test/fixtures/releases/en/01-flood.txt', 'Flood\n')
})

afterAll(() => rmSync(house, { recursive: true }))

function put(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true })
  writeFileSync(join(house, file), text)
}

interface Plan {
  readonly tasks: readonly {
    readonly taskId: string
    readonly hash: string
    readonly resolvedTaskDefinition: { readonly cache: boolean }
  }[]
}

function plan(): Plan {
  const out = execFileSync(TURBO, ['run', 'test', '--dry=json'], {
    cwd: house,
    encoding: 'utf8',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return JSON.parse(out) as Plan
}

/** The workspaces whose tests would run again after a file has changed. */
function rerunAfter(file: string): readonly string[] {
  const hashes = () =>
    new Map(plan().tasks.flatMap(({ taskId, hash }) => (taskId.endsWith('#test') ? [[taskId, hash] as const] : [])))
  const before = hashes()
  appendFileSync(join(house, file), '# changed\n')
  const after = hashes()
  return [...after].flatMap(([task, hash]) => (before.get(task) === hash ? [] : [task.split('#')[0]!])).sort()
}

const ALL = ['@dateline/core', '@dateline/feeds', '@dateline/ingest', '@dateline/server', '@dateline/test']

test('a corrected topic or language table is tested again everywhere', () => {
  expect(rerunAfter('packages/core/topics/flood.yaml')).toEqual(ALL)
  expect(rerunAfter('packages/core/languages/xx/dateline.yaml')).toEqual(ALL)
})

test('a change in feeds leaves core and ingest as they were tested', () => {
  expect(rerunAfter('packages/feeds/src/rss.ts')).toEqual(['@dateline/feeds', '@dateline/server', '@dateline/test'])
})

test('a new fixture, and what these checks read of the root, concern this workspace alone', () => {
  expect(rerunAfter('test/fixtures/releases/en/01-flood.txt')).toEqual(['@dateline/test'])
  expect(rerunAfter('.ci/run')).toEqual(['@dateline/test'])
})

test('tests that passed are not run again; scores and benchmarks always are', () => {
  for (const { taskId, resolvedTaskDefinition } of plan().tasks) expect(resolvedTaskDefinition.cache, taskId).toBe(true)
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly quality: string; readonly bench: string }
  }
  expect(scripts.quality).toMatch(/^node /)
  expect(scripts.bench).toMatch(/^node /)
})

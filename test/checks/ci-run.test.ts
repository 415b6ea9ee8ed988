import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const TESTS = 'echo "@dateline/core:test:       Tests  1 failed | 40 passed (41)"; exit 1'
const GREEN = 'echo "@dateline/core:test:       Tests  41 passed (41)"'
let clone: string

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'dateline-ci-'))
  for (const file of ['.ci/run', 'test/checks/count-tests.ts']) cpSync(join(ROOT, file), join(clone, file))
})
afterEach(() => rmSync(clone, { recursive: true }))

/** Runs the checks with an npm that does as it is told, and nothing where it is told nothing. */
function run(npm: Readonly<Record<string, string>>) {
  const cases = Object.entries(npm).map(([args, does]) => `  "${args}"*) ${does};;`)
  mkdirSync(join(clone, 'bin'))
  writeFileSync(join(clone, 'bin', 'npm'), `#!/bin/sh\ncase "$*" in\n${cases.join('\n')}\nesac\n`)
  chmodSync(join(clone, 'bin', 'npm'), 0o755)
  const path = [join(clone, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter)
  const { stdout, status } = spawnSync(join(clone, '.ci', 'run'), { env: { PATH: path }, encoding: 'utf8' })
  return { last: stdout.trimEnd().split('\n').at(-1), status }
}

test('all green is the number of tests, and success', () => {
  expect(run({ test: GREEN })).toEqual({ last: '41 passed, 0 failed', status: 0 })
})

test('a failing test and every failing check count, and the checks after them are still made', () => {
  expect(run({ test: TESTS, 'run typecheck': 'exit 2', 'run knip': 'exit 1' })).toEqual({
    last: '40 passed, 3 failed',
    status: 1,
  })
})

test('tests that pass in a run that fails are no success', () => {
  expect(run({ test: `${GREEN}; exit 1` })).toEqual({ last: '41 passed, 1 failed', status: 1 })
})

test('where nothing can be installed, the closing line comes all the same', () => {
  expect(run({ ci: 'exit 1' })).toEqual({ last: '0 passed, 1 failed', status: 1 })
})

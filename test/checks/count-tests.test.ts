import { expect, test } from 'vitest'
import { countTests } from './count-tests.ts'

const GREEN = `
@dateline/core:test: cache hit, replaying logs 4f2a
@dateline/core:test:  Test Files  5 passed (5)
@dateline/core:test:       Tests  166 passed (166)
@dateline/feeds:test: cache miss, executing 77aa
@dateline/feeds:test: \u001b[2m Test Files \u001b[22m \u001b[1m\u001b[32m3 passed\u001b[39m\u001b[22m\u001b[90m (3)\u001b[39m
@dateline/feeds:test: \u001b[2m      Tests \u001b[22m \u001b[1m\u001b[32m40 passed\u001b[39m\u001b[22m | \u001b[33m2 skipped\u001b[39m\u001b[90m (42)\u001b[39m

 Tasks:    2 successful, 2 total
Cached:    1 cached, 2 total
`

test('all workspaces count, coloured or not, run or replayed', () => {
  expect(countTests(GREEN, 0)).toEqual({ passed: 206, failed: 0 })
})

test('failing tests, files that cannot be loaded and errors outside of tests are all failures', () => {
  const log = `
@dateline/core:test: ⎯⎯⎯⎯⎯⎯ Failed Suites 2 ⎯⎯⎯⎯⎯⎯⎯
@dateline/core:test:  Test Files  3 failed | 4 passed (7)
@dateline/core:test:       Tests  31 failed | 135 passed (166)
@dateline/server:test:       Tests  7 passed (7)
@dateline/server:test:      Errors  1 error
`
  expect(countTests(log, 1)).toEqual({ passed: 142, failed: 34 })
})

test('a run that breaks off before any test says so is a failure', () => {
  expect(countTests('@dateline/core:test: sh: 1: vitest: not found\n', 1)).toEqual({ passed: 0, failed: 1 })
  expect(countTests(GREEN, 1)).toEqual({ passed: 206, failed: 1 })
})

test('what a test prints about tests is not counted', () => {
  expect(countTests('@dateline/server:test: {"event":"Tests  9 passed (9)"}\n', 0)).toEqual({ passed: 0, failed: 0 })
})

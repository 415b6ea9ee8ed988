import { text } from 'node:stream/consumers'
import { stripVTControlCharacters } from 'node:util'

export interface TestCount {
  readonly passed: number
  readonly failed: number
}

/** `@dateline/core:test:   Tests  2 failed | 40 passed | 1 skipped (43)` */
const TESTS = /^\S+:\s+Tests\s+(.+)$/
/** A file that cannot be loaded, or a hook that throws, fails beside the tests. */
const SUITES = /Failed Suites (\d+)/
/** What is thrown outside of any test. */
const ERRORS = /^\S+:\s+Errors\s+(\d+) errors?/

/**
 * How many tests passed and failed in all workspaces, for the closing line of `.ci/run`. Reads the log of `turbo run test`,
 * which repeats the log of what is cached, so the figures are the same on a second run. `status` is the exit status of that
 * run: if it failed and no test says so, that is one failure.
 */
export function countTests(log: string, status: number): TestCount {
  let passed = 0
  let failed = 0
  for (const line of stripVTControlCharacters(log).split(/\r?\n/)) {
    const tests = TESTS.exec(line)?.[1]
    if (tests !== undefined) {
      passed += Number(/(\d+) passed/.exec(tests)?.[1] ?? 0)
      failed += Number(/(\d+) failed/.exec(tests)?.[1] ?? 0)
    }
    failed += Number(SUITES.exec(line)?.[1] ?? 0) + Number(ERRORS.exec(line)?.[1] ?? 0)
  }
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed }
}

if (import.meta.main) {
  const { passed, failed } = countTests(await text(process.stdin), Number(process.argv[2]))
  console.log(`${passed} ${failed}`)
}

import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('the engine that the project brings knows the flag, at the tenth of what reading sets', () => {
  const options = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8', maxBuffer: 10_000_000 })
  expect(/--invocation-count-for-turbofan \(.+\)\n.+default: (.+)/.exec(options)?.[1]).toBe(
    '--invocation-count-for-turbofan=3000',
  )
})

import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { onceATurn } from './once-a-turn.ts'

test('what another process may change is asked once while requests are answered together, and anew after them', async () => {
  let asked = 0
  const stamp = onceATurn(() => ++asked)
  expect([stamp(), stamp()]).toEqual([1, 1])
  await Promise.resolve()
  expect(stamp()).toBe(1)
  await setImmediate()
  expect(stamp()).toBe(2)
})

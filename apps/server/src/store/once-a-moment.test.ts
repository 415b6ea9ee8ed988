import { expect, test } from 'vitest'
import { MOMENT, onceAMoment } from './once-a-moment.ts'

test('what another process may change is asked once for all requests of a moment, and anew after it', () => {
  let now = 100
  let asked = 0
  const stamp = onceAMoment(
    () => ++asked,
    () => now,
  )
  expect([stamp(), stamp()]).toEqual([1, 1])
  now += MOMENT - 0.01
  expect(stamp()).toBe(1)
  now += 0.02
  expect([stamp(), stamp()]).toEqual([2, 2])
})

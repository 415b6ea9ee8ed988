import { expect, test } from 'vitest'
import { tokenBuckets } from './token-bucket.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 2, 8, 0, seconds))

test('a burst is let through, then one in each interval, and whoever waited has a burst again', () => {
  const buckets = tokenBuckets({ burst: 3, every: 6000, keys: 10 })
  expect([0, 0, 0, 0].map((second) => buckets.take('a', at(second)))).toEqual([0, 0, 0, 6000])
  expect(buckets.take('a', at(4))).toBe(2000)
  expect(buckets.take('a', at(6))).toBe(0)
  expect(buckets.take('a', at(6))).toBe(6000)
  expect([40, 40, 40, 40].map((second) => buckets.take('a', at(second)) === 0)).toEqual([true, true, true, false])
})

test('nobody pays for another, and a clock that goes back forgives nothing', () => {
  const buckets = tokenBuckets({ burst: 1, every: 6000, keys: 10 })
  expect([buckets.take('a', at(10)), buckets.take('b', at(10))]).toEqual([0, 0])
  expect(buckets.take('a', at(0))).toBeGreaterThan(0)
})

test('only so many keys are remembered: the one that is longest unused goes', () => {
  const buckets = tokenBuckets({ burst: 1, every: 6000, keys: 2 })
  for (const key of ['a', 'b', 'a', 'c']) buckets.take(key, at(0))
  expect([buckets.take('a', at(0)) > 0, buckets.take('b', at(0)) > 0]).toEqual([true, false])
})

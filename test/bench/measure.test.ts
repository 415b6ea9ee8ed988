import { expect, test } from 'vitest'
import { measure, ratioOf } from './measure.ts'

test('contenders take turns, the first round warms up, and the median of the others counts', async () => {
  let now = 0
  const turns: string[] = []
  // The time that one piece of work takes, round by round; the first is the warm-up.
  const contender = (name: string, costs: number[]) => ({
    name,
    unit: 'releases',
    run: () => {
      turns.push(name)
      now += costs.shift()!
      return { units: 2, bytes: 1000 }
    },
  })
  const measured = await measure(
    [contender('ours', [9000, 1000, 4000, 2000]), contender('theirs', [1, 2000, 2000, 2000])],
    {
      rounds: 3,
      milliseconds: 1,
      clock: () => now,
    },
  )
  expect(turns).toEqual(['ours', 'theirs', 'ours', 'theirs', 'ours', 'theirs', 'ours', 'theirs'])
  expect(measured).toEqual([
    { name: 'ours', unit: 'releases', unitsPerSecond: 1, bytesPerSecond: 500, rounds: [2, 0.5, 1] },
    { name: 'theirs', unit: 'releases', unitsPerSecond: 1, bytesPerSecond: 500, rounds: [1, 1, 1] },
  ])
})

test('a ratio is the median of the rounds, so that a slow round slows both', () => {
  const one = (rounds: number[]) => ({ name: 'x', unit: 'answers', unitsPerSecond: 0, bytesPerSecond: 0, rounds })
  expect(ratioOf(one([9, 1, 30]), one([10, 10, 20]))).toBe(0.9)
})

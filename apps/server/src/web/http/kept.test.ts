import { expect, test } from 'vitest'
import { keepAnswers } from './kept.ts'
import { type Representation, represent } from './representation.ts'

const text = (bytes: number) => represent('x'.repeat(bytes), 'text/plain', new Date(0))

function counting(bytes = 100) {
  const made: Representation[] = []
  return {
    made,
    make: async () => {
      made.push(text(bytes))
      return made.at(-1)
    },
  }
}

test('an address is rendered once while nothing changes, and anew after a change', async () => {
  const kept = keepAnswers(10_000)
  const { made, make } = counting()
  await kept.at('/news', 1, make)
  await kept.at('/news', 1, make)
  expect(made).toHaveLength(1)
  expect(await kept.at('/news', 2, make)).toBe(made[1])
})

test('many requests for one new state wait for one rendering', async () => {
  const kept = keepAnswers(10_000)
  const { made, make } = counting()
  const answers = await Promise.all(Array.from({ length: 20 }, () => kept.at('/news', 1, make)))
  expect(made).toHaveLength(1)
  expect(new Set(answers)).toEqual(new Set(made))
})

test('a request that began before a change does not put the old state back', async () => {
  const kept = keepAnswers(10_000)
  const { made, make } = counting()
  await kept.at('/news', 2, make)
  expect(await kept.at('/news', 1, make)).toBe(made[0])
})

test('a failed rendering is tried again', async () => {
  const kept = keepAnswers(10_000)
  await expect(kept.at('/news', 1, async () => Promise.reject(new Error('no store')))).rejects.toThrow('no store')
  expect(await kept.at('/news', 1, counting().make)).toBeDefined()
})

test('nothing is kept of an address that has nothing', async () => {
  const kept = keepAnswers(10_000)
  expect(await kept.at('/article/x', 1, async () => undefined)).toBeUndefined()
  expect(await kept.at('/article/x', 1, counting().make)).toBeDefined()
})

test('beyond the limit the address not asked for longest goes first', async () => {
  const kept = keepAnswers(500)
  const first = counting()
  const second = counting()
  await kept.at('/a', 1, first.make)
  await kept.at('/b', 1, second.make)
  await kept.at('/a', 1, first.make)
  await kept.at('/c', 1, counting().make)
  await kept.at('/a', 1, first.make)
  await kept.at('/b', 1, second.make)
  expect([first.made.length, second.made.length]).toEqual([1, 2])
})

test('a change elsewhere leaves the bytes, and a change here makes them anew', async () => {
  const kept = keepAnswers(10_000)
  const { made, make } = counting()
  await kept.at('/country/is', 1, make)
  const asked: number[] = []
  const untouched = (answer: boolean) => async (earlier: number) => {
    asked.push(earlier)
    return answer
  }
  expect(await kept.at('/country/is', 2, make, untouched(true))).toBe(made[0])
  expect(await kept.at('/country/is', 4, make, untouched(true))).toBe(made[0])
  expect(await kept.at('/country/is', 5, make, untouched(false))).toBe(made[1])
  expect([asked, made.length]).toEqual([[1, 2, 4], 2])
})

test('what is made and true is at hand, what is being made or was true before is not', async () => {
  const kept = keepAnswers(10_000)
  const { made, make } = counting()
  const making = kept.at('/news', 1, make)
  expect(kept.ready('/news', 1)).toBeUndefined()
  await making
  expect(kept.ready('/news', 1)).toBe(made[0])
  expect(kept.ready('/news', 2)).toBeUndefined()
})

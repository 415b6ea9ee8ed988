import { expect, test } from 'vitest'
import { sketchOf } from './sketch.ts'

/** Some hundred words that no two seeds share in the same order. */
function release(seed: number): string[] {
  let state = seed
  return Array.from({ length: 300 }, () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return `w${state % 400}`
  })
}
const shared = (one: readonly string[], other: readonly string[]) => one.filter((mark) => other.includes(mark)).length

test('a copy with a sentence changed shares marks with its source, and other texts share none', () => {
  let missed = 0
  let wrong = 0
  for (let seed = 1; seed <= 40; seed++) {
    const words = release(seed)
    const copy = ['UPDATED', ...words.slice(0, 100), 'another', 'sentence', 'here', ...words.slice(112)]
    if (shared(sketchOf(words.join(' ')), sketchOf(copy.join(' '))) === 0) missed++
    if (shared(sketchOf(words.join(' ')), sketchOf(release(seed + 1000).join(' '))) > 0) wrong++
  }
  expect([missed, wrong]).toEqual([0, 0])
})

test('marks stay the same from version to version of the program, as they are kept', () => {
  expect(sketchOf('A new pier opened in Akureyri on Monday.')).toEqual(
    sketchOf('a new PIER opened, in Akureyri on Monday'),
  )
  expect(sketchOf('A new pier opened in Akureyri on Monday.').slice(0, 2)).toMatchInlineSnapshot(`
    [
      "0:1wn0ko.37maxi.8wl4kw.e29c0s",
      "1:2qa0g8.6sislx.dmo7h.tx5xj",
    ]
  `)
  expect(sketchOf('…')).toEqual([])
})

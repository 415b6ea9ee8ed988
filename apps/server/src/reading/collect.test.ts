import { expect, test } from 'vitest'
import { collect, collectsBeyond } from './collect.ts'

test('what nobody needs any more is gone', async () => {
  const forgotten = await whatNobodyNeeds()
  collect()
  expect(forgotten.deref()).toBeUndefined()
})

test('between two files only who takes too much collects, and not again before it has grown', async () => {
  const roomy = await whatNobodyNeeds()
  collectsBeyond(1e12)()
  expect(roomy.deref()).toBeDefined()

  const collectIfCrowded = collectsBeyond(1e6)
  const crowded = await whatNobodyNeeds()
  collectIfCrowded()
  expect(crowded.deref()).toBeUndefined()

  const next = await whatNobodyNeeds()
  collectIfCrowded()
  expect(next.deref()).toBeDefined()

  const known = Array.from({ length: 2_000_000 }, (_, number) => ({ number }))
  const last = await whatNobodyNeeds()
  collectIfCrowded()
  expect(last.deref()).toBeUndefined()
  expect(known).toHaveLength(2_000_000)
})

async function whatNobodyNeeds(): Promise<WeakRef<object>> {
  const forgotten = new WeakRef({ text: 'A release that has been read.'.repeat(1000) })
  // Until its task ends, what a reference was made for stays.
  await new Promise((resolve) => setTimeout(resolve, 0))
  return forgotten
}

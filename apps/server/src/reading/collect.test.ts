import { expect, test } from 'vitest'
import { collect } from './collect.ts'

test('what nobody needs any more is gone', async () => {
  const forgotten = new WeakRef({ text: 'A release that has been read.'.repeat(1000) })
  // Until its task ends, what a reference was made for stays.
  await new Promise((resolve) => setTimeout(resolve, 0))
  collect()
  expect(forgotten.deref()).toBeUndefined()
})

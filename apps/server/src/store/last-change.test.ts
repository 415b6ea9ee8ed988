import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { knowLastChange } from './last-change.ts'
import { release } from './sample.ts'
import { openSqliteStore } from './sqlite.ts'

const NOON = new Date('2026-03-02T12:00:00.000Z')
const before = new Date(NOON.getTime() - 1)

test('the number is read once while nothing happens, and again when this process has written', async () => {
  const read = vi.fn(async () => ({ change: read.mock.calls.length, until: undefined }))
  const known = knowLastChange(read, () => 0)
  expect([await known.at(before), await known.at(before)]).toEqual([1, 1])
  known.forget()
  expect(await known.at(before)).toBe(2)
})

test('it is read again when another process has written', async () => {
  let stamp = 0
  const read = vi.fn(async () => ({ change: read.mock.calls.length, until: undefined }))
  const known = knowLastChange(read, () => stamp)
  await known.at(before)
  stamp = 1
  expect([await known.at(before), await known.at(before)]).toEqual([2, 2])
})

test('it is read again from the instant on at which an embargo ends', async () => {
  const read = vi.fn(async () => ({ change: read.mock.calls.length, until: NOON }))
  const known = knowLastChange(read, () => 0)
  await known.at(before)
  expect([await known.at(before), await known.at(NOON)]).toEqual([1, 2])
})

test('a number that was read while something was written is not kept', async () => {
  const known = knowLastChange(
    async () => {
      known.forget()
      return { change: ++change, until: undefined }
    },
    () => 0,
  )
  let change = 0
  expect([await known.at(before), await known.at(before)]).toEqual([1, 2])
})

test('a store sees at once what another process has published', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-store-')), 'dateline.db')
  const open = () => openSqliteStore({ file, tagAuthority: 'wire.example.org,2026', now: before })
  const ours = await open()
  const other = await open()
  expect(await ours.lastChange(before)).toBe(0)
  expect(ours.knownLastChange(before)).toBe(0)
  await other.admit({
    newsroom: { id: 'harbour', name: 'Harbour' },
    release: release(),
    now: before,
    decision: { kind: 'publish' },
  })
  await setTimeout(10)
  expect(ours.knownLastChange(before)).toBeUndefined()
  expect(await ours.lastChange(before)).toBe(1)
  await ours.close()
  await other.close()
})

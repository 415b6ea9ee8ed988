import { expect, test } from 'vitest'
import { CommonRoom } from './common-room.ts'

const FEW = Int32Array.of(3, 1, 4, 1, 5)

/** Room for the places of tables and so many numbers. */
const roomFor = (numbers: number) => new SharedArrayBuffer(4 * (1 + 0x2000 + numbers))

const numbersAt = (room: ReturnType<CommonRoom['keep']>, length: number) =>
  room === undefined ? undefined : [...room.ints.subarray(room.from, room.from + length)]

test('a table that one thread wrote is where another looks for it', () => {
  const memory = roomFor(100)
  const first = new CommonRoom(memory).keep(FEW)
  const second = new CommonRoom(memory).keep(Int32Array.from(FEW))
  expect(numbersAt(first, 5)).toEqual([3, 1, 4, 1, 5])
  expect(second?.from).toBe(first?.from)
  expect(second?.ints.buffer).toBe(memory)
})

test('tables that are alike are kept apart, however many', () => {
  const room = new CommonRoom(roomFor(10_000))
  const tables = Array.from({ length: 1000 }, (_, index) => Int32Array.of(index, 0, index % 7))
  const kept = tables.map((table) => room.keep(table))
  expect(kept.map((one) => numbersAt(one, 3))).toEqual(tables.map((table) => [...table]))
  expect(new Set(kept.map((one) => one?.from)).size).toBe(1000)
})

test('a table for which there is no room is not kept, and a smaller one still is', () => {
  const room = new CommonRoom(roomFor(7))
  expect(room.keep(new Int32Array(7))).toBeUndefined()
  expect(numbersAt(room.keep(FEW), 5)).toEqual([...FEW])
})

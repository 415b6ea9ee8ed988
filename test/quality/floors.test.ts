import { expect, test } from 'vitest'
import { type Floors, fallsOf, renewFloors } from './floors.ts'
import { byColumn, type Table } from './table.ts'

function table(title: number | null): Table {
  const row = { ...byColumn(() => null), title }
  return { scored: [], rows: new Map([['is', row]]), pooled: row, worst: row, errors: new Map() }
}

const BEFORE: Floors = { floors: { is: { title: 0.875 } }, lowered: [] }

test('a score on its floor holds, one under it has fallen, and so has one that is asked no more', () => {
  expect(fallsOf(table(0.875), BEFORE)).toEqual([])
  expect(fallsOf(table(0.8749), BEFORE)).toEqual([{ language: 'is', column: 'title', floor: 0.875, score: 0.8749 }])
  expect(fallsOf(table(null), BEFORE)).toHaveLength(1)
  expect(fallsOf({ ...table(1), rows: new Map() }, BEFORE)).toHaveLength(1)
})

test('floors rise by themselves, and are lowered only with a reason, which is kept', () => {
  expect(renewFloors(table(2 / 3 + 0.3), BEFORE, undefined).floors).toEqual({ is: { title: 0.966 } })
  expect(() => renewFloors(table(0.5), BEFORE, undefined)).toThrow('is title from 0.875 to 0.5')
  const lowered = renewFloors(table(0.5), BEFORE, 'a harder fixture')
  expect(lowered).toEqual({
    floors: { is: { title: 0.5 } },
    lowered: [{ language: 'is', column: 'title', from: 0.875, to: 0.5, reason: 'a harder fixture' }],
  })
  expect(renewFloors(table(0.75), lowered, undefined).lowered).toHaveLength(1)
})

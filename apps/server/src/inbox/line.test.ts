import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ClosedError, openLine } from './line.ts'

test('files are read side by side and judged one at a time', async () => {
  const line = openLine()
  const events: string[] = []
  const way = (name: string, reading: number) =>
    line.enter(name, async (inTurn) => {
      await pause(reading)
      await inTurn(async () => {
        events.push(`${name} in`)
        await pause(5)
        events.push(`${name} out`)
      })
    })
  await Promise.all([way('slow', 60), way('quick', 1), way('middle', 3)])
  expect(events).toEqual(['quick in', 'quick out', 'middle in', 'middle out', 'slow in', 'slow out'])
})

test('a file does not overtake an earlier one of its name, even one that fails', async () => {
  const line = openLine()
  const events: string[] = []
  const first = line.enter('pier', async (inTurn) => {
    await pause(30)
    events.push('first')
    await inTurn(async () => {
      throw new Error('disk full')
    })
  })
  const second = line.enter('pier', (inTurn) =>
    inTurn(async () => {
      events.push('second')
    }),
  )
  await expect(first).rejects.toThrow('disk full')
  await second
  expect(events).toEqual(['first', 'second'])
})

test('a thousand files are not read all at once', async () => {
  const line = openLine()
  let now = 0
  let most = 0
  const read = () =>
    line.aside(async () => {
      most = Math.max(most, ++now)
      await pause(1)
      now--
    })
  await Promise.all(Array.from({ length: 50 }, read))
  expect(most).toBeLessThan(10)
  expect(most).toBeGreaterThan(1)
})

test('a closed line ends the present turn and gives no other', async () => {
  const line = openLine()
  const events: string[] = []
  const present = line.inTurn(async () => {
    await pause(20)
    events.push('present')
  })
  const next = line.inTurn(async () => void events.push('next'))
  const refused = expect(next).rejects.toThrow(ClosedError)
  await pause(5)
  await line.close()
  expect(events).toEqual(['present'])
  await present
  await refused
})

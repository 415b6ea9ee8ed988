import { on, once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { readTables } from '@dateline/core/tables'
import { expect, test } from 'vitest'
import { handOver } from './handed-tables.ts'
import type { Question } from './thread.ts'

/** Begins as a thread does, and says the address of each module that it loads. */
const LISTENING = `
  const { registerHooks } = require('node:module')
  const { parentPort } = require('node:worker_threads')
  registerHooks({
    load(url, context, next) {
      parentPort.postMessage({ kind: 'loaded', url })
      return next(url, context)
    },
  })
  import(${JSON.stringify(new URL('thread.ts', import.meta.url).href)})`

const PIER = new TextEncoder().encode('New pier opens\n\nAKUREYRI, 2 March 2026 – A new pier opened on Monday.\n')

test('a thread loads what reads texts and pages, not what checks tables or reads other files', async () => {
  const thread = new Worker(LISTENING, { eval: true, workerData: handOver(readTables({ languages: ['en'] })) })
  const files = ['pier.txt', 'pier.md', 'pier.html']
  const loaded = new Set<string>()
  for await (const [message] of on(thread, 'message')) {
    if (message.kind === 'loaded') {
      loaded.add(/\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(message.url)?.[1] ?? message.url)
      continue
    }
    expect(message.kind).toBe(files.length === 3 ? 'ready' : 'read')
    const file = files.shift()
    if (file === undefined) break
    thread.postMessage({ bytes: PIER, file, office: undefined } satisfies Question)
  }
  await thread.terminate()
  expect([...loaded]).toEqual(expect.arrayContaining(['parse5', 'micromark', import.meta.resolve('./reader.ts')]))
  for (const name of ['js-yaml', 'mammoth', 'postal-mime', 'unpdf', 'zod']) expect(loaded, name).not.toContain(name)
})

test('a thread that has nothing to read for a moment gives back what its files have left over', async () => {
  const workerData = handOver(readTables({ languages: ['en'] }))
  const thread = new Worker(new URL('thread.ts', import.meta.url), { workerData })
  await once(thread, 'message')
  for (let n = 0; n < 20; n++) {
    thread.postMessage({ bytes: PIER, file: 'pier.txt', office: undefined } satisfies Question)
    await once(thread, 'message')
  }
  const { used_heap_size: working } = await thread.getHeapStatistics()
  await pause(2000)
  const { used_heap_size: pausing } = await thread.getHeapStatistics()
  await thread.terminate()
  expect(pausing).toBeLessThan(0.95 * working)
}, 20_000)

import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { KnowledgeTables } from '@dateline/core'
import { UnreadableError } from '@dateline/ingest'
import { handOver } from './handed-tables.ts'
import type { Read, ReadFile } from './reader.ts'
import type { Answer, Question } from './thread.ts'

/** Reads releases in threads of their own. */
export interface Readers {
  /** Throws `UnreadableError` for what cannot be read, {@link TooSlowError} for what takes too long, other errors for faults of ours. */
  readonly read: Read
  /** Starts a thread before there is something to read, so that the first file need not wait for it. */
  readonly warm: () => void
  readonly close: () => Promise<void>
}

/** A file whose reading was broken off. */
export class TooSlowError extends Error {
  override readonly name = 'TooSlowError'
  readonly seconds: number

  constructor(seconds: number) {
    super(`reading took longer than ${seconds} s and was broken off`)
    this.seconds = seconds
  }
}

/** What one file may take; beyond it, its reading is broken off. */
export interface ReadingLimits {
  readonly milliseconds: number
  /** Objects and buffers of its thread together, with what the thread knows. */
  readonly megabytes: number
}

/** A thousand times the time of an ordinary release, and five times the memory of a thread that has its tables. */
export const READING_LIMITS: ReadingLimits = { milliseconds: 10_000, megabytes: 512 }

/**
 * A thread that runs into the limit of its engine may take the whole process with it: where one object is too large, no
 * thread is asked to end. So the engine's limit lies far beyond what a file may take, and the memory is looked at instead.
 * Not beyond a gigabyte, though: there the engine lets four times as much lie about before it collects, not twice.
 */
const ENGINE_MEGABYTES = 1024
/** Of that, for new objects: with the usual 48 each thread would take 45 MB more, with the 24 of this process 13, with 12 five, and be a tenth faster at most. */
const YOUNG = 8
/** So often the memory of a thread that reads is looked at, in milliseconds. */
const WATCH = 50
/** While one file takes long, the others are read in the second thread. */
const THREADS = 2

interface Job {
  readonly question: Question
  readonly resolve: (file: ReadFile) => void
  readonly reject: (error: Error) => void
}

/**
 * Opens threads that read files, so that a file which takes for ever, or all memory, stops neither the web server nor other
 * files, not even after a restart: it is broken off, and its thread is replaced. All threads know what `tables` say, which
 * lie in memory that they share; a thread forgets what it has made of them when it has had nothing to read for a while.
 */
export function openReaders(tables: KnowledgeTables, limits: ReadingLimits = READING_LIMITS): Readers {
  const waiting: Job[] = []
  const idle: Worker[] = []
  const all = new Set<Worker>()
  /** Whom to tell when a thread ends; nobody waits for one that is idle. */
  const failing = new Map<Worker, (error: Error) => void>()

  function next(): void {
    if (waiting.length === 0) return
    const thread = idle.pop()
    if (thread !== undefined) run(thread, waiting.shift()!)
    else if (all.size < THREADS) start()
  }

  function remove(thread: Worker): void {
    all.delete(thread)
    if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1)
    failing.delete(thread)
  }

  function start(): void {
    // Else what the command says of new objects would hold of those of all its threads.
    setFlagsFromString('--max-semi-space-size=0')
    const thread = new Worker(new URL('thread.ts', import.meta.url), {
      workerData: handOver(tables),
      resourceLimits: { maxOldGenerationSizeMb: ENGINE_MEGABYTES, maxYoungGenerationSizeMb: YOUNG },
    })
    all.add(thread)
    failing.set(thread, (error) => {
      for (const job of waiting.splice(0)) job.reject(error)
    })
    thread.on('error', (error) => {
      const tell = failing.get(thread)
      remove(thread)
      tell?.(error as Error)
    })
    thread.once('message', () => {
      failing.delete(thread)
      idle.push(thread)
      next()
    })
  }

  function run(thread: Worker, { question, resolve, reject }: Job): void {
    const timer = setTimeout(() => drop(new TooSlowError(limits.milliseconds / 1000)), limits.milliseconds)
    const watch = setInterval(() => void look(), WATCH)
    async function look(): Promise<void> {
      const taken = await memoryOf(thread)
      if (taken > limits.megabytes && failing.get(thread) === drop) drop(tooMuchMemory(limits.megabytes))
    }
    function done(): void {
      clearTimeout(timer)
      clearInterval(watch)
      failing.delete(thread)
      thread.off('message', answered)
    }
    function drop(error: Error): void {
      done()
      remove(thread)
      void thread.terminate()
      reject(isOutOfMemory(error) ? tooMuchMemory(limits.megabytes) : error)
      next()
    }
    function answered(answer: Answer): void {
      done()
      idle.push(thread)
      if (answer.kind === 'read') resolve(answer.file)
      else if (answer.kind === 'unreadable') reject(new UnreadableError(answer.rule, answer.message))
      else reject(new Error(answer.kind === 'fault' ? answer.message : 'the reading thread began anew'))
      next()
    }
    failing.set(thread, drop)
    thread.on('message', answered)
    thread.postMessage(question)
  }

  return {
    warm() {
      if (all.size === 0) start()
    },
    read(bytes, file, office) {
      const { promise, resolve, reject } = Promise.withResolvers<ReadFile>()
      waiting.push({ question: { bytes, file, office }, resolve, reject })
      next()
      return promise
    },
    async close() {
      await Promise.all([...all].map((thread) => thread.terminate()))
    },
  }
}

/** Objects and buffers of a thread, in MB; nothing where it has just ended. */
async function memoryOf(thread: Worker): Promise<number> {
  try {
    const { used_heap_size: objects, external_memory: buffers } = await thread.getHeapStatistics()
    return (objects + buffers) / 1_000_000
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_NOT_RUNNING') return 0
    throw error
  }
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tooMuchMemory(megabytes: number): UnreadableError {
  return new UnreadableError(
    'too-much-memory',
    `Reading this file took more than ${megabytes} MB of memory and was broken off. Drop the text of the release as .txt or .docx, without pictures and annexes.`,
  )
}

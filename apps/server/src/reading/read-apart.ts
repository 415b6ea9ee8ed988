import { Worker } from 'node:worker_threads'
import type { loadKnowledge } from '@dateline/core'
import { UnreadableError } from '@dateline/ingest'
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

/** A file may take so long, in milliseconds: a thousand times an ordinary release. */
const LIMIT = 10_000
/** Memory of one thread, in MB: what it knows takes a tenth. */
const MEMORY = 512
/** Of that, for new objects: with the usual 48 each thread would take 40 MB more and be no faster. */
const YOUNG = 8
/** While one file takes long, the others are read in the second thread. */
const THREADS = 2

interface Job {
  readonly question: Question
  readonly resolve: (file: ReadFile) => void
  readonly reject: (error: Error) => void
}

/**
 * Opens threads that read files, so that a file which takes for ever stops neither the web server nor other files, not even
 * after a restart: it is broken off after ten seconds, and its thread is replaced.
 */
export function openReaders(options: Parameters<typeof loadKnowledge>[0], limit: number = LIMIT): Readers {
  const waiting: Job[] = []
  const idle: Worker[] = []
  const all = new Set<Worker>()

  function next(): void {
    if (waiting.length === 0) return
    const thread = idle.pop()
    if (thread !== undefined) run(thread, waiting.shift()!)
    else if (all.size < THREADS) start()
  }

  function start(): void {
    const thread = new Worker(new URL('thread.ts', import.meta.url), {
      workerData: options,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: YOUNG },
    })
    all.add(thread)
    const failed = (error: Error) => {
      all.delete(thread)
      for (const job of waiting.splice(0)) job.reject(error)
    }
    thread.once('error', failed)
    thread.once('message', () => {
      thread.off('error', failed)
      idle.push(thread)
      next()
    })
  }

  function run(thread: Worker, { question, resolve, reject }: Job): void {
    const timer = setTimeout(() => drop(new TooSlowError(limit / 1000)), limit)
    function done(): void {
      clearTimeout(timer)
      thread.off('message', answered)
      thread.off('error', drop)
    }
    function drop(error: Error): void {
      done()
      all.delete(thread)
      thread.on('error', () => {})
      void thread.terminate()
      reject(error)
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
    thread.on('message', answered)
    thread.on('error', drop)
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

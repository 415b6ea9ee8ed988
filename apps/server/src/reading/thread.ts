import { parentPort, workerData } from 'node:worker_threads'
import { type KnowledgeTables, knowledgeOf } from '@dateline/core'
import { type Office, UnreadableError } from '@dateline/ingest'
import { collect } from './collect.ts'
import { type ReadFile, reader } from './reader.ts'

/** What the thread is asked. */
export interface Question {
  readonly bytes: Uint8Array
  readonly file: string
  readonly office: Office | undefined
}

/** What the thread says: that it has its knowledge, and then one answer for each question. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly file: ReadFile }
  | { readonly kind: 'unreadable'; readonly rule: string; readonly message: string }
  | { readonly kind: 'fault'; readonly message: string }

/** Who has had nothing to read for so long, in milliseconds, gives back what reading has left over. */
const IDLE = 5000

const port = parentPort!
const read = reader(knowledgeOf(workerData as KnowledgeTables))

async function answer({ bytes, file, office }: Question): Promise<Answer> {
  try {
    return { kind: 'read', file: await read(bytes, file, office) }
  } catch (error) {
    if (error instanceof UnreadableError) return { kind: 'unreadable', rule: error.rule, message: error.message }
    return { kind: 'fault', message: String(error) }
  }
}

let idle: NodeJS.Timeout | undefined

port.on('message', async (question: Question) => {
  clearTimeout(idle)
  port.postMessage(await answer(question))
  idle = setTimeout(collect, IDLE).unref()
})
collect()
port.postMessage({ kind: 'ready' } satisfies Answer)

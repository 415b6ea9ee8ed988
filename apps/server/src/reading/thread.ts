import { parentPort, workerData } from 'node:worker_threads'
import { type KnowledgeTables, knowledgeOf } from '@dateline/core'
import { type Office, UnreadableError } from '@dateline/ingest'
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

port.on('message', async (question: Question) => port.postMessage(await answer(question)))
port.postMessage({ kind: 'ready' } satisfies Answer)

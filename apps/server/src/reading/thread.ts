import { parentPort, workerData } from 'node:worker_threads'
import { knowledgeOf } from '@dateline/core'
import { type Office, shareCompiled, UnreadableError } from '@dateline/ingest'
import { collect, collectsBeyond } from './collect.ts'
import { type HandedTables, tablesOf } from './handed-tables.ts'
import { type Read, type ReadFile, reader } from './reader.ts'

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

/** Who has had nothing to read for so long, in milliseconds, gives back what its files have left over: a third of its memory. */
const PAUSE = 500
/** Who takes more, in bytes, does so without a pause, between two files: what it knows of all languages takes 60 million. */
const MOST = 75e6
/** Who has had nothing to read for so long also forgets what it can make again. */
const IDLE = 5000

const port = parentPort!
const handed = workerData as HandedTables
shareCompiled(handed.compiled)
/** Knows what the tables say, and what reading has made of them: half of what a thread takes. */
let read: Read | undefined = open()

function open(): Read {
  return reader(knowledgeOf(tablesOf(handed)))
}

async function answer({ bytes, file, office }: Question): Promise<Answer> {
  try {
    read ??= open()
    return { kind: 'read', file: await read(bytes, file, office) }
  } catch (error) {
    if (error instanceof UnreadableError) return { kind: 'unreadable', rule: error.rule, message: error.message }
    return { kind: 'fault', message: String(error) }
  }
}

const collectIfCrowded = collectsBeyond(MOST)
let idle: NodeJS.Timeout | undefined

function pause(): void {
  collect()
  idle = setTimeout(rest, IDLE - PAUSE).unref()
}

function rest(): void {
  read = undefined
  collect()
}

port.on('message', async (question: Question) => {
  clearTimeout(idle)
  port.postMessage(await answer(question))
  collectIfCrowded()
  idle = setTimeout(pause, PAUSE).unref()
})
collect()
port.postMessage({ kind: 'ready' } satisfies Answer)

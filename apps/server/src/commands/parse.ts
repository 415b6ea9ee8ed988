import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { loadKnowledge } from '@dateline/core/tables'
import { dataFolder } from '../config.ts'
import { ownKnowledge } from '../own-knowledge.ts'
import { reader } from '../reading/reader.ts'
import { type Command, type Streams, UsageError } from './command.ts'
import { whyNot } from './why-not.ts'

const help = `Usage: dateline parse [--text] FILE…

Reads press releases and prints each as one line of JSON, in the order given. A file with several releases gives a line
for each. A file that cannot be read gives {"source", "error": {"rule", "message"}}, and the exit status is 1.

  --text    add document.text, in which all spans count
`

async function run(args: readonly string[], { out }: Streams): Promise<number> {
  const { values, positionals } = argumentsOf(args)
  const read = reader(loadKnowledge(ownKnowledge(dataFolder(process.env))))
  let status = 0
  for (const file of positionals) {
    let bytes: Uint8Array | undefined
    try {
      bytes = await readFile(file)
      const { releases, text } = await read(bytes, file)
      for (const release of releases) print(out, values.text ? { ...release, document: { text } } : release)
    } catch (error) {
      const { rule, message } = whyNot(error, file)
      print(out, { source: sourceOf(file, bytes), error: { rule, message } })
      status = 1
    }
  }
  return status
}

function argumentsOf(args: readonly string[]) {
  try {
    const parsed = parseArgs({ args: [...args], options: { text: { type: 'boolean' } }, allowPositionals: true })
    if (parsed.positionals.length > 0) return parsed
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  throw new UsageError('expected one file or more, got none')
}

function print(out: Streams['out'], value: unknown): void {
  out(`${JSON.stringify(value)}\n`)
}

/** The source of a file that gave no release: what is known of it. */
function sourceOf(file: string, bytes: Uint8Array | undefined) {
  return {
    file,
    part: 1,
    format: null,
    charset: null,
    bytes: bytes?.length ?? null,
    sha256: bytes === undefined ? null : createHash('sha256').update(bytes).digest('hex'),
  }
}

export const command: Command = { help, run }

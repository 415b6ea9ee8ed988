import { readFile } from 'node:fs/promises'
import { parseArgs, styleText } from 'node:util'
import { tagReasons } from '@dateline/core'
import { loadKnowledge } from '@dateline/core/tables'
import { dataFolder } from '../config.ts'
import { explain } from '../explain/explain.ts'
import type { Explanation } from '../explain/explanation.ts'
import { explanationsPage } from '../explain/html/page.ts'
import { terminalText } from '../explain/terminal/terminal-text.ts'
import { visible } from '../explain/visible.ts'
import { ownKnowledge } from '../own-knowledge.ts'
import { reader } from '../reading/reader.ts'
import { voiceFor } from '../web/site.ts'
import { type Command, type Streams, UsageError } from './command.ts'
import { whyNot } from './why-not.ts'

const help = `Usage: dateline explain [--html] FILE…

Shows how press releases are read: the text with everything marked that was found in it, and the reasons. Where the
terminal has no colours, or NO_COLOR is set, marks are letters in brackets. A file that cannot be read is named on
standard error, and the exit status is 1.

  --html    print one page for the browser, with nothing outside it
`

async function run(args: readonly string[], { out, err }: Streams): Promise<number> {
  const { html, files } = argumentsOf(args)
  const knowledge = loadKnowledge(ownKnowledge(dataFolder(process.env)))
  const read = reader(knowledge)
  const voice = voiceFor(knowledge, 'en')
  const explained: { readonly file: string; readonly explanation: Explanation }[] = []
  let status = 0
  for (const file of files) {
    try {
      const { releases, text } = await read(await readFile(file), file)
      for (const release of releases) {
        const explanation = explain(release, text, tagReasons(release, text, knowledge))
        explained.push({ file, explanation })
        if (!html) out(`${heading(file)}\n\n${terminalText(explanation, voice, terminal())}\n`)
      }
    } catch (error) {
      err(`dateline explain: ${file}: ${whyNot(error, file).message}\n`)
      status = 1
    }
  }
  if (html && explained.length > 0) out(explanationsPage(explained, voice))
  return status
}

function argumentsOf(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { html: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    if (positionals.length > 0) return { html: values.html, files: positionals }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  throw new UsageError('expected one file or more, got none')
}

/** What is at the other end; a pipe has eighty columns and, unless FORCE_COLOR says otherwise, no colours. */
function terminal() {
  return { columns: process.stdout.columns ?? 80, colours: painted('bold', 'x') !== 'x' }
}

const painted = (style: 'bold', text: string) => styleText(style, text, { stream: process.stdout })

const heading = (file: string) => painted('bold', `── ${visible(file)} ──`)

export const command: Command = { help, run }

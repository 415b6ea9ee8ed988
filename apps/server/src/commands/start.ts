import { parseArgs } from 'node:util'
import { ConfigError, readConfig, settingsHelp } from '../config.ts'
import { log, told } from '../log.ts'
import { runUntilInterrupted } from '../run-until-interrupted.ts'
import { startService } from '../service.ts'
import { type Command, type Streams, UsageError } from './command.ts'

const help = `Usage: dateline start

Runs the ingest folder and the web server until it is interrupted. Settings come from the environment:

${settingsHelp()}
`

async function run(args: readonly string[], { err }: Streams): Promise<number> {
  try {
    parseArgs({ args: [...args], options: {} })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  try {
    const service = await startService(readConfig(process.env))
    await runUntilInterrupted(service)
    return 0
  } catch (error) {
    if (error instanceof ConfigError) err(`dateline start: ${error.message}\n`)
    else log('error', 'start-failed', told(error))
    return 1
  }
}

export const command: Command = { help, run }

import { parseArgs } from 'node:util'
import { ConfigError, readConfig, settingsHelp } from '../config.ts'
import { log, told } from '../log.ts'
import { startService } from '../service.ts'
import { type Command, type Streams, UsageError } from './command.ts'

const help = `Usage: dateline start

Runs the ingest folder and the web server until it is interrupted. Settings come from the environment:

${settingsHelp()}
`

/** After this long an orderly end has failed, in milliseconds. */
const PATIENCE = 5000

async function run(args: readonly string[], { err }: Streams): Promise<number> {
  try {
    parseArgs({ args: [...args], options: {} })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  try {
    const service = await startService(readConfig(process.env))
    const signal = await interrupted()
    log('info', 'stopping', { signal })
    process.once(signal, () => process.exit(1))
    setTimeout(() => process.exit(1), PATIENCE).unref()
    await service.close()
    log('info', 'stopped')
    return 0
  } catch (error) {
    if (error instanceof ConfigError) err(`dateline start: ${error.message}\n`)
    else log('error', 'start-failed', told(error))
    return 1
  }
}

function interrupted(): Promise<NodeJS.Signals> {
  const { promise, resolve } = Promise.withResolvers<NodeJS.Signals>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal))
  return promise
}

export const command: Command = { help, run }

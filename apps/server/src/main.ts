import { type Command, type Streams, UsageError } from './commands/command.ts'

/** Every sub-command: what it does, and the module that does it, loaded when it is called. */
const COMMANDS: Readonly<
  Record<string, { readonly does: string; readonly load: () => Promise<{ readonly command: Command }> }>
> = {
  parse: { does: 'read releases and print each as a line of JSON', load: () => import('./commands/parse.ts') },
  explain: { does: 'show how releases are read, and why so', load: () => import('./commands/explain.ts') },
  stories: { does: 'tie releases that say the same in several languages', load: () => import('./commands/stories.ts') },
  doctor: { does: 'check what the service needs, also while it runs', load: () => import('./commands/doctor.ts') },
  start: { does: 'run the ingest folder and the web server', load: () => import('./commands/start.ts') },
}

const STREAMS: Streams = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}

/**
 * The `dateline` command. Sets the exit status: 0 done, 1 something could not be read or started, 2 the arguments cannot be
 * used.
 */
export async function main(args: readonly string[], streams: Streams = STREAMS): Promise<void> {
  if (streams === STREAMS) process.stdout.on('error', stopWhenNobodyReads)
  process.exitCode = await run(args, streams)
}

/** `dateline parse … | head`: whoever reads has seen enough. */
function stopWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}

async function run([name, ...args]: readonly string[], streams: Streams): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    streams.out(overview())
    return name === undefined ? 2 : 0
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (entry === undefined) {
    streams.err(`dateline: expected a command, got "${name}"\n\n${overview()}`)
    return 2
  }
  const { command } = await entry.load()
  if (args.includes('--help') || args.includes('-h')) {
    streams.out(command.help)
    return 0
  }
  try {
    return await command.run(args, streams)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    streams.err(`dateline ${name}: ${error.message}\n\n${command.help}`)
    return 2
  }
}

function overview(): string {
  const lines = Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(8)} ${does}`)
  return `Usage: dateline COMMAND …\n\nA press-release wire: releases in, structured articles and feeds out.\n\n${lines.join('\n')}\n\ndateline COMMAND --help says more of each.\n`
}

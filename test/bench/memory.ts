import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/** Memory of a process (resident set), in bytes. */
export interface MemoryCost {
  /** The most that `dateline parse` takes for all fixtures. */
  readonly parse: number
  /**
   * What each thread after the first adds that has read text, Markdown and HTML of all languages: when it has just read, with
   * what the engine has not collected yet; when it pauses, with all that it knows; and when it has rested. The first is left out: it fills what this process had taken
   * for itself and freed.
   */
  readonly threads: readonly ThreadCost[]
}

interface ThreadCost {
  readonly read: number
  readonly paused: number
  readonly rested: number
}

/** Asks processes of their own, for what a process has freed it gives to the next that asks. */
export function memoryCost(): MemoryCost {
  const sizes = run('threads.ts') as readonly ThreadCost[]
  return {
    parse: run('parse.ts') as number,
    threads: sizes.slice(1).map(({ read, paused, rested }, index) => {
      const without = sizes[index]!.rested
      return { read: read - without, paused: paused - without, rested: rested - without }
    }),
  }
}

const COMMAND = join(import.meta.dirname, '../../apps/server/bin/dateline.js')

/** With the variables and the flags that the command sets itself: by its first line, as the system runs it. */
function run(script: string): unknown {
  const [, how] = /^#!\/usr\/bin\/env -S (.+)$/m.exec(readFileSync(COMMAND, 'utf8')) ?? []
  if (how === undefined) throw new Error(`${COMMAND}: expected a first line "#!/usr/bin/env -S … node …", got another`)
  const file = join(import.meta.dirname, 'memory', script)
  const { status, stdout } = spawnSync('/usr/bin/env', ['-S', how, '--disable-warning=ExperimentalWarning', file], {
    env: { ...process.env, PATH: [dirname(process.execPath), process.env.PATH].join(delimiter) },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1_000_000,
  })
  if (status !== 0) throw new Error(`${script}: expected it to end with 0, got ${status}`)
  return JSON.parse(stdout)
}

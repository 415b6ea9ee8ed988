import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Memory of a process (resident set), in bytes. */
export interface MemoryCost {
  /** The most that `dateline parse` takes for all fixtures. */
  readonly parse: number
  /**
   * What each thread after the first adds that has read text, Markdown and HTML of all languages: when it has just read, with
   * what the engine has not collected yet, and when it has rested. The first is left out: it fills what this process had taken
   * for itself and freed.
   */
  readonly threads: readonly ThreadCost[]
}

interface ThreadCost {
  readonly read: number
  readonly rested: number
}

/** Asks processes of their own, for what a process has freed it gives to the next that asks. */
export function memoryCost(): MemoryCost {
  const sizes = run('threads.ts', ['--expose-gc']) as readonly ThreadCost[]
  return {
    // As bin/dateline.js is run.
    parse: run('parse.ts', ['--max-semi-space-size=8', '--heap-growing-percent=100']) as number,
    threads: sizes.slice(1).map(({ read, rested }, index) => {
      const without = sizes[index]!.rested
      return { read: read - without, rested: rested - without }
    }),
  }
}

function run(script: string, flags: readonly string[]): unknown {
  const file = join(import.meta.dirname, 'memory', script)
  const { status, stdout } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...flags, file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1_000_000,
  })
  if (status !== 0) throw new Error(`${script}: expected it to end with 0, got ${status}`)
  return JSON.parse(stdout)
}

import type { Config } from '../config.ts'

/** `warning`: it runs, but not as it should. `problem`: it does not run, or something may be lost. */
type Level = 'ok' | 'warning' | 'problem'

/** What a check has found, and what to do about it. */
export interface Verdict {
  readonly level: Level
  readonly found: string
  /** Undefined where nothing is to be done. */
  readonly advice: string | undefined
}

export const ok = (found: string): Verdict => ({ level: 'ok', found, advice: undefined })
export const warning = (found: string, advice: string): Verdict => ({ level: 'warning', found, advice })
export const problem = (found: string, advice: string): Verdict => ({ level: 'problem', found, advice })

/** What every check may know beforehand. */
export interface Surroundings {
  readonly config: Config
  /** Whether a service runs on the data folder: then nothing may be held up. */
  readonly running: boolean
}

/** One thing to check: `look` gathers facts and leaves everything as it was, `judge` says what they mean. */
export interface Check<Facts> {
  readonly name: string
  readonly look: (surroundings: Surroundings) => Promise<Facts>
  readonly judge: (facts: Facts) => Verdict
}

/** A verdict under the name of its check. */
export interface Finding extends Verdict {
  readonly check: string
}

/** Looks and judges. What cannot even be looked at is a problem, and the other checks go on. */
export async function runCheck<Facts>(check: Check<Facts>, surroundings: Surroundings): Promise<Finding> {
  try {
    return { check: check.name, ...check.judge(await check.look(surroundings)) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { check: check.name, ...problem(`could not be checked: ${why}`, 'mend what it names, and run this again') }
  }
}

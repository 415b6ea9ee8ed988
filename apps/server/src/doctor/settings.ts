import { type Config, ConfigError, readConfig } from '../config.ts'
import { type Finding, ok, problem } from './check.ts'

/** The settings if they can be used, and what is to be said of them: every fault of theirs at once. */
export function checkSettings(environment: Readonly<Record<string, string | undefined>>): {
  readonly config: Config | undefined
  readonly finding: Finding
} {
  try {
    const config = readConfig(environment)
    const found = `inbox ${config.inbox}, data ${config.data}, address ${config.url}`
    return { config, finding: { check: 'settings', ...ok(found) } }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const advice = 'correct them; the rest is checked once they can be used'
    return { config: undefined, finding: { check: 'settings', ...problem(error.message, advice) } }
  }
}

import { type Check, type Finding, runCheck, type Surroundings } from './check.ts'
import { clock } from './clock.ts'
import { database } from './database.ts'
import { spaceIn } from './disk-space.ts'
import { nodeVersion } from './node-version.ts'
import { oneDisk } from './one-disk.ts'
import { port } from './port.ts'
import { rightsIn } from './rights.ts'
import { checkRunning } from './running.ts'
import { checkSettings } from './settings.ts'
import { tables } from './tables.ts'
import { watcher } from './watcher.ts'

const inbox = ({ config }: Surroundings) => config.inbox
const data = ({ config }: Surroundings) => config.data

/** Every check, in the order in which they are told. They run one after another, so that none disturbs another's times. */
const CHECKS = [
  run(nodeVersion),
  run(port),
  run(rightsIn('ingest folder', inbox)),
  run(rightsIn('data folder', data)),
  run(oneDisk),
  run(watcher),
  run(clock),
  run(spaceIn('room for releases', inbox)),
  run(spaceIn('room for data', data)),
  run(database),
  run(tables),
]

function run<Facts>(check: Check<Facts>): (surroundings: Surroundings) => Promise<Finding> {
  return (surroundings) => runCheck(check, surroundings)
}

/**
 * Looks at everything that the service needs, and leaves it as it was. Gives each finding as soon as it is made; where the
 * settings cannot be used, that alone. May run beside the service.
 */
export async function* examine(environment: Readonly<Record<string, string | undefined>>): AsyncGenerator<Finding> {
  const settings = checkSettings(environment)
  yield settings.finding
  if (settings.config === undefined) return
  const { running, finding } = checkRunning(settings.config.data)
  yield finding
  for (const check of CHECKS) yield await check({ config: settings.config, running })
}

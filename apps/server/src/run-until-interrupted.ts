import { log } from './log.ts'
import type { Service } from './service.ts'

/** After this long an orderly end has failed, in milliseconds. */
const PATIENCE = 5000

/** Lets a service run until SIGINT or SIGTERM, then ends it in order; a second signal ends it at once. */
export async function runUntilInterrupted(service: Service): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<NodeJS.Signals>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal))
  const signal = await promise
  log('info', 'stopping', { signal })
  for (const again of ['SIGINT', 'SIGTERM'] as const) process.on(again, () => process.exit(1))
  setTimeout(() => process.exit(1), PATIENCE).unref()
  await service.close()
  log('info', 'stopped')
}

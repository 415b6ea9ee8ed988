import { isLocked } from '../store/lock.ts'
import { type Finding, ok, problem } from './check.ts'

/** Whether a service holds the data folder now. */
export function checkRunning(data: string): { readonly running: boolean; readonly finding: Finding } {
  try {
    const running = isLocked(data)
    const found = running ? 'runs on this data folder' : 'does not run on this data folder'
    return { running, finding: { check: 'service', ...ok(found) } }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const advice = 'make the file service.lock in the data folder readable, or remove it while no service runs'
    // Nothing is known, so nothing may be held up.
    return { running: true, finding: { check: 'service', ...problem(`its lock cannot be read: ${why}`, advice) } }
  }
}

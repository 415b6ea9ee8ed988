import { existsSync } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Check, ok, problem, warning } from './check.ts'
import { inProbe } from './probe.ts'

interface Clocks {
  readonly now: Date
  /** How far the system's time ran ahead of the steady clock while it was looked at, in milliseconds. */
  readonly jump: number
  /** How far the time of a file just written lies from the system's, in milliseconds; undefined without an ingest folder. */
  readonly fileAhead: number | undefined
}

/** How long the two clocks are compared, in milliseconds. */
const COMPARED = 300
/** A clock that is being set runs a little faster or slower: more than this is a jump, in milliseconds. */
const JUMP = 100
/** Some file systems count in steps of two seconds. */
const FILE_STEP = 2500
/** Nobody ran this program before. */
const FIRST_YEAR = 2026

/** Embargoes end and feeds are ordered by the system's clock: it should be right, and run evenly. */
export const clock: Check<Clocks> = {
  name: 'clock',
  async look({ config: { inbox } }) {
    const [system, steady] = [Date.now(), performance.now()]
    await setTimeout(COMPARED)
    const jump = Date.now() - system - (performance.now() - steady)
    return { now: new Date(), jump, fileAhead: existsSync(inbox) ? await inProbe(inbox, fileAhead) : undefined }
  },
  judge: judgeClocks,
}

export function judgeClocks({ now, jump, fileAhead: ahead = 0 }: Clocks) {
  const time = now.toISOString()
  if (now.getUTCFullYear() < FIRST_YEAR || now.getUTCFullYear() > FIRST_YEAR + 50)
    return problem(`it is ${time}, which cannot be`, 'set the clock of this machine; let NTP keep it')
  if (Math.abs(jump) > JUMP)
    return warning(
      `it jumped by ${Math.round(jump)} ms while it was looked at`,
      'let NTP keep the clock of this machine; embargoes end by it',
    )
  if (Math.abs(ahead) > FILE_STEP)
    return warning(
      `files in the ingest folder are stamped ${Math.round(Math.abs(ahead) / 1000)} s ${ahead > 0 ? 'ahead of' : 'behind'} it`,
      'let NTP keep the clocks of this machine and of the one that serves the folder',
    )
  return ok(`${time}, steady`)
}

async function fileAhead(folder: string): Promise<number> {
  const file = join(folder, 'stamp')
  await writeFile(file, '')
  return (await stat(file)).mtimeMs - Date.now()
}

import { constants, existsSync } from 'node:fs'
import { access, open, rename } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { flushFolder } from '../inbox/durable.ts'
import { type Check, ok, problem, type Surroundings } from './check.ts'
import { inProbe } from './probe.ts'

interface Rights {
  readonly folder: string
  readonly user: string
  readonly exists: boolean
  /** The step that failed and why, or undefined. */
  readonly failed: { readonly step: string; readonly code: string } | undefined
}

/** Whether files can be made, flushed and moved in a folder; one that is not there yet must be one that can be made. */
export function rightsIn(name: string, folderOf: (surroundings: Surroundings) => string): Check<Rights> {
  return {
    name,
    async look(surroundings) {
      const folder = folderOf(surroundings)
      const exists = existsSync(folder)
      const failed = await (exists ? tryIn(folder) : tryToMake(folder))
      return { folder, user: userInfo().username, exists, failed }
    },
    judge: judgeRights,
  }
}

const ADVICE: Readonly<Record<string, string>> = {
  EDQUOT: 'make room on this disk',
  ENOSPC: 'make room on this disk',
  ENOTDIR: 'move away the file that stands where the folder should be, or set another path',
  EROFS: 'mount this disk so that it can be written on',
}

export function judgeRights({ folder, user, exists, failed }: Rights) {
  if (failed !== undefined)
    return problem(
      `${user} cannot ${failed.step} in ${folder} (${failed.code})`,
      ADVICE[failed.code] ??
        `give the user that runs the service the right to write there, such as: chown -R ${user} ${folder}`,
    )
  return ok(
    exists ? `${user} can make, flush and move files in ${folder}` : `${folder} is not there yet; start makes it`,
  )
}

async function tryIn(folder: string): Promise<Rights['failed']> {
  let step = 'make a folder'
  try {
    return await inProbe(folder, async (probe) => {
      step = 'write a file'
      const file = await open(join(probe, 'a'), 'w')
      try {
        await file.writeFile('dateline doctor\n')
        step = 'flush a file'
        await file.sync()
      } finally {
        await file.close()
      }
      step = 'rename a file'
      await rename(join(probe, 'a'), join(probe, 'b'))
      step = 'flush a folder'
      await flushFolder(probe)
      step = 'remove a file'
      return undefined
    })
  } catch (error) {
    return { step, code: codeOf(error) }
  }
}

async function tryToMake(folder: string): Promise<Rights['failed']> {
  let above = dirname(folder)
  while (!existsSync(above)) above = dirname(above)
  try {
    await access(above, constants.W_OK | constants.X_OK)
    return undefined
  } catch (error) {
    return { step: `make ${folder}`, code: codeOf(error) }
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error)

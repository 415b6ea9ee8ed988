import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Check, ok, problem, type Surroundings, warning } from './check.ts'

interface Space {
  readonly folder: string
  /** Bytes that the service's user may still write. */
  readonly free: number
}

const MEGABYTE = 1e6
/** Originals, database and its log grow together: a busy week. */
const SCANT = 1000 * MEGABYTE
/** A few large releases away from a full disk. */
const FULL = 100 * MEGABYTE

/** Whether there is room for originals, articles and receipts. */
export function spaceIn(name: string, folderOf: (surroundings: Surroundings) => string): Check<Space> {
  return {
    name,
    async look(surroundings) {
      let folder = folderOf(surroundings)
      while (!existsSync(folder)) folder = dirname(folder)
      const { bavail, bsize } = await statfs(folder)
      return { folder, free: bavail * bsize }
    },
    judge: judgeSpace,
  }
}

export function judgeSpace({ folder, free }: Space) {
  const found = `${inWords(free)} free for ${folder}`
  const advice =
    'make room, or set DATELINE_DATA and DATELINE_INBOX to a larger disk; nothing is taken while it is full'
  if (free < FULL) return problem(found, advice)
  return free < SCANT ? warning(found, advice) : ok(found)
}

const inWords = (bytes: number) =>
  bytes >= 1000 * MEGABYTE ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.round(bytes / MEGABYTE)} MB`
